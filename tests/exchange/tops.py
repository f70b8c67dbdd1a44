"""Texts, documents and feeds as people and systems send them, with what a reader has to find in each."""

import io
import zipfile
from datetime import date
from html import escape
from typing import Any

HEAD = "Lighthouse keeper of Osk is paid for a day that never was"
SAID = (
    "The keeper of the lighthouse at Osk has been paid £61 for 30 February, harbour accounts show.",
    "“I worked it,” said Bo Roe, 58. “Somebody had to.”",
    "The harbour board said the day had been entered by a machine and that it would not ask for the money back.",
    "Mr Roe has bought a chair.",
)
COPY = "\n\n".join(SAID)
DAY = date(2024, 3, 7)
LISTED = ["Ships may pass at night, board rules", "Who oils the lamp?", "Keeper’s cat: a life"]

TEXTS: dict[str, tuple[str, dict[str, Any]]] = {}


def text(name: str, written: str, **wanted: Any) -> None:
    found = {"headline": HEAD, "byline": "Ann Lee", "published_on": DAY, "outlet": "", "dateline": "", "related": []}
    TEXTS[name] = written, found | {"text": list(SAID)} | wanted


text("byline and date in one line", f"{HEAD}\nBy Ann Lee, 7 March 2024\n\n{COPY}")
text(
    "name, outlet and date in a line each",
    f"{HEAD}\nAnn Lee\nOsk Evening Post\nMarch 7, 2024\n\n{COPY}",
    outlet="Osk Evening Post",
)
text(
    "name and outlet share a line",
    f"{HEAD}\nAnn Lee | Osk Evening Post\n7 March 2024\n" + "\n".join(SAID),
    outlet="Osk Evening Post",
)
text(
    "by, outlet and date share a line", f"{HEAD}\n\nBy Ann Lee | Osk Radio | 7 March 2024\n\n{COPY}", outlet="Osk Radio"
)
text(
    "a line on the copy stands under the headline",
    f"{HEAD}\n\nHarbour board blames a machine\n\nBy Ann Lee\n7 March 2024\n\n{COPY}",
)
text(
    "a section stands above the headline", f"NEWS\n\n{HEAD}\n\nBy Ann Lee\nPublished 7 March 2024, 06:00 GMT\n\n{COPY}"
)
text(
    "the agency sends it",
    f"{HEAD}\n\nBy ANN LEE\n\nOSK, March 7 (Osk Wire) -- {COPY}\n\n-30-",
    byline="ANN LEE",
    published_on=None,
    outlet="Osk Wire",
    dateline="OSK, March 7",
)
text(
    "paragraphs set in, and lines broken to fit",
    f"{HEAD}\n\nBy Ann Lee\n7 March 2024\n\n"
    "    ŁÓDŹ BAY, March 7 (Osk Wire) - The keeper of the lighthouse at Osk\nhas been paid £61 for 30 February, harbour "
    "accounts show.\n"
    "    “I worked it,” said Bo Roe, 58. “Somebody had to.”\n"
    "    The harbour board said the day had been entered by a machine and\nthat it would not ask for the money back, "
    "in a letter\n    Mr Roe has bought a chair, he said, and a small table to stand\nbeside it, and a lamp for the "
    "table, and oil for the lamp, and more\noil.\n",
    outlet="Osk Wire", dateline="ŁÓDŹ BAY, March 7",
    text=[SAID[0], SAID[1], "The harbour board said the day had been entered by a machine and that it would not ask for the money back, in a letter",
          "Mr Roe has bought a chair, he said, and a small table to stand beside it, and a lamp for the table, and oil for the lamp, and more oil."],
)  # fmt: skip
text(
    "other stories with bullets under a label with a colon",
    f"{HEAD}\n\nBy Ann Lee\n\n7 March 2024\n\n{COPY}\n\nRelated:\n" + "\n".join(f"• {each}" for each in LISTED),
    related=LISTED,
)
text(
    "a press release",
    f"FOR IMMEDIATE RELEASE\n\n{HEAD}\n\nOsk, 7 March 2024 – {COPY}\n\n– ENDS –\n\nNotes to editors:\nThe board was founded in 1811.\nContact: press@board.example",
    byline="", published_on=DAY, dateline="Osk, 7 March 2024",
)  # fmt: skip
text(
    "Markdown with a front matter",
    f'---\nlayout: post\ntitle: "{HEAD}"\nauthor: Ann Lee\ndate: 2024-03-07 08:00:00 +0000\ntags: [sea, money]\n---\n\n{COPY}\n',
)
text("Markdown with a heading", f"# {HEAD}\n\n*By Ann Lee*  \n*7 March 2024*\n\n{COPY}\n")
text("a heading that is underlined", f"{HEAD}\n{'=' * len(HEAD)}\n\nWords: Ann Lee\n2024-03-07\n\n{COPY}\n")
text(
    "a mail",
    f"From: Ann Lee <ann@osk.example>\nSubject: {HEAD}\nDate: Thu, 7 Mar 2024 08:00:00 +0000\n\n{COPY}\n",
    byline="",
)
text(
    "fields of a desk",
    f"Slug: osk-keeper\nHed: {HEAD}\nByline: Ann Lee and Ray Ortega, staff writers\nWordcount: 80\nDate: 03/07/2024\nSource: Osk Evening Post\n\n{COPY}",
    byline="Ann Lee and Ray Ortega", published_on=date(2024, 7, 3), outlet="Osk Evening Post",
)  # fmt: skip
text(
    "other stories under a label",
    f"{HEAD}\n\nBy Ann Lee\n7 March 2024\n\n{COPY}\n\nRELATED STORIES:\n" + "\n".join(f"• {each}" for each in LISTED),
    related=LISTED,
)
text(
    "other stories with their addresses",
    f"{HEAD}\n\nBy Ann Lee\n7 March 2024\n\n{COPY}\n\nRead more\n"
    + "\n".join(f"{n}. {each} - https://osk.example/{n}" for n, each in enumerate(LISTED, 1)),
    related=LISTED,
)
text(
    "copied from a page",
    f"{HEAD}\nBy Ann Lee\n7 March 2024\n\n{SAID[0]}\n\nAdvertisement\n\n{SAID[1]}\n\nRead more: {LISTED[0]}\n\n{SAID[2]}\n\nImage caption, The lamp at Osk\n\n{SAID[3]}\n\n© 2024 Osk Evening Post. All rights reserved.",
    related=LISTED[:1],
    outlet="Osk Evening Post",
)
text("a day with its weekday", f"{HEAD}\n\nBy Ann Lee\nThu, 03/07/2024 - 08:10\n\n{COPY}")
text("two by a comma", f"{HEAD}\n\nBy Ann Lee, Ray Ortega\n7 March 2024\n\n{COPY}", byline="Ann Lee and Ray Ortega")
text("an editor by a comma", f"{HEAD}\n\nBy Ann Lee, Political Editor\n7 March 2024\n\n{COPY}")
text("a paragraph on each line", f"{HEAD}\n" + "\n".join(SAID), byline="", published_on=None)
text("a name in the second line", f"{HEAD}\nAnn Lee\n" + "\n".join(SAID), published_on=None)
text("a byline in the second line", f"{HEAD}\nBy Ann Lee\n" + "\n".join(SAID), published_on=None)
text("a question over paragraphs", "Who pays?\n" + "\n".join(SAID), headline="Who pays?", byline="", published_on=None)
for first in (
    "“I worked it”",
    "Ann Lee",
    "Osk Evening Post",
    "Who oils the lamp?\nWho pays?",
    "I worked it,",
    "Paid for by",
):
    text(
        f"“{first}” is no headline of the lines under it",
        f"{first}\n" + "\n".join(SAID),
        headline="", byline="", published_on=None, text=[*first.split("\n"), *SAID],
    )  # fmt: skip
