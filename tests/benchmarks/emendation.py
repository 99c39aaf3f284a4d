"""How many damaged heading facts are mended rightly, wrongly, only marked, or not. Not a test.

Run from the root: PYTHONPATH=.:tests/emendation python tests/benchmarks/emendation.py FOLDER
FOLDER holds transcripts/NAME.md and the facts of each in gold/NAME.json.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from mending import Damaged, counted, damaged

from tei.assembly import assemble
from tei.emendation import emend
from tei.labelling import label
from tei.reading import read


def main(folder: Path) -> None:
    found: list[Damaged] = []
    for path in sorted((folder / "transcripts").glob("*.md")):
        transcript = read(path.read_bytes(), str(path))
        document = assemble(transcript, label(transcript))
        gold = json.loads((folder / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
        found += damaged(document, emend(document), gold)
    for each in found:
        if each.outcome != "rightly":
            where = f"{each.stem}:{each.line} {each.fact}"
            print(f"{each.outcome:8} {where}: {each.found!r} is {each.truth!r}")
    by_fact = Counter((each.fact, each.outcome) for each in found)
    for fact in sorted({each.fact for each in found}):
        said = ", ".join(f"{by_fact[fact, o]} {o}" for o in ("rightly", "wrongly", "marked", "not"))
        print(f"{fact:15} {said}")
    print(f"{len(found)} damaged facts:", dict(counted(found)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
