"""Spokespeople: the body they speak for."""

import re

from articles.text import given
from articles.text.descriptions import LEADING, head_of, start_capital
from articles.text.focus import Focus, Meaning
from articles.text.introductions import Introductions
from articles.text.people import People
from articles.text.sightings import Name

_SPOKES = re.compile(
    r"^(?:(?:a|an|the|one|another|its|their|his|her|senior|official|chief)\s)*(?P<before>.*?)\s*"
    r"\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer))\b"
    r"(?:\s(?:for|of|from|at|with)\s(?:the\s)?(?P<after>.+))?$",
    re.IGNORECASE,
)


class Spokesmen:
    """Finds the body behind "a spokesman", "a council spokeswoman", "a spokesperson for the firm"."""

    def __init__(self, introductions: Introductions, people: People, focus: Focus) -> None:
        self.introductions = introductions
        self.names = introductions.names
        self.people = people
        self.focus = focus

    def _acts(self, name: Name) -> bool:
        """Whether the text knows somebody by this name as he or she."""
        return self.names.gender.get(self.names.whole(name.text), "") != "" or " " not in name.text

    def meaning(self, printed: str, place: int) -> Meaning | None:
        """Whom the one speaks for whom the text names as `printed` at `place`; None for no spokesman."""
        spokes = _SPOKES.match(printed)
        if spokes is None:
            return None
        served = (
            self.names.inside((place + spokes.start("after"), place + spokes.end("after"))) if spokes["after"] else []
        )
        if served and served[0].person and (served[0].title or given.is_given(served[0].text) or self._acts(served[0])):
            return self.introductions.full(served[0])
        body = (spokes["after"] or spokes["before"] or "").strip(" ,")
        if body.endswith(("’s", "'s")) and not spokes["after"]:
            body = body[:-2]
        words = body.rstrip("’'").split()
        while words and words[0].casefold() in LEADING:
            words = words[1:]
        if words and any(word[:1].isupper() for word in words):
            name = " ".join(words)
            if self.names.is_person(name):
                return self.introductions.full_name(name)
            if len(words) == 1 and not name.endswith(("’s", "'s")):
                name = self.names.whole(name)
            return Meaning(_without_group(name), "body")
        if words:
            found = self.people.body(head_of(words).casefold(), place, self.focus.body)
            return Meaning(found or start_capital(" ".join(words)), "body")
        if self.focus.body or self.focus.any:
            return Meaning(self.focus.body or self.focus.any, "body")
        return Meaning(start_capital(printed), "as printed")


def _without_group(name: str) -> str:
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 and words[-1] in ("group", "campaign", "charity") else name
