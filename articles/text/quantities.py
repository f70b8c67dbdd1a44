"""Figures in a statement as values that can be compared: "£2.4m", "half", "one in five", "a fortnight", "2–3 miles"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from articles.text.spans import Span

_ONE_TO_NINETEEN = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
_ONES = {word: value for value, word in enumerate(_ONE_TO_NINETEEN.split())}
_TENS = {word: 10 * n for n, word in enumerate(["twenty", "thirty", "forty", "fifty"], 2)}
_TENS |= {word: 10 * n for n, word in enumerate(["sixty", "seventy", "eighty", "ninety"], 6)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "dozen": 12.0,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}
_TIMES = {
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "doubles": 2,
    "twice": 2,
    "twofold": 2,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "triples": 3,
    "treble": 3,
    "trebled": 3,
    "trebling": 3,
    "trebles": 3,
    "thrice": 3,
    "threefold": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quadrupling": 4,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}
_MANY = {"dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}

SHARE, POINTS, TIMES, MANY = "share", "points", "times", "many"
# Each unit: what it measures, and how much of that one is. What measures the same can be compared.
_DAY = 86_400.0
_UNIT_WORDS: dict[str, tuple[str, float]] = {
    "second sec": ("time", 1.0),
    "minute min mins": ("time", 60.0),
    "hour hr hrs": ("time", 3_600.0),
    "day": ("time", _DAY),
    "week": ("time", 7 * _DAY),
    "fortnight": ("time", 14 * _DAY),
    "month": ("time", 30.4375 * _DAY),
    "year yr yrs": ("time", 365.25 * _DAY),
    "decade": ("time", 3_652.5 * _DAY),
    "generation": ("time", 25 * 365.25 * _DAY),
    "century centuries": ("time", 36_525 * _DAY),
    "millimetre millimeter mm": ("length", 0.001),
    "centimetre centimeter cm": ("length", 0.01),
    "metre meter m": ("length", 1.0),
    "kilometre kilometer km kms": ("length", 1_000.0),
    "inch inches": ("length", 0.0254),
    "foot feet ft": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1_609.34),
    "nautical_mile": ("length", 1_852.0),
    "gram gramme g": ("mass", 0.001),
    "kilogram kilogramme kilo kg": ("mass", 1.0),
    "tonne": ("mass", 1_000.0),
    "ton": ("mass", 1_016.05),
    "pound_weight lb lbs": ("mass", 0.4536),
    "ounce oz": ("mass", 0.02835),
    "stone": ("mass", 6.35),
    "litre liter": ("volume", 1.0),
    "millilitre milliliter ml": ("volume", 0.001),
    "gallon": ("volume", 4.546),
    "pint": ("volume", 0.568),
    "barrel": ("volume", 158.99),
    "hectare ha": ("area", 1e4),
    "cubic_metre cubic_meter": ("volume", 1e3),
    "cubic_foot cubic_feet": ("volume", 28.317),
    "acre": ("area", 4_046.86),
    "square_metre square_meter": ("area", 1.0),
    "square_kilometre square_kilometer": ("area", 1e6),
    "square_mile": ("area", 2_589_988.0),
    "square_foot square_feet": ("area", 0.0929),
    "watt": ("power", 1.0),
    "kilowatt kw": ("power", 1e3),
    "megawatt mw": ("power", 1e6),
    "gigawatt gw": ("power", 1e9),
    "kilowatt_hour kwh": ("energy", 1e3),
    "megawatt_hour mwh": ("energy", 1e6),
    "volt": ("volts", 1.0),
    "decibel db": ("sound", 1.0),
    "byte": ("data", 1.0),
    "megabyte mb": ("data", 1e6),
    "gigabyte gb": ("data", 1e9),
    "degree degrees_celsius celsius °c": ("celsius", 1.0),
    "degrees_fahrenheit fahrenheit °f": ("fahrenheit", 1.0),
    "mph miles_per_hour miles_an_hour": ("speed", 1.609),
    "km/h kph kmh kilometres_per_hour kilometres_an_hour": ("speed", 1.0),
    "knot": ("speed", 1.852),
    "pound sterling gbp quid": ("£", 1.0),
    "penny pence": ("£", 0.01),
    "dollar usd": ("$", 1.0),
    "cent": ("cent", 0.01),
    "euro eur": ("€", 1.0),
    "yen": ("¥", 1.0),
    "peso": ("peso", 1.0),
    "zloty": ("zloty", 1.0),
    "franc": ("franc", 1.0),
    "crown": ("crown", 1.0),
    "krona kronor krone kroner": ("krona", 1.0),
    "rouble ruble": ("rouble", 1.0),
    "rupee": ("rupee", 1.0),
    "yuan renminbi": ("yuan", 1.0),
    "percentage_point percentage-point point pp": (POINTS, 0.01),
    "per_cent percent % pc": (SHARE, 0.01),
}
_UNITS: dict[str, tuple[str, float]] = {}
for _words, _measure in _UNIT_WORDS.items():
    for _word in _words.split():
        _UNITS[_word.replace("_", " ")] = _measure
        if len(_word) > 2 and _word[-1] not in "s%" and "°" not in _word:
            _UNITS.setdefault(f"{_word.replace('_', ' ')}s", _measure)
_CURRENCIES = {"£": "£", "$": "$", "€": "€", "¥": "¥", "US$": "$"}
_RATES = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "nightly": "night",
}

_UNIT = "|".join(re.escape(word) for word in sorted(_UNITS, key=len, reverse=True))
_WORDED = "|".join(chain(_ONES, _TENS))
_SCALE = "|".join(sorted((word for word in _SCALES if len(word) > 3), key=len, reverse=True))
_AND = r"(?:[\s-]+|\s+and\s+)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDS = (
    rf"(?:(?:{_WORDED})(?:-(?:{_WORDED}))?|an?(?=\s(?:{_SCALE})\b)|half\sa(?=\s(?:{_SCALE})\b))"
    rf"(?:{_AND}(?:(?:{_WORDED})(?:-(?:{_WORDED}))?|(?:{_SCALE}))\b)*"
)
_AMOUNT = (
    rf"(?:(?P<currency>US\$|[£$€¥])\s?)?(?:(?P<digits>{_DIGITS})(?:\s?(?P<scale>bn|mn|tn|m|k|b|{_SCALE})\b)?"
    rf"|\b(?P<words>{_WORDS}))"
)


def _amount(name: str) -> str:
    return re.sub(r"\?P<(\w+)>", rf"?P<{name}_\1>", _AMOUNT)


_NUMERAL = rf"(?:{_WORDED}|\d+)"
_FRACTION = "|".join(_PARTS)
_FIGURE = re.compile(
    # Every one of them begins where a word or a sign begins: asked first, it saves nine questions in ten.
    rf"(?<!\w)(?:\b(?P<top>{_NUMERAL})\s(?:in|out\sof)(?:\severy)?\s(?P<bottom>{_NUMERAL})\b(?!\s(?:{_SCALE}))"
    rf"|\b(?:(?P<parts>{_WORDED}|an?)[\s-])?(?P<part>{_FRACTION})s?\b(?!\s(?:time|place|floor|year|day|of\s(?-i:[A-Z])))"
    rf"(?!\sa\s(?:{_SCALE})\b)"
    rf"|\b(?P<times>{'|'.join(_TIMES)})\b"
    rf"|\b(?P<fold>{_NUMERAL})\stimes\b"
    rf"|\b(?P<halved>halved|halving|halve)\b|\b(?P<couple>a\scouple|a\spair)\sof\b"
    rf"|\b(?P<many>{'|'.join(_MANY)})\sof\b|\b(?P<many_of>{'|'.join(_MANY)})\b"
    rf"|(?<![\w.,])(?:(?P<between>between\s))?{_amount('low')}\s?(?(between)and|(?:to|[–—-]))\s?{_amount('high')}"
    rf"(?:[\s-]?(?P<range_unit>{_UNIT})(?!\w))?"
    rf"|(?<![\w.,]){_amount('one')}(?:[\s-]?(?P<one_unit>{_UNIT})(?!\w)|(?!\w|[.,]\d))"
    rf"|\b(?P<article>an?|each|every|per|the\spast|the\slast|past|last)\s(?P<article_unit>second|minute|hour|day|week|fortnight|month"
    rf"|year|decade|generation|century)\b|\b(?P<rate>{'|'.join(_RATES)})\b)",
    re.IGNORECASE,
)
# "every year", "per year" and, next to a figure, "a year" say how often; "a year" alone says how long.
_HOW_OFTEN = frozenset({"per", "each", "every"})
_FEW_WORDS = re.compile(r"\s?(?:[\w’'-]+\s){0,3}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: from `low` to `high` (equal but for a range) of `measure`, each of which is `size` of its base.

    `measure` is a currency, "share", "points", "times", "time", "length" and so on, or empty for a bare number;
    `vague` figures ("hundreds", "a year") are differences only beside another figure.
    """

    low: float
    high: float
    measure: str
    size: float
    start: int
    end: int
    unit: Span | None = None
    vague: bool = False

    @property
    def base(self) -> tuple[float, float]:
        return self.low * self.size, self.high * self.size

    def equals(self, other: "Quantity") -> bool:
        """Whether both say the same; between two units of one measure, whether they do when rounded."""
        if {self.measure, other.measure} == {SHARE, TIMES}:  # "halved" and "by half"
            return self.base == other.base
        if self.measure != other.measure:
            return not (self.measure and other.measure) and (self.low, self.high) == (other.low, other.high)
        if self.measure == MANY:  # "dozens" are "scores", but no thousands
            return max(self.low, other.low) < 5 * min(self.low, other.low)
        near = 1e-6 if self.size == other.size else 0.05
        return all(abs(a - b) <= near * max(abs(a), abs(b)) for a, b in zip(self.base, other.base, strict=True))


