"""Labels of a scale told apart: a sign each, and which key gives which."""

import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.models import FactCheck, Quote, Rating, Scale
from articles.workflow.labels import key_changes, keys_of, signs
from articles.workflow.scales import PRESETS, Label
from articles.workflow.vocabulary import Colour
from tests.published import published
from tests.scales import sent_of, use_preset
from tests.web.test_scales import agreed

DRAWN = set(
    re.findall(r'id="i-([\w-]+)"', Path(settings.BASE_DIR, "templates/_icons.html").read_text(encoding="utf-8"))
)


def labels(*colours: Colour, retired: int = 0) -> list[Label]:
    gone = [Label(f"r{n}", f"R{n}", "So.", Colour.SUPPORTED, retired=True) for n in range(retired)]
    return gone + [Label(f"l{n}", f"L{n}", "So.", colour) for n, colour in enumerate(colours)]


@pytest.mark.parametrize("colour", Colour)
@pytest.mark.parametrize("retired", [0, 11])
def test_nine_labels_of_one_colour_have_nine_signs_that_are_drawn(colour: Colour, retired: int) -> None:
    found = signs(labels(*[colour] * 9, retired=retired))[retired:]

    assert found[0] == colour
    assert len(set(found)) == 9
    assert set(found) <= DRAWN


@pytest.mark.parametrize("preset", PRESETS.values(), ids=str)
def test_no_two_labels_of_a_preset_share_a_sign(preset: object) -> None:
    found = signs(preset.labels)  # type: ignore[attr-defined]

    assert not [pair for pair in combinations(found, 2) if pair[0] == pair[1]]


def test_the_plain_sign_of_a_colour_is_that_of_the_end_of_the_scale() -> None:
    found = dict(zip([each.slug for each in PRESETS["seven"].labels], signs(PRESETS["seven"].labels), strict=True))

    assert (found["true"], found["mostly-true"]) == ("supported", "supported-2")
    assert (found["false"], found["mostly-false"]) == ("refuted", "refuted-2")
    assert (found["half-true"], found["misleading"]) == ("context", "context-2")


def test_no_two_signs_are_drawn_alike() -> None:
    drawings = Path(settings.BASE_DIR, "templates/_icons.html").read_text(encoding="utf-8")
    by_name = dict(re.findall(r'<symbol id="i-([\w-]+)"[^>]*>(.*?)</symbol>', drawings, re.DOTALL))
    used = signs(labels(*[colour for colour in Colour for _ in range(2)])) + signs(labels(*[Colour.CONTEXT] * 9))

    assert len({by_name[name] for name in used}) == len(set(used))


def test_keys_follow_the_order_and_each_reason_takes_one() -> None:
    seven, two = PRESETS["seven"].labels, PRESETS["two"].labels

    keys = keys_of(seven)
    assert keys["2"] == "Mostly true"
    assert (keys["8"], keys["9"]) == ("Nothing to rate: opinion", "Nothing to rate: demand")
    changed = key_changes(seven, two)
    assert "2 gives “False” instead of “Mostly true”" in changed
    assert "9 gives nothing instead of “Nothing to rate: demand”" in changed
    assert "1 gives" not in " ".join(changed)


def test_the_page_of_the_scale_and_the_map_of_keys_say_which_key_gives_what(
    client: Client, scale: object, cass: User
) -> None:
    use_preset("seven")
    client.force_login(cass)

    page = client.get(reverse("scale")).text
    listed = page[page.index('id="labels-h"') : page.index("</section>", page.index('id="labels-h"'))]
    assert re.search(r"Mostly true</span>.*?<kbd>2</kbd>", listed, re.DOTALL)
    assert re.search(r"<kbd>8</kbd>\s*opinion", listed)
    assert 'href="#i-supported-2"' in listed
    earlier = page[page.index('id="earlier-h"') :]
    assert "<kbd>" not in earlier[: earlier.index("</section>")], "what is no longer in use has no keys"
    overlay = client.get(reverse("keys")).text
    assert re.search(r"<kbd>2</kbd></dt><dd>Mostly true</dd>", re.sub(r">\s+<", "><", overlay))


def test_whoever_changes_the_scale_sees_first_which_keys_change(client: Client, scale: object, max_admin: User) -> None:
    client.force_login(max_admin)
    current = Scale.objects.in_use()
    assert current

    page = client.post(reverse("scale-look"), sent_of("two") | {"scale": str(current.pk)}).text

    assert "2 gives “False” instead of “Missing context”" in page


def test_the_second_label_of_a_colour_has_its_own_sign_on_the_desk_and_for_readers(
    client: Client, quote: Quote, scale: object, ana: User, ben: User, cass: User
) -> None:
    ratings = use_preset("seven")
    assert {slug: rating.icon for slug, rating in ratings.items() if rating.colour == "supported"} == {
        "true": "supported", "mostly-true": "supported-2",
    }  # fmt: skip

    check = agreed(quote, ratings["mostly-true"], ana=ana, ben=ben, cass=cass)
    published(check, by=ana)

    page = client.get(reverse("public-fact-check", args=[check.public_id])).text
    assert page.count('href="#i-supported-2"') == 2, "the finding, and the label in the scale"
    client.force_login(ana)
    for address in (reverse("quote", args=[quote.pk]), check.get_absolute_url()):
        assert 'href="#i-supported-2"' in client.get(address).text
    assert Rating.objects.get(scale__slug="five", slug="supported").icon == "supported"
    assert FactCheck.objects.get().versions.get().payload["rating"]["sign"] == "supported-2"
