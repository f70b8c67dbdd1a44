"""Pages as publishing systems write them, invented throughout, with what a reader has to find in each."""

from datetime import date
from html import escape
from typing import Any

SITE = "https://paper.example"
BRIDGE = "Footbridge at Tarn Hollow to close for the winter, and nobody will say why"
WORDS = (
    "The footbridge at Tarn Hollow will close on Monday until the spring, Corrow council has told the forty people who cross it every day.",
    "“I found the notice tied to the rail with string,” said Ines Dahl, who walks her dog over it. “There was no reason on it. There was a phone number, and it rings.”",
    "A spokesman for the council said the bridge had been inspected in August and that he could not go into what was found.",
    "The detour by the mill is two miles long and floods.",
    "Tom Arkle, who repaired the bridge in 1994, offered to look at it for nothing. “They said they had forms for that,” he said.",
)
LISTED = (
    "Mill road shut again after heavy rain",
    "Council spends £9,000 on string",
    "Who owns the bridge at Tarn Hollow?",
)
DAY = date(2024, 4, 3)


def ps(tag: str = "p", attributes: str = "") -> str:
    space = f" {attributes}" if attributes else ""
    return "\n".join(f"<{tag}{space}>{escape(text, quote=False)}</{tag}>" for text in WORDS)


def links(each: str) -> str:
    return "".join(each.format(text=escape(text), path=f"/s/{number}") for number, text in enumerate(LISTED, 1))


SYSTEMS: dict[str, tuple[str, dict[str, Any]]] = {}


def add(name: str, markup: str, **wanted: Any) -> None:
    found = {
        "headline": BRIDGE,
        "text": list(WORDS),
        "published_on": DAY,
        "outlet": "The Corrow Ledger",
        "byline": "Dana Whitlock",
    }
    SYSTEMS[name] = markup, found | {"dateline": "", "related": []} | wanted


