"""Invented articles, and the same article in the markup of many publishing systems."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from articles.exchange.copy import Copy, Related

SITE = "https://ledger.example"


@dataclass(frozen=True)
class Story:
    headline: str
    people: tuple[str, ...]
    day: date
    outlet: str
    paragraphs: tuple[str, ...]
    related: tuple[tuple[str, str], ...] = ()
    dateline: str = ""

    @property
    def byline(self) -> str:
        return " and ".join(filter(None, (", ".join(self.people[:-1]), *self.people[-1:])))

    @property
    def read(self) -> tuple[str, ...]:
        """The paragraphs without the dateline, which has a field of its own."""
        return (self.paragraphs[0].removeprefix(f"{self.dateline} — "), *self.paragraphs[1:])

    def copy(self, url: str = "") -> Copy:
        """What a reader has to find."""
        related = tuple(Related(text, SITE + path) for text, path in self.related)
        return Copy(
            "\n".join(self.read), self.headline, self.outlet, self.byline, self.dateline, self.day, url, related
        )

    def ps(self, attributes: str = "") -> list[str]:
        space = f" {attributes}" if attributes else ""
        return [f"<p{space}>{escape(text, quote=False)}</p>" for text in self.paragraphs]


CLOCK = Story(
    "Market hall clock ‘will strike again’ before Christmas, council says",
    ("Dana Whitlock",),
    date(2025, 10, 3),
    "The Corrow Ledger",
    (
        "The market hall clock will strike again before Christmas, three years after it fell silent, the council has said.",
        "“The parts arrive on Monday,” said Ines Dahl, who looks after the tower. “Nobody has heard it since the fire.”",
        "Corrow Borough Council put the cost of the repair at no more than £9,000, of which readers of this paper gave £2,140.",
        "Not everybody is glad. Tom Arkle, whose bedroom window faces the tower, said he had “got used to the peace & quiet”.",
        "The clock was made in 1871 by a firm in Osk that no longer exists.",
        "It will be wound by hand, as it always was.",
    ),
    (
        ("Harbour wall to stay shut until spring, divers warn", "/news/harbour-wall"),
        ("‘We were never asked’: traders on the new market rents", "/news/market-rents"),
        ("Corrow’s last lamplighter dies at 94", "/news/lamplighter"),
    ),
)
MILL = Story(
    "Halvorsen to close Marlow Falls plant, cutting 640 jobs",
    ("Ray Ortega", "Petra Lindqvist"),
    date(2026, 3, 17),
    "Marlow Falls Herald",
    (
        "MARLOW FALLS, Ohio — Halvorsen Devices will close its plant here by the end of March, the company announced Tuesday.",
        '"This is the hardest decision I have made in 22 years here," Chief Executive Karen Halvorsen said in a video message.',
        "The closing will cost 640 people their jobs. About 90 of them will be offered transfers to a newer plant in the south.",
        'Local 418 called the decision "a betrayal, plain and simple," and said it would meet lawyers on Wednesday.',
        "Mayor Lou Grant said the city had offered the company a tax abatement in January and never heard back.",
    ),
    (
        ("Mayor says city was ready to help Halvorsen stay", "/2026/mayor"),
        ("What a plant closing costs a town of 9,000", "/2026/costs"),
    ),
    "MARLOW FALLS, Ohio",
)
FERRY = Story(
    "Ferry crews vote to strike over winter rosters",
    (),
    date(2026, 1, 9),
    "Kestrel Broadcasting",
    (
        "Crews on the Corrow ferries have voted by nine to one to strike over winter rosters that they say are unsafe.",
        "The union said its members were working up to 14 hours “with the sea coming over the ramp”.",
        "Kestrel Line, which runs the ferries, said it was “disappointed” and would publish its own log of hours.",
        "A spokesperson added: “No crossing has ever sailed short-handed.”",
        "The strike begins on 23 January and is to last four days.",
    ),
    (
        ("Ferry line ‘will not stop’ at Corrow this winter", "/news/uk-101"),
        ("How safe are the island boats?", "/news/uk-102"),
        ("In pictures: the storm at Corrow harbour", "/news/uk-103"),
        ("Union and line to meet at last", "/news/uk-104"),
    ),
)

Page = Callable[[], tuple[str, Copy]]
PAGES: dict[str, Page] = {}


def page(made: Page) -> Page:
    PAGES[made.__name__] = made
    return made


def _links(story: Story, each: str) -> str:
    return "".join(each.format(text=escape(text, quote=False), path=path) for text, path in story.related)


def _json(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@page
def wordpress_classic() -> tuple[str, Copy]:
    s, url = CLOCK, f"{SITE}/2025/10/market-hall-clock/"
    body = s.ps()
    body.insert(2, '<blockquote class="wp-block-pullquote"><p>“Nobody has heard it since the fire.”</p></blockquote>')
    body.insert(
        4,
        '<figure class="wp-block-image"><img src="a.jpg"><figcaption>The clock in 2019. Picture: B. Roe</figcaption></figure>',
    )
    return (
        f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{s.headline} - {s.outlet}</title>
<link rel="canonical" href="{url}"><meta property="og:title" content="{s.headline}"><meta property="og:site_name" content="{s.outlet}">
<meta property="article:published_time" content="2025-10-03T07:30:00+01:00"><meta name="author" content="Dana Whitlock"></head>
<body class="post-template-default single single-post has-sidebar"><header id="masthead"><p class="site-title"><a href="/">{s.outlet}</a></p>
<nav class="main-navigation"><ul><li><a href="/news">News from all over the borough</a></li></ul></nav></header>
<main><article id="post-814" class="post type-post"><header class="entry-header"><h1 class="entry-title">{s.headline}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2025-10-03T07:30:00+01:00">3 October 2025</time></span>
<span class="byline"> by <a class="url fn n" href="/author/dana">Dana Whitlock</a></span></div></header>
<div class="entry-content">{"".join(body)}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3><ul>{_links(s, '<li><h4><a href="{path}">{text}</a></h4><time>1 October 2025</time></li>')}</ul></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/tag/clock">clock</a></span></footer></article>
<div id="comments"><h2>2 thoughts on “Market hall clock”</h2><ol><li><p>I for one will miss the peace, said nobody ever in this town of ours.</p></li></ol></div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Most read</h2><ul><li><a href="/x">Ten things to do in Corrow this weekend</a></li></ul></section></aside>
<footer><p>Copyright 2025 The Corrow Ledger. All rights reserved by the publisher.</p></footer></body></html>""",
        s.copy(url),
    )


