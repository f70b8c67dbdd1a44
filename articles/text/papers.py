"""What is written, and whose it is: letters, statements, signs, and words passed on."""

import re

from articles.text.descriptions import start_capital
from articles.text.focus import Meaning
from articles.text.people import People
from articles.text.spans import Span

_TOLD = re.compile(
    r"(?:that\s)?(?:he|she|it|they|we|I)\s(?:was|were|had been|has been|have been)\s"
    r"(?:contacted|told|asked|informed|advised|warned|urged|ordered)\sby\s(?:the\s)?",
    re.IGNORECASE,
)
_ITS_PAPER = re.compile(
    r"(?:that\s)?the\s(?:correspondence|letter|email|message|call|note|request)\s(?!would|will|was|is)\w+",
    re.IGNORECASE,
)
_READS = re.compile(r"[Ii]t (?:said|says|read|reads|bore)\b:?,? [“\"‘']|it (?:says|said|reads|read)[.,]")
_SIGN = re.compile(
    r"\b(?:a|an|one|another|single|the) (?P<sign>(?:[a-z-]+ ){0,2}"
    r"(?:sign|placard|banner|poster|plate|card|board|t-shirt|shirt"
    r"|cap|hat|sheet|bedsheet|flag|note|sticker|badge|plaque|whiteboard|blackboard|billboard|chalkboard|tattoo|notice|leaflet|"
    r"postcard|sweatshirt|mug|screen))\b",
    re.IGNORECASE,
)
# "She read a statement on their behalf. “...,” it said."
_WROTE = re.compile(
    r"\b(?:read|reads|wrote|writes|sent|sends|posted|received|left|shared|published|released|issued|handed|leaked|showed|"
    r"delivered|circulated|signed|found|got) (?:[\w’']+ ){0,4}?(?:a|an|the|one|another) (?:[a-z-]+ ){0,2}?"
    r"(?P<paper>statement|letter|email|e-mail|memo|message|note|report|post|tweet|card|text|postcard|petition|notice"
    r"|dossier|circular|leaflet|invitation|reply|poem|plaque|press release)\b(?=[^.\n]*[.\n])"
)
_SOON = 150  # characters


class Papers:
    """The letters, statements and signs of one article."""

    def __init__(self, people: People) -> None:
        self.names = people.names
        self.text = people.names.text
        self._writers = people.writers
        self._papers: dict[str, str] = {}
        self._correspondent = ""

    def whose(self, noun: str) -> str:
        """Whose "the letter" is, where one was brought on with its writer; "" for nobody's."""
        return self._papers.get(noun, "")

    def writer(self, noun: str) -> Span | None:
        """Where the text describes who wrote "the letter": "from the hospital’s chief pharmacist"."""
        return self._writers.get(noun)

    def paper(self, noun: str, speaker: str) -> None:
        """In whose letter or statement the words stand."""
        if speaker:
            self._papers[noun] = speaker

    def relayed(self, words: str, place: int, speaker: str) -> str:
        """Whose words a speaker passes on: "it was contacted by the police", "the correspondence highlighted"."""
        told = _TOLD.match(words)
        if told is not None:
            at = place + told.end()
            for name in self.names.inside((at, at + 2)) or self.names.inside((at, at + 40))[:1]:
                self._correspondent = self.names.whole(name.text)
                return "" if self._correspondent == speaker else self._correspondent
        paper = _ITS_PAPER.match(words)
        if paper is not None and self._correspondent != speaker:
            return self._correspondent
        return ""

    def shown(self, place: int, wrote: bool = False) -> Meaning | None:
        """What somebody held up or hung out just before "It said": "A boy held up a paper plate. It said".

        `wrote` where it was a person who was spoken of last: then it may be what they wrote or read out, too.
        """
        begin = max(self.text.rfind("\n", max(0, place - _SOON), place) + 1, place - _SOON)
        found = list(_SIGN.finditer(self.text, begin, place)) if _READS.match(self.text, place) else []
        if found:
            return Meaning(start_capital(found[-1]["sign"]), "document")
        read = list(_WROTE.finditer(self.text, max(0, place - 2 * _SOON), place)) if wrote else []
        return Meaning(start_capital(read[-1]["paper"]), "document") if read else None