add(
    "drupal_7_rdfa",
    f"""<!DOCTYPE html><html lang="en" dir="ltr" prefix="dc: http://purl.org/dc/terms/ sioc: http://rdfs.org/sioc/ns#"><head><meta charset="utf-8" /><title>{BRIDGE} | The Corrow Ledger</title><link rel="canonical" href="/node/812" /><link rel="shortlink" href="/node/812" /><meta name="Generator" content="Drupal 7 (http://drupal.org)" /></head>
<body class="html not-front not-logged-in one-sidebar sidebar-first page-node page-node-812 node-type-article"><div id="page-wrapper"><div id="page"><div id="header"><div class="section clearfix"><div id="name-and-slogan"><div id="site-name"><strong><a href="/" title="Home" rel="home"><span>The Corrow Ledger</span></a></strong></div></div></div></div>
<div id="main-wrapper" class="clearfix"><div id="main" class="clearfix"><div class="breadcrumb"><a href="/">Home</a></div><div id="sidebar-first" class="column sidebar"><div class="block block-user"><h2>User login</h2><div class="content"><form action="/node/812" method="post"><label>Username</label><input type="text" name="name"><input type="submit" value="Log in"></form></div></div></div>
<div id="content" class="column"><div class="section"><h1 class="title" id="page-title">{BRIDGE}</h1><div class="region region-content"><div id="block-system-main" class="block block-system"><div class="content"><div id="node-812" class="node node-article node-promoted clearfix" about="/node/812" typeof="sioc:Item foaf:Document"><span property="dc:title" content="{BRIDGE}" class="rdf-meta element-hidden"></span>
<div class="meta submitted"><span property="dc:date dc:created" content="2024-04-03T08:10:00+01:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by <span class="username" xml:lang="" about="/user/4" typeof="sioc:UserAccount" property="foaf:name">Dana Whitlock</span> on Wed, 04/03/2024 - 08:10</span></div>
<div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{ps()}</div></div></div>
<div class="field field-name-field-tags field-type-taxonomy-term-reference field-label-above"><h3 class="field-label">Tags: </h3><ul class="links"><li><a href="/tags/bridges">Bridges of the valley</a></li></ul></div>
<div class="field field-name-field-related field-type-node-reference field-label-above"><div class="field-label">Related stories:&nbsp;</div><div class="field-items">{links('<div class="field-item even"><a href="{path}">{text}</a></div>')}</div></div></div>
<div class="link-wrapper"><ul class="links inline"><li class="comment_forbidden first last"><span><a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post comments</span></li></ul></div></div></div></div></div></div></div></div></div></div></div></body></html>""",
    related=list(LISTED),
)
add(
    "drupal_10",
    f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 10 (https://www.drupal.org)" /><title>{BRIDGE} | The Corrow Ledger</title></head><body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><div class="layout-container">
<header role="banner"><div class="region region-header"><div id="block-site-branding" class="block block-system block-system-branding-block"><a href="/" rel="home" class="site-logo"><img src="/logo.svg" alt="Home" /></a><div class="site-name"><a href="/" rel="home">The Corrow Ledger</a></div></div></div></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="layout-content"><div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><div class="block block-core block-page-title-block"><h1 class="title page-title"><span class="field field--name-title field--type-string field--label-hidden">{BRIDGE}</span></h1></div>
<article data-history-node-id="812" class="node node--type-article node--promoted node--view-mode-full"><footer class="node__meta"><div class="node__submitted">By <span class="field field--name-uid field--type-entity-reference field--label-hidden"><a title="View user profile." href="/user/4" class="username">Dana Whitlock</a></span>, <span class="field field--name-created field--type-created field--label-hidden"><time datetime="2024-04-03T07:10:00+00:00" title="Wednesday, April 3, 2024 - 08:10" class="datetime">Wed, 04/03/2024 - 08:10</time></span></div></footer>
<div class="node__content"><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{ps()}</div><div class="field field--name-field-tags field--type-entity-reference field--label-above clearfix"><h3 class="field__label">Tags</h3><ul class="links field__items"><li><a href="/tags/b">Bridges of the valley</a></li></ul></div></div></article>
<div class="views-element-container block"><h2>More like this</h2><div class="view view-related view-id-related"><div class="view-content">{links('<div class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="{path}" hreflang="en">{text}</a></span></div></div>')}</div></div></div></div></div></main></div></div></body></html>""",
    related=list(LISTED),
)
add(
    "joomla_3",
    f"""<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en-gb"><head><meta charset="utf-8" /><meta name="author" content="Super User" /><meta name="generator" content="Joomla! - Open Source Content Management" /><title>{BRIDGE}</title></head><body class="site com_content view-article no-layout"><div class="body" id="top"><div class="container"><header class="header" role="banner"><a class="brand pull-left" href="/"><span class="site-title" title="The Corrow Ledger">The Corrow Ledger</span></a></header><nav class="navigation"><ul class="nav menu"><li><a href="/news">News</a></li></ul></nav>
<main id="content" role="main" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB" /><div class="page-header"><h2 itemprop="headline">{BRIDGE}</h2></div><div class="icons"><ul class="dropdown-menu"><li class="print-icon"><a href="?print=1">Print</a></li></ul></div>
<dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">Dana Whitlock</span></dd><dd class="category-name">Category: <a href="/news" itemprop="genre">News</a></dd><dd class="published"><time datetime="2024-04-03T08:10:00+01:00" itemprop="datePublished">Published: 03 April 2024</time></dd><dd class="hits">Hits: 4120</dd></dl>
<div itemprop="articleBody">{ps()}</div><ul class="pager pagenav"><li class="previous"><a href="/x" rel="prev">Prev</a></li></ul></div></main><div id="aside" class="span3"><div class="well _menu"><h3 class="page-header">Login Form</h3></div></div></div></div></body></html>""",
)
add(
    "joomla_1_5",
    f"""<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="generator" content="Joomla! 1.5 - Open Source Content Management" /><title>{BRIDGE}</title></head><body><table class="page"><tr><td class="left"><div class="moduletable_menu"><h3>Main Menu</h3><ul class="menu"><li><a href="/"><span>Home</span></a></li></ul></div></td><td class="main"><table class="contentpaneopen"><tr><td class="contentheading" width="100%">{BRIDGE}</td><td align="right" class="buttonheading"><a href="/pdf">PDF</a></td></tr></table>
<table class="contentpaneopen"><tr><td width="70%" valign="top" colspan="2"><span class="small">Written by Dana Whitlock</span>&nbsp;&nbsp;</td></tr><tr><td valign="top" colspan="2" class="createdate">Wednesday, 03 April 2024 08:10</td></tr><tr><td valign="top" colspan="2">{ps()}</td></tr><tr><td colspan="2" class="modifydate">Last Updated on Thursday, 04 April 2024 10:00</td></tr></table></td></tr></table><div id="footer"><p>Copyright &copy; 2024 The Corrow Ledger. All Rights Reserved.</p></div></body></html>""",
)
add(
    "squarespace",
    f"""<!doctype html><html xmlns:og="http://opengraphprotocol.org/schema/" itemscope itemtype="http://schema.org/WebPage" lang="en-GB"><head><title>{BRIDGE} &mdash; The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"/><meta property="og:title" content="{BRIDGE} &mdash; The Corrow Ledger"/><script type="application/ld+json">{{"@context":"http://schema.org","@type":"Article","headline":"{BRIDGE} — The Corrow Ledger","datePublished":"2024-04-03T08:10:00+0100","author":"Dana Whitlock","publisher":{{"name":"The Corrow Ledger"}}}}</script></head><body class="item-author-show tweak-blog"><div id="siteWrapper" class="site-wrapper"><header id="header" class="header theme-col--primary"><div class="header-title"><a id="site-title" href="/">The Corrow Ledger</a></div></header>
<main id="page" class="container" role="main"><article class="sections" id="sections"><section class="page-section content-collection"><div class="content-wrapper"><div class="content"><div class="blog-item-wrapper"><article id="article-" class="h-entry hentry author-dana-whitlock blog-item"><div class="blog-item-inner-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large p-name" itemprop="headline">{BRIDGE}</h1></div><div class="blog-item-meta-wrapper"><div class="blog-item-meta-primary"><a href="/blog/category/News" class="blog-item-category">News</a></div><time class="dt-published blog-meta-item blog-meta-item--date" datetime="Apr 3">Written By <span>Apr 3</span></time></div></div>
<div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12 columns-12"><div class="row sqs-row"><div class="col sqs-col-12"><div class="sqs-block html-block sqs-block-html" data-block-type="2"><div class="sqs-block-content"><div class="sqs-html-content">{ps("p", 'style="white-space:pre-wrap;"')}</div></div></div>
<div class="sqs-block newsletter-block"><div class="newsletter-form-wrapper"><h2 class="newsletter-form-header-title">Subscribe</h2><p>Sign up with your email address to receive news and updates every week.</p><form><input type="email"></form></div></div></div></div></div></div><div class="blog-item-author-profile-wrapper"><div class="author-bio"><p>Dana Whitlock writes about bridges, towers and whatever else stands up in Corrow.</p></div></div></div></div></article></div></div></div></section></article>
<section id="itemPagination" class="item-pagination"><a href="/blog/a" class="item-pagination-link item-pagination-link--prev"><div class="item-pagination-prev-next">Previous</div><h2 class="item-pagination-title">Clock to strike again at Christmas</h2></a></section></main></div></body></html>""",
)
add(
    "wix",
    f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{BRIDGE}</title><meta property="og:site_name" content="The Corrow Ledger"><meta property="article:author" content="Dana Whitlock"><script type="application/ld+json">{{"@context":"https://schema.org/","@type":"BlogPosting","headline":"{BRIDGE}","author":{{"@type":"Person","name":"Dana Whitlock"}},"datePublished":"2024-04-03T07:10:00.000Z","mainEntityOfPage":{{"@id":"{SITE}/post/bridge"}}}}</script></head><body><div id="SITE_CONTAINER"><div id="SITE_HEADER" class="x1"><nav><ul><li><p class="aU">News</p></li></ul></nav></div><main id="PAGES_CONTAINER"><div data-hook="post-page"><div data-hook="post" class="post-page__post"><article class="xR"><div class="k1"><ul data-hook="post-metadata"><li><span data-hook="user-name">Dana Whitlock</span></li><li><span title="Apr 3, 2024" data-hook="time-ago">Apr 3, 2024</span></li><li><span data-hook="time-to-read">2 min read</span></li></ul><h1 data-hook="post-title" class="H3vOVf blog-post-title-font"><span class="post-title__text"><span>{BRIDGE}</span></span></h1></div>
<section data-hook="post-description" class="post-content"><div class="TyuXZ"><div data-rce-version="9"><div class="kvdbP" dir="ltr">{"".join(f'<p class="mV" id="viewer-{n}" dir="auto"><span class="_2PHJq public-DraftStyleDefault-ltr">{escape(t, quote=False)}</span></p><div type="empty-line" class="x"><br role="presentation"></div>' for n, t in enumerate(WORDS))}</div></div></div></section><footer><div data-hook="post-main-actions"><button>12 likes</button></div></footer></article></div>
<section data-hook="related-posts"><div class="Hd"><p class="sg" data-hook="related-posts__title">Recent Posts</p><a href="/blog">See All</a></div><div class="gallery">{links('<div class="gi"><article><a href="{path}"><div data-hook="post-list-item"><div class="t"><h2 class="bD"><p>{text}</p></h2></div></div></a></article></div>')}</div></section></div></main></div></body></html>""",
    related=list(LISTED),
)
add(
    "blogger",
    f"""<!DOCTYPE html><html class='v2' dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>The Corrow Ledger: {BRIDGE}</title></head><body class='loading'><div class='body-fauxcolumns'></div><div class='content'><header><div class='header section' id='header'><div class='widget Header'><div id='header-inner'><div class='titlewrapper'><h1 class='title'><a href='{SITE}/'>The Corrow Ledger</a></h1></div></div></div></div></header>
<div class='main-outer'><div class='columns fauxcolumns'><div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'><div class="date-outer"><h2 class='date-header'><span>Wednesday, 3 April 2024</span></h2><div class="date-posts"><div class='post-outer'><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>{BRIDGE}</h3>
<div class='post-body entry-content' id='post-body-9' itemprop='description articleBody'>{"<br /><br />".join(escape(t, quote=False) for t in WORDS)}<div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><a class='g-profile' href='https://www.blogger.example/profile/1' rel='author' title='author profile'><span itemprop='name'>Dana Whitlock</span></a></span></span> <span class='post-timestamp'>at <a class='timestamp-link' href='/1' rel='bookmark'><abbr class='published' itemprop='datePublished' title='2024-04-03T08:10:00+01:00'>08:10</abbr></a></span></div></div></div>
<div class='comments' id='comments'><h4>1 comment:</h4><div id='Blog1_comments-block-wrapper'><dl><dt class='comment-author'>Osk Walker</dt><dd class='comment-body'><p>I crossed that bridge every day of my life until now and so did my mother before me, whatever the council says.</p></dd></dl></div></div></div></div></div></div></div></div>
<div class='column-right-outer'><aside><div class='widget BlogArchive'><h2>Blog Archive</h2><ul><li><a href='/2024/03/'>Clock to strike again at Christmas</a></li></ul></div></aside></div></div></div></div></body></html>""",
)
add(
    "hatom_with_the_blog_as_h1",
    f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head profile="http://gmpg.org/xfn/11"><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><title>{BRIDGE} &laquo; The Corrow Ledger</title><meta name="generator" content="WordPress 2.9" /></head><body><div id="page"><div id="header"><div id="headerimg"><h1><a href="{SITE}/">The Corrow Ledger</a></h1><div class="description">News from both banks</div></div></div><div id="content" class="widecolumn"><div class="navigation"><div class="alignleft">&laquo; <a href="/p">Clock to strike again at Christmas</a></div></div>
<div class="post-812 post hentry category-news" id="post-812"><h2 class="entry-title">{BRIDGE}</h2><p class="postinfo">by <span class="vcard author"><a class="url fn" href="/author/dana">Dana Whitlock</a></span> on <abbr class="published" title="2024-04-03T08:10:00+0100">April 3rd</abbr></p><div class="entry entry-content">{ps()}<p class="postmetadata alt"><small>This entry was posted on Wednesday, April 3rd, 2024 at 8:10 am and is filed under <a href="/n">News</a>. You can follow any responses to this entry through the RSS feed.</small></p></div></div></div><hr /><div id="footer"><p>The Corrow Ledger is proudly powered by WordPress</p></div></div></body></html>""",
)
add(
    "wordpress_elementor",
    f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{BRIDGE} - The Corrow Ledger</title><script type="application/ld+json" class="yoast-schema-graph">{{"@context":"https://schema.org","@graph":[{{"@type":"Article","@id":"{SITE}/bridge/#article","isPartOf":{{"@id":"{SITE}/bridge/"}},"author":{{"@id":"{SITE}/#/schema/person/1"}},"headline":"{BRIDGE}","datePublished":"2024-04-03T07:10:00+00:00","publisher":{{"@id":"{SITE}/#organization"}}}},{{"@type":"WebPage","@id":"{SITE}/bridge/","name":"{BRIDGE} - The Corrow Ledger"}},{{"@type":"Organization","@id":"{SITE}/#organization","name":"The Corrow Ledger"}},{{"@type":"Person","@id":"{SITE}/#/schema/person/1","name":"Dana Whitlock"}}]}}</script></head><body class="post-template-default single elementor-default"><div data-elementor-type="header" class="elementor elementor-location-header"><div class="elementor-widget elementor-widget-image"><a href="{SITE}"><img src="l.png" alt=""></a></div></div>
<div data-elementor-type="single-post" class="elementor elementor-location-single post type-post hentry"><section class="elementor-section"><div class="elementor-container elementor-column-gap-default"><div class="elementor-column"><div class="elementor-widget-wrap elementor-element-populated"><div class="elementor-element elementor-widget elementor-widget-theme-post-title elementor-page-title" data-widget_type="theme-post-title.default"><div class="elementor-widget-container"><h1 class="elementor-heading-title elementor-size-default">{BRIDGE}</h1></div></div><div class="elementor-element elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items elementor-post-info"><li itemprop="author"><span class="elementor-post-info__item--type-author">Dana Whitlock</span></li></ul></div>
{"".join(f'<div class="elementor-element elementor-widget elementor-widget-text-editor" data-widget_type="text-editor.default"><div class="elementor-widget-container"><p>{escape(t, quote=False)}</p></div></div>' for t in WORDS)}
<div class="elementor-element elementor-widget elementor-widget-form"><div class="elementor-widget-container"><p>Get the Ledger in your inbox every Friday morning, without charge.</p><form class="elementor-form"><input type="email"><button>Send</button></form></div></div></div></div></div></section>
<section class="elementor-section"><h2 class="elementor-heading-title">You may also like</h2><div class="elementor-posts-container elementor-posts elementor-grid">{links('<article class="elementor-post elementor-grid-item"><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="{path}">{text}</a></h3><div class="elementor-post__meta-data"><span class="elementor-post-date">April 1, 2024</span></div><div class="elementor-post__excerpt"><p>A line on it that says a little more.</p></div></div></article>')}</div></section></div></body></html>""",
    related=list(LISTED),
)
add(
    "wordpress_with_captions_and_yarpp",
    f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8" /><title>{BRIDGE} | The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger" /><meta property="article:published_time" content="2024-04-03T07:10:00+00:00" /></head><body class="single"><div id="content" class="site-content"><article id="post-812" class="post-812 post type-post hentry"><header class="entry-header"><h1 class="entry-title">{BRIDGE}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time class="entry-date published updated" datetime="2024-04-03T08:10:00+01:00">3 April 2024</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/dana/">Dana Whitlock</a></span></span></div></header>
<div class="entry-content"><div id="attachment_9" style="width: 310px" class="wp-caption alignright"><img src="b.jpg" class="size-medium wp-image-9" /><p class="wp-caption-text">The footbridge on Sunday, with the notice on its rail.</p></div>{ps()}<p><em>Photo: Osk Camera Club</em></p><div class='yarpp yarpp-related yarpp-related-website yarpp-template-list'><p>Related posts:</p><ol>{links('<li><a href="{path}" rel="bookmark" title="{text}">{text} </a></li>')}</ol></div><div class="addtoany_share_save_container"><a class="a2a_dd" href="#">Share</a></div></div></article></div></body></html>""",
    related=list(LISTED),
)
add(
    "aspnet_one_form",
    f"""<!DOCTYPE html><html><head id="Head1"><meta charset="utf-8" /><title>The Corrow Ledger - News - {BRIDGE}</title></head><body><form method="post" action="./story.aspx?id=812" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK" /><div id="ctl00_header"><a href="default.aspx"><img src="img/logo.gif" alt="The Corrow Ledger" /></a></div><div id="ctl00_menu"><a href="news.aspx">News</a> <a href="sport.aspx">Sport</a></div><div id="ctl00_ContentPlaceHolder1_pnlStory"><span id="ctl00_ContentPlaceHolder1_lblHeadline" class="storyHeadline">{BRIDGE}</span><br /><span id="ctl00_ContentPlaceHolder1_lblAuthor" class="storyAuthor">By Dana Whitlock</span><br /><span id="ctl00_ContentPlaceHolder1_lblDate" class="storyDate">03 April 2024</span><div id="ctl00_ContentPlaceHolder1_litBody">{ps()}</div></div><div id="ctl00_footer"><span>&copy; 2024 Corrow Newspapers Ltd</span></div></form></body></html>""",
)
add(
    "chorus",
    f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{BRIDGE} - The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"><script type="application/ld+json">[{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{BRIDGE}","datePublished":"2024-04-03T08:10:00-04:00","author":[{{"@type":"Person","name":"Dana Whitlock"}}],"publisher":{{"@type":"Organization","name":"The Corrow Ledger"}},"about":[{{"@type":"Thing","name":"Bridges"}}]}}]</script></head><body class="entry_key_unison_standard entry_layout_unison_standard"><section class="c-skip"></section><div class="l-wrapper"><div class="l-segment l-main-content"><div class="c-entry-hero c-entry-hero--default"><div class="c-entry-group-labels"><a href="/news"><span>News</span></a></div><h1 class="c-page-title">{BRIDGE}</h1><p class="c-entry-summary p-dek">Forty people a day will have to walk by the mill</p><div class="c-byline"><span class="c-byline-wrapper">By <span class="c-byline__item"><a href="/users/dw"><span class="c-byline__author-name">Dana Whitlock</span></a></span><span class="c-byline__item"><time class="c-byline__item" data-ui="timestamp" datetime="2024-04-03T12:10:00"> Apr 3, 2024, 8:10am EDT </time></span></span></div></div>
