"""From transcripts of archival documents to scholarly TEI editions."""

__version__ = "0.1.0"
__date__ = "2026-11-24"  # of this version, ISO 8601
