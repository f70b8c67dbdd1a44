"""Second opinions: asked of a colleague, and given once, without having been shown the first."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone

from articles.actions.recording import record
from articles.actions.refusals import Refused, Stale, refuse_if
from articles.models import Article, FactCheck, Opinion, Rating
from articles.models.factcheck import UNSIGNED
from articles.models.violations import explain
from articles.queries.people import name_of, roles_of
from articles.queries.scales import comparable
from articles.workflow.refusals import CHECKERS, opinion_objection
from articles.workflow.vocabulary import Deed, Reason


def ask_opinion(check: FactCheck, *, by: User, of: User) -> Opinion:
    """Puts a fact-check on a colleague’s desk, to be rated by them without seeing how it is rated.

    Raises `Refused`: 403 for a role, 422 for somebody who cannot give one, 409 for a state or who was asked already.
    """
    is_signed = check.state not in UNSIGNED
    refuse_if(opinion_objection(Deed.ASK_OPINION, roles_of(by), is_rated=bool(check.rating_id), is_signed=is_signed))
    if of == by:
        raise Refused("Ask a colleague; your own opinion is not a second one.", 422, "person")
    if not CHECKERS & roles_of(of):
        raise Refused(f"{name_of(of)} is no checker or editor. Ask somebody else.", 422, "person")
    if of.pk == check.author_id:
        raise Refused(f"{name_of(of)} rated this. Ask somebody else.", 422, "person")
    with _in_words():
        made = Opinion.objects.create(fact_check=check, asked_by=by, person=of)
        _told(Deed.ASK_OPINION, made, by)
    return made


def give_opinion(opinion: Opinion, *, by: User, rating: Rating, reason: Reason | str = "", because: str = "") -> None:
    """Gives it, for good, and keeps beside it the rating that the fact-check has at this moment.

    Raises `Refused`: 403 for a role, 422 for a rating that is not offered or lacks its reason, 409 for one’s own work;
    and `Stale` where it was given already.
    """
    with _in_words():
        # The rating that it is compared with is the one that stands when it is kept.
        check = FactCheck.objects.select_for_update().get(pk=opinion.fact_check_id)
        is_own = by.pk in (check.author_id, check.approver_id)
        refuse_if(opinion_objection(Deed.GIVE_OPINION, roles_of(by), is_own=is_own))
        if rating not in comparable(check):
            raise Refused(f"“{rating.label}” is not on the scale that this was rated on.", 422, "rating")
        if bool(reason) is not rating.needs_reason:
            raise Refused(f"“{rating.label}” {'needs a' if rating.needs_reason else 'takes no'} reason.", 422, "rating")
        found = Opinion.objects.filter(pk=opinion.pk, person=by, given_at=None).update(
            rating=rating,
            reason=str(reason),
            because=because,
            given_at=timezone.now(),
            first=check.rating_id,
            first_by=check.author_id,
        )
        if not found:
            raise Stale("You gave this opinion already. It is given once and stays as it is.")
        _told(Deed.GIVE_OPINION, opinion, by)


@contextmanager
def _in_words() -> Iterator[None]:
    """One transaction; a no of the database becomes a `Refused`."""
    try:
        with transaction.atomic():
            yield
    except (IntegrityError, DataError) as error:
        violation = explain(error)
        raise Refused(violation.sentence, 409, violation.field) from error


def _told(deed: Deed, opinion: Opinion, by: User) -> None:
    """The line never says how somebody rates it: a colleague may still be asked who is not to know."""
    about = Article.objects.filter(quotes__fact_check=opinion.fact_check_id).order_by("quotes__id").first()
    after = {"opinion": opinion.pk} | ({"person": name_of(opinion.person)} if deed is Deed.ASK_OPINION else {})
    record(deed, opinion.fact_check, by=by, before={}, after=after, article=about)
