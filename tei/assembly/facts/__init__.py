"""The facts of one message: who wrote to whom, when, from where, under which marks.

A forwarding ("Passed White House, 4:35 p.m., 11/28/62") is two facts in this order: the recipient
(FORWARDED with a `kind`) and the instant (FORWARDED with a `basis`, no `kind`).
"""

from tei.assembly.facts.finding import find

__all__ = ["find"]
