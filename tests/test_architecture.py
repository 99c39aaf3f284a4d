"""The layers hold: a module imports only from layers below its own, and one module per library."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tei"

# Stages share a rank and never import one another; the model imports only itself.
RANKS = {
    "model": 0,
    "errors": 0,
    "alignment": 1,
    "batch": 1,
    "places": 1,
    "resources": 1,
    "saxon": 2,
    "trees": 2,
    "dating": 2.5,
    "edition": 2,
    "lexicons": 2,
    "zones": 2.5,
    "files": 2,
    "reading": 3,
    "labelling": 3,
    "assembly": 3,
    "emendation": 3,
    "encoding": 3,
    "merging": 3,
    "validation": 3,
    "schema": 3,
    "typesetting": 3,
    "rendering": 4,
    "reconciliation": 4,
    "exporting": 3,
    "checking": 5,
    "pipeline": 5,
    "training": 5,
    "conversion": 6,
    "site": 7,
    "printing": 7,
    "deposit": 7,
    "review": 7,
    "evaluation": 7,
    "building": 8,
    "cli": 9,
    "__init__": 0,
    "__main__": 10,
}
ONE_DOOR = {
    "saxonche": "saxon",
    "typst": "typesetting",
    "xmlschema": "validation",
    "bagit": "deposit",
    "pypdf": "deposit",
    "rocrate": "deposit",
    "ocfl": "deposit",
    "pagefind": "site",
    "yaml": "reading",
}


def unit(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_from_layers_below(path: Path) -> None:
    own = unit(path)
    assert own in RANKS, f"{own} has no rank"
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "tei" and len(parts) > 1 and parts[1] in RANKS and parts[1] != own:
            assert RANKS[parts[1]] < RANKS[own], f"{path.name} ({own}) imports {name}"
        if parts[0] in ONE_DOOR:
            assert own == ONE_DOOR[parts[0]], f"{parts[0]} belongs to {ONE_DOOR[parts[0]]}"


def test_the_model_uses_the_standard_library_only() -> None:
    import sys

    for path in (PACKAGE / "model").glob("*.py"):
        for name in imports(path):
            root = name.split(".")[0]
            assert root in sys.stdlib_module_names or name.startswith("tei.model"), (path, name)