for mark, called in (("", "as it is"), ("\u200f", "between marks of direction"), ("\u2067", "in a run of its own")):
    for said in ("“שלום לכם,” said Dov Levi.", "“שלום לכם.”", "“Go home!”", "Dov Levi said: “Who pays?”"):
        text(
            f"“{said}” opens the copy, {called}",
            f"{mark}{said}{mark}\n\n{COPY}",
            headline="", byline="", published_on=None, text=[f"{mark}{said}{mark}", *SAID],
        )  # fmt: skip
text(
    "marks of direction around the lines of the top and of the end",
    f"\u200f{HEAD}\u200f\n\u200fBy Ann Lee\u200f\n\u202a7 March 2024\u202c\n\u200f\n\u200eOSK, March 7 — {COPY}\n\n"
    "\u200fRelated:\u200f\n" + "\n".join(f"\u200f{each}\u200f" for each in LISTED) + "\n\u200fENDS\u200f",
    related=LISTED, dateline="OSK, March 7",
)  # fmt: skip
text("nothing but copy", COPY, headline="", byline="", published_on=None)
text(
    "a speaker in capitals",
    f"ANN LEE: I worked it.\n\n{COPY}",
    headline="",
    byline="",
    published_on=None,
    text=["ANN LEE: I worked it.", *SAID],
)
text(
    "a name in capitals and a dash",
    f"NASA — the agency — said no.\n\n{COPY}",
    headline="",
    byline="",
    published_on=None,
    text=["NASA — the agency — said no.", *SAID],
)
text("the byline of an agency", f"{HEAD}\n\nBy Reuters\nMarch 7, 2024\n\n{COPY}", byline="Reuters")
text(
    "copied from a broadcaster",
    f"{HEAD}\n\nPublished\n7 March 2024\n\nAnn Lee\nHarbour correspondent, Osk News\n\n{COPY}\n\nMore on this story\n{LISTED[0]}\n12 March 2024\n{LISTED[1]}\n1 March 2024\n",
    outlet="Osk News", related=LISTED[:2],
)  # fmt: skip
text(
    "an address under the headline",
    f"{HEAD}\nhttps://osk.example/keeper\nAnn Lee, 7 March 2024\n\n{COPY}",
    url="https://osk.example/keeper",
)
text("signed below", f"{HEAD}\n\n7 March 2024\n\n{COPY}\n\n— Ann Lee")
text(
    "place and day in a line",
    f"{HEAD}\nBy Ann Lee\nOSK, Thursday 7 March 2024\n\n{COPY}",
    dateline="OSK, Thursday 7 March 2024",
)
text(
    "tabs and line ends of Windows", f"{HEAD}\r\n\r\n\tBy Ann Lee\r\n\r\n\t7 March 2024\r\n\r\n" + "\r\n\r\n".join(SAID)
)


