"""What a plain text becomes: headings and lists by rule."""

import hashlib

import pytest

from course.guide.model import Source
from course.guide.readers import read

WRAPPED = """Lov om trygge avdelinger (avdelingsloven)

§ 1. Formål

Formålet med denne loven er å sikre at pasienter på alle avdelinger er
trygge, også om natten.

§ 2. Krav

Avdelingen skal ha følgende:

-   en oppdatert liste over ansvarlige, som henger der alle kan se den
    til enhver tid
-   en vaktplan

1. Les listen.
2. Skriv under.
"""

LINES = """Dette er en innledning til håndboken.

Håndboken gir kunnskap om:
å måle smerte
å måle feber, også hos barn
å skrive det ned
Sist fagleg oppdatert: 7. mars 2020
"""


def document(text, name="kilde.txt"):
    data = text.encode()
    return read(Source(name, data, "sha256:" + hashlib.sha256(data).hexdigest()))[0]


def test_wrapped_lines_are_joined_and_headings_stand_alone():
    found = document(WRAPPED)
    assert found.title == "Lov om trygge avdelinger (avdelingsloven)"
    assert [section.heading for section in found.root.sections] == ["§ 1. Formål", "§ 2. Krav"]
    assert found.root.sections[0].passages[0].text == (
        "Formålet med denne loven er å sikre at pasienter på alle avdelinger er trygge, også om natten."
    )


def test_bullets_and_steps():
    bullets, steps = document(WRAPPED).root.sections[1].lists
    assert bullets.lead == "Avdelingen skal ha følgende:"
    assert [item.text for item in bullets.items] == [
        "en oppdatert liste over ansvarlige, som henger der alle kan se den til enhver tid",
        "en vaktplan",
    ]
    assert steps.ordered
    assert [item.text for item in steps.items] == ["Les listen.", "Skriv under."]


def test_a_line_that_ends_in_a_colon_announces_the_lines_after_it():
    found = document(LINES)
    (block,) = found.root.lists
    assert [item.text for item in block.items] == [
        "å måle smerte",
        "å måle feber, også hos barn",
        "å skrive det ned",
    ]
    assert str(found.updated) == "2020-03-07"


def test_the_date_is_found_even_when_it_is_glued_to_the_last_line():
    found = document(LINES.replace("ned\nSist", "nedSist"))
    assert found.root.lists[0].items[-1].text == "å skrive det ned"
    assert str(found.updated) == "2020-03-07"


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        ("Vold mot barn", True),
        ("2.1 Hvem skal melde?", False),
        ("2.1 Hvem som skal melde", True),
        ("Kapittel 2. Plikter", True),
        ("Dette er en hel setning som slutter med punktum.", False),
        ("og dette er en fortsettelse", False),
        ("113", False),
        ("x" * 91, False),
    ],
)
def test_what_is_a_heading(line, is_heading):
    found = document(f"Innledende avsnitt med punktum.\n\n{line}\n\nEt avsnitt under.\n")
    headings = [section.heading for section in found.root.walk() if section.heading]
    assert headings == ([line] if is_heading else [])


def test_numbered_headings_stand_in_a_tree():
    found = document("1 Alfa\n\nTekst her.\n\n1.1 Beta\n\nTekst her.\n\n2 Gamma\n\nTekst her.\n")
    assert [
        (section.heading, [below.heading for below in section.sections]) for section in found.root.sections
    ] == [
        ("1 Alfa", ["1.1 Beta"]),
        ("2 Gamma", []),
    ]


def test_offsets_are_exact():
    text = document(WRAPPED)
    passage = text.root.sections[0].passages[0]
    assert WRAPPED[passage.start : passage.end].replace("\n", " ") == passage.text


def test_underlined_headings():
    found = document("Tittel\n======\n\nTekst her.\n\nDel\n---\n\nMer tekst.\n")
    assert found.title == "Tittel"
    assert [section.heading for section in found.root.sections] == ["Del"]
