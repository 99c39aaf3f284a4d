"""From transcripts of archival documents to scholarly TEI editions."""

__version__ = "0.1.0"
