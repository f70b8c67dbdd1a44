"""Reads about the people and bodies that are quoted."""

import json
from collections.abc import Sequence

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from articles.models import Article, Quote, Speaker, SpeakerProposal
from articles.models.quote import QuoteQuerySet
from articles.queries.queue import Count, capped_counts
from articles.workflow.vocabulary import QuoteState

PAGE = 50
ARTICLES = 20


def speakers_called(name: str) -> list[Speaker]:
    """Who is meant by a name: those called so, else those who have it as an alias; merged ones are left out.

    Case and doubled spaces make no difference.
    """
    wanted = " ".join(name.split()).casefold()
    if not wanted:
        return []
    known = Speaker.objects.filter(merged_into=None)
    found = [speaker for speaker in known.filter(name__iexact=name.strip()) if speaker.name.casefold() == wanted]
    if found:
        return found
    named = known.only("id", "slug", "name", "aliases", "kind").iterator(chunk_size=2000)
    return [s for s in named if wanted in {each.casefold() for each in (s.name, *s.aliases)}]


def speakers_by_name(search: str = "", after: Speaker | None = None) -> QuerySet[Speaker]:
    """One page of speakers by name and one more, of those whose name or alias holds `search`; merged ones left out."""
    found = Speaker.objects.filter(merged_into=None).order_by("name", "id")
    if search.isascii() and search:
        held = Q(name__icontains=search) | Q(held__icontains=json.dumps(search)[1:-1])
        found = found.alias(held=Cast("aliases", TextField())).filter(held)
    elif search:
        found = found.filter(pk__in=_holding(search))
    if after is not None:
        found = found.filter(Q(name__gt=after.name) | Q(name=after.name, id__gt=after.pk))
    return found[: PAGE + 1]


def _holding(search: str) -> list[int]:
    """Whose name or alias holds `search`, asked here: SQLite knows the two cases of no letter beyond ASCII."""
    wanted = search.casefold()
    names = Speaker.objects.filter(merged_into=None).values_list("pk", "name", "aliases").iterator(chunk_size=2000)
    return [pk for pk, name, aliases in names if any(wanted in each.casefold() for each in (name, *aliases))]


def quotes_of(speaker: Speaker) -> QuoteQuerySet:
    """Everything they are quoted as saying, under whichever of their merged rows."""
    return Quote.objects.filter(Q(speaker=speaker) | Q(speaker__merged_into=speaker))


def numbers_of_quotes(speakers: Sequence[Speaker]) -> dict[int, Count]:
    """How many quotes each has that are not “not a quote”, counted to a thousand, in one query."""
    counts = capped_counts([quotes_of(each).exclude(state=QuoteState.REJECTED) for each in speakers])
    return {each.pk: count for each, count in zip(speakers, counts, strict=True)}


def quotes_by_state(speaker: Speaker) -> list[tuple[QuoteState, Count]]:
    """How many of their quotes are in each state, counted to a thousand."""
    states = [QuoteState.TO_CHECK, QuoteState.PROPOSED, QuoteState.SIGNED_OFF]
    counts = capped_counts([quotes_of(speaker).filter(state=state) for state in states])
    return list(zip(states, counts, strict=True))


def likenesses_of(speakers: Sequence[Speaker]) -> dict[int, list[SpeakerProposal]]:
    """Who each perhaps is, as long as nobody has answered, in one query."""
    ids = [each.pk for each in speakers]
    found = SpeakerProposal.objects.still_open().filter(Q(speaker__in=ids) | Q(other__in=ids))
    likenesses: dict[int, list[SpeakerProposal]] = {}
    for proposal in found.select_related("speaker", "other").order_by("pk"):
        for pk in (proposal.speaker_id, proposal.other_id):
            likenesses.setdefault(pk, []).append(proposal)
    return likenesses


def articles_quoting(speaker: Speaker) -> list[Article]:
    """The latest articles that quote them, newest first."""
    quoting = quotes_of(speaker).exclude(state=QuoteState.REJECTED).values("article_id")
    return list(Article.objects.filter(pk__in=quoting).order_by("-id")[:ARTICLES])
