"""A course brought up to a new edition: drafts follow the guide, and nothing that people wrote is lost."""

import datetime as dt
import random
import shutil
import tempfile
from pathlib import Path

import edited_edition
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.changing import change_folder
from course.content.check import examine
from course.content.load import load_course
from course.content.release import reviewable
from course.content.reviews import approve, write_reviews
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.drafting.three_way import Fate
from course.drafting.updating import plan_update
from course.errors import FolderError, Level
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

ROOT = Path(__file__).resolve().parents[3]

GUIDE = """\
---
title: Trygg avdeling
updated: 2025-01-15
---

## Melding

Legen skal gi politiet opplysninger om skader på kroppen innen 2 dager.

Kommunen skal svare på meldingen senest innen 3 uker.

Meldeplikt betyr at du skal si fra om alvorlige forhold.

Du bør fortelle pasienten hva som er sendt.

## Samtale

Du bør spørre direkte om vold når pasienten er alene.

Tolken skal være en voksen person som ikke kjenner familien.

- Sett av god tid.
- Bruk enkle ord.
- Lytt til svaret.
"""


def generate(text, folder, name="veileder.md"):
    source = folder.parent / "utgaver" / folder.name / name
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(text, encoding="utf-8")
    guide = read_guide([source])
    drafted = draft_course(guide)
    write_folder(
        folder, course_files(drafted.course, [one.source for one in guide.documents], lock_bytes(guide))
    )
    return folder


def edition(folder, text, name="veileder.md"):
    path = folder.parent / "ny" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def course(tmp_path):
    return generate(GUIDE, tmp_path / "kurs")


def update(folder, text, name="veileder.md"):
    plan = plan_update(folder, [edition(folder, text, name)])
    change_folder(folder, plan.files)
    return plan


def swap(text, find, put):
    assert text.count(find) == 1, find
    return text.replace(find, put)


def lessons(folder):
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("modules/nb/*/*.md")))


def banks(folder):
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("quizzes/nb/*.md")))


def edit(folder, find, put):
    """A person's edit, in the one file that has these words outside its sources."""
    for path in sorted(folder.glob("[mq]*/nb/**/*.md")):
        text = path.read_text("utf-8")
        body = text.partition("\n[^")[0]
        if find in body:
            path.write_text(text.replace(find, put, 1), encoding="utf-8")
            return path
    raise AssertionError(find)


def errors(folder):
    return [(one.code, one.file) for one in examine(folder).findings if one.level is Level.ERROR]


