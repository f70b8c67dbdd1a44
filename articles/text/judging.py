"""What kind of quote it is, how sure the reading is, and whether there may be nothing to rate."""

import re

from articles.text.drafts import Draft

DIRECT, MIXED, INDIRECT = "direct", "mixed", "indirect"


def kind(draft: Draft, words: str) -> str:
    """direct where all of it stands in marks, mixed where part of it does or only a phrase is quoted."""
    if not draft.marked:
        return INDIRECT
    if draft.how == "fragment":
        return DIRECT if _SENTENCE.match(words) else MIXED
    phrase = words[:1].islower() and not _SAYS_SOMETHING.search(words)  # "warned of ‘chaos’"
    return DIRECT if draft.direct and not phrase else MIXED


_SAYS_SOMETHING = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|cannot|let"
    r"|i|we|he|she|they|it|you|this|that)\b|[’'](?:s|re|ve|ll|d|m|t)\b|[!?]\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\W\d_a-zß-ÿ].*[.?!…]\Z", re.DOTALL)


_OPINION = re.compile(
    r"\b(?:should|ought|disgrace\w*|wonderful|terrible|awful|great|proud|delighted|shameful|unacceptable|best|worst"
    r"|wrong|beautiful|I think|I believe|I feel|we believe|in my view|hopes?|feels?|felt|unfortunate|absurd"
    r"|sorry|love|hate"
    r"|happy|heartbroken|angry|furious|disappoint\w+|deserves?|shame|fair|unfair|nice|lovely|better|senseless"
    r"|tragedy|wants?"
    r"|like a|like an|nobody|nothing|everybody|everyone|never|always|too much|too little|any more|anymore"
    r"|look at|thank|bitter\w*"
    r"|ridiculous|brilliant|extraordinary|appalling|outrageous|pleased|sad|joke|betrayal|insult|triumph)\b|\?",
    re.IGNORECASE,
)
_FIGURATIVE = re.compile(
    r"^(?:This|That|It|They|These|He|She)(?:’s|'s| is| isn’t|’re|'re| are)\s(?:not\s)?(?:a|an|the)?\b|^(?:No|Not)\s"
)
_DEMAND = re.compile(
    r"^(?:we|i)\s(?:urge|call on|demand|want|ask|need)\b|^(?:please|let us|let’s|let's|stop|do not|don’t|don't)\b"
    r"|\b(?:must|we ask you|need to|needs to)\b|^(?:resign|take|tell|ask|send|pay|stay|sell|give|bring|keep"
    r"|vote|join|save)\b"
    r"(?=[^.]{0,30}(?:[.!]|$))",
    re.IGNORECASE,
)
_FUTURE = r"(?:will|would|shall|won’t|won't|wouldn’t|wouldn't)"
_INTENTION = re.compile(
    rf"^(?:that\s)?(?:we|i|they|he|she|it)(?:\s{_FUTURE}|[’'](?:ll|d\sbe)|\s(?:am|is|are)\s(?:going|planning)\sto)\b"
    rf"|^(?:that\s)?the\s(?:\w+\s)?(?:government|council|company|firm|office|department|club|trust|board|party"
    rf"|force|money"
    rf"|matter)\s{_FUTURE}\b|\b(?:intends?|plans?|planning|committed|promises?)\sto\b|^to\s\w+"
    r"|\bwe(?:\swill|[’']ll|\sare\sinvesting)\b",
    re.IGNORECASE,
)
_PREDICTION = re.compile(
    r"\b(?:will|won’t|won't|would|could|may|might|is going to|are going to|likely)\b", re.IGNORECASE
)
_DEMAND_CUES = (
    *("urge", "demand", "call on", "call for", "called on", "called for", "calls on", "calls for", "calling on"),
    *("calling for", "ask for", "asked for", "asking for", "order", "request", "beg", "plead", "implor", "appeal"),
    *("recommend", "want", "are calling", "is calling", "are appealing"),
)
_INTENTION_CUES = (
    "vow",
    "promis",
    "pledg",
    "plan",
    "intend",
    "threaten",
    "refus",
    "declin",
    "agree",
    "offer",
    "rule out",
    "ruled out",
)
_OPINION_CUES = (
    "call",
    "describ",
    "brand",
    "dub",
    "feel",
    "felt",
    "think",
    "thought",
    "ask",
    "blast",
    "condemn",
    "prais",
    "accus",
)
_FORECAST_CUES = ("predict", "estimate", "forecast", "expect", "fear", "worr")


def nothing_to_rate(words: str, cue: str, direct: bool = False) -> str:
    """The likeliest reason why there is nothing to rate; "" where a claim is made.

    `cue` is the reporting word with the word after it, which tells "called for a vote" from "called it a farce".
    """
    low = cue.casefold()
    if low.startswith("to "):
        return "not_yet_said"
    if low.startswith(_DEMAND_CUES):
        return "demand"
    if low.startswith(_OPINION_CUES):
        return "opinion"
    if low.startswith(_FORECAST_CUES) and _PREDICTION.search(words):
        return "prediction"
    if _DEMAND.search(words):
        return "demand"
    if low.startswith(_INTENTION_CUES) or _INTENTION.search(words):
        return "intention"
    if re.search(r"\d", words):
        return ""
    if _PREDICTION.search(words) and not direct:
        return "prediction"
    return "opinion" if _OPINION.search(words) or (direct and _FIGURATIVE.search(words)) else ""


# Words and speaker both right, midway between what was counted on 840 American political articles annotated by others
# (every attitude an attribution, edges strict) and on the development articles of tests/gold, which flatter.
_REPORTED = {DIRECT: 0.93, MIXED: 0.8, INDIRECT: 0.75}
_UNNAMED = {DIRECT: 0.3, MIXED: 0.2, INDIRECT: 0.3}
_WITHOUT_CUE = {"colon": 0.6, "sentence before": 0.1, "speaker before": 0.1, "fragment": 0.35, "signed": 0.9}
_HEADLINE_UNNAMED = 0.7


def confidence(draft: Draft, words: str, how: str, in_headline: bool = False) -> float:
    """How likely words and speaker are both right: a figure for each way of finding, counted, not felt.

    The ways are the kind, whether a reporting word was found (or a colon, the sentence before, the speaker before,
    marks alone), and whether anybody is named. `script/bench reading` prints what is observed in each tenth; on unseen
    articles expect what is stated to lie between the two corpora it comes from.
    """
    if draft.how in _WITHOUT_CUE and draft.cue is None:
        if how == "not named":
            return _HEADLINE_UNNAMED if in_headline else 0.05
        return _WITHOUT_CUE[draft.how]
    return (_UNNAMED if how == "not named" else _REPORTED)[kind(draft, words)]
