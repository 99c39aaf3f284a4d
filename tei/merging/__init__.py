"""A new conversion and the editor's hand: both are kept, and where they differ it is said."""

from tei.merging.rewriting import Rewritten, rewrite, rewrite_all
from tei.merging.threeway import Outcome, merge

__all__ = ["Outcome", "Rewritten", "merge", "rewrite", "rewrite_all"]
