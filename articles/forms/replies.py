"""What is sent about the right of reply."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from articles.forms.deeds import DeedForm
from articles.forms.fields import CleanText, lines, moment
from articles.forms.publishing import CheckForm
from articles.models.fields import NAME, NOTE
from articles.models.reply import ANSWER
from articles.workflow.replying import usual_deadline
from articles.workflow.vocabulary import ReplyOutcome, ReplyWay


class AskForm(CheckForm):
    """Whole as it is shown: the claimant is asked by email, now, until the next working day."""

    whom = CleanText(label="Who was asked", max_length=NAME, error_messages={"required": "Say who was asked."})
    way = forms.ChoiceField(label="How", choices=ReplyWay.choices())
    asked_at = moment("When")
    due = moment("Deadline to answer")
    put = lines(NOTE, 2, label="What was put to them", required=False, strip=True)

    prefix_id = "ask"

    def __init__(self, data: Any = None, *, whom: str = "", comes_first: bool = True) -> None:
        now = timezone.localtime()
        super().__init__(data, initial={"whom": whom, "asked_at": now, "due": usual_deadline(now)})
        self.fields["whom"].widget.attrs |= {"autofocus": comes_first, "autocomplete": "off"}

    def clean_way(self) -> ReplyWay:
        return ReplyWay(self.cleaned_data["way"])


class RecordForm(DeedForm):
    """`row_version` is the request’s."""

    outcome = forms.ChoiceField(label="What came of it", choices=ReplyOutcome.choices())
    answer = lines(ANSWER, 3, label="Their answer in full, as readers are told", required=False, strip=True)
    answered_at = moment("When they answered", required=False)

    def __init__(self, data: Any = None, *, request: int) -> None:
        self.prefix_id = f"record-{request}"
        super().__init__(data)
        self.initial = {"answered_at": timezone.localtime()}
        self.fields["answer"].widget.attrs["data-sometimes"] = ""  # an answer needs it, so it is not optional

    def clean_outcome(self) -> ReplyOutcome:
        return ReplyOutcome(self.cleaned_data["outcome"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("answer") and data.get("outcome") in (ReplyOutcome.NO_ANSWER, ReplyOutcome.MISTAKE):
            raise ValidationError("There are words of theirs. Say that they answered, or take the words out.")
        return data


class WaiveForm(CheckForm):
    because = lines(
        NOTE,
        2,
        label="Why nobody is asked, as readers are told",
        strip=True,
        error_messages={"required": "Say why nobody is asked."},
    )

    prefix_id = "waive"
