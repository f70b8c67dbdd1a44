"""More invented pages, written to see how the reader does on what it was not made for."""

from datetime import date
from html import escape
from typing import Any

S = "https://paper.example"


def P(ps, t="p", cls=""):
    return "".join(f"<{t}{cls}>{escape(p, quote=False)}</{t}>" for p in ps)


A = (
    "Council leader quits after vote on library closures",
    [
        "The leader of Tamsett council resigned last night, hours after members voted to close four of its nine libraries.",
        "Miriam Okafor, who had led the authority since 2019, said she could not ‘put my name to it’.",
        "‘I joined this council to open doors, not shut them,’ she told members. ‘I’ll be back on the other side of the chamber.’",
        "The cuts will save £1.3m a year.",
        "Her deputy, Alan Price, takes over until May.",
        "Asked if the decision could be reversed, he said: ‘Anything can be reversed. It just costs more.’",
    ],
)
B = (
    "Storm knocks out power to 80,000 across three counties",
    [
        "OSAGE BEND, Mo. (Prairie Wire) -- A line of storms knocked out power to about 80,000 homes and businesses early Monday, officials said.",
        "No deaths were reported. Two people were hurt when a tree fell on a mobile home near Dutton, the sheriff's office said.",
        '"It sounded like somebody was dragging a dumpster down the road," said Carla Ruiz, 44, whose porch ended up in her neighbor\'s pool.',
        "Crews from four states were on the way, Ozark Electric said in a statement.",
        "Schools in Dutton and Osage Bend will be closed Tuesday.",
    ],
)
C = (
    "Beavers return to the Harle after 400 years",
    [
        "A family of beavers has been released into an enclosure on the upper Harle, the first to live on the river in four centuries.",
        "Prof Ewan Laird, who led the project, called it “a quiet revolution with teeth”.",
        "The animals were brought from Bavaria in the spring and spent the summer in quarantine.",
        "Farmers downstream are wary. “Ask me again when my bottom field’s a lake,” said Joan Tennant.",
        "The trust says any damage will be paid for.",
    ],
)
OTHERS: list[tuple[str, str, dict[str, Any]]] = []


def add(name: str, markup: str, **wanted: Any) -> None:
    OTHERS.append((name, markup, wanted))


