"""What the page of a quote shows of its fact-check: the claim, each source with its copies, what is to be signed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from articles.forms.deeds import DeedForm
from articles.forms.evidence import ClaimForm, CopyForm, SourceForm
from articles.models import Evidence, KeptCopy, Quote
from articles.queries.agreeing import Since, content_of, digest_of_content, items_of, since_sent_back
from articles.queries.opinions import Heard
from articles.queries.people import roles_of
from articles.queries.replies import in_one_line
from articles.queries.standing import finding_of, live_evidence
from articles.text.differing import Piece, differing
from articles.text.excerpts import looked_up, plain
from articles.workflow.refusals import EDITORS
from articles.workflow.signing import Item
from articles.workflow.vocabulary import Finding, QuoteState


@dataclass(slots=True)
class Shown:
    """A source on the page: its copies, the best finding, and how the copy's words differ where they do."""

    piece: Evidence
    number: int
    finding: Finding
    copies: list[KeptCopy]
    pieces: list[Piece]
    copy_form: DeedForm
    is_open: bool = False

    @property
    def is_fetched(self) -> bool:
        """Whether its link may be fetched."""
        return bool(settings.FETCH_FROM_WEB and self.piece.url)

    @property
    def unread(self) -> bool:
        """Whether there is a copy, but no text in it to look in."""
        return bool(self.copies) and self.finding is Finding.NO_COPY


@dataclass(slots=True)
class Agreement:
    """The claim, the sources and the checklist of one quote, with the forms to change them.

    `reply` is what readers would be told of replies now.
    """

    sources: list[Shown]
    items: list[Item]
    since: Since | None
    digest: str
    reply: str
    claim: DeedForm
    source: DeedForm
    is_for_signers: bool
    open_forms: set[str] = field(default_factory=set)

    @property
    def warnings(self) -> list[Item]:
        return [item for item in self.items if not item.blocks and not item.done]


def agreement_on(quote: Quote, user: User, heard: Heard, given: Mapping[str, DeedForm], piece: int) -> Agreement:
    """All of it, in as many queries however many sources; `given` are forms that were refused, as they were sent."""
    proposed = quote.state == QuoteState.PROPOSED
    may_sign = bool(EDITORS & roles_of(user))
    content = content_of(quote) if proposed else None
    return Agreement(
        sources=[_shown(n, each, given, piece) for n, each in enumerate(live_evidence(quote), 1)],
        items=items_of(quote, heard) if proposed else [],
        since=since_sent_back(quote) if proposed else None,
        digest=digest_of_content(content) if content else "",
        reply=in_one_line(content["reply"], timezone.now().isoformat()) if content else "",
        claim=given.get("claim") or _claim_form(quote),
        source=given.get("source") or SourceForm(),
        is_for_signers=proposed and may_sign,
        open_forms=set(given),
    )


def _claim_form(quote: Quote) -> ClaimForm:
    form, check = ClaimForm(), quote.fact_check
    form.initial = {"claim": check.claim if check else quote.words}
    if check:
        form.initial |= {name: getattr(check, name) for name in ("claim_type", "said_on", "said_where", "unknown")}
    return form


def _shown(number: int, piece: Evidence, given: Mapping[str, Any], opened: int) -> Shown:
    finding = finding_of(piece)
    pieces: list[Piece] = []
    if finding is Finding.CHANGED and piece.quote is not None:
        pieces = looked_up(piece.excerpt, piece.quote.words).pieces
    elif finding is Finding.CHANGED:
        passage = next(copy.passage for copy in piece.kept if copy.finding == finding)
        pieces = differing(plain(piece.excerpt), passage)
    is_open = piece.pk == opened
    form = given["copy"] if is_open and "copy" in given else CopyForm(piece=piece.pk)
    return Shown(piece, number, finding, piece.kept, pieces, form, is_open)
