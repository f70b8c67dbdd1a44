"""The words of the public pages."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import template
from django.template.defaultfilters import date as formatted
from django.utils import timezone

from articles.models import PublishedVersion
from articles.queries.replies import sentence_of
from articles.queries.site import Site
from articles.workflow.vocabulary import Stance, Wording, WordingSource

register = template.Library()
Version = Mapping[str, Any]
_CHANGES = {
    "update": "updated",
    "correction": "corrected",
    "withdrawal": "withdrawn",
    "retraction": "retracted",
    "reinstatement": "put back",
}
_ICONS = {Stance.SUPPORTS: "for", Stance.AGAINST: "against", Stance.CONTEXT: "around"}


@register.filter
def day(when: str) -> str:
    """An ISO date or time as a day in words: 17 October 2026."""
    if len(when) == 10:
        return formatted(date.fromisoformat(when), "j F Y")
    return formatted(timezone.localtime(datetime.fromisoformat(when)), "j F Y")


@register.filter
def address_at(version: Version, site: Site) -> str:
    return site.page(str(version["public_id"]))


@register.filter
def report_at(version: Version, site: Site) -> str:
    """Where a reader says that this page is wrong."""
    return site.report(str(version["public_id"]), str(version["claim"]))


@register.filter
def page_at(version: PublishedVersion, site: Site) -> str:
    """The address of a stored version, also where its text was blanked."""
    return site.page(str(version.fact_check.public_id))


@register.filter
def stamp(when: datetime) -> str:
    """A time as RFC 3339 has it, for feeds."""
    return when.isoformat(timespec="seconds")


@register.filter
def change_words(kind: str) -> str:
    return _CHANGES[kind]


@register.filter
def was_called(name: str) -> str:
    return {"claim": "The claim read", "summary": "Our finding read", "rating": "We had rated it"}[name]


@register.filter
def said_by(version: Version) -> str:
    """Who said it, where and when, as far as it is known."""
    speaker = version["speaker"]
    parts = [speaker["name"] if speaker else "Speaker not named", version["said_where"]]
    parts += [day(version["said_on"])] if version["said_on"] else []
    return ", ".join(part for part in parts if part)


@register.filter
def checked_by(version: Version) -> str:
    """Who checked and who signed, by name where they want to be named."""
    names = version.get("names") or {}
    author, approver = names.get("author") or "one editor", names.get("approver") or "another"
    return f"Checked by {author}, signed off by {approver}"


@register.filter
def source_of_quote(quote: Version) -> str:
    """Where the words stand, and whether they were checked."""
    article = quote["article"]
    parts = [f"In “{article['title']}”"]
    parts += [article["outlet"]] if article["outlet"] else []
    parts += [day(article["published_on"])] if article["published_on"] else []
    said = ", ".join(parts) + "."
    if quote["wording"] == Wording.CONFIRMED:
        against = WordingSource(quote["wording_source"]).label if quote["wording_source"] else ""
        said += f" The wording was checked{f' against the {against}' if against else ''}."
    elif quote["wording"] == Wording.DIFFERS:
        said += " The wording as reported differs from what was said."
    return said


@register.filter
def sign_of(rating: Version) -> str:
    """Its drawing; versions from before labels had signs show the colour’s."""
    return str(rating.get("sign") or rating["colour"])


@register.filter
def stance_words(stance: str) -> str:
    return Stance(stance).label


@register.filter
def stance_icon(stance: str) -> str:
    return _ICONS[Stance(stance)]


@register.filter
def source_line(source: Version) -> str:
    """Who published a source and when, and whether it is a primary one."""
    said = ", ".join(
        part for part in (source["publisher"], day(source["published_on"]) if source["published_on"] else "") if part
    )
    return ". ".join(filter(None, (said, "Primary source" if source.get("is_primary") else "")))


@register.filter
def reply_words(request: Version, published_at: str) -> str:
    """Who was asked for a reply, how and when, and what came of it by the time that this was published."""
    return sentence_of(request, published_at)
