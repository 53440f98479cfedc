"""The colours of the style sheet: every pair that text is set in has the contrast that WCAG 2.2 AA asks for."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).resolve().parents[2] / "static/css/tokens.css").read_text()
LIGHT, DARK = TOKENS.split("prefers-color-scheme: dark")
MEANINGS = dict(re.findall(r"--color-([a-z-]+): var\(--raw-([a-z-]+)\)", LIGHT))
ON_PAPER = ["ink", "soft", "faint", "accent", "inserted", "deleted", "moved"]
TEXT_PAIRS = [
    *((colour, "paper") for colour in ON_PAPER),
    *((colour, "band") for colour in ("ink", "soft", "faint", "accent")),
    *((colour, f"{colour}-wash") for colour in ("inserted", "deleted", "moved")),
]


def raw(theme: str) -> dict[str, str]:
    return dict(re.findall(r"--raw-([a-z-]+): (#[0-9a-f]{6})", theme))


def luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: str, front: str, back: str) -> float:
    colours = raw(theme)
    pair = sorted((luminance(colours[MEANINGS[name]]) for name in (front, back)), reverse=True)
    return (pair[0] + 0.05) / (pair[1] + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(theme: str, front: str, back: str) -> None:
    assert contrast(theme, front, back) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_border_of_a_field_can_be_seen(theme: str) -> None:
    assert contrast(theme, "rule", "paper") >= 3


def test_dark_mode_changes_every_raw_value_and_nothing_else() -> None:
    assert raw(DARK).keys() == raw(LIGHT).keys()
    assert "--color-" not in DARK
