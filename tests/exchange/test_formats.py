"""Copy out of documents, feeds, texts and encodings."""

import io
import textwrap
import zipfile
from datetime import date

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from articles.exchange.copy import Copy, Unreadable
from articles.exchange.files import copies
from tests.exchange.pages import CLOCK, FERRY, MILL, Story


def one(name: str, data: bytes, **options: str) -> Copy:
    (found,) = copies(name, data, **options)
    return found


# Word documents


def document(*paragraphs: tuple[str, str]) -> "Document":
    made = Document()
    for style, text in paragraphs:
        made.add_paragraph(text, style=style or None)
    return made


def saved(made: "Document") -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def body(story: Story) -> list[tuple[str, str]]:
    return [("", text) for text in story.paragraphs]


def test_a_document_with_a_title_style() -> None:
    made = document(("Title", CLOCK.headline), ("", "By Dana Whitlock"), ("", "3 October 2025"), *body(CLOCK))

    got = one("clock.docx", saved(made))

    assert (got.headline, got.byline, got.published_on) == (CLOCK.headline, "Dana Whitlock", date(2025, 10, 3))
    assert got.text.split("\n") == list(CLOCK.paragraphs)


def test_a_document_without_styles() -> None:
    made = document(("", MILL.headline), ("", "By Ray Ortega and Petra Lindqvist"), ("", "March 17, 2026"), *body(MILL))

    got = one("mill.docx", saved(made))

    assert (got.headline, got.byline) == (MILL.headline, MILL.byline)
    assert (got.published_on, got.dateline) == (MILL.day, MILL.dateline)
    assert got.text.split("\n") == list(MILL.read)


def test_copy_alone_has_no_headline() -> None:
    got = one("ferry.docx", saved(document(*body(FERRY))))

    assert (got.headline, got.byline, got.published_on) == ("", "", None)
    assert got.text.split("\n") == list(FERRY.paragraphs)


def test_cross_heads_subtitles_and_tables_are_no_copy() -> None:
    made = document(("Heading 1", FERRY.headline), ("Subtitle", "A long winter ahead"), *body(FERRY)[:2])
    made.add_paragraph("Fourteen hours", style="Heading 2")
    made.add_table(1, 2).cell(0, 0).text = "Hours worked in a week, by rank"
    for _, text in body(FERRY)[2:]:
        made.add_paragraph(text)

    got = one("ferry.docx", saved(made))

    assert got.headline == FERRY.headline
    assert got.text.split("\n") == list(FERRY.paragraphs)


def test_a_document_reads_as_if_every_change_were_taken() -> None:
    made = document(("", "The wall will close on Monday, the council said in a letter."))
    paragraph = made.add_paragraph("The repair will cost ")._p
    paragraph.append(
        parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="B"><w:r><w:delText>£2m</w:delText></w:r></w:del>')
    )
    paragraph.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="B"><w:r><w:t>£2.4m</w:t></w:r></w:ins>'))
    paragraph.append(
        parse_xml(f'<w:moveFrom {nsdecls("w")} w:id="3" w:author="B"><w:r><w:t> now</w:t></w:r></w:moveFrom>')
    )
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>.</w:t></w:r>"))

    assert one("wall.docx", saved(made)).text.split("\n")[1] == "The repair will cost £2.4m."


def test_a_soft_break_begins_a_line() -> None:
    made = document(("", "One speaks.\nAnother answers."), ("", "A third is silent."))

    assert one("talk.docx", saved(made)).text == "One speaks.\nAnother answers.\nA third is silent."


def bomb(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (bomb(word__document_dot_xml=b"0" * 20_000_001), "unpacks to more"),
        (bomb(word__document_dot_xml=b"x", **{f"a{n}": b"" for n in range(1001)}), "unpacks to more"),
        (bomb(readme=b"hello"), "no Word document"),
        (bomb(word__document_dot_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "declares entities"),
        (bomb(word__document_dot_xml=b"<not xml"), "damaged"),
        (b"PK\x03\x04 and no more", "no Word document"),
        (b"just text", "no Word document"),
    ],
)
def test_documents_that_are_none_are_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        copies("a.docx", data)


# feeds


