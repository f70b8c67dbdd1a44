"""What a quote's card shows: gathered once for the page and for the swap alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.http import HttpRequest

from articles.actions.refusals import Refused
from articles.forms.deeds import AssignForm, DeedForm, EvidenceForm, RateForm, SendBackForm, TagForm, WordingForm
from articles.models import Activity, Evidence, Quote, Rating, Tag
from articles.queries.activity import history
from articles.queries.claims import unlike
from articles.queries.opinions import Heard, heard_on
from articles.queries.sending_back import SentBack
from articles.queries.standing import live_evidence, standing
from articles.text.paragraphs import numbers_of, paragraphs, pilcrows
from articles.views.places import Place
from articles.workflow.labels import keyed
from articles.workflow.quotes import MOVES, SENDING_BACK, missing, objection
from articles.workflow.refusals import Ground, Objection
from articles.workflow.vocabulary import Deed, FlagKind, QuoteState, Reason, Wording, WordingSource


@dataclass(frozen=True, slots=True)
class Choice:
    """One rating as a button: `key` proposes it."""

    rating: Rating
    key: str
    reason: Reason | None = None
    is_current: bool = False

    @property
    def label(self) -> str:
        return self.reason.label.capitalize() if self.reason else self.rating.label

    @property
    def value(self) -> str:
        """What its button sends."""
        return f"{self.rating.slug}:{self.reason}" if self.reason else self.rating.slug


def reasoned(choices: list[Choice]) -> list[tuple[Rating, list[Choice]]]:
    """The ratings that need a reason, each with a button per reason."""
    found: dict[int, tuple[Rating, list[Choice]]] = {}
    for choice in choices:
        if choice.reason:
            found.setdefault(choice.rating.pk, (choice.rating, []))[1].append(choice)
    return list(found.values())


@dataclass(slots=True)
class Card:
    """One quote and all that this person can do with it, in this place."""

    quote: Quote
    place: Place
    choices: list[Choice]
    evidence: list[Evidence]
    tags: list[Tag]
    lines: list[Activity]
    objections: Mapping[str, Objection | None]
    can: Mapping[str, bool]
    lacks: str | None
    passage: list[tuple[str, int]]
    where: str
    rate: DeedForm
    wording: DeedForm
    tag: DeedForm
    assign: DeedForm
    source: DeedForm
    send_back: DeedForm
    deed: Deed | None = None
    refused: Refused | None = None
    attempt: str = ""
    number: str = ""
    sent_back: SentBack | None = None
    digest: str = field(default="", init=False)
    flags: str = ""
    heard: Heard = field(default_factory=Heard)
    unlike: list[str] = field(default_factory=list)

    @property
    def is_stale(self) -> bool:
        return self.refused is not None and self.refused.field == "row_version"

    @property
    def offered(self) -> Choice | None:
        """What was pressed on a quote with several figures, which could be split first."""
        if self.refused is None or self.refused.field != "whole":
            return None
        sent = str(self.rate.data.get("rating", ""))
        return next((each for each in self.choices if each.value == sent), None)

    @property
    def latest(self) -> Activity | None:
        return self.lines[0] if self.lines else None

    @property
    def marks(self) -> list[Quote]:
        return [self.quote]

    @property
    def reasoned(self) -> list[tuple[Rating, list[Choice]]]:
        return reasoned(self.choices)

    @property
    def wordings(self) -> list[tuple[str, str]]:
        return Wording.choices()

    @property
    def wording_sources(self) -> list[tuple[str, str]]:
        return WordingSource.choices()


FORMS: dict[Deed, tuple[str, type[DeedForm]]] = {
    Deed.RATE: ("rate", RateForm),
    Deed.CHECK_WORDING: ("wording", WordingForm),
    Deed.TAG: ("tag", TagForm),
    Deed.ASSIGN: ("assign", AssignForm),
    Deed.ADD_EVIDENCE: ("source", EvidenceForm),
    Deed.SEND_BACK: ("send_back", SendBackForm),
}


def scale_for(request: HttpRequest) -> list[Rating]:
    """The labels of the scale in use, in order, without the retired; asked of the database once per request."""
    known: list[Rating] | None = getattr(request, "desk_scale", None)
    if known is None:
        known = list(Rating.objects.offered())
        request.desk_scale = known  # type: ignore[attr-defined]
    return known


def choices_for(quote: Quote, ratings: list[Rating]) -> list[Choice]:
    """A button for every rating, and one for every reason where a rating needs one."""
    check = quote.fact_check if quote.state in (QuoteState.PROPOSED, QuoteState.SIGNED_OFF) else None
    current = (check.rating_id, check.reason) if check else (None, "")
    return [Choice(rating, key, reason, current == (rating.pk, reason or "")) for key, rating, reason in keyed(ratings)]


def card_for(
    quote: Quote,
    user: User,
    place: Place,
    *,
    number: str = "",
    ratings: list[Rating],
    deed: Deed | None = None,
    form: DeedForm | None = None,
    refused: Refused | None = None,
    attempt: str = "",
) -> Card:
    """The card of a quote loaded with `for_card`. A refused deed brings its form back, with everything typed."""
    check = quote.fact_check
    stands = standing(quote, user)
    forms: dict[str, DeedForm] = {name: kind() for name, kind in FORMS.values()}
    forms["rate"].initial["summary"] = check.summary if check else ""
    forms["wording"].initial = {"wording": quote.wording, "source": quote.wording_source}
    if deed in FORMS and form is not None:
        forms[FORMS[deed][0]] = form
    lines = list(history(quote))
    passage, where = _passage(quote, place)
    objections = {each.value: objection(each, stands) for each in MOVES}
    return Card(
        quote=quote,
        place=place,
        number=number,
        choices=choices_for(quote, ratings),
        evidence=live_evidence(quote),
        tags=list(quote.tags.all()),
        lines=lines,
        objections=objections,
        can={name: found is None or found.ground is not Ground.ROLE for name, found in objections.items()},
        lacks=missing(stands) if quote.state == QuoteState.PROPOSED else None,
        passage=passage,
        where=where,
        deed=deed,
        refused=refused,
        attempt=attempt,
        sent_back=_sent_back(quote, lines),
        flags=", ".join(sorted({FlagKind(kind).label.lower() for kind in stands.flags})),
        heard=heard_on(check, user) if check and quote.state == QuoteState.PROPOSED else Heard(),
        unlike=unlike(check, quote.words),
        **forms,
    )


def _sent_back(quote: Quote, lines: list[Activity]) -> SentBack | None:
    if quote.state != QuoteState.TO_CHECK:
        return None
    found = (SentBack(line) for line in lines if line.verb in SENDING_BACK and "because" in line.after)
    return next(found, None)


def _passage(quote: Quote, place: Place) -> tuple[list[tuple[str, int]], str]:
    """The paragraphs around the quote with their offsets, where the page does not show them; and where it stands."""
    if quote.headline is not None:
        return ([(quote.headline.text, 0)] if place.is_queue else []), f"related headline {quote.headline.ref}"
    if quote.revision is None:
        return [], ""
    copy = paragraphs(quote.revision.text)
    numbers = numbers_of(quote.fragments, copy)
    shown = [(p.text, p.start) for p in copy if p.number in numbers] if place.is_queue else []
    return shown, pilcrows(numbers)