@page
def json_ld_graph() -> tuple[str, Copy]:
    s, url = MILL, f"{SITE}/2026/03/17/halvorsen-close"
    data = (
        '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Marlow Falls Herald"},{"@type":"BreadcrumbList","itemListElement":[]},'
        f'{{"@type":"NewsArticle","headline":"{s.headline}","datePublished":"2026-03-17T16:02:11-04:00","dateModified":"2026-03-18T09:00:00-04:00",'
        f'"author":[{{"@type":"Person","name":"Ray Ortega"}},{{"@type":"Person","name":"Petra Lindqvist"}}],"publisher":{{"@type":"NewsMediaOrganization","name":"{s.outlet}"}},'
        f'"mainEntityOfPage":{{"@id":"{url}"}}}}]}}'
    )
    body = "".join(
        f'<p data-testid="paragraph" class="Paragraph-sc-1a2b">{escape(t, quote=False)}</p>' for t in s.paragraphs
    )
    return (
        f"""<!DOCTYPE html><html><head><meta charset=utf-8><title>Halvorsen plant closing: what we know | Marlow Falls Herald</title>{_json(data)}
<meta property="og:title" content="Halvorsen plant closing: what we know"></head><body><div id="__next"><header class="SiteHeader"><a href="/">Herald</a></header>
<div class="Layout__main"><article><h1 class="Headline-xyz">{s.headline}</h1><div class="Byline-abc">By <a href="/staff/ro">Ray Ortega</a> and <a href="/staff/pl">Petra Lindqvist</a></div>
<div class="Timestamp-q">March 17, 2026 at 4:02 p.m. EDT</div><div class="ArticleBody-sc">{body}<div class="InlineNewsletter-sc"><p>Get the morning’s news in your inbox every weekday. Enter your email to sign up.</p></div></div></article>
<section class="RelatedStories-sc"><h2>Related stories</h2>{_links(s, '<div class="Card"><a href="{path}"><span class="Kicker">Business</span><h3>{text}</h3></a></div>')}</section></div></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script></body></html>""",
        s.copy(url),
    )


