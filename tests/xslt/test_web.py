"""The web page: what stands in it, for whom, and what never does."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from webpage import Page, reading_text, rendered, sample

from tei import rendering

MakePage = Callable[..., Page]


def test_a_paragraph_runs_on_over_the_end_of_a_page(telegram_page: Page) -> None:
    paragraph = telegram_page.get_element_by_id("p1")
    assert "NORTH CHANNEL WOULD BEGIN IN APRIL AND END" in reading_text(paragraph).replace(
        "Image of page 2 ", ""
    )


def test_furniture_is_in_the_page_but_not_in_the_reading_text(telegram_page: Page) -> None:
    article = telegram_page.get_element_by_id("text")
    for words in ("DECLASSIFIED", "-2- 207, March 4", "DATE OF ACTION", "ICOMING TELGRAM"):
        assert words in article.text_content()
        assert words not in reading_text(article)


def test_a_word_divided_at_a_line_end_is_whole_in_the_reading_text(page: MakePage) -> None:
    made = page('<div><p>the light-<lb break="no"/>\nhouse keeper</p></div>')
    assert "the lighthouse keeper" in reading_text(made.get_element_by_id("text"))
    assert made.xpath("//*[@hidden]")[0].text_content() == "-"


def test_each_view_has_its_own_reading_of_a_choice(page: MakePage) -> None:
    made = page("<div><p><choice><sic>teh</sic><corr>the</corr></choice> end</p></div>")
    assert reading_text(made.get_element_by_id("p1")) == "the1 end"
    assert made.xpath("//*[@class='sic']")[0].text_content() == "teh"


def test_a_note_is_called_where_it_points_and_leads_back(telegram_page: Page) -> None:
    call = telegram_page.get_element_by_id("ref-1")
    assert call.getprevious().get("class") == "unclear"
    note = telegram_page.get_element_by_id("note-1")
    assert call.get("href") == "#note-1"
    assert [a.get("href") for a in note.xpath(".//a[@role='doc-backlink']")] == ["#ref-1"]
    assert "Marked as doubtful" in note.text_content()


def test_notes_on_furniture_have_letters_and_stand_apart(telegram_page: Page) -> None:
    lettered = telegram_page.xpath("//div[contains(@class, 'notes-on-furniture')]//li/@id")
    assert lettered == ["note-a", "note-b", "note-c"]


def test_a_correction_without_a_note_gets_one(page: MakePage) -> None:
    made = page("<div><p><choice><sic>teh</sic><corr>the</corr></choice></p></div>")
    assert "The source has “teh”." in made.get_element_by_id("note-1").text_content()


def test_the_facts_of_each_message_stand_with_it(telegram_page: Page) -> None:
    second = telegram_page.get_element_by_id("m2").text_content()
    assert "4 March 1961, 8 p.m. (UTC+01:00)" in second
    assert "4490" in second
    assert "4471" not in second.split("PART II")[0]


def test_every_internal_link_has_its_target(telegram_page: Page) -> None:
    ids = telegram_page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in telegram_page.xpath("//a/@href[starts-with(., '#')]"):
        assert target[1:] in ids, target


def test_an_element_without_a_rule_keeps_its_text_and_is_reported() -> None:
    made = rendering.render(sample("<div><p>a <castList>kept</castList></p></div>"), "html")
    assert b"kept" in made.files[0].content
    assert [problem.message for problem in made.problems] == [
        "no rule for castList (within p); its text is kept"
    ]


def test_the_page_fetches_nothing(telegram: rendering.Source, telegram_page: Page) -> None:
    assert not telegram_page.xpath("//link[@rel='stylesheet']/@href | //script/@src")
    assert telegram_page.xpath("//img/@src") == ["../images/two-parts-1.jpg"]
    assert b"url(" not in rendered(telegram)
    assert b"@import" not in rendered(telegram)


def test_images_of_other_hosts_are_shown_only_on_request(telegram: rendering.Source) -> None:
    assert b'<img src="https://images.example.org' not in rendered(telegram)
    assert b'<img src="https://images.example.org' in rendered(telegram, **{"remote-images": "yes"})


def test_machines_read_the_same_facts_as_people(telegram: rendering.Source) -> None:
    made = html.document_fromstring(rendered(telegram, **{"base-url": "https://example.org/e/"}))
    data = json.loads(made.xpath("//script[@type='application/ld+json']/text()")[0])
    assert data["dateSent"] == "1961-03-04T18:00:00+01:00"
    assert data["url"] == "https://example.org/e/two-parts.html"
    assert made.xpath("//meta[@name='citation_publication_date']/@content") == ["1961/03/04"]
    assert made.xpath("//link[@rel='cite-as']/@href") == [data["url"]]


HOSTILE = "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; \" ' &lt;/title&gt;"


def test_hostile_words_stay_words(page: MakePage) -> None:
    made = page(f"<div n='\"&gt;&lt;b&gt;' type='x\" onclick=\"'><p>{HOSTILE}</p></div>")
    assert len(made.xpath("//script")) == 2  # the page's own: data and enhancement
    assert "<script>alert(1)</script>" in made.get_element_by_id("p1").text_content()
    assert not made.xpath("//*[@onclick]")


def test_hostile_words_do_not_leave_the_data_block() -> None:
    source = sample("<div><p/></div>")
    octets = source.octets.replace(b"A sample", HOSTILE.encode())
    made = rendered(rendering.Source("x", octets))
    assert made.count(b"<script>alert") == 0
    assert b"\\u003cscript>" in made


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " java&#10;script:alert(1)",
        "data:text/html,x",
        "//x.org/",
        "vbscript:x",
    ],
)
def test_an_address_that_could_do_harm_is_no_link(page: MakePage, address: str) -> None:
    made = page(f'<div><p><ref target="{address}">words</ref></p></div>')
    assert not made.xpath("//*[@id='text']//a[not(@class)]")
    assert "words" in made.get_element_by_id("p1").text_content()


def test_an_override_of_direction_is_shown_and_not_obeyed(page: MakePage) -> None:
    made = page("<div><p>abc &#x202E;def</p></div>")
    assert "\u202e" not in made.text_content()
    assert "U+202E" in made.get_element_by_id("p1").text_content()


def test_text_written_from_right_to_left_says_so(page: MakePage) -> None:
    made = page("<div><p xml:lang='ar'>نص</p><p>شكرا</p></div>")
    assert made.get_element_by_id("p1").get("dir") == "rtl"
    assert made.get_element_by_id("p2").get("dir") == "auto"


def test_a_project_puts_its_own_html_before_and_after(page: MakePage, tmp_path: Path) -> None:
    banner = tmp_path / "banner.html"
    banner.write_text('<p xmlns="http://www.w3.org/1999/xhtml" class="ours">Ours</p>')
    made = page("<div><p/></div>", before=str(banner))
    assert made.xpath("//main/*[1][self::p]/text()") == ["Ours"]


def test_the_same_document_gives_the_same_page(telegram: rendering.Source) -> None:
    assert rendered(telegram) == rendered(telegram)


FACSIMILE = """<facsimile source="https://iiif.example.org/1/manifest.json">
<surface xml:id="s1"><graphic url="../images/1.jpg" width="800px"/></surface></facsimile>"""


def test_an_image_stands_at_the_page_it_shows(page: MakePage) -> None:
    made = page('<div><pb n="1" facs="#s1"/><p>Words</p></div>', between=FACSIMILE)
    image = made.xpath("//a[@id='page-1']/following-sibling::span[1]//img")[0]
    assert (image.get("src"), image.get("width")) == ("../images/1.jpg", "800")
    assert image.get("alt") == "Image of page 1"


def test_a_manifest_is_linked(page: MakePage) -> None:
    made = page("<div><p>Words</p></div>", between=FACSIMILE)
    assert "https://iiif.example.org/1/manifest.json" in made.xpath("//section//a/@href")


def test_an_image_address_that_could_do_harm_is_left_out(page: MakePage) -> None:
    made = page('<div><pb n="1" facs="javascript:alert(1)"/><p>Words</p></div>')
    assert not made.xpath("//img | //span[@class='image']")


def test_a_page_number_that_comes_again_keeps_its_own_address(page: MakePage) -> None:
    made = page('<div><pb n="1"/><p>a</p><pb n="1"/><p>b</p></div>')
    assert made.xpath("//a[@class='pb']/@id") == ["page-1", "page-1.2"]


def test_a_note_in_the_standoff_is_called_in_the_text(page: MakePage) -> None:
    note = "<note resp='#e' target='#g'>Torn.</note>"
    notes = f"<standOff><listAnnotation>{note}</listAnnotation></standOff>"
    made = page("<div><p>a <gap xml:id='g' reason='lost'/></p></div>", between=notes)
    assert made.get_element_by_id("ref-1").getprevious().get("class") == "gap lost"
    assert "Torn." in made.get_element_by_id("note-1").text_content()


def test_a_note_on_the_whole_document_stands_after_the_others(page: MakePage) -> None:
    notes = "<standOff><note resp='#e' target='#doc-sample'>Pages are missing.</note></standOff>"
    made = page("<div><p>a <sic xml:id='s'>b</sic></p></div>", between=notes)
    assert made.xpath("//li[@id='note-1']/text()") == ["Pages are missing."]
    assert not made.xpath("//a[@role='doc-backlink']")


LIST = "<note type='distribution'><list><item>SS</item><item>G</item></list></note>"
FORM = "<note type='form'><table><row><cell>FILE</cell><cell>NONE</cell></row></table></note>"


def test_lists_and_forms_within_a_paragraph_leave_it_whole(page: MakePage) -> None:
    paragraph = page(f"<div><p>one {LIST}{FORM}two</p></div>").get_element_by_id("p1")
    assert paragraph.tag == "p"
    assert reading_text(paragraph) == "one two"
    roles = [str(role) for role in paragraph.xpath(".//@role")]
    assert roles == ["list", "listitem", "listitem", "table", "row", "cell", "cell"]


def test_a_form_by_itself_can_be_opened_in_the_reading_view(page: MakePage) -> None:
    (form,) = page(f"<div><p>one</p>{FORM}</div>").xpath("//details")
    assert form.get("hidden") is None
    assert [cell.text for cell in form.xpath(".//td")] == ["FILE", "NONE"]


def test_a_line_that_furniture_begins_is_not_begun_twice(page: MakePage) -> None:
    made = page("<div><opener><fw>557</fw><lb/>NO 1<lb/>SECRET<fw>2</fw><lb/>CUBA</opener></div>")
    classes = [str(each) for each in made.xpath("//div[@class='opener']//br/@class")]
    assert classes == ["lb", "lb flush"]


def test_paragraphs_of_a_cover_sheet_are_not_counted() -> None:
    text = sample("<div><p>one</p></div>").octets.replace(
        b"<text>", b"<text><front><div><p>AGENCY : NARA</p></div></front>"
    )
    made = html.document_fromstring(rendered(rendering.Source("sample", text)))
    assert [each.get("href") for each in made.xpath("//a[@class='n']")] == ["#p1"]
    assert made.get_element_by_id("p1").text_content() == "one"


ACTIONS = """<profileDesc><correspDesc>
<correspAction type="sent"><date when="1961-03-04T16:00:00-05:00" ana="#tz">x</date></correspAction>
<correspAction type="forwarded"><orgName>White House</orgName>
<date when="1961-03-05" ana="#tz #year">x</date></correspAction>
<correspAction type="forwarded"><orgName>Embassy</orgName></correspAction>
</correspDesc></profileDesc>"""


def rows(made: Page) -> dict[str, list[str]]:
    """The facts of the first message: what they are called, and their values."""
    return {
        row[0].text_content(): [" ".join(value.text_content().split()) for value in row[1:]]
        for row in made.xpath("(//dl[@class='facts'])[1]/div")
    }


def test_each_kind_of_fact_has_one_row(page: MakePage) -> None:
    found = rows(page("<div><p>one</p></div>", ACTIONS))
    assert found["Passed on"] == ["White House, 5 March 1961", "Embassy"]


def test_how_dates_were_come_by_is_said_once(page: MakePage) -> None:
    assert rows(page("<div><p>one</p></div>", ACTIONS))["Dating"] == ["tz.Passed on: year."]


def test_a_banner_tells_the_classification_where_the_heading_does_not(page: MakePage) -> None:
    banner = "<fw type='banner'><seg type='classification'>SECRET</seg></fw>"
    silent = page(f"<div>{banner}<opener>NO 1</opener><p>one</p></div>")
    assert rows(silent)["Classification"] == ["SECRET"]
    own = "<seg type='classification'>CONFIDENTIAL</seg>"
    spoken = page(f"<div>{banner}<opener>{own}</opener><p>one</p></div>")
    assert rows(spoken)["Classification"] == ["CONFIDENTIAL"]


def test_signs_are_explained_in_the_view_that_has_them(page: MakePage) -> None:
    made = page("<div><fw><gap/></fw><p>a <unclear>b</unclear></p></div>")
    hidden = {
        row[0].text_content(): row.get("hidden") is not None
        for row in made.xpath("//section[@class='signs']//dl/div")
    }
    assert hidden == {"doubtful": False, "[illegible]": True}


def test_source_rights_files_and_citation_stand_under_the_title(telegram: rendering.Source) -> None:
    made = html.document_fromstring(rendered(telegram, tei="x.xml", pdf="x.pdf"))
    (imprint,) = made.xpath("//header/p[@class='imprint']")
    links = {a.text: a.get("href") for a in imprint.xpath("a")}
    assert links["TEI"] == "x.xml"
    assert links["PDF"] == "x.pdf"
    assert made.get_element_by_id(links["Cite"].removeprefix("#")) is not None
    assert imprint.xpath("a[@rel='license']")
