"""An update knows by drafted.lock what people edited, whichever version of Kyndig made the drafts."""

import re
from dataclasses import replace

import pytest

from course.content.changing import change_folder
from course.content.check import examine
from course.content.drafted import drafted_bytes, hashes_of, load_drafted
from course.content.files import Folder
from course.content.load import load_course
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.drafting.three_way import Fate
from course.drafting.updating import plan_update
from course.errors import FolderError, Level
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

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
"""
NEW = GUIDE.replace("innen 3 uker", "innen 4 uker")
ANSWER = "Kommunen skal svare på meldingen senest innen 3 uker."
ASKING = "Du bør spørre direkte om vold når pasienten er alene."


@pytest.fixture
def course(tmp_path):
    """A generated course with its drafted.lock."""
    source = tmp_path / "gammel" / "veileder.md"
    source.parent.mkdir()
    source.write_text(GUIDE, "utf-8")
    guide = read_guide([source])
    draft = draft_course(guide)
    files = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
    files["drafted.lock"] = drafted_bytes(hashes_of(draft.course))
    write_folder(tmp_path / "kurs", files)
    return tmp_path / "kurs"


def change(folder, find, put):
    """Change words of a lesson, its sources left as they are."""
    for path in sorted(folder.glob("modules/nb/*/*.md")):
        body, mark, sources = path.read_text("utf-8").partition("\n[^")
        if find in body:
            path.write_text(body.replace(find, put, 1) + mark + sources, "utf-8")
            return path
    raise AssertionError(find)


def drafted_by_another_version(folder, find, put):
    """The folder as a version with another rule would have drafted it."""
    change(folder, find, put)
    course = load_course(folder).course
    (folder / "drafted.lock").write_bytes(drafted_bytes(hashes_of(course)))


def update(folder, text=NEW):
    path = folder.parent / "ny" / "veileder.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    plan = plan_update(folder, [path])
    change_folder(folder, plan.files)
    return plan


def words(folder):
    text = "".join(path.read_text("utf-8") for path in sorted(folder.glob("modules/nb/*/*.md")))
    return re.sub(r"(?m)^\[\^.*\n?", "", text)


def unedited(folder):
    drafted, findings = load_drafted(Folder.open(folder))
    assert findings == []
    now = hashes_of(load_course(folder).course)
    return {item for item, drawn in now.items() if drafted.hashes.get(item) == drawn}


def errors(folder):
    return [(one.code, one.file) for one in examine(folder).findings if one.level is Level.ERROR]


def test_a_draft_of_another_version_follows_its_passage(course):
    drafted_by_another_version(course, ANSWER, f"Husk: {ANSWER}")
    plan = update(course)
    assert plan.of(Fate.CONFLICT) == []
    assert "senest innen 4 uker" in words(course)
    assert "3 uker" not in words(course)
    assert errors(course) == []


def test_the_same_words_are_a_hand_edit_where_the_record_says_otherwise(course):
    path = change(course, ANSWER, f"Husk: {ANSWER}")
    plan = update(course)
    assert [one.text.splitlines()[-3] for one in plan.of(Fate.CONFLICT)] != []
    assert f"Husk: {ANSWER}" in path.read_text("utf-8")


def test_a_draft_of_another_version_stays_where_its_passage_stays(course):
    drafted_by_another_version(course, ASKING, f"Husk: {ASKING}")
    plan = update(course)
    assert f"Husk: {ASKING}" in words(course)
    assert not [one for one in plan.touched if "samtale" in " ".join(one.passages)]


def test_an_edited_text_stays_whatever_version_drafted_it(course):
    drafted_by_another_version(course, ANSWER, f"Husk: {ANSWER}")
    change(course, f"Husk: {ANSWER}", "Svaret kommer i løpet av 3 uker.")
    update(course)
    assert "Svaret kommer i løpet av 3 uker." in words(course)


def test_a_text_of_people_that_reads_as_a_draft_would_stays(course):
    """Written by hand, word for word as the guide has it: nobody but its author may change it."""
    kept = drafted_bytes({})
    (course / "drafted.lock").write_bytes(kept)
    before = words(course)
    plan = update(course)
    assert words(course) == before
    assert plan.of(Fate.DRAFTED_ANEW, Fate.QUOTE_MENDED, Fate.MERGED) == []


def test_a_draft_follows_its_passage_also_without_the_old_sources(course):
    (course / "guide" / "veileder.md").write_text("## Noe annet\n\nHelt andre ord.\n", "utf-8")
    change(course, ASKING, "Spør direkte.")
    plan = update(course)
    assert "senest innen 4 uker" in words(course)
    assert "Spør direkte." in words(course)
    assert [one.code for one in plan.findings] == ["update-old-guide-unknown"]
    assert errors(course) == []


def test_a_draft_that_another_version_cut_otherwise_is_told_not_exchanged(course):
    """Two passages in one block, which this version would draft as two: none of them may be lost."""
    duty = "Legen skal gi politiet opplysninger om skader på kroppen innen 2 dager."
    path = next(path for path in course.glob("modules/nb/*/*.md") if ANSWER in path.read_text("utf-8"))
    text = path.read_text("utf-8")
    mark = re.search(re.escape(duty) + r"\[\^([a-z0-9-]+)\]\n\n(?:## .*\n\n)?", text)
    if mark is None:
        pytest.fail(f"the draft has another form now:\n{text}")
    other = re.search(re.escape(ANSWER) + r"\[\^([a-z0-9-]+)\]", text)[1]
    text = text.replace(mark[0], f"{duty}[^{mark[1]}]\n", 1)
    text = text.replace(f"[^{other}]", f"[^{mark[1]}.2]")
    path.write_text(text, "utf-8")
    assert errors(course) == []
    (course / "drafted.lock").write_bytes(drafted_bytes(hashes_of(load_course(course).course)))
    plan = update(course)
    assert duty in words(course)
    assert ANSWER in words(course)
    assert [one.item.id.partition("#")[2] for one in plan.of(Fate.QUOTE_GONE)] == [mark[1]]


def test_what_an_update_drafts_is_known_by_the_next_one(course):
    before = unedited(course)
    assert before == set(hashes_of(load_course(course).course))
    update(course)
    assert unedited(course) == set(hashes_of(load_course(course).course))
    newer = NEW.replace("innen 4 uker", "innen 5 uker") + "\nBruk alltid tolk når pasienten ber om det.\n"
    plan = update(course, newer)
    assert plan.of(Fate.CONFLICT) == []
    assert "senest innen 5 uker" in words(course)
    assert unedited(course) == set(hashes_of(load_course(course).course))


def test_a_course_from_before_the_file_is_updated_as_ever_and_gets_one(course):
    (course / "drafted.lock").unlink()
    path = change(course, ASKING, "Spør direkte om vold.")
    update(course)
    assert "senest innen 4 uker" in words(course)
    assert "Spør direkte om vold." in path.read_text("utf-8")
    known = {item.id for item in unedited(course) if item.kind == "block"}
    everything = {item.id for item in hashes_of(load_course(course).course) if item.kind == "block"}
    assert len(everything - known) == 1, "only the edited one is people's"


def test_whoever_puts_in_the_draft_of_a_conflict_has_a_draft_again(course):
    path = change(course, ANSWER, "Svaret kommer i løpet av 3 uker.")
    plan = update(course)
    assert len([one for one in plan.of(Fate.CONFLICT) if one.item.kind == "block"]) == 1
    text = path.read_text("utf-8").replace("Svaret kommer i løpet av 3 uker.", ANSWER.replace("3", "4"))
    path.write_text(text.replace("innen 3 uker", "innen 4 uker"), "utf-8")
    plan = update(course, NEW.replace("innen 4 uker", "innen 5 uker"))
    assert [one for one in plan.of(Fate.CONFLICT) if one.item.kind == "block"] == []
    assert "senest innen 5 uker" in words(course)


def test_a_title_that_people_wrote_stays(course):
    path = next(course.glob("modules/nb/*/*.md"))
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"(?m)^title: .*$", "title: Når noen er i fare", text, count=1), "utf-8")
    update(course, NEW + "\n" + "Du skal skrive ned hva du har sett. " * 60 + "\n")
    assert "title: Når noen er i fare" in path.read_text("utf-8")


def test_a_damaged_record_stops_the_update_before_anything_is_written(course):
    (course / "drafted.lock").write_text('{"format":1}\n<<<<<<< HEAD\n', "utf-8")
    before = words(course)
    with pytest.raises(FolderError) as caught:
        update(course)
    assert (caught.value.code, caught.value.facts["line"]) == ("drafted-line", 2)
    assert words(course) == before


def test_a_record_with_other_drafts_of_the_same_name_takes_nothing_over(course):
    course_now = load_course(course).course
    hashes = {replace(item, lang="nn"): value for item, value in hashes_of(course_now).items()}
    (course / "drafted.lock").write_bytes(drafted_bytes(hashes))
    before = words(course)
    update(course)
    assert words(course) == before