@page
def broadcaster() -> tuple[str, Copy]:
    s, url = FERRY, f"{SITE}/news/uk-100"
    blocks = "".join(
        f'<div data-component="text-block" class="ssrcss-1"><div class="ssrcss-2 e1j"><p class="ssrcss-3 eq5">{t}</p></div></div>'
        for t in s.paragraphs
    )
    data = f'{{"@type":"ReportageNewsArticle","headline":"{s.headline}","url":"{url}","datePublished":"2026-01-09T06:12:00.000Z","author":{{"@type":"NewsMediaOrganization","name":"Kestrel Broadcasting"}},"publisher":{{"name":"Kestrel Broadcasting"}}}}'
    return (
        f"""<html lang="en-GB"><head><meta charset="utf-8"><title>{s.headline} - Kestrel News</title>{_json(data)}</head><body>
<div id="cookie-banner"><p>We use cookies to give you the best online experience, and to count who reads what.</p><button>Yes, I agree</button></div>
<main id="main-content"><article class="ssrcss-a"><header data-component="headline-block"><h1 id="main-heading">{s.headline}</h1></header>
<figure data-component="image-block"><img alt="A ferry"><figcaption>Image caption, Crews say the winter rosters are unsafe</figcaption></figure>
<div data-component="byline-block"><time datetime="2026-01-09T06:12:00.000Z">9 hours ago</time></div>{blocks}
<div data-component="text-block"><p><b>Are you affected by the strike? Share your experiences by emailing us at the usual address.</b></p></div></article>
<section data-component="related-links" aria-labelledby="more"><h2 id="more">More on this story</h2><ul>{_links(s, '<li><div><a href="{path}"><span aria-hidden="false">{text}</span></a></div><span>12 December 2025</span></li>')}</ul></section>
<section data-component="top-stories"><h2>Top stories</h2><ul><li><a href="/news/1">Government loses vote on pensions by seven</a></li></ul></section>
<section data-component="most-read"><h2>Most read</h2><ol><li><a href="/news/2">Woman finds seal in garden pond</a></li></ol></section></main></body></html>""",
        s.copy(url),
    )


@page
def old_tables() -> tuple[str, Copy]:
    s = CLOCK
    body = "<br><br>\n".join(escape(t, quote=False) for t in s.paragraphs)
    return (
        f"""<HTML><HEAD><TITLE>{s.outlet}: {s.headline}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=760><TR><TD COLSPAN=3><IMG SRC="logo.gif" ALT="{s.outlet}"></TD></TR><TR><TD WIDTH=120 VALIGN=top><A HREF="/">Home</A><BR><A HREF="/news">News</A><BR><A HREF="/sport">Sport</A></TD>
<TD><FONT SIZE=5><B><H1>{s.headline}</H1></B></FONT><FONT SIZE=2>By Dana Whitlock<BR>Friday, October 3, 2025</FONT><P><FONT FACE="Times">{body}</FONT></TD>
<TD VALIGN=top><B>Related stories</B><BR>{_links(s, '<A HREF="{path}">{text}</A><BR>')}</TD></TR></TABLE></BODY></HTML>""",
        s.copy(),
    )