@dataclass(frozen=True, slots=True)
class Rate:
    """How often: "a week", "annually"."""

    every: str
    start: int
    end: int


def quantities(text: str) -> tuple[list[Quantity], list[Rate]]:
    """The figures and the rates in `text`, in order, without dates (text/moments.py) blanked out by the caller."""
    figures: list[Quantity] = []
    rates: list[Rate] = []
    for match in _FIGURE.finditer(text):
        if match["rate"]:
            rates.append(Rate(_RATES[match["rate"].casefold()], match.start(), match.end()))
        elif match["article"]:
            _sort_article(match, figures, rates)
        else:
            figures += _figure(match)
    return figures, rates


def _sort_article(match: re.Match[str], figures: list[Quantity], rates: list[Rate]) -> None:
    word, unit = match["article"].casefold(), match["article_unit"].casefold()
    between = match.string[figures[-1].end : match.start()] if figures else "."
    often = word in _HOW_OFTEN or (word in ("a", "an") and bool(_FEW_WORDS.fullmatch(between)))
    if often:
        rates.append(Rate(unit, match.start(), match.end()))
    elif word in ("a", "an"):
        measure, size = _UNITS[unit]
        figures.append(Quantity(1, 1, measure, size, *match.span(), match.span("article_unit"), vague=True))


