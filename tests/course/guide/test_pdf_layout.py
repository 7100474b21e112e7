"""The steps from words to paragraphs, on words that stand where a test puts them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.guide.pdf.hyphens import Hyphens
from course.guide.pdf.layout import lay_out
from course.guide.pdf.outline import Entry
from course.guide.pdf.words import Face, Page, Word, face_of

SERIF = Face("serif", bold=False, italic=False)
BOLD = Face("serif", bold=True, italic=False)
SIZE, PITCH, SIGN = 10.0, 12.0, 5.0
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


def paragraph(rng: random.Random, words: int) -> str:
    drawn = ["".join(rng.choice(LETTERS) for _ in range(rng.randint(2, 9))) for _ in range(words)]
    return " ".join(drawn).capitalize() + "."


def set_text(pages, paragraphs, *, columns, width=480.0, height=842.0):
    """Set paragraphs in columns, line by line, with air between; headings are one-word paragraphs."""
    gutter = 24.0
    wide = (width - gutter * (columns - 1)) / columns
    page, column, y = Page(len(pages) + 1, 595.0, height), 0, 140.0
    pages.append(page)
    for text, face in paragraphs:
        x = 0.0
        y += PITCH * 2
        first = True
        for word in text.split():
            if not first and x + len(word) * SIGN > wide:
                x, y = 0.0, y + PITCH
            if y > height - 140:
                column, x, y = column + 1, 0.0, 140.0
                if column == columns:
                    page, column = Page(len(pages) + 1, 595.0, height), 0
                    pages.append(page)
            left = 57 + column * (wide + gutter) + x
            page.words.append(Word(word, left, left + len(word) * SIGN, y, SIZE, face))
            x += (len(word) + 0.5) * SIGN
            first = False


@pytest.mark.parametrize("columns", [1, 2, 3])
@given(seed=st.integers(0, 10_000), shuffle=st.booleans())
def test_paragraphs_come_back_whole_and_in_order_from_any_number_of_columns(columns, seed, shuffle):
    rng = random.Random(seed)
    said = [(paragraph(rng, rng.randint(60, 160)), SERIF) for _ in range(24)]
    pages: list[Page] = []
    set_text(pages, said, columns=columns)
    if shuffle:
        for page in pages:
            rng.shuffle(page.words)
    found = [item.text for item in lay_out(pages, []).items]
    assert found == [text for text, _ in said]


@given(seed=st.integers(0, 10_000), numbers=st.booleans())
def test_running_heads_go_and_the_words_of_the_text_stay(seed, numbers):
    rng = random.Random(seed)
    said = [(paragraph(rng, 70), SERIF) for _ in range(40)]
    pages: list[Page] = []
    set_text(pages, said, columns=1)
    for page in pages:
        page.words.append(Word("Veileder", 57, 97, 40, 8, SERIF))
        page.words.append(
            Word(str(page.number) if numbers else f"Side-{page.number}", 300, 320, 800, 8, SERIF)
        )
    layout = lay_out(pages, [])
    assert [item.text for item in layout.items] == [text for text, _ in said]
    assert layout.heads == 2 * len(pages)


def test_bold_lines_with_air_above_are_headings_and_the_outline_decides_their_levels():
    rng = random.Random(1)
    said = []
    for name in ("Innledning", "Ansvar", "Plikter"):
        said += [(name, BOLD), (paragraph(rng, 90), SERIF), (paragraph(rng, 90), SERIF)]
    pages: list[Page] = []
    set_text(pages, said, columns=1)
    found = [(item.text, item.level) for item in lay_out(pages, []).items if item.level]
    assert found == [("Innledning", 1), ("Ansvar", 1), ("Plikter", 1)]
    entries = [Entry("Innledning", 1, 1), Entry("ANSVAR", 2, 1), Entry("Finnes ikke", 1, 1)]
    found = [(item.text, item.level) for item in lay_out(pages, entries).items if item.level]
    assert found[:2] == [("Innledning", 1), ("Ansvar", 2)]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("en lang vei", "hjem", "en lang vei hjem"),
        ("om helse-", "personell", "om helsepersonell"),
        ("om helse\u0002", "personell", "om helsepersonell"),
        ("helse-", "og omsorgstjenesten", "helse- og omsorgstjenesten"),
        ("Røde Kors-", "leder", "Røde Kors-leder"),
        ("EU-", "Domstolen", "EU-Domstolen"),
        ("lov 5-", "12 gjelder", "lov 5-12 gjelder"),
        ("prøver -", "og feiler", "prøver - og feiler"),
    ],
)
def test_words_that_a_line_cut_are_mended(before, after, joined):
    hyphens = Hyphens(["helsepersonell skal", "leder en Kors-leder"], norwegian=True)
    assert hyphens.join(before, after) == joined


def test_english_keeps_the_hyphen_between_two_words_of_its_own():
    hyphens = Hyphens(["this is a real thing", "a life in full"], norwegian=False)
    assert hyphens.join("a real-", "life case") == "a real-life case"
    assert hyphens.join("more infor-", "mation") == "more information"


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("ABCDEF+LiberationSerif-BoldItalic", Face("liberationserif", bold=True, italic=True)),
        ("BAAAAA+DejaVu-Sans-Mono", Face("dejavusansmono", bold=False, italic=False)),
        ("TimesNewRomanPSMT", Face("timesnew", bold=False, italic=False)),
        ("TimesNewRomanPS-BoldMT", Face("timesnewps", bold=True, italic=False)),
    ],
)
def test_a_fonts_name_tells_family_and_weight(name, face):
    assert face_of(name) == face
