"""The checklist that a second editor sees before a sign-off."""

from collections.abc import Sequence
from dataclasses import dataclass

from articles.workflow.vocabulary import Wording


@dataclass(frozen=True, slots=True)
class Agreeing:
    """What the checklist before a sign-off is made of. Sources are given by their names.

    `unlike` are sentences on where claim and quote give different figures. `differing` are second opinions, each as a
    person with a rating; `agreeing` are the people who rate as it is rated.
    """

    is_own: bool
    wording: str
    needs_evidence: int
    sources: int
    origins: int
    primary: int
    against: int
    says_unknown: bool
    unfound: list[str]
    changed: list[str]
    unkept: list[str]
    needs_reply: bool = False
    lacks_reply: str = ""
    unlike: Sequence[str] = ()
    differing: Sequence[str] = ()
    agreeing: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist. `blocks`: nobody can sign before it is done; otherwise it is a warning."""

    name: str
    done: bool
    sentence: str
    blocks: bool = False


def checklist(facts: Agreeing) -> list[Item]:
    """What a second editor looks at before signing. What the rating asks for blocks; the rest warns."""
    items = [] if facts.is_own else [_words_item(facts)]
    items += [Item("claim", False, said) for said in facts.unlike]
    if facts.needs_evidence > 1:
        enough = facts.origins >= facts.needs_evidence
        said = f"{facts.needs_evidence} independent sources asked for, {facts.origins} there"
        items.append(Item("sources", enough, said, blocks=True))
    elif facts.needs_evidence:
        items.append(Item("sources", facts.sources > 0, _sources_there(facts.sources), blocks=True))
    items += [Item("opinion", False, f"Asked blind, {said}") for said in facts.differing]
    if facts.agreeing:
        items.append(Item("opinion", True, f"Asked blind, {' and '.join(facts.agreeing)} rated it the same"))
    if facts.needs_reply:
        said = facts.lacks_reply or "A reply was asked for, or readers are told why not"
        items.append(Item("reply", not facts.lacks_reply, said))
    if not (facts.needs_evidence or facts.sources):
        return items
    items += [
        Item("primary", facts.primary > 0, "A primary source" if facts.primary else "No primary source"),
        _origins_item(facts),
        _against_item(facts),
        *_excerpt_items(facts),
    ]
    return items


def _words_item(facts: Agreeing) -> Item:
    done = facts.wording == Wording.CONFIRMED
    return Item(
        "words", done, "Words confirmed" if done else f"Words not confirmed: {Wording(facts.wording).label.lower()}"
    )


def _sources_there(number: int) -> str:
    return f"{number} source{'' if number == 1 else 's'}" if number else "No source yet"


def _origins_item(facts: Agreeing) -> Item:
    if facts.origins > 1:
        return Item("origins", True, f"{facts.origins} sources of independent origin")
    said = "All sources come from one origin" if facts.sources > 1 else "Not two sources of independent origin"
    return Item("origins", False, said)


def _against_item(facts: Agreeing) -> Item:
    if facts.against:
        return Item("against", True, "Evidence against was looked for and is here")
    if facts.says_unknown:
        return Item("against", True, "No evidence against; the claim says what could not be established")
    return Item("against", False, "No evidence against, and nothing on what could not be established")


def _excerpt_items(facts: Agreeing) -> list[Item]:
    blocks = facts.needs_evidence > 0
    items = [Item("unfound", False, f"{name}: its words are not in the kept copy", blocks) for name in facts.unfound]
    items += [Item("changed", False, f"{name}: its words stand in the copy with changes") for name in facts.changed]
    items += [
        Item("unkept", False, f"{name}: no copy to find its words in, and no reason why") for name in facts.unkept
    ]
    return items or [Item("excerpts", True, "Every excerpt found in its copy, or said why not")]
