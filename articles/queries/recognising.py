"""Who is meant by a name that copy brings: somebody the desk knows, or perhaps knows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.models import Speaker, SpeakerProposal
from articles.text.likeness import SURNAME, alike


@dataclass(slots=True)
class Known:
    """Whom the desk knows by some names: `by_name` under the casefolded name, after every merge.

    `ambiguous` says how many are called so where they are several; the one who came first is taken.
    """

    by_name: dict[str, Speaker] = field(default_factory=dict)
    ambiguous: dict[str, int] = field(default_factory=dict)


def name_key(name: str) -> str:
    """What makes two names the same: no case, no doubled spaces."""
    return " ".join(name.split()).casefold()


def known_by(names: Iterable[str]) -> Known:
    """The speakers who are called exactly so, or have it as an alias; names before aliases."""
    wanted = {name_key(name): name for name in names if name.strip()}
    found: dict[str, list[int]] = {key: [] for key in wanted}
    for pk, name, merged in Speaker.objects.filter(name__in=wanted.values()).values_list("pk", "name", "merged_into"):
        found[name_key(name)].append(merged or pk)
    missing = {key for key, who in found.items() if not who}
    if missing:
        _look_through(missing, found)
    people = Speaker.objects.in_bulk({who[0] for who in map(sorted, found.values()) if who})
    known = Known()
    for key, who in found.items():
        if who:
            known.by_name[key] = people[min(who)]
        if len(set(who)) > 1:
            known.ambiguous[key] = len(set(who))
    return known


def _look_through(missing: set[str], found: dict[str, list[int]]) -> None:
    """Names in other letters, and aliases, which no index holds."""
    aliases: dict[str, list[int]] = {}
    rows = Speaker.objects.values_list("pk", "name", "aliases", "merged_into")
    for pk, name, also, merged in rows.iterator(chunk_size=2000):
        if name.casefold() in missing:
            found[name.casefold()].append(merged or pk)
        for alias in also:
            if name_key(alias) in missing:
                aliases.setdefault(name_key(alias), []).append(merged or pk)
    for key, who in aliases.items():
        found[key] = found[key] or who


def perhaps_the_same(newcomers: Iterable[Speaker]) -> list[SpeakerProposal]:
    """Who the newcomers perhaps are, not saved. A surname alone only where it is just one person's."""
    new = list(newcomers)
    if not new:
        return []
    likely: dict[int, list[tuple[int, str]]] = {}
    rows = Speaker.objects.filter(merged_into=None).order_by("pk").values_list("pk", "name", "aliases", "kind")
    for pk, name, also, kind in rows.iterator(chunk_size=2000):
        for speaker in new:
            if pk >= speaker.pk:
                continue
            why = next(filter(None, (alike(speaker.name, each) for each in (name, *also))), "")
            if why and (kind == speaker.kind or why != "fewer words of the same name"):
                likely.setdefault(speaker.pk, []).append((pk, why))
    return [
        SpeakerProposal(speaker=speaker, other_id=pk, why=why)
        for speaker in new
        for pk, why in _certain_enough(likely.get(speaker.pk, []))
    ]


def _certain_enough(likely: list[tuple[int, str]]) -> list[tuple[int, str]]:
    surnames = [pair for pair in likely if pair[1] == SURNAME]
    return [pair for pair in likely if pair[1] != SURNAME or len(surnames) == 1]
