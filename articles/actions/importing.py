"""Bringing copy in: an article, its text, its related headlines, its quotes and their speakers, or nothing at all."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from articles.actions.articles import first_words_of, free_slug
from articles.actions.correcting import new_speaker
from articles.actions.editing import plain_values
from articles.actions.indexing import index_quotes
from articles.actions.recording import record, save_if_unchanged
from articles.actions.refusals import Refused, refuse_if
from articles.exchange.copy import Copy, Related
from articles.models import Activity, Article, Quote, RelatedHeadline, Revision, Speaker, SpeakerProposal
from articles.models.article import sha256
from articles.models.fields import LINE, NAME
from articles.models.violations import explain
from articles.queries.arrivals import article_here
from articles.queries.people import roles_of
from articles.queries.reader_model import second_opinion
from articles.queries.recognising import Known, known_by, name_key, perhaps_the_same
from articles.text.clean import forbidden_character, newlines
from articles.text.incoming import Incoming, Mended, incoming, mended, speaker_kind, split_copy
from articles.text.second_opinion import NoModel
from articles.text.spans import reading_position
from articles.workflow.quotes import PERSONAL
from articles.workflow.refusals import article_objection
from articles.workflow.vocabulary import Deed, SpeakerKind

MOST_CHARACTERS = 1_000_000
MOST_QUOTES = 1_000
MOST_HEADLINES = 200
MOST_ADDRESS = 1000
_TRIES = 5


class AlreadyHere(Refused):
    """The same text, or copy from the same address, is on the desk: `article`."""

    def __init__(self, article: Article) -> None:
        away = " It is archived." if article.archived_at else ""
        super().__init__(f"This is here already: “{article}”.{away}", 409)
        self.article = article


@dataclass(frozen=True, slots=True)
class Arrival:
    """Copy as it will be kept: text without the headlines after it, those headlines, and the quotes in both.

    `found` are the quotes as reading found them, before anybody mended them. `problems` say, by the key of a quote,
    which part of it could not be split off.
    """

    copy: Copy
    quotes: Sequence[Incoming]
    found: Sequence[Incoming] = ()
    problems: Mapping[str, str] = field(default_factory=dict)


def arrive(copy: Copy, by_key: Mapping[str, Mended] | None = None, *, apart: bool = False) -> Arrival:
    """Reads copy, and mends what a person said about it. Saves nothing. Linear in the length of the text.

    `apart` says that the related headlines were told from the copy already, by a file or by a person. Raises `Refused`
    (422) for text that cannot be kept.
    """
    text = newlines(copy.text)
    refuse_text(text)
    body, after = (text.strip("\n").rstrip(), []) if apart else split_copy(text)
    listed = _once([*copy.related, *map(Related, after)])
    if not body.strip():
        raise Refused("There is no text in it.", 422, "text")
    titles = [each.text for each in listed]
    try:
        model = second_opinion()
    except NoModel as no:
        raise Refused(f"The desk’s own reader cannot be asked: {no}", 422, "text") from no
    found = incoming(body, titles, model.weighed if model else None)
    quotes, problems = mended(found, by_key or {}, body, titles)
    if len(quotes) > MOST_QUOTES:
        raise Refused(f"This holds {len(quotes):,} quotes; an article has at most {MOST_QUOTES:,}.", 422, "text")
    return Arrival(replace(copy, text=body, related=tuple(listed)), quotes, found, problems)


def bring_in(
    arrival: Arrival, *, by: User | None, slug: str = "", deadline: datetime | None = None, outlet: str = ""
) -> Article:
    """Keeps an article with everything that was found in it, in one transaction and one batch of the record.

    Raises `Refused`: 403 for a role, 422 for what cannot be kept, and `AlreadyHere` for the same text or address, also
    where somebody else brings it in at this moment. `by` is None for a command that nobody signed.
    """
    if by is not None:
        refuse_if(article_objection(roles_of(by)))
    copy, problem = arrival.copy, None
    for _ in range(_TRIES):
        try:
            with transaction.atomic():
                _refuse_what_is_here(copy)
                return _Keeping(arrival, by, slug, deadline, outlet).everything()
        except (IntegrityError, DataError) as error:
            problem = explain(error)
            _refuse_what_is_here(copy)
            if slug and Article.objects.filter(slug=slug).exists():
                raise Refused("Another article has this slug.", 422, "slug") from error
    assert problem is not None
    raise Refused(problem.sentence, 422, problem.field)


def undo_bringing_in(line: Activity, *, by: User) -> Activity:
    """Puts an article away that was brought in by mistake; its text and its quotes stay on record.

    Raises `Refused` where anybody has worked on it since.
    """
    article = Article.objects.select_for_update().get(pk=line.target_id)
    since = Activity.objects.filter(article=article, pk__gt=line.pk).exclude(verb__in=PERSONAL)
    if article.archived_at or since.exists():
        raise Refused("This article has been worked on since. An editor puts it away on its page, under “Edit”.")
    article.archived_at = timezone.now()
    save_if_unchanged(article, article.row_version, archived_at=article.archived_at)
    Quote.objects.filter(article=article).update(queue_due=article.queue_due)
    after = {"archived_at": article.archived_at.isoformat()}
    return record(Deed.UNDO, article, by=by, before={"archived_at": None}, after=after, undoes=line)


@dataclass(slots=True)
class _Keeping:
    """One article being kept, inside its transaction."""

    arrival: Arrival
    by: User | None
    slug: str
    deadline: datetime | None
    outlet: str
    batch: uuid.UUID = field(default_factory=uuid.uuid4)

    def everything(self) -> Article:
        copy = self.arrival.copy
        article = self._article()
        revision = Revision.objects.create(article=article, text=copy.text, sha256=article.arrived_as)
        headlines = RelatedHeadline.objects.bulk_create(
            RelatedHeadline(article=article, position=place, text=each.text, url=each.url)
            for place, each in enumerate(copy.related, 1)
        )
        speakers, newcomers, known = _speakers(self.arrival.quotes)
        quotes = self._quotes(article, revision, headlines, speakers, known)
        lines = [self._line(speaker, Deed.EDIT, plain_values(speaker)) for speaker in newcomers]
        lines += [self._line(quote, Deed.MARK, _marked(quote)) for quote in quotes]
        # The article's line is the last of the batch: what an undo takes back is the whole.
        lines.append(self._line(article, Deed.BRING_IN, plain_values(article) | {"quotes": len(quotes)}))
        Activity.objects.bulk_create(lines, batch_size=500)
        return article

    def _article(self) -> Article:
        copy = self.arrival.copy
        first = first_words_of(copy.text)
        return Article.objects.create(
            slug=self.slug or free_slug(copy.headline or first),
            headline=copy.headline[:LINE],
            first_words=first,
            outlet=(copy.outlet or self.outlet)[:NAME],
            byline=copy.byline[:NAME],
            dateline=copy.dateline[:NAME],
            published_on=copy.published_on,
            deadline=self.deadline,
            source_url=copy.url if len(copy.url) <= MOST_ADDRESS else "",
            arrived_as=sha256(copy.text),
        )

    def _quotes(
        self,
        article: Article,
        revision: Revision,
        headlines: Sequence[RelatedHeadline],
        speakers: Mapping[str, Speaker],
        known: Known,
    ) -> list[Quote]:
        made: dict[str, Quote] = {}
        numbers = {"b": 0, "h": 0, "u": 0}
        for each in sorted(self.arrival.quotes, key=lambda quote: (quote.position, bool(quote.part_of))):
            letter = "h" if each.headline is not None else "u" if each.kind == "own" else "b"
            numbers[letter] += 1
            headline = None if each.headline is None else headlines[each.headline]
            made[each.key] = Quote(
                article=article,
                ref=f"{letter}{numbers[letter]}",
                revision=None if headline else revision,
                headline=headline,
                kind=each.kind,
                fragments=[list(span) for span in each.fragments],
                words=each.words,
                position=reading_position(each.fragments[0][0], headline.position if headline else None),
                queue_due=article.queue_due,
                speaker=None if each.kind == "own" else speakers.get(name_key(each.speaker)),
                relayed_from=None if each.kind == "own" else speakers.get(name_key(each.relayed_from)),
                mention=each.mention,
                cue=each.cue,
                found_how=_found_how(each, speakers.get(name_key(each.speaker)), known),
                confidence=each.confidence,
                proposed_reason=each.reason,
            )
        parts = {each.key: each.part_of for each in self.arrival.quotes if each.part_of}
        Quote.objects.bulk_create([quote for key, quote in made.items() if key not in parts], batch_size=500)
        for key, whole in parts.items():
            made[key].part_of = made[whole]
        Quote.objects.bulk_create([made[key] for key in parts], batch_size=500)
        index_quotes(made.values())
        return list(made.values())

    def _line(self, row: Article | Speaker | Quote, deed: Deed, after: Mapping[str, Any]) -> Activity:
        return Activity(
            verb=deed,
            actor=self.by,
            target_kind=str(row._meta.model_name),
            target_id=row.pk,
            article_id=row.pk if isinstance(row, Article) else row.article_id if isinstance(row, Quote) else None,
            before={},
            after=dict(after),
            batch=self.batch,
        )


def _marked(quote: Quote) -> dict[str, Any]:
    """What the line of a quote says, as `mark` writes it, and how it was found."""
    after = {"ref": quote.ref, "kind": quote.kind, "words": quote.words, "fragments": quote.fragments}
    after |= {"part_of": quote.part_of.ref} if quote.part_of else {}
    after |= {"speaker": quote.speaker.name} if quote.speaker else {}
    return after | ({"found_how": quote.found_how} if quote.found_how else {})


def _speakers(quotes: Iterable[Incoming]) -> tuple[dict[str, Speaker], list[Speaker], Known]:
    """Everybody named, by the key of their name: those the desk knows, and newcomers, who are made here.

    Newcomers who are perhaps somebody known are proposed to be so; nobody is merged.
    """
    names: dict[str, str] = {}
    for quote in quotes:
        for name in (quote.speaker, quote.relayed_from) if quote.kind != "own" else ():
            if name and not forbidden_character(name):
                names.setdefault(name_key(name), " ".join(name.split())[:NAME])
    known = known_by(names.values())
    speakers, newcomers = dict(known.by_name), []
    for key, name in names.items():
        if key not in speakers:
            speakers[key] = new_speaker(name, SpeakerKind(speaker_kind(name)))
            speakers[key].save(force_insert=True)
            newcomers.append(speakers[key])
    SpeakerProposal.objects.bulk_create(perhaps_the_same(newcomers))
    return speakers, newcomers, known


def _found_how(each: Incoming, speaker: Speaker | None, known: Known) -> str:
    """How it was found, and how the name led to somebody the desk knows."""
    if not each.how or speaker is None or each.kind == "own":
        return each.how[:LINE]
    key = name_key(each.speaker)
    also = "" if key == name_key(speaker.name) else f"; known here as {speaker.name}"
    several = f"; one of {known.ambiguous[key]} called so" if key in known.ambiguous else ""
    return f"{each.how}{also}{several}"[:LINE]


def refuse_text(text: str) -> None:
    """Raises `Refused` (422) for text that is too long or holds what cannot be kept."""
    if len(text) > MOST_CHARACTERS:
        most = f"an article has at most {MOST_CHARACTERS:,} characters"
        raise Refused(f"This has {len(text):,} characters; {most}.", 422, "text")
    found = forbidden_character(text)
    if found:
        raise Refused(f"The text holds a character that cannot be kept ({found}).", 422, "text")


def _refuse_what_is_here(copy: Copy) -> None:
    found = article_here(sha256(copy.text), copy.url)
    if found is not None:
        raise AlreadyHere(found)


def _once(listed: Iterable[Related]) -> list[Related]:
    """Each related headline once, on one line, as many as an article keeps."""
    found: dict[str, Related] = {}
    for each in listed:
        text = " ".join(each.text.split())[:LINE]
        if text and not forbidden_character(text):
            found.setdefault(text, Related(text, each.url if len(each.url) <= MOST_ADDRESS else ""))
    return list(found.values())[:MOST_HEADLINES]