<div class="l-col__main"><figure class="e-image e-image--hero"><span class="e-image__meta"><cite>Osk Camera Club</cite></span></figure><div class="c-entry-content c-entry-content--standard">{ps("p", 'id="x1"')}<div class="c-float-right"><aside id="q1"><q>They said they had forms for that</q></aside></div></div><div class="c-entry-stat--words"></div></div></div></div><div class="c-next-article"><h2>Next Up In News</h2></div></body></html>""",
)
add(
    "yet_another_react_page",
    f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"/><title data-rh="true">{BRIDGE} - The Corrow Ledger</title><meta data-rh="true" property="og:title" content="A Footbridge Will Close. The Town Asks Why."/><meta data-rh="true" name="byl" content="By Dana Whitlock and Ray Ortega"/><meta data-rh="true" property="article:published_time" content="2024-04-03T09:00:08.000Z"/><meta data-rh="true" property="al:android:app_name" content="The Corrow Ledger"/></head><body><div id="app"><div class="css-1vbmzek"><main id="site-content"><article id="story" class="css-1vxca1d e1lmdhsb0"><header class="css-e1lvw9 euiyums1"><h1 id="link-1" class="css-88wicj e1h9rw200" data-testid="headline">{BRIDGE}</h1><p id="article-summary" class="css-1n0orw4 e1wiw3jv0">The detour is two miles, and it floods.</p><div class="css-18e8msd epjyd6m0"><p class="css-4anu6l e1jsehar1"><span class="byline-prefix">By </span><span class="css-1baulvz last-byline" itemprop="name"><a href="/by/dw">Dana Whitlock</a> and <a href="/by/ro">Ray Ortega</a></span></p></div><time class="css-129k401" datetime="2024-04-03T05:00:08-04:00"><span class="css-1sbuyqj">April 3, 2024</span></time></header>
<section name="articleBody" class="meteredContent css-1r7ky0e">{"".join(f'<div class="css-53u6y8 StoryBodyCompanionColumn"><div><p class="css-at9mc1 evys1bk0">{escape(t, quote=False)}</p></div></div><div class="css-x ad story-ad-1-wrapper" id="story-ad-1"><a href="#after">SKIP ADVERTISEMENT</a></div>' for t in WORDS)}<p class="css-798hid etfikam0"><em>Petra Lindqvist contributed reporting.</em></p></section><div class="bottom-of-article"><div class="css-1ubp8k9"><p class="css-1xs">Dana Whitlock covers the valley for The Ledger. She has written about its bridges since 2011. <a href="/by/dw">More about Dana Whitlock</a></p></div></div></article></main></div></div></body></html>""",
    byline="Dana Whitlock and Ray Ortega",
)
add(
    "utility_classes",
    f"""<!DOCTYPE html><html lang="en" class="h-full antialiased"><head><meta charset="utf-8"><title>{BRIDGE} | The Corrow Ledger</title><meta property="og:title" content="{BRIDGE}"></head><body class="flex min-h-full flex-col overflow-hidden"><header class="sticky top-0"><a href="/" class="text-xl font-bold">The Corrow Ledger</a></header><div class="mx-auto max-w-7xl lg:grid"><div class="hidden lg:block"><nav><a href="/news">News</a></nav></div><div class="overflow-hidden px-4"><h1 class="text-4xl font-semibold">{BRIDGE}</h1><div class="mt-2 text-sm text-gray-500">By Dana Whitlock &middot; <time datetime="2024-04-03">Apr 3, 2024</time> &middot; 2 min read</div><div class="prose lg:prose-xl mt-8 overflow-hidden">{ps("p", 'class="mt-4 leading-7"')}</div><div class="mt-12"><h2 class="text-2xl">Keep reading</h2><div class="grid grid-cols-3 gap-4">{links('<a href="{path}" class="group block"><span class="text-xs uppercase">News</span><h3 class="mt-1">{text}</h3><p class="text-sm text-gray-600">Apr 1</p></a>')}</div></div></div></div></body></html>""",
    related=list(LISTED),
)
add(
    "print_page",
    f"""<html><head><title>The Corrow Ledger | Print | {BRIDGE}</title><meta name="robots" content="noindex"></head><body onload="window.print()"><div class="print-logo"><img src="logo.gif" alt="The Corrow Ledger"></div><div class="print-site_name">Published on <em>The Corrow Ledger</em> (<a href="{SITE}">{SITE}</a>)</div><hr><h1>{BRIDGE}</h1><p><b>By Dana Whitlock</b><br>Published 3 April 2024 8:10am</p>{ps()}<hr><p><strong>Source URL:</strong> <a href="{SITE}/812">{SITE}/812</a></p><p>Find this article at: {SITE}/news/812</p><p>&copy; 2024 The Corrow Ledger. All rights reserved. No part of this page may be copied without leave.</p></body></html>""",
)
add(
    "wire_on_a_page",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} | Osk Press Agency</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{BRIDGE}","dateline":"CORROW","datePublished":"2024-04-03T06:00:00Z","author":[{{"@type":"Person","name":"Dana Whitlock"}}],"publisher":{{"@type":"Organization","name":"Osk Press Agency"}}}}</script></head><body><article class="article-container__container"><h1>{BRIDGE}</h1><div class="info-content"><address>By <a rel="author" href="/dw">Dana Whitlock</a></address><time datetime="2024-04-03T06:00:00Z"><span>April 3, 2024 6:00 AM UTC</span><span>Updated 2 hours ago</span></time></div><div class="article-body__content"><p data-testid="paragraph-0">CORROW, April 3 (Osk Press Agency) - {escape(WORDS[0], quote=False)}</p>{"".join(f'<p data-testid="paragraph-{n}">{escape(t, quote=False)}</p>' for n, t in enumerate(WORDS[1:], 1))}<p>Reporting by Dana Whitlock; Editing by Bo Roe</p><p>Our Standards: <a href="/trust">The Osk Press Agency Principles of Trust.</a></p></div></article></body></html>""",
    outlet="Osk Press Agency",
    dateline="CORROW, April 3",
)
add(
    "microdata_among_comments",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>The Corrow Ledger » {BRIDGE}</title></head><body><div class="top"><span class="today">Thursday, 9 May 2024</span><a class="logo" href="/index.php"><img src="t.png" alt="The Corrow Ledger logo"></a></div><div itemscope itemtype="https://schema.org/NewsArticle" class="story"><h2 itemprop="headline">{BRIDGE}</h2><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Dana Whitlock</span></span> <time itemprop="datePublished" datetime="2024-04-03">3 April</time><div itemprop="articleBody">{ps()}</div></div><div id="comments"><div itemprop="comment" itemscope><span itemprop="author" itemscope><span itemprop="name">Angry Walker</span></span><time itemprop="datePublished" datetime="2024-04-04">4 April</time><p itemprop="text">{" ".join(WORDS)} And that is all I have to say about it, though I could say more.</p></div></div></body></html>""",
)

add(
    "richlinks_and_onward",
    f'''<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{BRIDGE} | Bridges | The Corrow Ledger</title><meta property="og:site_name" content="the Ledger"><script type="application/ld+json">[{{"@type":["NewsArticle","WebPage"],"@context":"http://schema.org","@id":"{SITE}/bridge","headline":"{BRIDGE}","datePublished":"2024-04-03T07:10:00.000Z","author":[{{"@type":"Person","name":"Dana Whitlock","sameAs":"{SITE}/profile/dw"}}],"publisher":{{"@type":"Organization","@context":"http://schema.org","@id":"{SITE}#publisher","name":"The Corrow Ledger"}}}}]</script></head><body><div class="dcr-1"><aside class="dcr-2"><div data-gu-name="title"><a href="/tone">Bridges</a></div></aside><div data-gu-name="headline"><h1 class="dcr-ow">{BRIDGE}</h1></div><div data-gu-name="standfirst"><p>The detour is long and it floods</p><ul><li><a href="/live">Follow the bridge live</a></li></ul></div><div data-gu-name="meta"><address aria-label="Contributor info"><span class="dcr-3"><a rel="author" href="/profile/dw">Dana Whitlock</a></span> Bridges correspondent</address><details class="dcr-u"><summary><span>Wed 3 Apr 2024 08.10 BST</span></summary>Last modified on Thu 4 Apr 2024 09.00 BST</details></div><div data-gu-name="body"><div id="maincontent" class="dcr-b"><div class="article-body-commercial-selector article-body-viewer-selector">{ps("p", 'class="dcr-16"')}<gu-island name="x"><aside data-spacefinder-role="richLink" class="dcr-rich"><div><a href="{SITE}/s/1"><div><h3>{LISTED[0]}</h3></div>Read more</a></div></aside></gu-island></div></div></div><div data-gu-name="sub"><div class="dcr-s">Explore more on these topics</div><ul><li><a href="/b">Bridges of the valley</a></li></ul></div></div><section id="onward"><h2>More on this story</h2><ul>{links('<li><div><a href="{path}" aria-label="{text}"></a><h3><span>News</span><span>{text}</span></h3></div></li>')}</ul></section></body></html>''',
    related=list(LISTED),
)
add(
    "wordpress_regional_chain",
    f'''<!DOCTYPE html><html lang="en-US"><head><title>{BRIDGE} &#8211; The Corrow Ledger</title><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Dana Whitlock"><meta property="article:published_time" content="2024-04-03T12:10:00+00:00"></head><body class="single"><header class="site-header"><a href="{SITE}/" class="custom-logo-link"><img src=x alt="The Corrow Ledger"></a></header><main><article class="post"><div class="entry-header"><span class="article__section"><a href="/news">News</a></span><h1 class="dfm-title metered">{BRIDGE}</h1></div><div class="byline-container"><div class="byline">By <a href="mailto:dw@ledger.example" class="author-name">Dana Whitlock</a> | <a href="mailto:dw@ledger.example">dw@ledger.example</a> | The Corrow Ledger</div><div class="time"><span class="time-label">PUBLISHED:</span> <time datetime="2024-04-03 08:10:00">April 3, 2024 at 8:10 a.m.</time> | <span>UPDATED:</span> <time datetime="2024-04-04 09:00:00">April 4, 2024 at 9:00 a.m.</time></div></div><div class="article-body">{ps()}<section class="related left"><h2 class="related-title">Related Articles</h2><ul>{links('<li><span class="article-icon"></span><a class="article-title" href="{path}"><span class="dfm-title">{text}</span></a></li>')}</ul></section><div class="tags"><a href=/t>Originally Published: April 3, 2024</a></div></div></article></main></body></html>''',
    related=list(LISTED),
)
add(
    "american_chain",
    f'''<!DOCTYPE html><html><head><title>{BRIDGE}</title><meta property="og:site_name" content="The Corrow Ledger"><meta property="og:title" content="{BRIDGE}"></head><body><div class="gnt_cw"><main class="gnt_cw_m"><article class="gnt_pr"><a class="gnt_ar_lbl_a" href="/news">NEWS</a><h1 class="gnt_ar_hl" elementtiming="ar-headline">{BRIDGE}</h1><div class="gnt_ar_by"><div class="gnt_ar_pb"></div><a class="gnt_ar_by_a" href="/staff/1">Dana Whitlock</a><div class="gnt_ar_pb">The Corrow Ledger</div></div><story-timestamp class="gnt_ar_dt" publishdate="2024-04-03T12:10:00Z"></story-timestamp><div class="gnt_ar_dt" aria-label="Published: 8:10 a.m. ET April 3, 2024 Updated: 9:00 a.m. ET April 4, 2024"><span class="gnt_ar_dt_p">April 3, 2024</span></div><div class="gnt_ar_b">{ps("p", 'class="gnt_ar_b_p"')}<p class="gnt_ar_b_p"><em>Contact Dana Whitlock at dw@ledger.example or follow her on X @dana.</em></p></div></article></main></div></body></html>''',
)
add(
    "substack",
    f'''<!DOCTYPE html><html lang="en"><head><title data-rh="true">{BRIDGE}</title><meta property="og:title" content="{BRIDGE}"><meta name="author" content="Dana Whitlock"><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","url":"{SITE}/p/b","headline":"{BRIDGE}","description":"d","datePublished":"2024-04-03T07:10:00+00:00","author":[{{"@type":"Person","name":"Dana Whitlock","identifier":"user:1"}}],"publisher":{{"@type":"Organization","name":"The Corrow Ledger","identifier":"pub:1"}}}}</script></head><body><div id="entry"><div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div role="region" aria-label="Post header" class="post-header"><h1 dir="auto" class="post-title published title-X77sOw">{BRIDGE}</h1><h3 class="subtitle subtitle-HEEcLo">The detour is long and it floods.</h3><div class="byline-wrapper byline-wrapper-eWT7Hm"><div class="pencraft"><a href="/@dw">Dana Whitlock</a></div><div class="pencraft">Apr 03, 2024</div></div></div><div class="visibility-check"></div><div><div class="available-content"><div dir="auto" class="body markup"><div class="captioned-image-container"><figure><img><figcaption class="image-caption">The bridge on a wet Sunday in March.</figcaption></figure></div>{ps("p")}<div class="subscription-widget-wrap-editor"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">The Corrow Ledger is a reader-supported publication. To receive new posts, consider becoming a subscriber.</p></div><form><input type="email"></form></div></div><div class="digest-post-embed" data-attrs="x"><a class="embedded-post" href="{SITE}/p/clock"><h4 class="embedded-post-title">{LISTED[0]}</h4><div class="embedded-post-body">Read full story</div></a></div></div></div></div></article></div></div></div></div></body></html>''',
    related=[LISTED[0]],
)
add(
    "old_frontpage_no_breaks",
    f"""<html><head><title>{BRIDGE}</title></head><body bgcolor="#ffffff"><p align="center"><font size="6" color="#800000">The Corrow Ledger</font></p><p align="center"><a href="index.htm">Home</a> | <a href="news.htm">News</a></p><hr><p><font size="5"><b>{BRIDGE}</b></font></p><p><font size="2"><i>by Dana Whitlock</i></font></p><p><font size="2">April 3, 2024</font></p>{"".join(f'<p><font face="Times New Roman">{escape(t, quote=False)}</font></p>' for t in WORDS)}<hr><p align="center"><font size="1">Copyright © 2024 The Corrow Ledger. All rights reserved.<br>Last modified: April 09, 2024</font></p></body></html>""",
)
add(
    "multi_author_list_no_jsonld",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} | The Corrow Ledger</title></head><body><header><div class="site-header__logo"><a href="/"><svg aria-label="The Corrow Ledger"></svg></a></div></header><main><h1>{BRIDGE}</h1><ul class="authors"><li class="author"><a href="/a"><span class="author__name">Dana Whitlock</span></a><span class="author__role">Bridges editor</span></li><li class="author"><a href="/b"><span class="author__name">Ray Ortega</span></a><span class="author__role">Photographer</span></li></ul><p class="article__date">Published 3 April 2024, 08:10 BST</p><div class="article__content rich-text">{ps()}<h3>Read also:</h3><ul>{links('<li><a href="{path}">{text}</a></li>')}</ul></div></main></body></html>""",
    byline="Dana Whitlock and Ray Ortega",
    related=list(LISTED),
)
add(
    "agency_with_a_marked_dateline",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} | The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"></head><body><h1 class="Page-headline">{BRIDGE}</h1><div class="Page-byline"><div class="Page-authors">By <a class="Link" href="/dw">DANA WHITLOCK</a></div><div class="Page-dateModified"><span>Updated 9:00 AM GMT, April 4, 2024</span></div><div class="Page-datePublished">Published 8:10 AM GMT, April 3, 2024</div></div><div class="RichTextStoryBody RichTextBody"><p><span class="Dateline">CORROW, England</span> — {escape(WORDS[0], quote=False)}</p>{"".join(f"<p>{escape(t, quote=False)}</p>" for t in WORDS[1:])}<div class="PageListEnhancementGeneric"><div class="PageList-header"><h3>Related Stories</h3></div><div class="PageList-items">{links('<div class="PagePromo"><div class="PagePromo-title"><a class="Link" href="{path}"><span class="PagePromoContentIcons-text">{text}</span></a></div></div>')}</div></div></div></body></html>""",
    byline="DANA WHITLOCK",
    dateline="CORROW, England",
    related=list(LISTED),
)
add(
    "wp_block_latest_embed",
    f'''<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>{BRIDGE} – The Corrow Ledger</title></head><body class="wp-singular post-template-default single wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="{SITE}" target="_self" rel="home">The Corrow Ledger</a></p></div></header><main class="wp-block-group"><div class="wp-block-group has-global-padding is-layout-constrained"><h1 class="wp-block-post-title">{BRIDGE}</h1><div class="wp-block-group is-layout-flex"><p>Written by</p><div class="wp-block-post-author-name"><a href="/author/dana">Dana Whitlock</a></div><p>in</p><div class="taxonomy-category wp-block-post-terms"><a href="/c" rel="tag">News</a></div><div class="wp-block-post-date"><time datetime="2024-04-03T08:10:00+01:00">3 April 2024</time></div></div></div><div class="entry-content wp-block-post-content has-global-padding">{ps("p", 'class="wp-block-paragraph"')}<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper"><blockquote class="wp-embedded-content" data-secret="x"><a href="{SITE}/s/1">{LISTED[0]}</a></blockquote></div></figure><figure class="wp-block-pullquote"><blockquote><p>They said they had forms for that</p><cite>Tom Arkle</cite></blockquote></figure><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/give">Give us a pound a month</a></div></div></div><div class="wp-block-comments"><h2>Comments</h2></div><div class="wp-block-group"><h2 class="wp-block-heading">More posts</h2><div class="wp-block-query"><ul class="wp-block-post-template"><li><h3 class="wp-block-post-title"><a href="/z">A clock strikes for Christmas</a></h3></li></ul></div></div></main></div></body></html>''',
    related=[LISTED[0]],
)
add(
    "dublin_core",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE}</title><meta name="publisher" content="The Corrow Ledger"><meta name="dc.creator" content="Dana Whitlock; Ray Ortega"><meta name="DC.date.issued" content="2024-04-03"></head><body><div id="pagina"><div id="testata"></div><div class="titolo"><h1>{BRIDGE}</h1></div><div class="testo">{ps()}</div></div></body></html>""",
    byline="Dana Whitlock and Ray Ortega",
)
add(
    "radio_with_inset_links",
    f'''<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} : The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"><meta name="date" content="2024-04-03"></head><body><article class="story"><div class="storytitle"><h1>{BRIDGE}</h1></div><div id="story-meta" class="story-meta"><div class="dateblock"><time datetime="2024-04-03T08:10:00-04:00"><span class="date">April 3, 2024</span><span class="time">8:10 AM ET</span></time></div></div><div id="storybyline"><div class="bucketwrap byline"><div class="byline-container--block"><p class="byline__name byline__name--block"><a rel="author" href="/p/1">Dana Whitlock</a></p></div></div></div><div id="primaryaudio" class="storylocation primaryaudio"><div class="audio-module"><h4>3-Minute Listen</h4><p>Listen · 3:12 with the sound of the river under the footbridge itself</p></div></div><div id="storytext" class="storytext storylocation linkLocation"><div class="bucketwrap image large"><div class="caption"><p>The footbridge at Tarn Hollow on a Sunday in March, before the notice.</p></div></div>{ps()}<div class="bucketwrap internallink insettwocolumn"><div class="bucket img"><h3 class="slug"><a href="/sec">Bridges</a></h3><h3><a href="{SITE}/s/2">{LISTED[1]}</a></h3></div></div></div></article></body></html>''',
    related=[LISTED[1]],
)
add(
    "div_brs_with_spans",
    f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>{BRIDGE} - The Corrow Ledger Online</title></head><body><div class=head><a href="/"><b>The Corrow Ledger Online</b></a></div><div class=item><span class=title>{BRIDGE}</span><br><span class=small>Wednesday, April 03, 2024 @ 08:10 AM | by Dana Whitlock</span><br><br>{"<br/>&nbsp;<br/>".join(escape(t, quote=False) for t in WORDS)}<br><br><a href="/back">Back to News</a></div></body></html>""",
    outlet="The Corrow Ledger Online",
)