def snapshot(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_the_same_edition_changes_nothing(course):
    before = snapshot(course)
    assert update(course, GUIDE).files == {}
    assert snapshot(course) == before


def test_a_draft_that_nobody_edited_follows_its_passage(course):
    plan = update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    assert "senest innen 4 uker" in lessons(course)
    assert "3 uker" not in lessons(course) + banks(course).replace("- ( ) 3 uker", "")
    assert {one.weight.value for one in plan.of(Fate.DRAFTED_ANEW)} == {"duty"}
    assert errors(course) == []


def test_an_edited_text_stays_byte_for_byte_and_the_conflict_is_shown_until_it_is_settled(course):
    path = edit(
        course, "Kommunen skal svare på meldingen senest innen 3 uker.", "Svaret kommer i løpet av 3 uker."
    )
    plan = update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    assert "Svaret kommer i løpet av 3 uker." in path.read_text("utf-8")
    (conflict,) = plan.of(Fate.CONFLICT)
    assert "Svaret kommer i løpet av 3 uker." in conflict.text
    assert "senest innen 4 uker" in conflict.draft
    told = [one for one in examine(course).findings if one.code == "update-conflict"]
    assert [(one.level, one.file) for one in told] == [(Level.ERROR, conflict.file)]
    assert "4 uker" in told[0].facts["draft"]
    edit(course, "Svaret kommer i løpet av 3 uker.", "Svaret kommer i løpet av 4 uker.")
    assert not [one for one in examine(course).findings if one.code == "update-conflict"]


def test_deleting_the_entry_settles_a_conflict_too(course):
    edit(course, "Kommunen skal svare på meldingen senest innen 3 uker.", "Svaret kommer i løpet av 3 uker.")
    update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    text = (course / "conflicts.toml").read_text("utf-8")
    (course / "conflicts.toml").write_text(text.partition("[[")[0], encoding="utf-8")
    assert not [one for one in examine(course).findings if one.code == "update-conflict"]


def test_a_conflict_that_is_still_open_outlives_the_next_update(course):
    edit(course, "Kommunen skal svare på meldingen senest innen 3 uker.", "Svaret kommer i løpet av 3 uker.")
    second = swap(GUIDE, "innen 3 uker", "innen 4 uker")
    update(course, second)
    update(course, swap(second, "hva som er sendt", "hva som er sendt, og når"))
    assert [one.code for one in examine(course).findings].count("update-conflict") == 1


def test_an_edited_text_whose_passage_is_the_same_is_no_conflict(course):
    path = edit(course, "Du bør spørre direkte om vold når pasienten er alene.", "Spør rett fram.")
    before = path.read_text("utf-8")
    plan = update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    assert plan.of(Fate.CONFLICT) == []
    assert "Spør rett fram." in path.read_text("utf-8")
    assert before.partition("\n---\n")[2].count("\n") == path.read_text("utf-8").partition("\n---\n")[
        2
    ].count("\n")


def test_a_new_passage_gets_a_draft_beside_its_neighbours(course):
    new = "Legen skal skrive ned når meldingen ble sendt."
    plan = update(course, swap(GUIDE, "Meldeplikt betyr", f"{new}\n\nMeldeplikt betyr"))
    text = lessons(course).partition("## Melding")[2]
    assert text.index("Kommunen skal svare") < text.index(new) < text.index("Du bør fortelle")
    assert any(new in one.draft for one in plan.of(Fate.NEW))
    assert errors(course) == []


def test_what_is_gone_is_listed_and_left_for_people(course):
    plan = update(course, swap(GUIDE, "Tolken skal være en voksen person som ikke kjenner familien.\n\n", ""))
    left = plan.of(Fate.WITHOUT_SOURCE)
    assert left
    assert all(one.weight.value == "duty" for one in left)
    assert "Tolken skal være" in lessons(course)
    assert {code for code, _ in errors(course)} <= {"passage-unknown", "passage-unknown-nearest"}


def test_a_draft_that_people_deleted_does_not_come_back(course):
    path = edit(course, "Du bør fortelle pasienten hva som er sendt.", "BORT")
    lines = path.read_text("utf-8").split("\n")
    label = next(line for line in lines if line.startswith("BORT")).partition("[")[2].rstrip("]")
    kept = [line for line in lines if not line.startswith(("BORT", f"[{label}]:"))]
    path.write_text("\n".join(kept), encoding="utf-8")
    update(course, swap(GUIDE, "hva som er sendt", "hva som er sendt, og til hvem"))
    assert "hva som er sendt" not in path.read_text("utf-8").partition("\n[^")[0].partition("## Melding")[2]


def test_lines_end_as_they_did(course):
    path = next(iter(sorted(course.glob("modules/nb/*/*.md"))))
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    data = path.read_bytes()
    assert b"4 uker" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_file_with_faults_is_left_as_it_is(course):
    path = edit(course, "Kommunen skal svare på meldingen senest innen 3 uker.", "Uten kilde[^finnes-ikke]")
    before = path.read_bytes()
    plan = update(course, swap(GUIDE, "innen 2 dager", "innen 1 dag"))
    assert path.read_bytes() == before
    assert [one.code for one in plan.findings] == ["update-file-left"]


def test_a_renamed_file_keeps_its_passages(course):
    plan = update(course, GUIDE, name="veileder-2026.md")
    assert plan.alignment.is_same
    assert sorted(path.name for path in (course / "guide").iterdir()) == ["veileder-2026.md"]
    assert errors(course) == []


def test_a_guide_replaced_by_hand_leaves_every_text_to_people(course):
    text = swap(GUIDE, "innen 3 uker", "innen 4 uker")
    (course / "guide" / "veileder.md").write_text(text, encoding="utf-8")
    before = lessons(course)
    plan = update(course, text)
    assert [one.code for one in plan.findings] == ["update-old-guide-unknown"]
    assert lessons(course) == before
    assert plan.of(Fate.QUOTE_GONE)


def test_a_whole_new_chapter_becomes_a_module(tmp_path):
    folder = tmp_path / "kurs"
    sources = tmp_path / "første"
    shutil.copytree(ROOT / "guide", sources)
    (sources / "12-komplekse-saker.md").unlink()
    guide = read_guide([sources])
    files = course_files(
        draft_course(guide).course, [one.source for one in guide.documents], lock_bytes(guide)
    )
    write_folder(folder, files)
    plan = plan_update(folder, [ROOT / "guide"])
    change_folder(folder, plan.files)
    modules = load_course(folder).course.modules
    assert modules[-1].title["nb"] == "Komplekse saker med mange aktører"
    assert modules[-1].lessons["nb"]
    assert errors(folder) == []


def test_a_second_update_knows_the_drafts_of_the_first(course):
    second = swap(GUIDE, "## Melding\n", "## Melde fra\n\nDenne delen gjelder alle ansatte.\n")
    update(course, second)
    plan = update(course, swap(second, "innen 3 uker", "innen 5 uker"))
    assert plan.open_questions == 0
    assert "5 uker" in lessons(course)
    assert errors(course) == []


# -- thirty edits ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """A course generated from the first edition, and both editions."""
    folder = tmp_path_factory.mktemp("referanse")
    first, second = edited_edition.write_editions(ROOT / "guide", folder)
    guide = read_guide([first])
    files = course_files(
        draft_course(guide).course, [one.source for one in guide.documents], lock_bytes(guide)
    )
    write_folder(folder / "kurs", files)
    return folder / "kurs", second


def test_after_thirty_edits_only_what_is_gone_is_wrong(reference, tmp_path):
    folder = shutil.copytree(reference[0], tmp_path / "kurs")
    plan = plan_update(folder, [reference[1]])
    change_folder(folder, plan.files)
    gone = {name for one in plan.of(Fate.WITHOUT_SOURCE) for name in one.passages}
    told = [one for one in examine(folder).findings if one.level is Level.ERROR]
    assert {str(one.facts.get("passage")) for one in told} <= gone
    assert plan.untaught == ()
    assert len(gone) >= 4


def test_after_thirty_edits_every_hand_edited_text_is_there_byte_for_byte(reference, tmp_path):
    folder = shutil.copytree(reference[0], tmp_path / "kurs")
    edited = []
    for path in sorted(folder.glob("modules/nb/*/*.md")):
        lines = path.read_text("utf-8").split("\n")
        for n, line in enumerate(lines):
            if (
                n % 3 == 0
                and line[:1].isupper()
                and "[^" in line
                and lines[n - 1] == ""
                and lines[n + 1] == ""
            ):
                lines[n] = "Skrevet av et menneske: " + line
                edited.append(lines[n])
        path.write_text("\n".join(lines), encoding="utf-8")
    for path in sorted(folder.glob("quizzes/nb/*.md")):
        text = path.read_text("utf-8")
        heading = next(line for line in text.split("\n") if line.startswith("## "))
        mine = heading.replace("## ", "## Spurt av et menneske: ", 1)
        path.write_text(text.replace(heading, mine), encoding="utf-8")
        edited.append(mine)
    plan = plan_update(folder, [reference[1]])
    change_folder(folder, plan.files)
    now = (lessons(folder) + banks(folder)).split("\n")
    assert len(edited) > 40
    assert [line for line in edited if line not in now] == []
    assert plan.of(Fate.CONFLICT)
    exchanged = plan.of(Fate.DRAFTED_ANEW, Fate.QUOTE_MENDED, Fate.MERGED)
    assert not [one.item for one in exchanged if "av et menneske" in one.text]


def test_lessons_that_people_wrote_keep_every_byte(tmp_path):
    folder = tmp_path / "kurs"
    folder.mkdir()
    for name in ("course.toml", "guide.lock", "help.toml", "reviews.toml"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("guide", "modules", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    (tmp_path / "utgaver").mkdir()
    _, second = edited_edition.write_editions(ROOT / "guide", tmp_path / "utgaver")
    before = snapshot(folder / "modules")
    questions = {path.name: path.read_text("utf-8") for path in (folder / "quizzes/nb").iterdir()}
    plan = plan_update(folder, [second])
    change_folder(folder, plan.files)
    after = snapshot(folder / "modules")
    assert {name: after[name] for name in before} == before
    assert all(
        (folder / "quizzes/nb" / name).read_text("utf-8").startswith(text) for name, text in questions.items()
    )
    assert plan.of(Fate.QUOTE_GONE)
    assert plan.of(Fate.NEW)


# -- all or nothing ----------------------------------------------------------------------


def test_a_write_that_fails_leaves_the_folder_as_it_was(course, monkeypatch):
    plan = plan_update(course, [edition(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))])
    before = snapshot(course)
    real = Path.replace

    def fail(self, target):
        if Path(target).name == "guide.lock":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        change_folder(course, plan.files)
    monkeypatch.undo()
    assert snapshot(course) == before


def test_an_update_that_was_cut_off_is_told(course):
    (course / ".kyndig-update" / "old").mkdir(parents=True)
    with pytest.raises(FolderError) as told:
        change_folder(course, {"guide.lock": b""})
    assert told.value.code == "change-unfinished"


def test_a_name_that_leads_out_is_refused(course):
    with pytest.raises(FolderError, match="path-outside"):
        change_folder(course, {"../utenfor.md": b""})


def test_planning_writes_nothing(course):
    before = snapshot(course)
    plan_update(course, [edition(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))])
    assert snapshot(course) == before


def test_a_course_that_cannot_be_compared_is_told(course):
    (course / "guide.lock").unlink()
    with pytest.raises(FolderError, match="update-no-lock"):
        plan_update(course, [edition(course, GUIDE)])
    (course / "course.toml").write_text("[", encoding="utf-8")
    with pytest.raises(FolderError, match="update-no-course"):
        plan_update(course, [edition(course, GUIDE)])


def test_approvals_of_exchanged_drafts_are_named(course):
    loaded = load_course(course).course
    items = [item for item, _ in reviewable(loaded)]
    reviews = approve(loaded, items, by="Kari", at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    (course / "reviews.toml").write_text(write_reviews(reviews), encoding="utf-8")
    plan = update(course, swap(GUIDE, "innen 3 uker", "innen 4 uker"))
    void = [one for one in examine(course).findings if one.code == "approval-void"]
    assert plan.voided
    assert {item.id for item in plan.voided} == {one.facts["id"] for one in void}
    assert set(plan.voided) < set(items)


# -- any update --------------------------------------------------------------------------

PARAGRAPHS = [part for part in GUIDE.partition("---\n\n")[2].split("\n\n") if part.strip()]
LEFT_TO_PEOPLE = (
    *("passage-unknown", "passage-unknown-nearest", "update-conflict"),
    *("quote-not-found", "quote-nowhere", "quote-elsewhere"),
)


@given(st.integers(0, 2**32), st.integers(0, 6), st.integers(0, 4))
def test_any_new_edition_of_any_edited_course_loses_nothing(seed, changes, edits):
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = generate(GUIDE, Path(name) / "kurs")
        mine = _edit_at_random(folder, chance, edits)
        parts = list(PARAGRAPHS)
        for _ in range(changes):
            _change_at_random(parts, chance)
        head = GUIDE.partition("## ")[0]
        text = head + "\n\n".join(["## Melding", "En setning som alltid er der.", *parts]) + "\n"
        plan = update(folder, text)
        now = (lessons(folder) + banks(folder)).split("\n")
        assert [line for line in mine if line not in now] == []
        told = {code for code, _ in errors(folder)}
        assert told <= set(LEFT_TO_PEOPLE), told
        assert bool(told) <= bool(plan.open_questions)
        assert plan_update(folder, [edition(folder, text)]).files == {}


def _edit_at_random(folder, chance, edits):
    mine = []
    paths = sorted(folder.glob("[mq]*/nb/**/*.md"))
    for n in range(edits):
        path = chance.choice(paths)
        lines = path.read_text("utf-8").split("\n")
        free = [k for k, line in enumerate(lines) if line[:1].isupper() and "[^" in line and line not in mine]
        if free:
            k = chance.choice(free)
            lines[k] = f"Hånd {n}: {lines[k]}"
            mine.append(lines[k])
            path.write_text("\n".join(lines), encoding="utf-8")
    return mine


def _change_at_random(parts, chance):
    k = chance.randrange(len(parts))
    match chance.choice(["delete", "move", "number", "duty", "new", "join", "heading", "words"]):
        case "delete" if len(parts) > 2:
            parts.pop(k)
        case "move":
            parts.insert(chance.randrange(len(parts)), parts.pop(k))
        case "number":
            parts[k] = parts[k].replace("3", "5").replace("2 dager", "4 dager")
        case "duty":
            parts[k] = parts[k].replace("skal", "bør")
        case "new":
            parts.insert(k, f"Lederen skal følge opp sak nummer {chance.randrange(99)} hver dag.")
        case "join" if k and not parts[k].startswith(("#", "-")) and not parts[k - 1].startswith(("#", "-")):
            parts[k - 1 : k + 1] = [f"{parts[k - 1]} {parts[k]}"]
        case "heading":
            parts.insert(k, f"## Del {chance.randrange(9)}")
        case _:
            parts[k] = parts[k].replace("direkte", "rett fram").replace("god tid", "nok tid")
