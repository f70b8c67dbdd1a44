"""What kind of quote it is, how sure the reading is, and whether there may be nothing to rate."""

import re

from articles.text.quotes import Draft

DIRECT, MIXED, INDIRECT = "direct", "mixed", "indirect"


def kind(draft: Draft, words: str) -> str:
    """direct where all of it stands in marks, mixed where part of it does or only a phrase is quoted."""
    if not draft.marked:
        return INDIRECT
    if not draft.direct or draft.how == "fragment":
        return MIXED
    return DIRECT


_OPINION = re.compile(
    r"\b(?:should|ought|disgrace|disgraceful|wonderful|terrible|awful|great|proud|delighted|shameful|unacceptable|best"
    r"|worst|wrong|beautiful|I think|I believe|we believe|in my view|hope|feel|unfortunate|absurd)\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"^(?:we|i)\s(?:urge|call on|demand|want|ask|need)\b|^(?:please|let us|let’s|stop|do not|don’t)\b"
    r"|\b(?:must|need to|needs to|have to)\b",
    re.IGNORECASE,
)
_INTENTION = re.compile(
    r"^(?:we|i|they|he|she|it)(?:\s(?:will|shall)|[’']ll|\s(?:am|is|are)\s(?:going|planning)\sto)\b|\b(?:intend|plan|plans|planning)\sto\b|^to\s\w+",
    re.IGNORECASE,
)
_PREDICTION = re.compile(r"\b(?:will|won’t|would|could|is going to|are going to|likely)\b", re.IGNORECASE)
_DEMAND_CUES = ("urge", "demand", "call", "ask", "order", "request", "beg", "plead", "implor", "appeal")
_INTENTION_CUES = ("vow", "promis", "pledg", "plan", "intend", "threaten", "refus", "declin", "agree", "offer")


def nothing_to_rate(words: str, cue: str) -> str:
    """The likeliest reason why there is nothing to rate; "" where a claim is made."""
    low = cue.casefold()
    if low.startswith("to "):
        return "not_yet_said"
    if low.startswith(_DEMAND_CUES) or _DEMAND.search(words):
        return "demand"
    if low.startswith(_INTENTION_CUES) or _INTENTION.search(words):
        return "intention"
    if re.search(r"\d", words):
        return ""
    if _PREDICTION.search(words):
        return "prediction"
    return "opinion" if _OPINION.search(words) else ""


# How often words and speaker were both right on American political news: by kind and way of finding.
_REPORTED = {DIRECT: 0.95, MIXED: 0.76, INDIRECT: 0.6}
_UNNAMED = {DIRECT: 0.47, MIXED: 0.2, INDIRECT: 0.3}
_WITHOUT_CUE = {"colon": 0.6, "sentence before": 0.29, "speaker before": 0.31, "fragment": 0.22}


def confidence(draft: Draft, words: str, how: str) -> float:
    """How likely words and speaker are both right, measured, not guessed."""
    if draft.how in _WITHOUT_CUE and draft.cue is None:
        return 0.03 if how == "not named" else _WITHOUT_CUE[draft.how]
    return (_UNNAMED if how == "not named" else _REPORTED)[kind(draft, words)]
