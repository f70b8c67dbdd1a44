"""Templates are written with line breaks and indentation for people, and compiled without them."""

import re

from django.template import Origin
from django.template.loaders import filesystem

PIECE = re.compile(
    # Left as it is: what Django leaves alone or trims by a rule of its own, and HTML comments.
    r"(?P<left>{%\s*(?:(verbatim\b[^\n]*?)\s*%}(?s:.*?){%\s*end\2|(comment|blocktrans(?:late)?)\b(?s:.*?){%\s*end\3)\s*%}"
    r"|<!--(?s:.*?)-->)"
    r"|(?P<mark>{%\s*(?P<name>\w+)[^\n]*?%}|{#[^\n]*?#})"
    r"|(?P<value>{{[^\n]*?}})"
    r"|(?P<open></?[A-Za-z!][^\s/>{\"']*)"
    r"|(?P<close>/?>)"
    r"|(?P<quote>[\"'])"
    r"|(?P<line>[ \t]*\n\s*)"
    r"|(?P<text>[^\s<>/{\"']+|.)"
)
TAG_FOLLOWS = re.compile(r"</?[A-Za-z!]|{[%#]|\Z")
TAG_ENDS = re.compile(r"/?>")
CONDITION_FOLLOWS = re.compile(r"{%\s*if\b")
BRANCH_ENDS = re.compile(r"{%\s*(?:elif|else|endif)\b")
EXTENDS_FOLLOWS = re.compile(r"{%\s*extends\b")
# Elements whose text a browser shows, or runs, line by line.
LINED = {"<pre", "<textarea", "<script", "<style"}


class Loader(filesystem.Loader):
    """Django's loader of the directories in DIRS. The templates that apps bring come through another one, untouched."""

    def get_contents(self, origin: Origin) -> str:
        contents = super().get_contents(origin)
        return without_layout(contents, count_lines=self.engine.debug) if origin.name.endswith(".html") else contents


def without_layout(source: str, *, count_lines: bool = False) -> str:
    """The template without the line breaks that only lay it out, by the rule that JSX has.

    A line break, with its indentation, vanishes beside a tag (`<p>`, `{% if %}`, `{# #}`) and is one space between
    words, of which `{{ value }}` is one. Between attributes it is one space; before `{% if %}` there, the space goes
    into each branch, so that nothing is left of an attribute that is not printed. With `count_lines` every break leaves
    an empty comment over as many lines: it prints nothing, and the error page of DEBUG names the lines of the file.
    """
    return "".join(_Scan(source, count_lines).run())


class _Scan:
    """One pass over a template."""

    def __init__(self, source: str, count_lines: bool) -> None:
        self.source, self.count_lines = source, count_lines
        self.at = 0
        self.out: list[str] = []
        self.beside_tag = True
        self.tag = self.quote = ""  # the tag the pass is in, such as "<a", and the quote around the value it is in
        self.conditions: list[str] = []  # in a tag: what each branch of the open conditions begins with
        self.lead = ""  # and what those of the next one do

    def run(self) -> list[str]:
        while piece := PIECE.match(self.source, self.at):
            self.at = piece.end()
            if piece.lastgroup == "line":
                self.out.append(self.line(piece[0]))
                continue
            self.out.append(piece[0])
            self.beside_tag = piece.lastgroup in ("left", "mark")
            if self.tag:
                self.in_tag(piece)
            elif piece.lastgroup == "open":
                self.tag = piece[0].lower()
        return self.out

    def line(self, text: str) -> str:
        """What a line break is compiled to."""
        space = "" if self.vanishes() else " "
        if self.count_lines and not self.follows(EXTENDS_FOLLOWS):  # which has to come first
            return space + "{% comment %}" + "\n" * text.count("\n") + "{% endcomment %}"
        return space

    def vanishes(self) -> bool:
        if not self.tag:
            return self.beside_tag or self.follows(TAG_FOLLOWS)
        if self.follows(CONDITION_FOLLOWS):
            self.lead = " "
            return True
        at_end = not self.quote and self.follows(TAG_ENDS)
        return at_end or self.out[-1] == " " or self.follows(BRANCH_ENDS)

    def follows(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.match(self.source, self.at))

    def in_tag(self, piece: re.Match[str]) -> None:
        if piece["name"]:
            self.condition(piece["name"])
        elif piece["quote"]:
            self.quote = "" if self.quote == piece[0] else self.quote or piece[0]
        elif piece["close"] and not self.quote:
            if self.tag in LINED and (end := self.source.lower().find(f"</{self.tag[1:]}", self.at)) > 0:
                self.out.append(self.source[self.at : end])
                self.at = end
            self.tag, self.beside_tag, self.conditions = "", True, []

    def condition(self, name: str) -> None:
        if name == "if":
            self.conditions.append(self.lead)
            self.lead = ""
        if self.conditions and name in ("if", "elif", "else"):
            self.out.append(self.conditions[-1])
        elif self.conditions and name == "endif":
            self.conditions.pop()