add(
    "amp",
    f'''<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{A[0]}</title><link rel="canonical" href="{S}/a1"><script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":"{S}/a1","headline":"{A[0]}","datePublished":"2026-02-11T22:14:00Z","author":{{"@type":"Person","name":"Helen Strand"}},"publisher":{{"@type":"Organization","name":"Tamsett Gazette"}}}}</script></head><body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article><h1>{A[0]}</h1><p class="byline">Helen Strand</p><amp-img src=x></amp-img>{P(A[1])}<amp-ad></amp-ad></article><amp-list><h2>You may also like</h2><a href="{S}/b1">Nine libraries, one map: where the axe falls</a><a href="{S}/b2">‘We learned to read here’: families on the closures</a></amp-list></body></html>''',
    headline=A[0],
    byline="Helen Strand",
    published_on=date(2026, 2, 11),
    outlet="Tamsett Gazette",
    text=A[1],
    related=["Nine libraries, one map: where the axe falls", "‘We learned to read here’: families on the closures"],
)
add(
    "wire",
    f"""<html><head><title>{B[0]}</title></head><body><div id=hd><a href=/>Prairie Wire</a></div><h1>{B[0]}</h1><div class=dt>Monday, April 6, 2026 | 7:12 a.m. CDT</div><div class=by>By LUIS ANAYA, Prairie Wire</div><div id=story>{P(B[1])}<p>___</p><p><i>Prairie Wire writer Ann Lo in Dutton contributed to this report.</i></p></div><div id=ft><p>Copyright 2026 Prairie Wire. All rights reserved. This material may not be published or broadcast.</p></div></body></html>""",
    headline=B[0],
    byline="LUIS ANAYA",
    published_on=date(2026, 4, 6),
    outlet="Prairie Wire",
    text=[B[1][0].removeprefix("OSAGE BEND, Mo. (Prairie Wire) -- "), *B[1][1:]],
    dateline="OSAGE BEND, Mo.",
    related=[],
)
add(
    "ghost",
    f'''<html lang=en><head><meta charset=utf-8><title>{C[0]}</title><meta property="og:site_name" content="The Harle Review"><meta property="article:published_time" content="2026-09-30T06:00:00.000Z"><meta name="twitter:data1" content="Isla Moor"><link rel=canonical href="{S}/beavers/"></head><body class="post-template tag-nature"><header class="gh-head"><a class="gh-head-logo" href="/">The Harle Review</a></header><main><article class="gh-article post tag-nature"><header class="gh-article-header"><span class="gh-article-tag">Nature</span><h1 class="gh-article-title">{C[0]}</h1><p class="gh-article-excerpt">They were hunted out in the 1600s. Now a family of five is back.</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/isla">Isla Moor</a></h4><time datetime="2026-09-30">30 Sep 2026</time> — 4 min read</div></header><section class="gh-content">{P(C[1])}<div class="kg-card kg-callout-card"><div class="kg-callout-text">If you liked this story, you can support us with a small sum each month.</div></div></section></article></main><section class="gh-read-more"><h2>Read more</h2><article class="gh-card"><a href="/otters/"><h3 class="gh-card-title">Otters seen again below the weir at Osk</h3><p class="gh-card-excerpt">Three in one night, says the warden, who has waited years.</p></a></article><article class="gh-card"><a href="/salmon/"><h3 class="gh-card-title">Where did the salmon go?</h3></a></article></section></body></html>''',
    headline=C[0],
    byline="Isla Moor",
    published_on=date(2026, 9, 30),
    outlet="The Harle Review",
    text=C[1],
    related=["Otters seen again below the weir at Osk", "Where did the salmon go?"],
)
add(
    "arc",
    f'''<html><head><title>{B[0]} - Dutton Star</title><meta property="og:site_name" content="Dutton Star"><script type="application/ld+json">[{{"@type":"BreadcrumbList"}},{{"@type":"NewsArticle","headline":"{B[0]}","datePublished":"2026-04-06T12:30:00Z","author":[{{"@type":"Organization","name":"Dutton Star staff and wire reports"}}],"publisher":{{"@type":"Organization","name":"Dutton Star"}}}}]</script></head><body><main class="c-stack b-article"><h1 class="b-headline"><span>{B[0]}</span></h1><div class="b-byline"><span class="b-byline__by">By </span><span>Dutton Star staff and wire reports</span></div><article class="article-body-wrapper">{P(B[1], "p", ' class="c-paragraph"')}<div class="c-newsletter"><h3>Sign up for storm alerts</h3><p>Enter your phone number to get a text when the sirens sound.</p></div></article><div class="b-results-list" data-list="related"><h2>Related</h2><ul><li><img><a href="/x1">What to do when the power goes out overnight</a><span class="date">April 2, 2026</span></li></ul></div><div class="b-results-list"><h2>Trending</h2><ul><li><a href="/x2">Local man catches the same fish twice</a></li></ul></div></main></body></html>''',
    headline=B[0],
    byline="Dutton Star staff and wire reports",
    published_on=date(2026, 4, 6),
    outlet="Dutton Star",
    text=B[1],
    related=["What to do when the power goes out overnight"],
)
add(
    "static",
    f"""<html><body><center><a href="index.html"><img src=logo.png alt="Harle Village News"></a></center><h2>{C[0]}</h2><p><em>Posted by Joan Tennant on 2 October 2026</em></p>{P(C[1])}<p>See also: <a href="otters.html">Otters seen again below the weir</a></p><hr><p><small>Harle Village News is put together by volunteers.</small></p></body></html>""",
    headline=C[0],
    byline="Joan Tennant",
    published_on=date(2026, 10, 2),
    outlet="Harle Village News",
    text=C[1],
    related=["Otters seen again below the weir"],
)
add(
    "ogdiff",
    f"""<html><head><title>Tamsett library vote: leader resigns</title><meta property="og:title" content="Tamsett library vote: council leader resigns"><meta property="og:site_name" content="The Tamsett Gazette"><meta name="author" content="By Helen Strand and Omar Reid, Local democracy reporters"><meta property="article:published_time" content="2026-02-12"></head><body><header><h1 class="logo"><a href=/>The Tamsett Gazette</a></h1></header><div class="wrapper"><article><h1>{A[0]}</h1><ul class="social-links"><li><a>Share</a></li></ul><div class="content__article-body">{P(A[1][:3])}<div class="mpu"><p>Article continues below</p></div><h3>‘Nobody was asked’</h3>{P(A[1][3:])}<ul class="tags"><li><a href=/t>Libraries</a></li></ul></div></article><aside class="most-viewed"><h2>Most viewed</h2><ol><li><a href="/m1">Man who painted town’s bollards says he would do it again</a></li></ol></aside></div></body></html>""",
    headline=A[0],
    byline="Helen Strand and Omar Reid",
    published_on=date(2026, 2, 12),
    outlet="The Tamsett Gazette",
    text=A[1],
    related=[],
)
add(
    "unclosed",
    f"""<html><head><title>{A[0]} | Local news | Gazette Online</title></head><body><div id=nav><a href=/>Home</a> | <a href=/news>News</a></div><h1>{A[0]}<p class=meta>Helen Strand, 12 February 2026<p>{"<p>".join(escape(x, quote=False) for x in A[1])}<div class=more><h4>More stories</h4><a href=/1>Bus lane fines top £1m in a year</a><br><a href=/2>New lido to open at Easter, says trust</a></div></body></html>""",
    headline=A[0],
    byline="Helen Strand",
    published_on=date(2026, 2, 12),
    outlet="Gazette Online",
    text=A[1],
    related=["Bus lane fines top £1m in a year", "New lido to open at Easter, says trust"],
)
add(
    "sections",
    f"""<html><head><meta charset=utf-8><title>{C[0]} – Northern Standard</title><meta name="date" content="2026-10-01"></head><body><main><h1>{C[0]}</h1><p class="standfirst">A family of five now lives where none has for 400 years</p><div class="credits"><a rel="author" href="/p/ewan">Mairi Sloan</a> Environment correspondent</div>{"".join(f'<section class="block text-block"><p>{escape(x, quote=False)}</p></section><div class="ad ad--inline"></div>' for x in C[1])}<section class="block quote-block"><blockquote>“Ask me again when my bottom field’s a lake”</blockquote><cite>Joan Tennant</cite></section></main><section class="onward"><h2>More on beavers</h2><ul><li><a href="/on1"><time>14 Sep</time> <strong>The man who speaks for the river</strong></a></li><li><a href="/on2"><time>2 Sep</time> <strong>How to build a dam with your face</strong></a></li></ul></section></body></html>""",
    headline=C[0],
    byline="Mairi Sloan",
    published_on=date(2026, 10, 1),
    outlet="Northern Standard",
    text=C[1],
    related=["The man who speaks for the river", "How to build a dam with your face"],
)
add(
    "bullets",
    f"""<html><head><title>{A[0]}</title><meta property="og:site_name" content="Civic Eye"></head><body><div class="page"><h1>{A[0]}</h1><p>Feb. 12, 2026 by Omar Reid</p><div class="entry">{P(A[1][:3])}<p>The libraries to close are:</p><ul><li>Mill Lane, which opened in 1911.</li><li>Osk Road, used by 400 people a week.</li></ul>{P(A[1][3:])}</div></div></body></html>""",
    headline=A[0],
    byline="Omar Reid",
    published_on=date(2026, 2, 12),
    outlet="Civic Eye",
    text=[
        *A[1][:3],
        "The libraries to close are:",
        "Mill Lane, which opened in 1911.",
        "Osk Road, used by 400 people a week.",
        *A[1][3:],
    ],
    related=[],
)
add(
    "blockq",
    f'''<html><head><title>{C[0]} - Kestrel</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{C[0]}", "datePublished":"2026-10-01T05:00:00+01:00", "author": "Mairi Sloan", "publisher": {{"name":"Kestrel"}},}}</script><meta property="article:author" content="https://facebook.example/mairi"></head><body><article><h1>{C[0]}</h1><address class="author">By Mairi Sloan</address><time pubdate datetime="2026-10-01T05:00:00+01:00">1 October</time>{P(C[1][:2])}<blockquote><p>We do not know what they will do. We only know what the river was like before them: a drain.</p></blockquote>{P(C[1][2:])}</article></body></html>''',
    headline=C[0],
    byline="Mairi Sloan",
    published_on=date(2026, 10, 1),
    outlet="Kestrel",
    text=[
        *C[1][:2],
        "We do not know what they will do. We only know what the river was like before them: a drain.",
        *C[1][2:],
    ],
    related=[],
)
