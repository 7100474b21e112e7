"""Which characters the fonts have, and what stands in for those they lack."""

from importlib.resources import files

import pytest

from course.credentials.glyphs import coverage, spell_missing

FONTS = files("course.credentials").joinpath("fonts")
NAMES = sorted(file.name for file in FONTS.iterdir() if file.name.endswith(".ttf"))
NORWEGIAN_AND_SAMI = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅabcdefghijklmnopqrstuvwxyzæøåéèêóòôÄäÖöÜüïÏ"
    "ÁáČčĐđŊŋŠšŦŧŽž0123456789 .,:;-–—«»“”·’'()[]+"
)


@pytest.mark.parametrize("name", [name for name in NAMES if "Arabic" not in name])
def test_the_fonts_have_what_is_written_in_norwegian_and_sami(name):
    covered = coverage(FONTS.joinpath(name).read_bytes())
    assert [char for char in NORWEGIAN_AND_SAMI if ord(char) not in covered] == []


def test_the_fallback_fonts_have_vietnamese_cyrillic_greek_and_arabic_letters():
    covered = frozenset().union(*(coverage(FONTS.joinpath(name).read_bytes()) for name in NAMES))
    assert [char for char in "ễượịỵЖяїґΩλمحمدعلیڤگ" if ord(char) not in covered] == []
    assert not covered & {ord(char) for char in "张न\ue000\U0001f600\uffff"}


def test_every_font_has_its_licence_beside_it():
    licences = {
        file.name: file.read_text(encoding="utf-8")
        for file in FONTS.iterdir()
        if file.name.endswith("-LICENSE")
    }
    owner = {
        "Newsreader": "newsreader",
        "SchibstedGrotesk": "schibsted-grotesk",
        "NotoSans": "noto",
        "NotoNaskhArabic": "noto",
    }
    for name in NAMES:
        assert "SIL OPEN FONT LICENSE Version 1.1" in licences[f"{owner[name.split('-')[0]]}-LICENSE"]


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b"not a font at all, only words"])
def test_what_is_no_font_says_so(data):
    with pytest.raises(ValueError, match="font"):
        coverage(data)


COVERED = frozenset(map(ord, "abc ()"))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("abc", "abc"),
        ("张伟 (c)", "[U+5F20 U+4F1F] (c)"),
        ("a张b", "a[U+5F20]b"),
        ("张 伟", "[U+5F20] [U+4F1F]"),
        ("👩", "[U+1F469]"),
        ("a\u200cb", "a\u200cb"),
        ("张\u200c伟", "[U+5F20 U+200C U+4F1F]"),
        ("", ""),
    ],
)
def test_a_missing_character_is_given_by_its_number(text, printed):
    assert spell_missing(text, COVERED) == printed
