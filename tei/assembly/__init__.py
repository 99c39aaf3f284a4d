"""From labelled lines to a `Document`: pages, messages, blocks, facts."""

from tei.assembly.documents import assemble

__all__ = ["assemble"]