@page
def british_tabloid() -> tuple[str, Copy]:
    s, url = CLOCK, f"{SITE}/news/article-1455/clock.html"
    body = s.ps('class="mol-para-with-font"')
    body.insert(
        1,
        '<div class="mol-img-group"><img><p class="imageCaption">The tower, which has been silent since the fire of three years ago</p></div>',
    )
    body.insert(3, f'<p>READ MORE: <a href="{s.related[0][1]}">{s.related[0][0]}</a></p>')
    body.insert(
        5,
        '<div class="art-ins mol-factbox"><h3>HOW A CLOCK WORKS</h3><p>A weight falls, a wheel turns and a hammer strikes the bell on the hour.</p></div>',
    )
    body.append(
        f'<div class="related-carousel"><h3>RELATED ARTICLES</h3><ul>{"".join(f"<li><a href={p}><span class=pufftext>{t}</span></a></li>" for t, p in s.related[1:])}</ul></div>'
    )
    return (
        f"""<html><head><title>Clock to strike again in Corrow | Ledger Online</title><meta charset="utf-8"><meta property="og:title" content="Clock to strike again in Corrow"><meta property="og:site_name" content="{s.outlet}"><link rel="canonical" href="{url}"></head>
<body><div id="js-article-text" class="article-text wide heading-tag-switch"><h1>{s.headline}</h1><p class="author-section byline-plain">By <a class="author" href="#">DANA WHITLOCK</a></p>
<p class="byline-section"><span class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">Published:</span> <time datetime="2025-10-03T08:02:00+0100">08:02 BST, 3 October 2025</time></span></p>
<div itemprop="articleBody">{"".join(body)}</div><div class="shareArticles"><p>Share or comment on this article: clock to strike again in the market hall</p></div></div></body></html>""",
        Copy(**{**{f: getattr(s.copy(url), f) for f in Copy.__slots__}, "byline": "DANA WHITLOCK"}),
    )


@page
def no_metadata() -> tuple[str, Copy]:
    s = MILL
    return (
        f"""<html><head><title>{s.headline} | {s.outlet}</title></head><body><h1>{s.headline}</h1><p>By Ray Ortega and Petra Lindqvist</p><p>March 17, 2026</p>{"".join(s.ps())}
<p><strong>See also:</strong></p><ul>{_links(s, '<li><a href="{path}">{text}</a></li>')}</ul><hr><p><a href="/">Back to the front page</a></p></body></html>""",
        s.copy(),
    )


