"""Every mistake in an ODD is named, at its line, before anything is made."""

from pathlib import Path

import pytest

from tei import schema
from tei.errors import TeiError

ODD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<schemaSpec ident="small" start="a">
<moduleRef key="core" include="a b"/>
<dataSpec ident="word"><content><dataRef name="token"/></content></dataSpec>
<classSpec ident="model.b" type="model"/>
<classSpec ident="model.none" type="model"/>
<classSpec ident="att.n" type="atts"><attList>
  <attDef ident="n"><datatype><dataRef key="word"/></datatype></attDef>
</attList></classSpec>
<macroSpec ident="macro.text"><content>
  <alternate minOccurs="0" maxOccurs="unbounded"><textNode/><classRef key="model.b"/></alternate>
</content></macroSpec>
<elementSpec ident="a" mode="change"><desc>A</desc>
  <classes><memberOf key="att.n"/></classes>
  <content>
    <sequence><elementRef key="b"/><classRef key="model.b" minOccurs="0"/></sequence>
  </content>
  <attList><attDef ident="n" mode="change">
    <valList type="closed" mode="add"><valItem ident="x"/></valList>
  </attDef></attList>
</elementSpec>
<elementSpec ident="b" mode="change"><desc>B</desc>
  <classes><memberOf key="model.b"/></classes>
  <content><macroRef key="macro.text"/></content>
</elementSpec>
</schemaSpec></body></text></TEI>"""

# what is changed, into what, and the message that must come
MISTAKES = {
    "unknown element": (
        'elementRef key="b"',
        'elementRef key="c"',
        "elementRef names c, which is not declared",
    ),
    "unknown class": (
        'memberOf key="att.n"',
        'memberOf key="att.m"',
        "memberOf names att.m, which is not declared",
    ),
    "unknown macro": (
        'macroRef key="macro.text"',
        'macroRef key="macro.txt"',
        "macroRef names macro.txt",
    ),
    "unknown datatype": ('dataRef key="word"', 'dataRef key="words"', "dataRef names words"),
    "unknown start": ('start="a"', 'start="z"', "start names z"),
    "wrong kind": (
        'elementRef key="b"',
        'elementRef key="model.b"',
        "which is a classSpec, not a elementSpec",
    ),
    "class of attributes in content": (
        'classRef key="model.b" minOccurs="0"',
        'classRef key="att.n"',
        "a class of attributes, not of elements",
    ),
    "element declared twice": (
        '<elementSpec ident="b"',
        '<elementSpec ident="a"',
        "elementSpec a: is declared twice",
    ),
    "attribute declared twice": (
        '<attDef ident="n"><datatype>',
        '<attDef ident="n"><datatype><dataRef key="word"/></datatype></attDef>'
        '<attDef ident="n"><datatype>',
        "the attribute n is declared twice",
    ),
    "value listed twice": (
        '<valItem ident="x"/>',
        '<valItem ident="x"/><valItem ident="x"/>',
        "the value x is listed twice",
    ),
    "no values": ('<valItem ident="x"/>', "", "a valList without a valItem allows nothing"),
    "change of an attribute not inherited": (
        '<attDef ident="n" mode="change">',
        '<attDef ident="m" mode="change">',
        "changes the attribute m, which it does not inherit",
    ),
    "list of values without mode": (
        'valList type="closed" mode="add"',
        'valList type="closed"',
        'needs mode="add"',
    ),
    "attribute without a type": (
        '<datatype><dataRef key="word"/></datatype>',
        "",
        "the attribute n has neither a datatype nor a list of values",
    ),
    "included but not declared": (
        'include="a b"',
        'include="a b c"',
        "includes c, which has no elementSpec",
    ),
    "declared but not included": (
        'include="a b"',
        'include="a"',
        "changes an element that no moduleRef includes",
    ),
    "no content": (
        '<content><macroRef key="macro.text"/></content>',
        "",
        "elementSpec b: has no content",
    ),
    "required class without members": (
        '<classRef key="model.b" minOccurs="0"/>',
        '<classRef key="model.none"/>',
        "elementSpec a: its content can never match",
    ),
    "element that needs itself": (
        '<macroRef key="macro.text"/>',
        '<elementRef key="b"/>',
        "its content can never match",
    ),
    "maximum below minimum": (
        'classRef key="model.b" minOccurs="0"',
        'classRef key="model.b" minOccurs="3" maxOccurs="2"',
        "maxOccurs is less than minOccurs",
    ),
    "occurrence that is no number": (
        'classRef key="model.b" minOccurs="0"',
        'classRef key="model.b" minOccurs="few"',
        "minOccurs and maxOccurs are numbers",
    ),
    "text beside elements": (
        "<sequence><elementRef",
        "<sequence><textNode/><elementRef",
        "text stands outside a single (text | ...)*",
    ),
    "text in a choice taken once": (
        '<alternate minOccurs="0" maxOccurs="unbounded"><textNode/>',
        "<alternate><textNode/>",
        "text stands outside a single (text | ...)*",
    ),
    "macro with text beside elements": (
        '<sequence><elementRef key="b"/>',
        '<sequence><macroRef key="macro.text"/><elementRef key="b"/>',
        "the macro macro.text lets text in",
    ),
    "optional item before the same item": (
        '<elementRef key="b"/>',
        '<elementRef key="b" minOccurs="0"/><elementRef key="b"/>',
        "the content is ambiguous: b fits two places",
    ),
    "repeated class before its own member": (
        '<elementRef key="b"/>',
        '<classRef key="model.b" maxOccurs="unbounded"/><elementRef key="b"/>',
        "the content is ambiguous: b fits two places",
    ),
    "an element by two ways in a choice": (
        '<sequence><elementRef key="b"/>',
        '<sequence><alternate><elementRef key="b"/><classRef key="model.b"/></alternate>',
        "the content is ambiguous: b fits two places",
    ),
    "unknown kind of content": (
        '<elementRef key="b"/>',
        "<anyElement/>",
        "the content uses anyElement",
    ),
    "empty sequence": (
        '<classRef key="model.b" minOccurs="0"/>',
        "<alternate/>",
        "an empty alternate in the content",
    ),
    "no schema": ("schemaSpec", "div", "an ODD has one schemaSpec, this one has 0"),
}


def test_an_odd_without_mistakes_has_no_findings(tmp_path: Path) -> None:
    path = tmp_path / "small.odd"
    path.write_text(ODD)
    assert schema.findings(path) == ()
    assert schema.build(path, tmp_path)


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line(old: str, new: str, message: str, tmp_path: Path) -> None:
    assert old in ODD
    path = tmp_path / "small.odd"
    path.write_text(ODD.replace(old, new))
    found = [problem for problem in schema.findings(path) if message in problem.message]
    assert found, [problem.message for problem in schema.findings(path)]
    assert found[0].where.line > 0
    with pytest.raises(TeiError):
        schema.compile_odd(path)