FEEDS: dict[str, tuple[str, dict[str, Any]]] = {}


def feed(name: str, written: str, **wanted: Any) -> None:
    found = {"headline": HEAD, "byline": "Ann Lee", "published_on": DAY, "outlet": "Osk Evening Post", "dateline": ""}
    FEEDS[name] = written, found | {"text": list(SAID), "related": []} | wanted


PARAGRAPHS = "".join(f"<p>{each}</p>" for each in SAID)
CONTENT = f"<content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded>"
SPACES = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'


def rss(title: str, item: str, top: str = "", version: str = "2.0") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>{top}<rss version="{version}" {SPACES}><channel><title>{title}</title><link>https://osk.example</link>{item}</channel></rss>'


ITEM = f"<item><title>{HEAD}</title><pubDate>Thu, 07 Mar 2024 23:30:00 -0500</pubDate>"
feed(
    "WordPress",
    rss("Osk Evening Post", f'{ITEM}<dc:creator><![CDATA[Ann Lee]]></dc:creator><description><![CDATA[<p>{SAID[0]} [&#8230;]</p>]]></description><content:encoded><![CDATA[{PARAGRAPHS}<p>The post <a href="https://osk.example/1">{HEAD}</a> appeared first on <a href="https://osk.example">Osk Evening Post</a>.</p>]]></content:encoded></item>'),
)  # fmt: skip
feed(
    "a section in the title",
    rss("Osk Evening Post » Local News", f"{ITEM}<dc:creator>Ann Lee</dc:creator>{CONTENT}</item>"),
)
feed(
    "what it is in the title",
    rss("Latest news from Osk Evening Post - RSS Feed", f"{ITEM}<dc:creator>By Ann Lee</dc:creator>{CONTENT}</item>"),
)
feed(
    "a section before the name",
    rss("World | Osk Evening Post", f"{ITEM}<dc:creator>Ann Lee</dc:creator><dc:creator>Ray Ortega</dc:creator>{CONTENT}</item>"),
    byline="Ann Lee and Ray Ortega",
)  # fmt: skip
feed(
    "RSS 0.91 with its document type",
    rss("Osk Evening Post", f"<item><title>{HEAD}</title><link>https://osk.example/1</link><description>{SAID[0]}</description></item>", '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">', "0.91"),
    byline="", published_on=None, text=[SAID[0]],
)  # fmt: skip
feed(
    "bylines and datelines in the copy",
    rss("Osk Evening Post", f"{ITEM}<description>{escape(f'<p>By Ann Lee</p><p>OSK – {SAID[0]}</p>')}</description></item>"),
    text=[SAID[0]], dateline="OSK",
)  # fmt: skip
feed(
    "other stories below the copy",
    rss("Osk Evening Post", f'{ITEM}<dc:creator>Ann Lee</dc:creator><content:encoded><![CDATA[{PARAGRAPHS}<h3>Related stories</h3><ul>{"".join(f"<li><a href=/{n}>{each}</a></li>" for n, each in enumerate(LISTED))}</ul>]]></content:encoded></item>'),
    related=LISTED[:1] + LISTED[1:],
)  # fmt: skip
feed(
    "Atom that names its source",
    f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A planet of papers</title><entry><title>{HEAD}</title><author><name>Ann Lee</name></author><updated>2024-03-07T08:00:00Z</updated><source><title>Osk Evening Post</title></source><content type="html">{escape(PARAGRAPHS)}</content></entry></feed>',
)  # fmt: skip
feed(
    "an aggregator that adds the source to the headline",
    rss("Harbours - Search", f'<item><title>{HEAD} - Osk Evening Post</title><pubDate>Thu, 07 Mar 2024 07:00:00 GMT</pubDate><description>{SAID[0]}</description><source url="https://osk.example">Osk Evening Post</source></item>'),
    byline="", text=[SAID[0]],
)  # fmt: skip

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
_RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>'


