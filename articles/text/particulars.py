"""What a sub-editor puts a pencil to: the names, titles, figures and dates in the copy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NAME, TITLE, FIGURE, DATE = "name", "title", "figure", "date"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b(?:{_WEEKDAY}(?:,?\s)(?:the\s)?)?{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?"
    rf"|\b(?:{_WEEKDAY},?\s)?{_MONTH}\s{_DAY}\b(?:,\s{_YEAR}\b)?|\b{_MONTH}\s{_YEAR}\b|\b{_WEEKDAY}s?\b"
    rf"|\b[0-2]?\d[.:][0-5]\d(?:\s?(?:[ap]m\b|[ap]\.m\.))?|\b1?\d\s?(?:[ap]m\b|[ap]\.m\.)"
    r"|\b(?:yesterday|today|tomorrow|tonight)\b"
    rf"|(?<=\bin\s){_YEAR}\b|(?<=\bsince\s){_YEAR}\b|(?<=\bof\s){_YEAR}\b|\b{_YEAR}s\b"
)
_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)s?"
_UNIT = (
    r"(?:per\scent|percent|%|p\b|pc\b|bn\b|m\b|k\b|tn\b|km\b|kg\b|miles?\b|metres?\b|tonnes?\b|pounds?\b|dollars?\b"
    r"|euros?\b|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b)"
)
_FIGURE = re.compile(
    rf"[£$€]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:{_SCALE}|bn|tn|m|k)\b)?"
    rf"|(?<![\w£$€.,-])\d[\d,]*(?:\.\d+)?(?:(?:st|nd|rd|th)\b)?(?:[\s-]?(?:{_SCALE}\b|{_UNIT}))?(?!\w)"
    rf"|\b(?:(?:{_TENS})(?:-(?:one|{_SMALL}))?|{_SMALL})(?:\s{_SCALE}\b)*(?:[\s-]{_UNIT})?(?!\w)"
    rf"|\b(?:a\s)?{_SCALE}\b(?=\sof\b|\s[a-z])|\b(?:half|a\sthird|two\sthirds|a\squarter|three\squarters)\b(?=\sof\b)",
    re.IGNORECASE,
)
_RANK = (
    r"Prime\sMinister|Deputy\sPrime\sMinister|Vice[\s-]President|President|Chancellor|Foreign\sSecretary"
    r"|Home\sSecretary|Secretary\sof\sState|Secretary|Minister|Governor|Mayor|Councillor|Cllr|Senator"
    r"|Commissioner|Superintendent|Inspector|Sergeant|Constable|Chief\s(?:Constable|Executive|Inspector)"
    r"|Professor|Prof|Doctor|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|King|Queen|Prince|Princess|Pope|Bishop"
    r"|Archbishop|Rabbi|Imam|Reverend|Rev|Father|General|Colonel|Major|Captain|Lieutenant|Judge|Justice"
    r"|Mrs|Mr|Ms|Miss"
)
_TITLE = re.compile(rf"\b(?:{_RANK})\b\.?")
_WORD = r"(?:[A-Z][\w’'-]*(?:\.(?=[A-Z]))?)(?<![’'-])"
_NAME = re.compile(
    rf"\b{_WORD}(?:(?:\s(?:of|the|and|for|de|la|le|van|von|der|den|bin|al|ibn|di|du)(?=\s[A-Z])"
    rf"(?:\sthe(?=\s[A-Z]))?)?[\s]{_WORD}|&{_WORD})*"
)
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?…:]\s*[”’\"')\]]*|\n)\s*[“‘\"'(\[]*$")
# Words that are capital only because a sentence or a quotation begins with them.
_PLAIN = frozenset(
    """
    a according after again all also although an and another any are as at be because before both but by can could
    despite did do does during each either even every few first for from had has have he her here his how however i
    if in is it its just last later least let like many may meanwhile more most much my nearly never new no nor not
    nothing now of on once one only or other our out over people perhaps police second several she should since so
    some soon still such than that the their them then there therefore these they this those though through to too
    under until up us very was we well were what when where whether which while who whose why will with within
    without would yes yet you your i’m i’ve i’d i’ll it’s that’s there’s we’re we’ve we’ll they’re don’t can’t
    """.split()  # noqa: SIM905  (a list of this length reads better as words)
)


@dataclass(frozen=True, slots=True)
class Particular:
    """One thing to be checked: `kind` is name, title, figure or date; offsets are code points, half open."""

    kind: str
    start: int
    end: int


def particulars(text: str) -> list[Particular]:
    """Everything in `text` that can be wrong by itself, in reading order and without overlap.

    A date wins over the figure in it, a title over the name that follows. Found by form alone: a list of what to look
    at, not of what is right. Time is linear in the length of each line.
    """
    found: list[Particular] = []
    start = 0
    for line in text.split("\n"):
        found += [Particular(kind, start + begin, start + end) for kind, begin, end in sorted(_in(line), key=_place)]
        start += len(line) + 1
    return found


def _place(each: tuple[str, int, int]) -> int:
    return each[1]


def _in(line: str) -> Iterator[tuple[str, int, int]]:
    taken = bytearray(len(line))
    for kind, pattern in ((DATE, _DATE), (TITLE, _TITLE), (FIGURE, _FIGURE)):
        for match in pattern.finditer(line):
            if kind == TITLE and not _leads_to_a_name(line, match.end()):
                continue
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * len(match[0])
                yield kind, match.start(), match.end()
    for begin, end in _names(line):
        for left, right in _free(taken, begin, end):
            words = line[left:right]
            trimmed = words.strip(" &")
            if trimmed and trimmed[0].isupper():
                left += words.index(trimmed)
                yield NAME, left, left + len(trimmed)


def _leads_to_a_name(line: str, end: int) -> bool:
    return line[end : end + 1] == " " and line[end + 1 : end + 2].isupper()


def _names(line: str) -> Iterator[tuple[int, int]]:
    for match in _NAME.finditer(line):
        start, end = match.span()
        if _OPENS_SENTENCE.search(line, max(0, start - 8), start):
            start = _without_opener(line, start, end)
        if start < end and line[start:end].casefold() not in _PLAIN:
            stop = end - 2 if line[start:end].endswith(("’s", "'s")) else end
            yield start, stop


def _without_opener(line: str, start: int, end: int) -> int:
    """Where the name begins, past words that only open the sentence; `end` where nothing is left."""
    while start < end:
        space = line.find(" ", start, end)
        stop = end if space < 0 else space
        if line[start:stop].casefold() not in _PLAIN:
            return start
        start = stop + 1
    return end


def _free(taken: bytearray, begin: int, end: int) -> Iterator[tuple[int, int]]:
    place = begin
    while place < end:
        if taken[place]:
            place += 1
            continue
        stop = place
        while stop < end and not taken[stop]:
            stop += 1
        yield place, stop
        place = stop
