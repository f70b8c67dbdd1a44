"""A morning on an invented article of twenty quotes, as it is told with keys and without JavaScript.

A reporter corrects a speaker; an editor rates everything, tags all of it at once and raises a call of every kind; the
reporter answers, the editor settles the rest, and a second editor reads what changed and signs.
"""

from dataclasses import dataclass

from articles.models import Activity, Article, Quote, Speaker
from articles.workflow.vocabulary import CallKind
from tests.conftest import make_article, make_quote

STALLS = (
    "The lamps were late", "The square was full", "The band played on", "The rain held off", "The tea ran out",
    "The mayor came early", "The bridge was shut", "The buses ran on", "The lights went up", "The stalls sold well",
    "The ferry was on time", "The children sang", "The bakers gave way", "The clock struck nine",
    "The gates stood open",
    "The river was high", "The posters were wrong", "The chairs were few", "The queue was long", "The night was short",
)  # fmt: skip
SOURCE = "https://square.example/count"
NOTE = "As she saw it."
TAG = "market"
ANSWER = "The town band."
ADVICE = "Nothing in it that harms anybody."
CORRECTED = 5  # the tea ran out: the tea committee said so


@dataclass(frozen=True)
class Raised:
    """A call on the quote of one paragraph, what the slip says of it and what the galley's margin says."""

    place: int
    kind: CallKind
    words: str = ""
    because: str = ""
    slip: str = ""
    margin: str = ""


CALLS = (
    Raised(
        2,
        CallKind.FIX,
        "The square was half full",
        "The count says 400.",
        "¶2: ‘The square was full,’. Fix: The count says 400. Suggest: ‘The square was half full’.",
        "Fix: “The square was half full”. The count says 400.",
    ),
    Raised(
        3,
        CallKind.ASK,
        because="Which band?",
        slip="¶3: ‘The band played on,’. Ask the reporter: Which band?",
        margin="Ask the reporter Which band?",
    ),
    Raised(
        7,
        CallKind.CUT,
        because="Said twice.",
        slip="¶7: ‘The bridge was shut,’. Cut: Said twice.",
        margin="Cut Said twice.",
    ),
    Raised(
        9,
        CallKind.LEGAL,
        because="Whose lights?",
        slip="¶9: ‘The lights went up,’. Refer to legal: Whose lights?",
        margin="Refer to legal Whose lights?",
    ),
    Raised(11, CallKind.STET, slip="¶11: ‘The ferry was on time,’. Stet.", margin="Stet"),
)
SLIP = "\n".join(call.slip for call in CALLS)
OPEN = "5 open calls (¶2 fix, ¶3 ask the reporter, ¶7 cut, ¶9 refer to legal, ¶11 stet)"


def make_morning() -> tuple[Article, list[Quote]]:
    """Twenty quotes of one speaker, one in each paragraph."""
    copy = "\n".join(f"“{words},” said Nell Orr." for words in STALLS)
    speaker = Speaker.objects.create(slug="nell-orr", name="Nell Orr")
    article = make_article("lamp-market", copy, headline="The lamp market")
    return article, [make_quote(article, f"b{n}", f"{words},", speaker=speaker) for n, words in enumerate(STALLS, 1)]


def is_told(quotes: list[Quote]) -> None:
    """What the record and the rows hold when the morning is over."""
    lines = list(Activity.objects.values_list("verb", "batch"))
    verbs = [verb for verb, _ in lines]
    assert (verbs.count("rate"), verbs.count("sign_off"), verbs.count("attribute")) == (20, 20, 1)
    assert (verbs.count("raise_call"), verbs.count("settle_call")) == (5, 5)
    assert (verbs.count("tag"), len({batch for verb, batch in lines if verb == "tag"})) == (20, 1)
    now = Quote.objects.select_related("speaker").filter(pk__in=[quote.pk for quote in quotes]).order_by("position")
    assert {quote.state for quote in now} == {"signed_off"}
    assert {n for n, quote in enumerate(now, 1) if quote.speaker.name == "Tea committee"} == {CORRECTED}
