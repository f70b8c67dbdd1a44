"""Reading: the sample gives what its fixtures say, and whatever goes in, every span slices back to its words."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.reading import read
from articles.text.spans import problem, words_of
from tests.fixture_files import FILES

ROWS = {file.stem: json.loads(file.read_text("utf-8")) for file in FILES}
COPY = next(row["fields"]["text"] for row in ROWS["40_articles"] if row["model"] == "articles.revision")
HEADLINES = [row["fields"]["text"] for row in ROWS["45_related_headlines"]]
NAMES = {row["fields"]["slug"]: row["fields"]["name"] for row in ROWS["30_speakers"]}
PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "''",
        " said ",
        " she said",
        "Ann Marsh",
        "The letter adds: ",
        "according to ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "that ",
        "we will go",
        "he",
        "It",
        " told reporters",
        "\x00",
        "\ud83c",
        "\u202e",
        "👩\u200d🚒",
        "?",
        "…",
        ":",
        "—",
    ]
)


def expected_of(row: dict[str, Any]) -> list[Any]:
    people = ["" if not row[who] else NAMES[row[who][0]] for who in ("speaker", "relayed_from")]
    return [row["kind"], row["fragments"], *people, row["mention"]]


def test_the_sample_reads_as_its_fixtures_say() -> None:
    text = "\n".join([COPY, *HEADLINES])

    reading = read(text)

    found = []
    for quote in reading.quotes:
        base = 0 if quote.headline is None else reading.headlines[quote.headline][0]
        spans = [[start - base, end - base] for start, end in quote.spans]
        mention = text[slice(*quote.mention)] if quote.mention else ""
        found.append([quote.kind, spans, quote.speaker, quote.relayed_from, mention])
    assert [text[start:end] for start, end in reading.headlines] == HEADLINES
    assert found == [expected_of(row["fields"]) for row in ROWS["50_quotes"]]


def test_headlines_known_from_elsewhere_are_read_with_the_names_of_the_article() -> None:
    copy = "Ines Dahl said the wall was cracked.\nA last line without a full stop\nAnd another of the kind"
    known = ["Plain news", "Mayor warns of ‘rising sea’", "Dahl says ‘the wall will go’ by May"]

    reading = read(copy, headlines=known)

    found = [(q.headline, q.speaker) for q in reading.quotes]
    assert found == [(None, "Ines Dahl"), (1, "Mayor"), (2, "Ines Dahl")]
    for quote in reading.quotes:
        text = copy if quote.headline is None else known[quote.headline]
        assert quote.words == words_of(quote.spans, text)
        assert quote.mention is not None
        assert text[slice(*quote.mention)] in ("Ines Dahl", "Mayor", "Dahl")
    assert (reading.headlines, len(reading.paragraphs)) == ((), 3)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_quote_slices_back_to_its_words_in_order_and_apart(text: str) -> None:
    reached = 0
    for quote in read(text).quotes:
        assert problem([list(span) for span in quote.spans], text) is None
        assert quote.words == words_of(quote.spans, text)
        assert quote.words.strip()
        assert quote.spans[0][0] >= reached
        assert 0 <= quote.confidence <= 1
        for place in (quote.mention, quote.cue):
            assert place is None or 0 <= place[0] < place[1] <= len(text)
        reached = quote.spans[-1][1]


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_text_is_too_strange_to_read(text: str) -> None:
    reading = read(text)

    assert all(0 <= start < end <= len(text) for start, end in reading.headlines)


def sole(text: str) -> tuple[str, list[str], str]:
    quotes = read(text).quotes
    assert len(quotes) == 1, quotes
    return quotes[0].kind, [text[start:end] for start, end in quotes[0].spans], quotes[0].speaker


@pytest.mark.parametrize(
    ("text", "kind", "fragments", "speaker"),
    [
        ("“The wall is cracked,” said Ines Dahl.", "direct", ["The wall is cracked"], "Ines Dahl"),
        ('"The wall is cracked," Ines Dahl said.', "direct", ["The wall is cracked"], "Ines Dahl"),
        ("''The wall is cracked,'' Ines Dahl said.", "direct", ["The wall is cracked"], "Ines Dahl"),
        ("‘The wall’s cracked,’ said Ines Dahl.", "direct", ["The wall’s cracked"], "Ines Dahl"),
        ("“The wall,” Ines Dahl said, “is cracked.”", "direct", ["The wall", "is cracked."], "Ines Dahl"),
        ("“It leaks,” said Ines Dahl. “It must go.”", "direct", ["It leaks", "It must go."], "Ines Dahl"),
        ("“Is it safe?” Ines Dahl asked.", "direct", ["Is it safe?"], "Ines Dahl"),
        ("Ines Dahl said: “It leaks.\n“It must go.”", "direct", ["It leaks.", "It must go."], "Ines Dahl"),
        ("Ines Dahl said the wall was “past saving”.", "mixed", ["the wall was “past saving”"], "Ines Dahl"),
        ("Ines Dahl said the wall was cracked.", "indirect", ["the wall was cracked"], "Ines Dahl"),
        ("The wall was cracked, according to Ines Dahl.", "indirect", ["The wall was cracked"], "Ines Dahl"),
        ("According to Ines Dahl, the wall was cracked.", "indirect", ["the wall was cracked"], "Ines Dahl"),
    ],
)
def test_the_common_shapes_of_a_quote(text: str, kind: str, fragments: list[str], speaker: str) -> None:
    assert sole(text) == (kind, fragments, speaker)


FOUND = {
    "single marks left open for the next paragraph": (
        "Ines Kettle was firm. ‘The boats’ wash wasn’t allowed in June.\n\n‘We will not take a chance,’ she said.",
        "The boats’ wash wasn’t allowed in June. We will not take a chance",
        "Ines Kettle",
    ),
    "a village is nobody who says": (
        "Shops in Upper Wenlow are empty. Upper Wenlow has no bus. He told the Gazette he would move.",
        "he would move",
        "",
    ),
    "the source that closes a sentence": (
        "Engineers found cracks in two of its bearings, Portlow Harbour Trust has announced.",
        "Engineers found cracks in two of its bearings",
        "Portlow Harbour Trust",
    ),
    "a time of day within the subject": (
        "The firm, in a statement issued at 12:04 a.m., called the strike “unnecessary”.",
        "the strike “unnecessary”",
        "Firm",
    ),
    "a letter speaks for its writer": (
        "A letter, from the hospital’s chief pharmacist to its board, came in May. The letter says: “I asked twice.”",
        "I asked twice.",
        "Chief pharmacist",
    ),
}


@pytest.mark.parametrize(("text", "words", "speaker"), FOUND.values(), ids=FOUND.keys())
def test_words_and_speaker_are_found(text: str, words: str, speaker: str) -> None:
    assert [(quote.words, quote.speaker) for quote in read(text, []).quotes] == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Orr said “this”.",
        "Ms Orr would not say whether she had offered to resign.",
        "Anyone with information should call Harle Police.",
        "The teams meet in what fans call the “Ferry Series.”",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert read(text, []).quotes == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Corrow council said 14 gritters would be out.", [("14 gritters would be out", "Corrow council")]),
        ("Ann Marsh told the council anything more would sink it.", [("anything more would sink it", "Ann Marsh")]),
        ("Bo Roe scored 19 of his 27 points and won a long match.", []),
        ("The plan, called ‘Read on the Go’, was tried in two shops.", []),
        ("Ann Marsh saw it differently.", []),
        ("Ann Marsh did not confirm that account.", []),
        ("The firm has apologised to a mother of three.", []),
        ("Ann Marsh insisted the wall holds.", [("the wall holds", "Ann Marsh")]),
        (
            "Ann Marsh, a senator, came.\n“I have four brothers,” Marsh said.\n“We voted,” the Democrat told us.",
            [("I have four brothers", "Ann Marsh"), ("We voted", "Ann Marsh")],
        ),
        (
            "“It works,” said Rebecca Lind.\nFor Edna Fair, 83, of Osk, it was a dare.\n“I fell,” she said.",
            [("It works", "Rebecca Lind"), ("I fell", "Edna Fair")],
        ),
        (
            "The cause was his heart, said his daughter, Patsy Crow.\nHe hid it, his daughter said.",
            [("The cause was his heart", "Patsy Crow"), ("He hid it", "Patsy Crow")],
        ),
        (
            "Shares of Osk Metals fell.\n“We wait,” said Det Con Asha Pruett.\n“We do,” said Det Con Pruett.",
            [("We wait", "Asha Pruett"), ("We do", "Asha Pruett")],
        ),
        ("The baker at Hob’s told him that he was late.", [("he was late", "Baker at Hob’s")]),
        ("Dealers at the quay say they will stay.", [("they will stay", "Dealers at the quay")]),
        ("Ann Marsh is heard telling friends that the wall leaks.", [("the wall leaks", "Ann Marsh")]),
        ("He took notes on a blue pad while she sang.", []),
        ("Ann Marsh told a crowd of about 60 that the wall leaks.", [("the wall leaks", "Ann Marsh")]),
        ("A survey suggests 58 per cent of sailors drink tea.", [("58 per cent of sailors drink tea", "Survey")]),
        ("OSK, Mo. (QPN) _ A clerk told jurors that she slept.", [("she slept", "Clerk")]),
        (
            "Ann Marsh said that she fell because he told her to, and that she wept.",
            [("she fell because he told her to, and that she wept", "Ann Marsh")],
        ),
        (
            "Bo Roe called Ann Marsh “a tourist” and Marsh said he was “lost”.",
            [("Ann Marsh “a tourist”", "Bo Roe"), ("he was “lost”", "Ann Marsh")],
        ),
        ("The moss is alive, divers said Friday, a finding that could matter.", [("The moss is alive", "Divers")]),
        (
            "If the moss is alive, it probably drinks fog, Ann Marsh said.",
            [("If the moss is alive, it probably drinks fog", "Ann Marsh")],
        ),
        ("Dad-of-three Bo Roe said: “It leaks.”", [("It leaks", "Bo Roe")]),
        ("Born Honor Clegg in Osk, she said it was dull.", [("it was dull", "Honor Clegg")]),
        ("Ann Marsh sat down. Said Marsh: “It leaks.”", [("It leaks", "Ann Marsh")]),
        (
            "“It leaks,” said Ann Marsh.\n“No,” said Cuthbo Lunt.\nMarsh keeps bees. Last year she said they slept.",
            [("It leaks", "Ann Marsh"), ("No", "Cuthbo Lunt"), ("they slept", "Ann Marsh")],
        ),
        ("It went to Fog, whose trainer, Ann Marsh, said it was late.", [("it was late", "Ann Marsh")]),
        ("She married Ben Roe, a flute player, who claimed he was deaf.", [("he was deaf", "Ben Roe")]),
        ("Quay Rooms manager Ann Marsh said it was sad.", [("it was sad", "Ann Marsh")]),
        ("It is understood that two clerks may go.", [("two clerks may go", "")]),
        ("It is thought the punt was left by the quay.", [("the punt was left by the quay", "")]),
        (
            "Ann Marsh said the crew “lost heart” in the gale, when the mast broke.",
            [("the crew “lost heart” in the gale", "Ann Marsh")],
        ),
        ("Bets are void, a spokesman for Lunt’s confirmed.", [("Bets are void", "Lunt’s")]),
        (
            "A line of Osk Electric fell. The utility said it was sorry.",
            [("it was sorry", "Osk Electric")],
        ),
    ],
)
def test_who_and_what_in_a_few_words(text: str, told: list[tuple[str, str]]) -> None:
    assert [(quote.words.strip(" ,.").removeprefix("that "), quote.speaker) for quote in read(text).quotes] == told
