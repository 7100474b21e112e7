"""A guide that says the same again and again is a course all the same, with every id once."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.content.check import Report, examine
from course.content.write import course_files, write_folder
from course.drafting.course import Draft, draft_course
from course.drafting.listed import MOST_BOXES
from course.errors import Level
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

SAMPLE = Path(__file__).parents[2] / "samples/guides/trygg-utlevering.md"

ANNOUNCED = (
    "Gjør dette i rekkefølge:\n\n1. Se etter skader.\n2. Prøv bremsene.\n3. Skriv under på kortet.\n\n"
)
BODIES = (
    ANNOUNCED,
    "Du skal:\n\n- kontrollere utstyret\n- melde fra om feil\n\n",
    "- Sjekk lista\n- Meld fra om feil\n\n",
    "En **svikt** er en feil som kan skade noen.\n\n",
    "| Hva | Når |\n|---|---|\n| Meld fra | Innen 3 dager |\n\n",
    "",
)
HEADINGS = ("Utstyr", "Utstyr 2", "Utstyr-2-1", "utstyr", "Kontroll av utstyr", "2")


def generated(text: str) -> tuple[Draft, Report]:
    """The course of a guide, written to a folder and read back."""
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "veileder.md"
        source.write_text(text, encoding="utf-8")
        guide = read_guide([source])
        draft = draft_course(guide)
        files = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
        write_folder(Path(temporary) / "kurs", files)
        return draft, examine(Path(temporary) / "kurs")


def errors_of(report: Report) -> list[str]:
    """What stops the course, in words for a person who reads the failure."""
    return [str(one) for one in report.findings if one.level is Level.ERROR]


def twice(draft: Draft) -> list[str]:
    """Ids that two modules, two lessons of a module, two blocks of a lesson or two questions share."""
    names: list[tuple[str, ...]] = []
    for module in draft.course.modules:
        names.append(("module", module.id))
        for lesson in next(iter(module.lessons.values()), ()):
            names.append(("lesson", module.id, lesson.id))
            names.extend(("block", module.id, lesson.id, block.id) for block in lesson.blocks)
        names.extend(("question", one.id) for bank in module.banks.values() for one in (*bank.questions,))
    return [" ".join(name) for name, n in Counter(names).items() if n > 1]


@pytest.mark.parametrize("times", [2, 10, pytest.param(100, marks=pytest.mark.slow)])
def test_a_guide_joined_to_itself_many_times_is_written(times):
    """The headings, the lists and every sentence come again; the ids do not."""
    draft, report = generated(SAMPLE.read_text(encoding="utf-8") * times)
    assert errors_of(report) == []
    assert twice(draft) == []


def test_a_list_that_gets_no_box_keeps_its_lead_and_every_item():
    """A lesson has so many boxes; the lists after them are text, where a blank line ends a block."""
    lists = MOST_BOXES + 2
    draft, report = generated(
        "# Rutine\n\n" + "".join(f"## Kontroll {n}\n\n{ANNOUNCED}" for n in range(lists))
    )
    assert errors_of(report) == []
    (lesson,) = draft.course.modules[0].lessons["nb"]
    shown = [line for block in lesson.blocks for line in block.markdown.split("\n")]
    assert shown.count("Gjør dette i rekkefølge:") == lists
    assert shown.count("2. Prøv bremsene.") == lists
    assert sum(block.kind.value == "do" for block in lesson.blocks) == MOST_BOXES


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(2, 4), st.sampled_from(HEADINGS), st.sampled_from(BODIES)),
        min_size=1,
        max_size=20,
    )
)
def test_repeated_headings_never_share_an_id(sections):
    """Whatever headings come again at whatever depth, with whatever under them."""
    body = "".join(f"{'#' * level} {heading}\n\n{under}" for level, heading, under in sections)
    draft, report = generated(f"# Rutine\n\nDenne rutinen gjelder alle.\n\n{body}")
    assert errors_of(report) == []
    assert twice(draft) == []


@pytest.mark.parametrize(
    "text",
    [
        "Den ansatte skal melde fra innen to dager.\n",
        "Den ansatte skal melde fra innen to dager. " * 5_000,
        "x" * 200_000,
        "| Navn | Frist |\n|---|---|\n| Avvik | 3 dager |\n\n" * 200,
        "- Meld fra om avvik\n" * 2_000,
        pytest.param(
            "".join(f"Den ansatte skal melde avvik {n} innen {n % 30 + 1} dager.\n\n" for n in range(10_000)),
            marks=pytest.mark.slow,
        ),
        pytest.param("## Utstyr\n\nDu skal sjekke utstyret.\n\n" * 5_000, marks=pytest.mark.slow),
    ],
    ids=[
        "one line",
        "one long line",
        "one long word",
        "tables",
        "one list",
        "10,000 passages",
        "one heading",
    ],
)
def test_odd_guides_are_courses_without_errors(text):
    """Nothing but a line, a table, a list, or very much of one kind."""
    draft, report = generated(text)
    assert errors_of(report) == []
    assert twice(draft) == []
    assert sum(one.passages for one in draft.reports) > 0