def document(*paragraphs: str, styles: str = "") -> bytes:
    """A document of raw paragraphs, as other programs than Word write them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELS.format(kind="officeDocument", target="word/document.xml"))
        archive.writestr("word/_rels/document.xml.rels", _RELS.format(kind="styles", target="styles.xml"))
        archive.writestr("word/styles.xml", f'<?xml version="1.0"?><w:styles {W}>{styles}</w:styles>')
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{"".join(paragraphs)}<w:sectPr/></w:body></w:document>',
        )
    return out.getvalue()


def p(written: str, style: str = "", run: str = "") -> str:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in written.split("\n")
    )
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:rPr>{run}</w:rPr>{lines}</w:r></w:p>"


def style(key: str, name: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'


BODY = [p(each) for each in SAID]
BOLD = "<w:b/>"
DOCUMENTS: dict[str, tuple[bytes, dict[str, Any]]] = {
    "styles of a German Word": (
        document(p(HEAD, "berschrift1"), p("Die Zeile darunter", "Untertitel"), p("By Ann Lee"), p("7 March 2024"), *BODY, styles=style("berschrift1", "heading 1") + style("Untertitel", "Subtitle")),
        {},
    ),
    "bold type and a byline without By": (document(p(HEAD, run=BOLD), p("Ann Lee, Harbour correspondent", run="<w:i/>"), p("7 March 2024"), *BODY), {}),
    "large type and nothing else": (document(p(HEAD, run='<w:sz w:val="36"/>'), *BODY), {"byline": "", "published_on": None}),
    "a section above a title": (document(p("News"), p(HEAD, "Title"), p("By Ann Lee | 7 March 2024"), *BODY, styles=style("Title", "Title")), {}),
    "soft breaks within everything": (
        document(p("Lighthouse keeper of Osk is paid\nfor a day that never was", run=BOLD), p("By Ann Lee\n7 March 2024"), p("\n\n".join(SAID[:2])), p(SAID[2].replace("machine and", "machine\nand")), BODY[3]),
        {},
    ),
    "cross-heads in bold": (document(p(HEAD, run=BOLD), p("By Ann Lee"), p("7 March 2024"), *BODY[:2], BODY[2], p("A chair", run=BOLD), BODY[3]), {}),
    "other stories under a heading": (
        document(p(HEAD, "Heading1"), p("By Ann Lee"), p("7 March 2024"), *BODY, p("More on this story", "Heading2"), *(p(each, "ListParagraph") for each in LISTED), styles=style("Heading1", "heading 1") + style("Heading2", "heading 2")),
        {"related": LISTED},
    ),
    "a table of fields": (
        document(f"<w:tbl><w:tr><w:tc>{p('Headline')}</w:tc><w:tc>{p(HEAD)}</w:tc></w:tr><w:tr><w:tc>{p('By')}</w:tc><w:tc>{p('Ann Lee')}</w:tc></w:tr><w:tr><w:tc>{p('Date:')}</w:tc><w:tc>{p('7 March 2024')}</w:tc></w:tr></w:tbl>", *BODY),
        {"left_out": ""},
    ),
    "notes of a desk above": (document(p("SLUG: osk-keeper"), p("WORDS: 80"), p(HEAD, run=BOLD), p("By Ann Lee, Harbour Correspondent"), p("7/3/24"), *BODY, p("ENDS")), {}),
    "a dateline in bold": (
        document(p(HEAD, "Heading1"), p("By Ann Lee"), p("7 March 2024"), f'<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">OSK, Thursday</w:t></w:r><w:r><w:t xml:space="preserve"> — {SAID[0]}</w:t></w:r></w:p>', *BODY[1:], styles=style("Heading1", "heading 1")),
        {"dateline": "OSK, Thursday"},
    ),
}  # fmt: skip
