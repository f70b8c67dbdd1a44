"""The query slip as it is sent."""

from articles.text.slip import Query, slip


def test_a_line_says_where_what_and_what_instead() -> None:
    lines = slip(
        [
            Query("¶1", "call it off", "Fix", because="¶4 says postponed", proposed_words="postpone it"),
            Query("¶3", "200 crates", "Ask the reporter", addressee="Rui", because="By  whose\ncount?"),
            Query("Headline 2", "will not stop", "Cut"),
        ]
    )

    assert lines.split("\n") == [
        "¶1: ‘call it off’. Fix: ¶4 says postponed. Suggest: ‘postpone it’.",
        "¶3: ‘200 crates’. Ask the reporter (Rui): By whose count?",
        "Headline 2: ‘will not stop’. Cut.",
    ]


def test_long_words_are_named_by_both_ends() -> None:
    line = slip([Query("¶1", "first " + "and " * 60 + "last", "Cut")])

    assert line.startswith("¶1: ‘first and")
    assert line.endswith("last’. Cut.")
    assert len(line) < 110


def test_nothing_open_is_an_empty_slip() -> None:
    assert slip([]) == ""