def rss(items: str, top: str = "") -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Corrow Ledger</title>{top}{items}</channel></rss>'
    ).encode()


def item(story: Story, text: str, author: str = "") -> str:
    return (
        f"<item><title>{story.headline}</title><link>https://ledger.example/1</link>"
        f"<pubDate>Fri, 03 Oct 2025 23:30:00 +0100</pubDate>{author}{text}</item>"
    )


def test_a_feed_that_carries_whole_articles() -> None:
    content = (
        f"<content:encoded><![CDATA[{''.join(CLOCK.ps())}]]></content:encoded><description>Only a line.</description>"
    )
    data = rss(
        item(CLOCK, content, "<dc:creator>Dana Whitlock</dc:creator>") + item(FERRY, "<description></description>")
    )

    got = one("feed.xml", data)

    assert (got.headline, got.byline, got.outlet) == (CLOCK.headline, "Dana Whitlock", "The Corrow Ledger")
    assert (got.published_on, got.url) == (date(2025, 10, 3), "https://ledger.example/1")
    assert got.text.split("\n") == list(CLOCK.paragraphs)


def test_a_feed_that_carries_a_line_of_each() -> None:
    data = rss(
        item(CLOCK, f"<description>{CLOCK.paragraphs[0]}</description>", "<author>a@b.example (Ann Lee)</author>")
        + item(FERRY, f"<description>&lt;p&gt;{FERRY.paragraphs[0]}&lt;/p&gt;</description>")
    )

    clock, ferry = copies("feed.rss", data)

    assert (clock.text, clock.byline) == (CLOCK.paragraphs[0], "Ann Lee")
    assert (ferry.text, ferry.byline) == (FERRY.paragraphs[0], "")


def test_an_atom_feed() -> None:
    inner = "".join(MILL.ps())
    data = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Marlow Falls Herald</title><entry>
