"""The colours of tokens.css: every contrast that the screens rely on, and statuses that differ for every eye.

Contrast as WCAG 2.2 defines it. Seeing without red or green cones as Machado, Oliveira and Fernandes (2009) model it,
differences of colour by CIEDE2000. OKLCH is read as CSS Color 4 says.
"""

import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR, "articles/static/articles/tokens.css").read_text()
TOKEN = re.compile(r"--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\); /\* (#[0-9a-f]{6}) \*/")
STATUSES = ("todo", "supported", "context", "refuted", "unverifiable", "opinion")
Colour = tuple[float, float, float]

TEXT, MARKED, LINE = 4.5, 7, 3
# Who stands on what, and at least how clearly.
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink2", "ink3", "pencil", "overdue") for ground in ("desk", "paper")),
    *((ink, "raised", TEXT) for ink in ("ink", "ink2", "ink3", "pencil", "overdue")),
    *((ink, "pencil-soft", TEXT) for ink in ("ink", "ink2", "pencil")),
    *((line, ground, LINE) for line in ("ctl", "focus") for ground in ("desk", "paper", "raised")),
    ("paper", "pencil", TEXT),
    ("paper", "ink2", TEXT),
    *(pair for s in STATUSES for pair in ((f"{s}-ink", "paper", TEXT), (f"{s}-ink", f"{s}-wash", TEXT))),
    *(pair for s in STATUSES for pair in (("ink", f"{s}-wash", MARKED), ("ink", f"{s}-wash2", MARKED))),
    *((f"{s}-line", ground, LINE) for s in STATUSES for ground in ("paper", "raised", f"{s}-wash", f"{s}-wash2")),
]
APART = 12  # CIEDE2000 between the lines of any two statuses
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green cones": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
}  # fmt: skip


def tokens() -> dict[str, dict[str, tuple[Colour, str]]]:
    """By theme and name: linear sRGB, and what the comment says. Dark stands twice: by the system, and by choice."""
    light, system, chosen = re.split(r"@media \(prefers-color-scheme: dark\)|:root\[data-theme=dark\]", CSS)[:3]
    return {
        name: {
            token: (linear(float(light), float(chroma), float(hue)), said)
            for token, light, chroma, hue, said in TOKEN.findall(part)
        }
        for name, part in (("light", light), ("dark", system), ("dark by choice", chosen))
    }


def linear(lightness: float, chroma: float, hue: float) -> Colour:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return clipped(
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def clipped(*parts: float) -> Colour:
    red, green, blue = (min(max(part, 0.0), 1.0) for part in parts)
    return red, green, blue


def of_hex(code: str) -> Colour:
    parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return clipped(*(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts))


def contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted(sum(k * v for k, v in zip((0.2126, 0.7152, 0.0722), c, strict=True)) for c in (one, other))
    return (dark + 0.05) / (light + 0.05)


def lab(colour: Colour) -> Colour:
    red, green, blue = colour
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: Colour, other: Colour) -> float:
    """CIEDE2000, after Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = lab(one), lab(other)
    c7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    g = 1.5 - 0.5 * math.sqrt(c7 / (c7 + 25**7))
    c1, c2 = math.hypot(a1 * g, b1), math.hypot(a2 * g, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * g)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 and c2 else 0.0
    delta_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    mean_l, mean_c, mean_h = (l1 + l2) / 2, (c1 + c2) / 2, (h1 + turn / 2) % 360
    t = (
        1
        - 0.17 * math.cos(math.radians(mean_h - 30))
        + 0.24 * math.cos(math.radians(2 * mean_h))
        + 0.32 * math.cos(math.radians(3 * mean_h + 6))
        - 0.20 * math.cos(math.radians(4 * mean_h - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_c = 2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    r_t = -math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2)))) * r_c
    parts = (l2 - l1) / s_l, (c2 - c1) / s_c, delta_h / s_h
    return math.sqrt(sum(part**2 for part in parts) + r_t * parts[1] * parts[2])


def seen(colour: Colour, eye: str) -> Colour:
    return clipped(*(sum(k * v for k, v in zip(row, colour, strict=True)) for row in EYES[eye]))


THEMES = tokens()


def test_the_measures_agree_with_published_values() -> None:
    assert contrast(of_hex("#ffffff"), of_hex("#000000")) == pytest.approx(21)
    assert contrast(of_hex("#777777"), of_hex("#ffffff")) == pytest.approx(4.48, abs=0.005)
    assert apart(of_hex("#ff0000"), of_hex("#00ff00")) == pytest.approx(86.6, abs=0.1)
    assert apart(of_hex("#123456"), of_hex("#123456")) == 0


def test_each_colour_is_what_its_comment_says_and_dark_is_the_same_both_ways() -> None:
    for theme, colours in THEMES.items():
        assert len(colours) == 37, theme
        for name, (colour, said) in colours.items():  # a browser brings what no screen shows nearer than clipping does
            assert all(abs(a - b) < 0.03 for a, b in zip(colour, of_hex(said), strict=True)), (theme, name)
    assert THEMES["dark"] == THEMES["dark by choice"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_read_stands_out_from_what_it_stands_on(theme: str) -> None:
    colours = {name: of_hex(said) for name, (_, said) in THEMES[theme].items()}

    poor = [
        f"{front} on {ground}: {found:.2f}, at least {least}"
        for front, ground, least in PAIRS
        if (found := contrast(colours[front], colours[ground])) < least
    ]

    assert poor == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_no_two_statuses_look_alike_to_any_eye(theme: str, eye: str) -> None:
    lines = {status: seen(of_hex(THEMES[theme][f"{status}-line"][1]), eye) for status in STATUSES}

    alike = {(one, two): d for one, two in combinations(STATUSES, 2) if (d := apart(lines[one], lines[two])) < APART}

    assert alike == {}
