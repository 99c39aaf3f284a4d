"""What each line of a transcript is, by weighted evidence and one best path."""

from tei.labelling.labels import label

__all__ = ["label"]