add(
    "mediawiki",
    f"""<!DOCTYPE html><html><head><meta charset="UTF-8"/><title>{BRIDGE} - The Corrow Ledger, the free news source</title></head><body class="mediawiki ltr ns-0"><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading"><span>{BRIDGE}</span></h1><div id="bodyContent" class="mw-body-content"><div id="siteSub">From The Corrow Ledger, the free news source</div><div id="mw-content-text"><div class="mw-parser-output"><p><strong class="published"><span id="publishDate" class="value-title" title="2024-04-03"></span>Wednesday, April 3, 2024 </strong></p>{ps()}<h2>Related news</h2><ul>{links("<li><a href={path}>{text}</a></li>")}</ul><h2>Sources</h2><ul><li><a href="https://x.example">Council of Corrow. "Notice of closing" — <i>Notices</i>, April 2, 2024</a></li></ul></div></div></div></div><div id="mw-navigation"><div id="p-logo"><a href="/wiki/Main_Page"></a></div></div></body></html>""",
    byline="",
    outlet="The Corrow Ledger, the free news source",
    related=list(LISTED),
)
add(
    "wordpress_nonprofit",
    f'''<!DOCTYPE html><html><head><title>{BRIDGE} - The Corrow Ledger</title><meta name="author" content="Dana Whitlock and Ray Ortega"/><script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","@id":"x","author":[{{"name":"Dana Whitlock","@id":"p1"}},{{"name":"Ray Ortega","@id":"p2"}}],"headline":"{BRIDGE}","datePublished":"2024-04-03T12:00:00+00:00","publisher":{{"@id":"{SITE}/#organization"}}}},{{"@type":["Organization","Place"],"@id":"{SITE}/#organization","name":"The Corrow Ledger"}}]}}</script></head><body class="post-template-default single newspack-single-column-template"><div class="entry-header"><div class="cat-links"><a href=/n>News</a></div><h1 class="entry-title entry-title--with-subtitle">{BRIDGE}</h1><div class="newspack-post-subtitle">The detour floods</div></div><div class="entry-content"><p class="has-drop-cap">{escape(WORDS[0], quote=False)}</p>{"".join(f"<p>{escape(t, quote=False)}</p>" for t in WORDS[1:3])}<div class="newspack-popup-container newspack-inline-popup"><p>We report for you. Help us carry on with a gift today, however small it is.</p></div>{"".join(f"<p>{escape(t, quote=False)}</p>" for t in WORDS[3:])}<div class="wp-block-newspack-blocks-homepage-articles"><h2 class="article-section-title"><span>Read more</span></h2>{links("<article><h3 class=entry-title><a href={path} rel=bookmark>{text}</a></h3></article>")}</div></div></body></html>''',
    byline="Dana Whitlock and Ray Ortega",
    related=list(LISTED),
)
add(
    "broadcaster_of_2004",
    f'''<html><head><title>BBX NEWS | England | {BRIDGE}</title><meta name="Headline" content="{BRIDGE}"><meta name="OriginalPublicationDate" content="2004/04/03 08:10:00"></head><body><table><tr><td class="navbar"><a href="/">Home</a></td><td><div class="mxb"><div class="sh"><b>{BRIDGE}</b></div></div><div class="ds"><span class="lu">Last Updated:</span> Saturday, 3 April, 2004, 08:10 GMT 09:10 UK</div><div class="bo">{ps()}</div><table class="storyextra"><tr><td><div class="sih">SEE ALSO:</div>{links("<div class=arr><a class=iiicon href={path}>{text}</a></div><div class=da>01 Apr 04 | England</div>")}</td></tr></table></td></tr></table></body></html>''',
    byline="",
    published_on=date(2004, 4, 3),
    outlet="BBX NEWS",
    related=list(LISTED),
)
add(
    "static_generator",
    f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{BRIDGE}</title><meta property="og:title" content="{BRIDGE}"/><meta property="article:published_time" content="2024-04-03T00:00:00+00:00"/></head><body><header class="site"><div class="logo"><a href="{SITE}/">The Corrow Ledger</a></div></header><main><article class="post"><header><h1 class="post-title">{BRIDGE}</h1><p class="post-meta"><time datetime="2024-04-03T00:00:00Z">April 3, 2024</time> • Dana Whitlock • 2 min read</p></header><details class="toc"><summary>Contents</summary><ul><li><a href="#a">Why the bridge is to close at all</a></li></ul></details><section class="post-content">{ps()}</section><footer><p>Filed under <a href="/tags/b">bridges</a></p></footer></article><nav class="paginav"><a class="prev" href="/x"><span class="title">« Prev</span><br><span>Clock strikes again at Christmas</span></a></nav></main></body></html>',
)
add(
    "byline_below_the_copy",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} | The Corrow Ledger</title></head><body><h1>{BRIDGE}</h1><div class="datum">03.04.2024</div><div class="copytext">{ps()}<p>By Dana Whitlock</p></div><div class="also"><b>Also read</b><ul>{links("<li><a href={path}>{text}</a></li>")}</ul></div></body></html>""",
    related=list(LISTED),
)
add(
    "name_and_day_in_one_line",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE}</title><meta property="og:site_name" content="The Corrow Ledger"></head><body><div class="wrap"><h1>{BRIDGE}</h1><div class="info"><strong>Dana Whitlock</strong> <em>Published Wednesday 3rd April 2024 at 8.10am</em></div><div class="text">{ps("div")}</div></div><div class="box"><h3>Suggested reading</h3>{links("<p><a href={path}>{text}</a></p>")}</div></body></html>""",
    related=list(LISTED),
)
add(
    "columns_of_hashed_classes",
    f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{BRIDGE} - The Corrow Ledger</title><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{BRIDGE}","datePublished":"2024-04-03","author":{{"name":"Dana Whitlock"}},"publisher":{{"name":"The Corrow Ledger"}}}}</script></head><body><article class="x-9f2"><h1 class="x-1a0">{BRIDGE}</h1><section class="x-77c"><div class="x-0d1"><div class="x-3be"><p class="x-p42">{escape(WORDS[0], quote=False)}</p></div><aside class="x-e55"></aside></div><div class="x-ad"><p class="x-lbl">Advertisement</p></div><div class="x-0d1"><div class="x-3be">{"".join(f'<p class="x-p42">{escape(each, quote=False)}</p>' for each in WORDS[1:])}</div></div></section></article></body></html>""",
)
add(
    "wordpress_entry_meta_below",
    f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{BRIDGE} | The Corrow Ledger</title></head><body class="single single-post"><div id="page"><header class="site-header"><h1 class="site-title"><a href="/" rel="home">The Corrow Ledger</a></h1></header><article class="post hentry"><header class="entry-header"><h1 class="entry-title">{BRIDGE}</h1></header><div class="entry-content">{ps()}<div class="jp-relatedposts"><h3>Related</h3>{links('<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title"><a href="{path}">{text}</a></h4><p class="jp-relatedposts-post-date">January 9, 2024</p></div>')}</div></div><footer class="entry-meta">Posted in <a href="/c/news" rel="category tag">News</a> on <time class="entry-date" datetime="2024-04-03T06:12:40-05:00">April 3, 2024</time> by <span class="author vcard"><a class="url fn n" href="/author/dw/" rel="author">Dana Whitlock</a></span>.</footer></article></div></body></html>""",
    related=list(LISTED),
)
add(
    "links_in_brackets_between_paragraphs",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} - The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"></head><body><main><h1 class="headline">{BRIDGE}</h1><div class="byline">By <a href="/staff/dw">Dana Whitlock</a></div><time datetime="2024-04-03T07:10:00Z">April 3, 2024</time><article class="article-body"><p>{escape(WORDS[0], quote=False)}</p><div class="between">[&nbsp;<a href="/s/1">{escape(LISTED[0])}</a>&nbsp;]</div>{"".join(f"<p>{escape(each, quote=False)}</p>" for each in WORDS[1:])}</article></main></body></html>""",
    related=[LISTED[0]],
)
add(
    "desk_and_place_beside_the_name",
    f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{BRIDGE} - The Corrow Ledger</title><meta property="og:site_name" content="The Corrow Ledger"></head><body><main><h1>{BRIDGE}</h1><div class="css-a1 ContributorName"><div class="css-b2 TextName">By Dana Whitlock</div><div class="css-c3 Text">Ledger News, Tarn Hollow</div></div><time datetime="2024-04-03">3 April 2024</time><div class="article-body">{ps()}</div></main></body></html>""",
)
