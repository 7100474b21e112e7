"""The draft course as a whole: ids, tracks, report, and the same bytes everywhere."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from course.content.check import examine
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.errors import Level
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

ROOT = Path(__file__).resolve().parents[3]

GUIDE = (
    "---\ntitle: Trygg avdeling\nupdated: 2026-07-02\n---\n"
    + "\n\n".join(
        f"## Tema {name}\n\nLegen skal gi {name} opplysninger om skader på kroppen. "
        + "Avdelingen har en rutine som alle kjenner. " * 45
        + f"\n\nKommunen skal svare {name} senest innen {n} uker.\n"
        for n, name in enumerate(["politiet", "pasienten", "barnet"], start=2)
    )
    + "\n\n## Begreper\n\n**Fysisk vold** er slag mot kroppen til noen.\n\n"
    "**Psykisk vold** er ord som truer noen.\n\n**Latent vold** er at frykten styrer noen.\n"
)

PROGRAM = """
import hashlib, sys
from pathlib import Path
from course.content.write import course_files
from course.drafting.course import draft_course
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
guide = read_guide([Path(sys.argv[1])])
files = course_files(draft_course(guide).course, [one.source for one in guide.documents], lock_bytes(guide))
print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "01-veileder.md"
    path.write_text(GUIDE, encoding="utf-8")
    return path


def files_of(path):
    guide = read_guide([path])
    return course_files(
        draft_course(guide).course, [one.source for one in guide.documents], lock_bytes(guide)
    )


def test_twice_gives_equal_values_and_the_same_bytes(source):
    guide = read_guide([source])
    assert draft_course(guide) == draft_course(read_guide([source]))
    assert files_of(source) == files_of(source)


def test_hash_seeds_time_zones_and_locales_change_nothing(source):
    here = hashlib.sha256(repr(sorted(files_of(source).items())).encode()).hexdigest()
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "PYTHONUTF8": "1"},
    ]
    for setting in settings:
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(source)],
            env={**os.environ, "PYTHONPATH": str(ROOT), **setting},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == here


def test_another_python_makes_the_same_bytes(source):
    """`.ci/run` names a second Python with the same libraries, or says that there is none."""
    other = os.environ.get("KYNDIG_OTHER_PYTHON", "")
    if other in ("", "none"):
        pytest.skip("a second Python" if other else "NOT RUN: a second Python")
    here = hashlib.sha256(repr(sorted(files_of(source).items())).encode()).hexdigest()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [other, "-c", PROGRAM, str(source)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == here


def test_the_folder_it_makes_has_no_fault(source, tmp_path):
    write_folder(tmp_path / "kurs", files_of(source))
    report = examine(tmp_path / "kurs")
    assert [finding for finding in report.findings if finding.level is Level.ERROR] == []


def test_course_facts_come_from_the_guide(source):
    course = draft_course(read_guide([source])).course
    assert course.id == "trygg-avdeling"
    assert course.title == {"nb": "Trygg avdeling"}
    assert course.summary == {"nb": "Kurset bygger på «Trygg avdeling», sist faglig oppdatert 2. juli 2026."}
    assert course.guide.files == ("guide/01-veileder.md",)
    (track,) = course.tracks
    assert track.modules == tuple(module.id for module in course.modules)
    assert track.quizzes == tuple(module.id for module in course.modules if module.has_bank)


def test_a_title_may_be_given(source):
    assert draft_course(read_guide([source]), title="Mitt kurs").course.title == {"nb": "Mitt kurs"}


def test_question_ids_are_unique_in_the_course(source):
    course = draft_course(read_guide([source])).course
    ids = [one.id for module in course.modules for bank in module.banks.values() for one in bank.questions]
    assert len(ids) == len(set(ids)) > 2


def test_the_report_adds_up(source):
    draft = draft_course(read_guide([source]))
    for report, module in zip(draft.reports, draft.course.modules, strict=True):
        assert report.lessons == len(module.lessons["nb"])
        assert report.question_count == sum(len(bank.questions) for bank in module.banks.values())
        assert report.minutes == sum(lesson.minutes for lesson in module.lessons["nb"])


def test_a_topic_without_material_says_so_and_has_no_questions(shared):
    (page,) = (shared / "seed").iterdir()
    draft = draft_course(read_guide([page]))
    assert draft.gaps == len(draft.course.modules) == 12
    for module in draft.course.modules:
        assert module.note["nb"].startswith("Veilederen nevner temaet")
        assert not module.has_bank
        (lesson,) = module.lessons["nb"]
        cited = [citation.quote for block in lesson.blocks for citation in block.citations]
        assert cited[-1].lower() == module.title["nb"].lower()
    assert draft.course.guide.updated is not None
    assert draft.course.guide.updated.isoformat() == "2018-10-25"


def test_progress_is_told_module_by_module(source):
    told = []
    draft = draft_course(read_guide([source]), progress=lambda n, of: told.append((n, of)))
    assert told == [(n + 1, len(draft.reports)) for n in range(len(draft.reports))]


def test_a_module_without_questions_has_no_bank_and_is_told(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# T\n\n## En\n\n" + "Vinden blåser over fjellet i dag. " * 60, encoding="utf-8")
    draft = draft_course(read_guide([path]))
    assert [module.has_bank for module in draft.course.modules] == [False]
    assert [finding.code for finding in draft.findings] == ["module-without-questions"]
