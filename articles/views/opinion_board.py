"""The second opinions on a fact-check, with the form to ask for one."""

from typing import Any

from django.contrib.auth.models import User

from articles.forms.opinions import AskOpinionForm
from articles.models import FactCheck
from articles.models.factcheck import UNSIGNED
from articles.queries.opinions import asked_of, may_be_asked, opinions_on
from articles.queries.people import roles_of
from articles.workflow.refusals import Ground, opinion_objection
from articles.workflow.vocabulary import Deed


def opinion_board(check: FactCheck, user: User, asking: AskOpinionForm | None = None) -> dict[str, Any]:
    """What _opinions.html needs. Whoever owes an opinion is told no colleague’s; the form comes as it was sent."""
    owed = asked_of(user).filter(fact_check=check).first()
    no = opinion_objection(
        Deed.ASK_OPINION, roles_of(user), is_rated=bool(check.rating_id), is_signed=check.state not in UNSIGNED
    )
    people = [] if no else may_be_asked(check, user)
    return {
        "owed": owed,
        "opinions": [] if owed else opinions_on(check),
        "asking": None if no else asking or AskOpinionForm(people=people),
        "nobody_to_ask": not no and not people,
        "why_not_ask": no.sentence if no and no.ground is Ground.STATE else "",
    }
