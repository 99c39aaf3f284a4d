"""Making pages from samples in TEI, and reading them as a reader would."""

from pathlib import Path

from lxml import etree, html

from tei import rendering

SAMPLES = Path(__file__).parent / "samples"
Page = html.HtmlElement

TEMPLATE = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc-sample">
<teiHeader><fileDesc><titleStmt><title>A sample</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>{header}</teiHeader>
{between}<text><body>{body}</body></text></TEI>"""


def rendered(source: rendering.Source, **options: str) -> bytes:
    return rendering.render(source, "html", options).files[0].content


def sample(body: str, header: str = "", between: str = "") -> rendering.Source:
    text = TEMPLATE.format(body=body, header=header, between=between)
    return rendering.Source("sample", text.encode("utf-8"))


def reading_text(element: Page) -> str:
    """What the reading view shows of an element, white space made single."""
    copy = html.fromstring(etree.tostring(element, encoding="unicode", with_tail=False))
    for hidden in copy.xpath("//*[@hidden or self::script or self::style]"):
        hidden.drop_tree()
    return " ".join(copy.text_content().split())