<title type="html">{MILL.headline}</title><link rel="alternate" href="https://herald.example/7"/><published>2026-03-17T16:02:11-04:00</published>
<updated>2026-03-18T09:00:00Z</updated><author><name>Ray Ortega</name></author><author><name>Petra Lindqvist</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{inner}</div></content></entry></feed>""".encode()

    got = one("x", data)

    assert (got.headline, got.byline, got.outlet) == (MILL.headline, MILL.byline, MILL.outlet)
    assert (got.published_on, got.url, got.dateline) == (MILL.day, "https://herald.example/7", MILL.dateline)
    assert got.text.split("\n") == list(MILL.read)


def test_an_rss_1_feed() -> None:
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Osk Wire</title></channel>'
        f"<item><title>{FERRY.headline}</title><link>https://osk.example/2</link><dc:date>2026-01-09</dc:date>"
        f"<dc:creator>Ann Lee</dc:creator><description>{FERRY.paragraphs[0]}</description></item></rdf:RDF>"
    ).encode()

    got = one("osk.rdf", data)

    assert (got.headline, got.outlet, got.byline, got.published_on) == (
        FERRY.headline,
        "Osk Wire",
        "Ann Lee",
        FERRY.day,
    )


def test_a_feed_in_windows_1252() -> None:
    data = rss(item(CLOCK, f"<description>{CLOCK.paragraphs[3]}</description>".replace("&", "&amp;")))
    text = data.decode().replace("UTF-8", "windows-1252")

    assert one("a.xml", text.encode("cp1252")).text == CLOCK.paragraphs[3]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"this is no feed at all", "no RSS or Atom feed"),
        (b"<?xml version='1.0'?><note>x</note>", "no RSS or Atom feed"),
        (b"<!DOCTYPE r [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss version='2.0'>&b;</rss>", "declares entities"),
        (rss(""), "No entry"),
    ],
)
def test_feeds_that_are_none_are_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        copies("a.rss", data)


# text and its encodings

COPY = "“No,” said Šárka Novák – it costs €5."


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (COPY.encode(), ""),
        (COPY.encode("utf-8-sig"), ""),
        (COPY.encode("utf-16"), ""),
        (b"\xfe\xff" + COPY.encode("utf-16-be"), ""),
        (COPY.encode("utf-32"), ""),
        (COPY.encode("utf-16-le"), ""),
        (COPY.encode("utf-16-be"), ""),
        (COPY.encode().replace("–".encode(), b"\x96"), ""),
        (COPY.encode().replace("–".encode(), b"\x96"), "utf-8"),
        (COPY.replace("á", "a").encode("cp1252"), ""),
        (COPY.encode("cp1250"), "windows-1250"),
        (COPY.replace("á", "a").encode("cp1252"), "iso-8859-1"),
        (COPY.encode(), "x-no-such-charset"),
        (COPY.encode(), "ascii"),
        (COPY.encode(), "rot13"),
    ],
)
def test_text_is_read_in_its_encoding(data: bytes, declared: str) -> None:
    assert one("a.txt", data, declared_charset=declared).text.replace("á", "a") == COPY.replace("á", "a")


@pytest.mark.parametrize("encoding", ["iso-8859-2", "koi8-u", "shift_jis"])
def test_a_page_says_its_encoding_where_xml_does(encoding: str) -> None:
    story = "Кава and č" if encoding != "iso-8859-2" else "Šárka Nováková"
    story = "東京の時計" if encoding == "shift_jis" else story.replace("č", "c")
    page = f'<?xml version="1.0" encoding="{encoding}"?><html><head><title>{story}</title></head><body><p>{story * 9}.</p></body></html>'

    assert one("a.xhtml", page.encode(encoding)).text == f"{story * 9}."


def test_characters_are_kept_as_they_came() -> None:
    text = "Cafe\u0301 and café, a\u00a0space, \u202bright to left\u202c, 👩‍🚒 and a soft\u00adhyphen."

    assert one("a.txt", text.encode()).text == text
    assert one("a.html", f"<html><body><p>{text}</p></body></html>".encode()).text == text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"a\0b", r"U\+0000"),
        (bytes(range(256)), "no text"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word"),
        (b"{\\rtf1 x}", "rich text"),
        (b"\xff\xfeab\x00", "UTF-16"),
        (b"x" * 10_000_001, "larger than 10 MB"),
        (b"<html><body><nav>Home</nav></body></html>", "No copy"),
    ],
)
def test_what_is_no_copy_is_refused_in_words(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        copies("a.txt", data)


def test_a_text_with_a_headline_above_it() -> None:
    got = one(
        "a.txt", ("\r\n".join([FERRY.headline, "", "By Ann Lee", "9 January 2026", "", *FERRY.paragraphs])).encode()
    )

    assert (got.headline, got.byline, got.published_on) == (FERRY.headline, "Ann Lee", FERRY.day)
    assert got.text.split("\n") == list(FERRY.paragraphs)


def test_a_text_with_named_fields_above_it() -> None:
    top = "Headline: Ferry crews vote\nBy: Ann Lee and Bo Roe\nDate: 9 January 2026\nOutlet: Osk Wire\n\n"
    got = one("a.txt", (top + "\n".join(FERRY.paragraphs)).encode())

    assert (got.headline, got.byline, got.outlet) == ("Ferry crews vote", "Ann Lee and Bo Roe", "Osk Wire")
    assert got.text.split("\n") == list(FERRY.paragraphs)


def test_copy_that_begins_at_once_is_left_alone() -> None:
    text = "\n\n".join(CLOCK.paragraphs)

    assert one("a.txt", text.encode()) == Copy(text)


def test_outlet_name_and_date_stand_under_a_headline_without_by() -> None:
    got = one(
        "fair.txt",
        (
            "Two bake a pie at Corrow fair\n\nIna Bo Dahl\nStatehouse Bureau\nSeptember 14, 2024\n\n"
            "CORROW — Both pies were eaten.\n\n-30-\n"
        ).encode(),
    )
    assert (got.headline, got.byline, str(got.published_on)) == (
        "Two bake a pie at Corrow fair",
        "Ina Bo Dahl",
        "2024-09-14",
    )
    assert (got.dateline, got.text) == ("CORROW", "Both pies were eaten.")


@pytest.mark.parametrize("line", ["The Corrow Press | Jan. 17, 2024", "The Corrow Press, 17 January 2024"])
def test_outlet_and_date_share_a_line(line: str) -> None:
    got = one("wall.txt", f"Wall shut until spring\n\nBy Ines Dahl\n{line}\n\nThe wall is shut.\n".encode())

    assert (got.byline, got.outlet, str(got.published_on)) == ("Ines Dahl", "The Corrow Press", "2024-01-17")
    assert got.text == "The wall is shut."


def test_lines_broken_to_a_width_are_paragraphs_again() -> None:
    whole = (
        "The wall of Corrow will stay shut until spring, the council said on Monday after divers had counted cracks."
    )
    lines = textwrap.wrap(whole, 40)
    text = "Wall shut\n\nBy Ines Dahl\n\n" + "\n\n".join("\n".join(lines) for _ in range(3)) + "\n"

    assert one("wall.txt", text.encode()).text == "\n\n".join([whole] * 3)


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.html", "a.xml"])
@pytest.mark.parametrize(
    ("beginning", "sentence"),
    [
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"GIF89a", "a picture"),
        (b"RIFF1234WEBPVP8 ", "a picture"),
        (b"\xef\xbb\xbf%PDF-1.4 ", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
        (b"\n{\\rtf1 ", "rich text"),
        (b"ID3\x04", "a recording"),
        (b"\xff\xfb", "a recording"),
        (b"\0\0\0\x18ftypisom", "a recording"),
        (b"PK\3\4", "no Word document"),
        (b"\x1f\x8b", "a packed file"),
    ],
)
def test_what_a_file_holds_is_seen_whatever_it_is_called(name: str, beginning: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        copies(name, beginning + b"junk")


def test_words_that_begin_as_files_do_are_words() -> None:
    assert one("a.txt", b"PKK leader says no.").text == "PKK leader says no."


FINED = (
    "A café owner has been fined after a rat was seen in the kitchen by inspectors in March. The court heard that it had "
    "been there for weeks. “I am sorry,” said Bo Roe, who owns the café on Dock Street. He has paid the fine in full."
)


@pytest.mark.parametrize(
    "headline", ["Café owner fined £5,000", "Café owner is fined £5,000 over a rat that was seen in his kitchen"]
)
@pytest.mark.parametrize("width", [36, 40, 60, 72])
@pytest.mark.parametrize("many", [1, 2, 5])
def test_a_headline_right_over_lines_broken_to_a_width(headline: str, width: int, many: int) -> None:
    copy = "\n\n".join(["\n".join(textwrap.wrap(FINED, width))] * many)

    got = one("fined.txt", f"{headline}\n{copy}\n".encode("cp1252"))

    assert (got.headline, got.text) == (headline, "\n\n".join([FINED] * many))


@pytest.mark.parametrize(
    "paragraph", ["Paragraph {:03} says it.", "“Line {:03} of what was said.”", "Item {:03} of a list"]
)
def test_paragraphs_of_a_line_each_stay_paragraphs(paragraph: str) -> None:
    text = "\n".join(paragraph.format(number) for number in range(900))

    got = one("long.txt", f"A long day\n\n{text}\n".encode())

    assert got.text.endswith(text)


def test_a_verse_stays_in_its_lines() -> None:
    verse = "the lamp is lit and the keeper sleeps\nand nobody counts the ships that pass\nor the days that never were"

    assert one("verse.txt", verse.encode()).text == verse


def test_short_lines_that_nobody_broke_stay_lines() -> None:
    text = "\n".join(f"“We said {word}.”" for word in ("no", "never", "nothing at all", "not once", "nor then", "nope"))

    assert one("list.txt", text.encode()).text == text


def test_text_from_an_old_macintosh_keeps_its_marks() -> None:
    assert one("mac.txt", "She’s here. “No,” he said.".encode("mac_roman")).text == "She’s here. “No,” he said."


def test_a_table_of_sentences_is_read_and_one_of_figures_is_said_to_be_left_out() -> None:
    made = document(("", "The wall is shut, the council said."))
    made.add_table(1, 2).cell(
        0, 1
    ).text = "“We counted the cracks twice before anybody in Corrow would believe us,” said Ines Dahl."
    made.add_table(1, 2).cell(0, 0).text = "Cracks"

    got = one("wall.docx", saved(made))

    assert got.text.split("\n")[1].startswith("“We counted")
    assert got.left_out == "A table of short cells was left out of the copy."
