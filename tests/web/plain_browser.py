"""A browser without JavaScript, as far as forms and links go: it sends what the page's own mark-up says."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from django.http import HttpResponse
from django.test import Client

_WITHOUT_END = {"area", "base", "br", "hr", "img", "input", "link", "meta", "source", "use", "rect", "path", "circle"}


@dataclass(eq=False, slots=True)
class Element:
    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        words = "".join(child if isinstance(child, str) else child.raw_text for child in self.children)
        return " ".join(words.split())

    @property
    def raw_text(self) -> str:
        return "".join(child if isinstance(child, str) else child.raw_text for child in self.children)

    def all(self, *tags: str) -> list["Element"]:
        """Everything inside with one of these tags, in the order of the page."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags or not tags:
                    found.append(child)
                found += child.all(*tags)
        return found

    def within(self, tag: str) -> "Element | None":
        """The nearest element around this one with that tag."""
        return self.parent and (self.parent if self.parent.tag == tag else self.parent.within(tag))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("document", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(made)
        if tag not in _WITHOUT_END:
            self.here = made

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        at = self.here
        while at.parent is not None and at.tag != tag:
            at = at.parent
        if at.parent is not None:
            self.here = at.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def read_html(text: str) -> Element:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


class PlainBrowser:
    """Opens pages, follows links and presses buttons; `page` is where it stands, `address` what the bar would show."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(enforce_csrf_checks=True)
        self.address = "/"
        self.status = 0
        self.page = Element("document", {})

    def open(self, address: str) -> "PlainBrowser":
        self._show(self.client.get(urljoin(self.address, address).partition("#")[0], follow=True), address)
        return self

    def follow(self, words: str) -> "PlainBrowser":
        """Clicks the first link that holds these words, or has them as its id."""
        links = [link for link in self.page.all("a") if link["href"] and (words in link.text or words == link["id"])]
        assert links, f"no link says “{words}” at {self.address}"
        return self.open(links[0]["href"])

    def press(self, words: str, **typed: str) -> "PlainBrowser":
        """Presses the button with exactly these words, or this id, once `typed` stands in the fields of its form."""
        buttons = [b for b in self.page.all("button") if words in (b["id"], b.text) and b["type"] != "button"]
        assert len(buttons) == 1, f"{len(buttons)} buttons say “{words}” at {self.address}"
        button = buttons[0]
        assert "disabled" not in button.attributes
        form = self._form_of(button)
        values = self.values(form)
        unknown = set(typed) - {name for name, _ in values}
        assert not unknown, f"the form of “{words}” has no field {unknown}"
        data: dict[str, str | list[str]] = {}
        for name, value in values:
            data[name] = [*data.get(name, []), value]
        data |= typed
        if button["name"]:
            data[button["name"]] = button["value"]
        action = urljoin(self.address, button["formaction"] or form["action"] or self.address).partition("#")[0]
        if form["method"].lower() != "post":
            self._show(self.client.get(action, data, follow=True), action)
            return self
        self._show(self.client.post(action, data, follow=True), action)
        return self

    def tick_all(self, name: str) -> int:
        """Ticks every box of this name; says how many there are."""
        boxes = [each for each in self.page.all("input") if each["type"] == "checkbox" and each["name"] == name]
        for box in boxes:
            box.attributes["checked"] = ""
        return len(boxes)

    def field(self, name: str) -> list[str]:
        """What stands in every field of this name on the page."""
        return [_value(each) for each in self.page.all("input", "textarea", "select") if each["name"] == name]

    def says(self, words: str) -> bool:
        return words in self.page.text

    def _form_of(self, control: Element) -> Element:
        named = control["form"]
        form = next((f for f in self.page.all("form") if f["id"] == named), None) if named else control.within("form")
        assert form is not None, f"“{control.text}” stands in no form"
        return form

    def values(self, form: Element) -> list[tuple[str, str]]:
        """What a form sends as it stands, by name; nothing of its buttons."""
        controls = [each for each in self.page.all("input", "textarea", "select") if each["name"]]
        sent = []
        for each in controls:
            mine = each["form"] == form["id"] if each["form"] else each.within("form") is form
            off = each["type"] in ("checkbox", "radio") and "checked" not in each.attributes
            if mine and not off and "disabled" not in each.attributes:
                sent.append((each["name"], _value(each)))
        return sent

    def _show(self, response: HttpResponse, address: str) -> None:
        chain = getattr(response, "redirect_chain", None)
        self.address = urljoin(self.address, chain[-1][0] if chain else address)
        self.status = response.status_code
        self.page = read_html(response.text)


def _value(control: Element) -> str:
    if control.tag == "textarea":
        return control.raw_text.removeprefix("\n")
    if control.tag == "select":
        options = control.all("option")
        chosen = [option for option in options if "selected" in option.attributes] or options[:1]
        return chosen[0].attributes.get("value", chosen[0].text) if chosen else ""
    return control.attributes.get("value", "on" if control["type"] in ("checkbox", "radio") else "")