def _figure(match: re.Match[str]) -> Iterator[Quantity]:
    start, end = match.span()
    if match["top"]:
        value = _numeral(match["top"]) / max(1.0, _numeral(match["bottom"]))
        yield Quantity(value, value, SHARE, 1.0, start, end)
    elif match["part"]:
        if match["parts"] or match["part"].casefold() in ("half", "quarter"):
            top = _numeral(match["parts"]) if match["parts"] else 1.0
            value = top / _PARTS[match["part"].casefold()]
            yield Quantity(value, value, SHARE, 1.0, start, end)
    elif match["times"] or match["fold"]:
        times = float(_TIMES[match["times"].casefold()]) if match["times"] else _numeral(match["fold"])
        yield Quantity(times, times, TIMES, 1.0, start, end, vague=True)
    elif match["halved"]:
        yield Quantity(0.5, 0.5, TIMES, 1.0, start, end, vague=True)
    elif match["couple"]:
        yield Quantity(2, 2, "", 1.0, start, end, vague=True)
    elif match["many"] or match["many_of"]:
        many = _MANY[(match["many"] or match["many_of"]).casefold()]
        yield Quantity(many, many, MANY, 1.0, start, end, vague=True)
    else:
        yield _plain(match)


def _plain(match: re.Match[str]) -> Quantity:
    ranged = match["low_digits"] or match["low_words"]
    low = _value(match, "low" if ranged else "one")
    high = _value(match, "high") if ranged else low
    if ranged and low < high and match["high_scale"] and not match["low_scale"]:
        low *= _SCALES[match["high_scale"].casefold()]
    currency = match["low_currency"] or match["high_currency"] if ranged else match["one_currency"]
    unit = match["range_unit"] if ranged else match["one_unit"]
    if currency:
        place = match.start("low_currency" if match["low_currency"] else "one_currency")
        place = max(place, match.start())
        return Quantity(low, high, _CURRENCIES[currency.upper()], 1.0, *match.span(), (place, place + len(currency)))
    if unit:
        measure, size = _UNITS[re.sub(r"\s+", " ", unit.casefold())]
        return Quantity(low, high, measure, size, *match.span(), match.span("range_unit" if ranged else "one_unit"))
    # "the two trusts", "one of them": bare small words are as often no figure.
    return Quantity(low, high, "", 1.0, *match.span(), vague=bool(match["one_words"]) and low <= 2)


def _value(match: re.Match[str], name: str) -> float:
    if match[f"{name}_digits"]:
        scale = _SCALES[match[f"{name}_scale"].casefold()] if match[f"{name}_scale"] else 1.0
        return float(match[f"{name}_digits"].replace(",", "")) * scale
    return _worded(match[f"{name}_words"])


def _numeral(word: str) -> float:
    word = word.casefold()
    if word in ("a", "an"):
        return 1.0
    return float(word) if word.isdigit() else float(_ONES.get(word, _TENS.get(word, 0)))


def _worded(words: str) -> float:
    """The value of "two hundred and fifty thousand"."""
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+", words.casefold()):
        if word in _ONES or word in _TENS:
            current += _ONES.get(word, _TENS.get(word, 0))
        elif word in ("a", "an"):
            current = current or 1.0
        elif word == "half":
            current = 0.5
        elif word in ("hundred", "dozen"):
            current = (current or 1.0) * _SCALES[word]
        elif word in _SCALES:
            total, current = total + (current or 1.0) * _SCALES[word], 0.0
    return total + current
