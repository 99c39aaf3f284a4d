"""The published rules of the Correspondence Metadata Interchange Format, as checks.

Source: TEI Correspondence SIG, CMIF documentation and cmi-customization.odd (version 1).
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tei.model.report import Problem, Report, Severity, Where
from tei.trees import NAMESPACES, Element, parser

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
DATES = ("when", "from", "to", "notBefore", "notAfter")
_FINE = " or ".join(
    f"@{name}[not(re:test(., '^[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?)?$'))]" for name in DATES
)
_REGEXP = {"re": "http://exslt.org/regular-expressions"}
_NAMES = "self::tei:persName or self::tei:orgName or self::tei:placeName or self::tei:date"


@dataclass(frozen=True, slots=True)
class Rule:
    """`wrong` is an XPath 1.0 from the document node that finds what breaks the rule."""

    name: str
    wrong: str
    message: str


RULES = (
    Rule("title", "/*[not(.//tei:titleStmt/tei:title[normalize-space()])]", "there is no title"),
    Rule("editor", "/*[not(.//tei:titleStmt/tei:editor)]", "no editor is named as contact"),
    Rule(
        "publisher",
        "/*[not(.//tei:publicationStmt/tei:publisher[normalize-space()])]",
        "no publisher is named as originator of the metadata",
    ),
    Rule(
        "idno",
        "/*[count(.//tei:publicationStmt/tei:idno[@type='url'][normalize-space()]) != 1]",
        "the index does not give its own address once (idno of type url)",
    ),
    Rule(
        "updated",
        "//tei:publicationStmt[not(tei:date/@when)]",
        "the date of the last change is missing",
    ),
    Rule(
        "licence",
        f"//tei:publicationStmt[not(tei:availability/tei:licence[@target='{LICENCE}'])]",
        "the index is not given under CC BY 4.0",
    ),
    Rule(
        "bibl",
        "//tei:sourceDesc[not(tei:bibl)] | //tei:sourceDesc/tei:bibl[not(@xml:id) or "
        "not(@type='online' or @type='print' or @type='hybrid')]",
        "the edition is not described in a bibl with an xml:id and a type (online, print, hybrid)",
    ),
    Rule(
        "source",
        "//tei:correspDesc[not(@source) or "
        "not(substring-after(@source, '#') = //tei:sourceDesc/tei:bibl/@xml:id)]",
        "an entry does not point to the bibl of its edition",
    ),
    Rule("empty", "/*[not(.//tei:correspDesc)]", "there is no entry"),
    Rule(
        "action",
        "//tei:correspAction[not(@type='sent' or @type='received')]",
        "an action is neither sent nor received",
    ),
    Rule(
        "sent",
        "//tei:correspDesc[not(tei:correspAction[@type='sent'])]",
        "an entry does not say who sent it",
    ),
    Rule(
        "content",
        f"//tei:correspAction/*[not({_NAMES})] | //tei:correspAction/text()[normalize-space()]/..",
        "an action holds more than persName, orgName, placeName and date",
    ),
    Rule(
        "name",
        "//tei:correspAction[not(tei:persName or tei:orgName)]",
        'an action names nobody; one who is not known is "Unknown"',
    ),
    Rule(
        "plain-name",
        "//tei:correspAction/*[self::tei:persName or self::tei:orgName or self::tei:placeName]"
        "[* or not(normalize-space())]",
        "a name is empty or holds markup",
    ),
    Rule("authority", "//tei:correspAction/*/@ref[not(contains(., '://'))]/..", "a ref is no URI"),
    Rule("day", f"//tei:correspAction/tei:date[{_FINE}]", "a date is finer than the day"),
    Rule("date-empty", "//tei:correspAction/tei:date[node()]", "a date has text"),
    Rule(
        "date-none",
        f"//tei:correspAction/tei:date[not({' or '.join('@' + name for name in DATES)})]",
        "a date says nothing",
    ),
    Rule("text", "//tei:text//text()[normalize-space()]/..", "the index holds running text"),
)


def check(octets: bytes, path: str = "") -> Report:
    """The breaches of the published rules in a CMIF file. Raises etree.XMLSyntaxError."""
    tree = etree.fromstring(octets, parser()).getroottree()
    problems = []
    for rule in RULES:
        wrong: list[Element] = tree.xpath(rule.wrong, namespaces=NAMESPACES | _REGEXP)  # type: ignore[assignment]  # element paths only
        for node in wrong:
            line: object = node.sourceline
            where = Where(path, line if isinstance(line, int) else 0, xpath=tree.getpath(node))
            problems.append(Problem(Severity.ERROR, f"cmif-{rule.name}", rule.message, where))
    return Report(path, tuple(problems))