@page
def substack_like() -> tuple[str, Copy]:
    s, url = FERRY, f"{SITE}/p/ferry-crews"
    return (
        f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{s.headline} - by Ann Lee</title><link rel="canonical" href="{url}"><meta property="og:title" content="{s.headline}"><meta property="og:site_name" content="{s.outlet}">
{_json('{"@type":"NewsArticle","headline":"' + s.headline + '","datePublished":"2026-01-09T18:00:00+00:00","author":[{"@type":"Person","name":"Ann Lee"}],"publisher":{"@type":"Organization","name":"' + s.outlet + '"}}')}</head>
<body><div class="single-post"><article class="typography post"><div class="post-header"><h1 class="post-title">{s.headline}</h1><h3 class="subtitle">The sea, the ramp and the fourteenth hour of a shift that nobody wants</h3></div>
<div class="available-content"><div class="body markup">{"".join(s.ps())}<div class="subscription-widget-wrap"><p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p></div></div></div></article></div></body></html>""",
        Copy(**{**{f: getattr(s.copy(url), f) for f in Copy.__slots__}, "byline": "Ann Lee", "related": ()}),
    )


@page
def drupal_microdata() -> tuple[str, Copy]:
    s, url = MILL, f"{SITE}/node/4411"
    return (
        f"""<html><head><meta charset="utf-8"><title>{s.headline} | {s.outlet}</title><link rel="canonical" href="/node/4411"><base href="{SITE}/"></head><body>
<div id="block-system-main"><div class="node node-article" itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline" class="page-header">{s.headline}</h1>
<span itemprop="author" itemscope><span itemprop="name">Ray Ortega</span></span>, <span itemprop="author" itemscope><span itemprop="name">Petra Lindqvist</span></span>
<span itemprop="publisher" itemscope><meta itemprop="name" content="{s.outlet}"></span><meta itemprop="datePublished" content="2026-03-17">
<div class="field field-name-body"><div class="field-items"><div class="field-item even">{"".join(s.ps())}</div></div></div></div></div>
<div id="block-views-related-block" class="block"><h2 class="block-title">Related content</h2><div class="view-content">{_links(s, '<div class="views-row"><span class="field-content"><a href="{path}">{text}</a></span></div>')}</div></div></body></html>""",
        s.copy(url),
    )


@page
def divs_and_spans() -> tuple[str, Copy]:
    s = CLOCK
    body = "".join(f'<div class="row"><span class="txt">{escape(t, quote=False)}</span></div>' for t in s.paragraphs)
    return (
        f"""<html><head><meta charset=utf-8><meta name="application-name" content="{s.outlet}"><title>{s.headline}</title></head><body><div class="top"><h1>{s.outlet}</h1></div>
<div class="story"><h1>{s.headline}</h1><div class="who">By Dana Whitlock</div><div class="when">Posted 03/10/2025</div><div class="story-content">{body}</div>
<div class="others"><h4>Read next</h4>{_links(s, '<a class="tile" href="{path}"><img alt=""><span class="tile-title">{text}</span></a>')}</div></div></body></html>""",
        s.copy(),
    )


@page
def live_regional() -> tuple[str, Copy]:
    s, url = CLOCK, f"{SITE}/news/local-news/clock-1234"
    body = s.ps()
    body.insert(2, "<h2>Wound by hand for 150 years</h2>")
    body.insert(4, '<aside class="pullquote"><q>Nobody has heard it since the fire</q></aside>')
    body.insert(5, '<div class="ad-slot"><p>Advertisement</p></div>')
    items = _links(
        s,
        '<li class="teaser"><a href="{path}"><h3>{text}</h3></a><p class="teaser-summary">A short line about the story that says what it is about.</p></li>',
    )
    return (
        f"""<!doctype html><html><head><meta charset="utf-8"><title>{s.headline} - Corrow Live</title><link rel=canonical href="{url}">
{_json('{"@context":"http://schema.org","@type":["NewsArticle"],"headline":"' + s.headline + '","datePublished":"2025-10-03T05:00:00Z","author":[{"@type":"Person","name":"Dana Whitlock","url":"https://x.example"}],"publisher":{"@type":"Organization","name":"The Corrow Ledger","logo":{"@type":"ImageObject","url":"l.png"}},"articleSection":"Local News"}')}</head>
<body><main><article class="article-main channel-local-news"><div class="headline-with-subtype"><h1 class="hidden-no">{s.headline}</h1><p class="lead-text sub-title">Readers gave a quarter of the money for the repair of the tower</p></div>
<div class="byline"><ul class="author-information"><li>By <a rel="author" href="/a">Dana Whitlock</a><span>Chief reporter</span></li><li><span class="time-info">05:00, 3 OCT 2025</span></li></ul></div>
<div class="article-body">{"".join(body)}<p><strong><a href="/newsletter">Sign up for our free daily newsletter here</a></strong></p></div><div class="tag-list"><a href="/t">Corrow Borough Council</a></div></article>
<section class="recommended" aria-label="Recommended"><h2>Recommended</h2><ul>{items}</ul></section></main></body></html>""",
        s.copy(url),
    )


FIELDS: Sequence[str] = ("headline", "byline", "published_on", "outlet", "dateline", "text", "related", "url")
