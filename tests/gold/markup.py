"""Gold articles, written with their quotes marked in the copy, so that no offset is ever typed by hand.

A source in `sources/` holds articles. Each begins `== slug | style | genre`; lines beginning `# ` are related
headlines; after `--` stands a line for each quote. In the copy `{1:words}` is a fragment of quote 1, `{@1:Ms Dahl}` the
mention of its speaker, `{=1:said}` its cue, `{@1,2:she}` serves two, `{~:“Newsnight”}` stands in marks and is nobody's
quote.

    1 d c Ines Dahl/Ms Dahl; apposition <Osk Police

is: quote 1, direct (m mixed, i indirect), a claim (o opinion, d demand, i intention, p prediction, n not yet said), who
speaks (- not named; after / what is as right, and nothing after it: none is right too), then classes the copy does not
show, and whose words are relayed.
"""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
_MARKUP = re.compile(r"\{([@=~]?)([\d,]*):|\}")
_KINDS = {"d": "direct", "m": "mixed", "i": "indirect"}
_REASONS = {"c": "", "o": "opinion", "d": "demand", "i": "intention", "p": "prediction", "n": "not_yet_said"}
_OPENING = re.compile(r"(?<!\w)(''|[“\"'‘])")
_STYLES = {"“": "curly", '"': "straight", "''": "doubled single", "'": "single", "‘": "single"}
_SIGNS = (
    (("?",), "question"),
    (("…", "..."), "ellipsis"),
    (("[", "("), "brackets"),
    (("—", " – ", " -- ", " - "), "dash"),
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})


def articles(part: str) -> Iterator[dict[str, Any]]:
    """The articles of `dev` or `test`, annotated."""
    for file in sorted((HERE / "sources").glob(f"{part}_*.txt")):
        for source in re.split(r"^== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            head, rest = source.split("\n", 1)
            copy, rows = rest.rstrip("\n").split("\n--\n") if "\n--\n" in rest else (rest.split("\n--")[0], "")
            slug, style, genre = (each.strip() for each in head.split("|"))
            yield {"doc_id": slug, "style": style, "genre": genre, **annotated(copy, rows)}


def annotated(copy: str, rows: str) -> dict[str, Any]:
    """The text without markup, and its quotes with their places in it."""
    text, headlines, places = _plain(copy)
    quotes = [_quote(text, headlines, row, places) for row in rows.splitlines()]
    known = {row.split()[0] for row in rows.splitlines()} | {""}
    numbers = {each for _, several in places for each in several.split(",")}
    assert numbers <= known, f"no line for {numbers - known} in: {text[:60]}"
    quotes.sort(key=lambda quote: quote["spans"])
    return {
        "text": text,
        "quotes": quotes,
        "headlines": headlines,
        "not_quotes": places.get(("~", ""), []),
        "classes": sorted({name for quote in quotes for name in quote["classes"]}),
    }


def _plain(copy: str) -> tuple[str, list[list[int]], dict[tuple[str, str], list[list[int]]]]:
    text, headlines = "", []
    places: dict[tuple[str, str], list[list[int]]] = {}
    for line in copy.split("\n"):
        start, opened, reached = len(text), [], 0
        line, headline = line.removeprefix("# "), line.startswith("# ")
        for match in _MARKUP.finditer(line):
            text += line[reached : match.start()]
            reached = match.end()
            if match[0] == "}":
                role, numbers, begin = opened.pop()
                for number in numbers.split(","):
                    places.setdefault((role, number), []).append([begin, len(text)])
            else:
                opened.append((match[1], match[2], len(text)))
        # A quote that goes on in the next paragraph has its brace there.
        text += line[reached:]
        for role, numbers, begin in opened:
            places.setdefault((role, numbers), []).append([begin, len(text)])
        if headline:
            headlines.append([start, len(text)])
        text += "\n"
    return text[:-1], headlines, places


def _quote(text: str, headlines: list[list[int]], row: str, places: Any) -> dict[str, Any]:
    line, _, relayed_from = row.partition("<")
    fixed, _, given = line.partition(";")
    number, kind, reason, names = fixed.strip().split(None, 3)
    (spans, mention, cue) = (places.get((role, number), []) for role in ("", "@", "="))
    assert spans, f"no words for: {row}"
    name, *others = ("" if names == "-" else names).split("/")
    (start, end) = mention[0] if mention else (None, None)
    quote = {
        "kind": _KINDS[kind],
        "spans": spans,
        "speaker_name": name,
        "speaker_also": others,
        "speaker_text": text[start:end] if mention else "",
        "speaker_start": start,
        "speaker_end": end,
        "cue": text[slice(*cue[0])] if cue else "",
        "relayed_from": relayed_from.strip(),
        "reason": _REASONS[reason],
    }
    shown = _shown(text, headlines, quote, cue)
    return {**quote, "classes": sorted({quote["kind"], *shown, *given.split()})}


def _shown(text: str, headlines: list[list[int]], quote: dict[str, Any], cue: list[list[int]]) -> Iterator[str]:
    """The classes that the copy itself shows."""
    spans = quote["spans"]
    start, end = spans[0][0], spans[-1][1]
    words = " ".join(text[a:b] for a, b in spans)
    mention = (quote["speaker_start"], quote["speaker_end"]) if quote["speaker_start"] is not None else None
    if quote["kind"] != "indirect":
        opening = _OPENING.search(text[max(0, start - 2) : start]) or _OPENING.search(words)
        if opening:
            yield _STYLES[opening[0]]
    if any("\n" in text[one[1] : two[0]] for one, two in pairwise(spans)):
        yield "reopened"
    if any("\n" not in text[one[1] : two[0]] for one, two in pairwise(spans)):
        yield "interrupted"
    if quote["kind"] == "direct" and re.search(r"[“\"]|(?<!\w)[‘']\w", words):
        yield "nested"
    for signs, name in _SIGNS:
        if any(sign in words for sign in signs):
            yield name
    if any(a <= start < b for a, b in headlines):
        yield "headline"
        yield _headline_shape(text, start, mention)
    if mention:
        yield "speaker before" if mention[1] <= start else "speaker after" if mention[0] >= end else "speaker amid"
    if mention and cue and start < cue[0][0] < mention[0]:
        yield "according to" if quote["cue"].lower() == "according to" else "inverted"
    elif quote["cue"].lower() == "according to":
        yield "according to"
    if re.search(r":\s[“\"‘']{1,2}$", text[max(0, start - 4) : start]):
        yield "colon"
    printed = quote["speaker_text"].lower()
    if printed in _PRONOUNS:
        yield "pronoun"
    elif "spokes" in printed:
        yield "spokesperson"
    elif mention and quote["speaker_name"] and quote["speaker_name"].lower() not in printed:
        yield "short name"
    if not quote["speaker_name"] or "" in quote["speaker_also"]:
        yield "not named"
    if quote["reason"]:
        yield quote["reason"].replace("_", " ")
    if quote["relayed_from"]:
        yield "relayed"


def _headline_shape(text: str, start: int, mention: tuple[int, int] | None) -> str:
    if mention is None:
        return "headline: nobody"
    if mention[0] > start:
        return "headline: words first"
    return "headline: colon" if ":" in text[mention[1] : start] else "headline: speaker first"


def lines(part: str) -> str:
    """What stands in `dev.jsonl` or `test.jsonl`."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in articles(part))


if __name__ == "__main__":
    for name in ("dev", "test"):
        (HERE / f"{name}.jsonl").write_text(lines(name), "utf-8")
