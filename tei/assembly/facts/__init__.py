"""The facts of one message: who wrote to whom, when, from where, under which marks.

The form of a paper decides how its heading is read: `finding.FORMS` is the table of forms, and a
form more is a module with `fits` and `find` and a row there. What all forms share lies below them:
`pieces` (words with their places), `labels` and `entries` (printed labels and their values, also
where the two have come apart), `marks`, `dates`, `groups` and `instants`, `posts`, `numbers`.
Phrases, labels, posts and stations are data: `tei/lexicon/headings.toml` and `posts.toml`.

A forwarding ("Passed White House, 4:35 p.m., 11/28/62") is two facts in this order: the recipient
(FORWARDED with a `kind`) and the instant (FORWARDED without).
"""

from tei.assembly.facts.doubts import find as doubts
from tei.assembly.facts.finding import find

__all__ = ["doubts", "find"]
