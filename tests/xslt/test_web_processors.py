"""Other XSLT 3.0 processors make the same page; a project's own stylesheet overrides a rule."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from webpage import rendered

from tei import rendering, resources

ROOT = Path(__file__).resolve().parent.parent.parent
JARS = ("/usr/share/java/Saxon-HE.jar", os.environ.get("SAXON_JAR", ""))


def java(stylesheet: Path, source: Path, output: Path, *settings: str) -> None:
    """Saxon-HE on Java, from Debian's libsaxonhe-java or named by SAXON_JAR."""
    jar = next((jar for jar in JARS if jar and Path(jar).is_file()), None)
    if jar is None or shutil.which("java") is None:
        pytest.skip("Saxon on Java is not at hand (apt-get install libsaxonhe-java)")
    run("java", "-jar", jar, f"-s:{source}", f"-xsl:{stylesheet}", f"-o:{output}", *settings)


def saxonjs(stylesheet: Path, source: Path, output: Path, *settings: str) -> None:
    """SaxonJS on Node, from npm xslt3, under node_modules or NODE_PATH."""
    folders = [ROOT / "node_modules", *map(Path, os.environ.get("NODE_PATH", "").split(os.pathsep))]
    script = next(
        (path for path in (f / "xslt3/xslt3.js" for f in folders) if path.is_file()), None
    )
    if script is None or shutil.which("node") is None:
        pytest.skip("SaxonJS is not at hand (npm install xslt3)")
    command = ("node", str(script), f"-s:{source}", f"-xsl:{stylesheet}", f"-o:{output}")
    run(*command, *settings)


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def without_doctype(page: bytes) -> bytes:
    """The one difference of serialization: the doctype's letters and the line end after it."""
    return re.sub(rb"^<!DOCTYPE html>\s*", b"", page, flags=re.IGNORECASE)


@pytest.mark.parametrize("process", [java, saxonjs], ids=["saxon-java", "saxonjs"])
@pytest.mark.parametrize("name", ["two-parts", "letter"])
def test_the_page_is_the_same_from_every_processor(
    process: object, name: str, samples: Path, tmp_path: Path
) -> None:
    source = samples / f"{name}.xml"
    process(resources.stylesheet("web.xsl"), source, tmp_path / "page.html", "view=diplomatic")  # type: ignore[operator]
    theirs = (tmp_path / "page.html").read_bytes()
    ours = rendered(rendering.read(source), view="diplomatic")
    assert without_doctype(theirs) == without_doctype(ours)


@pytest.mark.parametrize("process", [java, saxonjs], ids=["saxon-java", "saxonjs"])
def test_the_page_of_a_real_document_is_the_same_from_every_processor(
    process: object, corpus: Path, tmp_path: Path
) -> None:
    source = corpus / "tei" / "01278.xml"
    if not source.is_file():
        pytest.skip("the corpus has no TEI yet")
    process(resources.stylesheet("web.xsl"), source, tmp_path / "page.html")  # type: ignore[operator]
    ours = rendered(rendering.read(source))
    assert without_doctype((tmp_path / "page.html").read_bytes()) == without_doctype(ours)


OWN = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:m="urn:diplomatic-tei:modes" default-mode="m:page"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <xsl:import href="{edition}"/>
  <xsl:template match="fw[@type = 'banner']" mode="m:text" priority="10">
    <strong class="ours"><xsl:apply-templates mode="m:text"/></strong>
  </xsl:template>
</xsl:stylesheet>"""


@pytest.mark.parametrize("process", [java, saxonjs], ids=["saxon-java", "saxonjs"])
def test_a_project_overrides_a_rule_by_importing(
    process: object, samples: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.xsl"
    own.write_text(OWN.format(edition=resources.stylesheet("web/edition.xsl").as_uri()))
    process(own, samples / "two-parts.xml", tmp_path / "page.html")  # type: ignore[operator]
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<strong class="ours"><span class="classification">SECRET' in page
    assert page.count("<h1") == 1
