"""A new conversion and the editor's hand: both are kept, and where they differ it is said."""

from tei.merging.rewriting import rewrite
from tei.merging.threeway import Outcome, merge

__all__ = ["Outcome", "merge", "rewrite"]
