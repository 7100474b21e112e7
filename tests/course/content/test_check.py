"""The check: every way to damage a folder has its finding, at its file and line, all at once."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.content.check import check_course, examine
from course.content.formatting import format_folder
from course.content.release import drafts, freeze
from course.errors import Level
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
from course.messages import LANGUAGES, say

TODAY = dt.date(2026, 11, 23)
LESSON = "modules/nb/plikter/01-melde.md"
START = "modules/nb/trygghet/01-start.md"
BANK = "quizzes/nb/plikter.md"
TOML = "course.toml"


def found(folder) -> set[tuple[str, str, int]]:
    return {(finding.code, finding.file, finding.line) for finding in check_course(folder, today=TODAY)}


def test_a_whole_course_has_notes_of_its_module_without_questions_and_of_two_options(folder):
    assert found(folder) == {("module-without-bank", TOML, 14), ("options-two", BANK, 6)}
    report = examine(folder, today=TODAY)
    assert not report.has_errors
    assert report.drafts == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (LESSON, '"innen 3 uker"', '"innen 4 uker"', ("quote-not-found", LESSON, 26)),
        (LESSON, '"innen 3 uker"', '"innen  3 uker"', ("quote-spacing", LESSON, 26)),
        (LESSON, '"innen 3 uker"', '"katter liker fisk godt"', ("quote-nowhere", LESSON, 26)),
        (LESSON, 'meldeplikt-3 "innen', 'meldeplikt-2 "innen', ("quote-elsewhere", LESSON, 26)),
        (LESSON, 'meldeplikt-3 "innen', 'meldeplikt-9 "innen', ("passage-unknown-nearest", LESSON, 26)),
        (LESSON, 'meldeplikt-3 "innen 3 uker"', 'borte-9 "xyz"', ("passage-unknown", LESSON, 26)),
        (BANK, '2 "uten hinder', '2 "uten hindring', ("quote-not-found", BANK, 21)),
        (LESSON, "media/hand.png", "media/fot.png", ("picture-missing", LESSON, 13)),
        (LESSON, "media/hand.png", "https://x.no/a.png", ("picture-elsewhere", LESSON, 13)),
        (LESSON, "media/hand.png", "../../../../etc/passwd", ("link-leaves-course", LESSON, 13)),
        (LESSON, "media/hand.png", "../trygghet/media/hand.png", ("picture-missing", LESSON, 13)),
        (LESSON, "![En hånd]", "![]", ("picture-without-words", LESSON, 13)),
        (START, "01-melde.md#terskel-1", "02-borte.md", ("link-broken", START, 5)),
        (START, "01-melde.md#terskel-1", "01-melde.md#borte", ("link-block", START, 5)),
        (START, "../plikter/01-melde.md#terskel-1", "javascript:alert(1)", ("link-form", START, 5)),
        (START, "../plikter/01-melde.md#terskel-1", "//ond.no", ("link-form", START, 5)),
        (START, "../plikter/01-melde.md#terskel-1", "", ("link-empty", START, 5)),
        (START, "Du kan", "Du <b>kan</b>", ("html-shown", START, 5)),
        (START, "Du kan", "[" * 700 + "Du kan", ("block-heavy", START, 5)),
        (START, "Du kan ta pause når du vil. Se [neste leksjon](../plikter/01-melde.md#terskel-1).",
         "[x]: https://a.no\n", ("block-empty", START, 7)),
        (TOML, '"plikter", "sluttprove"]', '"borte"]', ("track-unknown-quiz", TOML, 29)),
        (TOML, '["trygghet", "plikter"]', '["plikter"]', ("module-in-no-track", TOML, 14)),
        (TOML, '["trygghet", "plikter"]', '["borte"]', ("track-unknown-module", TOML, 29)),
        (TOML, 'banks = ["plikter"]', 'banks = ["trygghet"]', ("quiz-unknown-bank", TOML, 22)),
        (TOML, "draw = 1", "draw = 9", ("quiz-draw", TOML, 22)),
        (TOML, 'title = { nb = "Plikter" }', 'title = { en = "Duties" }', ("text-missing", TOML, 18)),
        (TOML, "updated = 2026-07-02", "updated = 2026-07-03", ("guide-date-differs", TOML, 7)),
        (TOML, "guide/lovverk.md", "guide/borte.md", ("file-missing", "guide/borte.md", 0)),
        (TOML, "guide/lovverk.md", "../lovverk.md", ("guide-elsewhere", TOML, 7)),
        ("guide/lovverk.md", "3 uker", "4 uker", ("guide-changed", "guide/lovverk.md", 0)),
        ("help.toml", "verified_on = 2026-11-20\n", "", ("help-not-verified", "help.toml", 2)),
        ("help.toml", "2027-02-20", "2026-11-22", ("help-check-passed", "help.toml", 2)),
        ("help.toml", "2026-11-20", "2026-11-24", ("help-verified-later", "help.toml", 2)),
        (LESSON, "hindrer deg ikke", "hindrer ingen", ("approval-void", LESSON, 8)),
        ("reviews.toml", '"meld-02"', '"meld-99"', ("review-of-what-is-gone", "reviews.toml", 46)),
        (BANK, "{#meld-02}", "{#meld-01}", ("question-id-twice", BANK, 17)),
    ],
)  # fmt: skip
def test_a_damage_is_told_at_its_file_and_line(folder, edit, file: str, old: str, new: str, expected):
    edit(file, old, new)
    assert expected in found(folder)


def test_a_quote_that_does_not_hold_names_the_nearest_passage_and_the_first_difference(folder, edit):
    edit(LESSON, '"Meldeplikten gjelder uten hinder', '"Meldeplikten gjelder likevel uten hinder')
    (finding,) = [each for each in check_course(folder) if each.code == "quote-not-found"]
    assert dict(finding.facts) == {
        "passage": "lovverk/meldeplikt-2",
        "quote": "Meldeplikten gjelder likevel uten hinder av taushetsplikt",
        "nearest": "lovverk/meldeplikt-2",
        "said": "likevel uten hinder av",
        "there": "uten hinder av taushetsplikt.",
    }


def test_all_findings_come_at_once_sorted_by_place(folder, edit):
    edit(LESSON, '"innen 3 uker"', '"innen 4 uker"')
    edit(BANK, "uten hinder", "uten hindring")
    edit("help.toml", "2027-02-20", "2026-11-22")
    edit(TOML, "draw = 1", "draw = 9")
    findings = check_course(folder, today=TODAY)
    assert list(findings) == sorted(findings, key=lambda finding: finding.sort_key())
    assert {"quote-not-found", "help-check-passed", "quiz-draw"} <= {finding.code for finding in findings}
    assert {LESSON, BANK, "help.toml", TOML} <= {finding.file for finding in findings}


def test_without_a_day_nothing_is_said_of_days_that_may_have_passed(folder, edit):
    edit("help.toml", "2027-02-20", "2020-01-01")
    assert "help-check-passed" not in {finding.code for finding in check_course(folder)}


def test_a_lock_that_was_made_up_is_seen_because_the_guide_is_read_again(folder, edit):
    path = folder / "guide/lovverk.md"
    original = path.read_bytes()
    edit("guide/lovverk.md", "3 uker", "4 uker")
    forged = lock_bytes(read_guide([path]))
    path.write_bytes(original)
    good = lock_bytes(read_guide([path]))
    head, _, rest = forged.partition(b"\n")
    assert head != good.partition(b"\n")[0]
    (folder / "guide.lock").write_bytes(good.partition(b"\n")[0] + b"\n" + rest)
    codes = {code for code, _, _ in found(folder)}
    assert "lock-passage-gone" in codes


def test_drafts_are_counted_once_and_a_rejection_that_stands_is_told(folder, edit):
    text = (folder / "reviews.toml").read_text("utf-8")
    head, *entries = text.split("\n[[")
    rejected = next(entry for entry in entries if "meld-01" in entry).replace("approved", "rejected")
    (folder / "reviews.toml").write_text(head + "\n[[" + rejected, "utf-8")
    report = examine(folder, today=TODAY)
    assert ("rejected", BANK, 6) in found(folder)
    (note,) = [finding for finding in report.findings if finding.code == "drafts"]
    assert (note.level, note.facts["n"], note.facts["total"]) == (Level.NOTE, 6, 6)
    assert report.course is not None
    assert report.drafts == len(drafts(report.course))


@pytest.fixture
def bilingual(folder, edit):
    """The same folder with English texts that still say the same."""
    for top in ("modules", "quizzes"):
        shutil.copytree(folder / top / "nb", folder / top / "en")
    edit(TOML, '["nb"]', '["nb", "en"]')
    for old in ("Melde fra", "Når du skal melde fra.", "Trygghet", "Plikter", "Sluttprøve", "For alle"):
        edit(TOML, f'{{ nb = "{old}" }}', f'{{ nb = "{old}", en = "x" }}')
    edit("help.toml", 'nb = "Fare', 'en = "Danger", nb = "Fare')
    edit("quizzes/en/plikter.md", "= usant", "= false")
    return folder


def test_a_course_in_two_languages_that_fit_has_no_error_and_no_warning(bilingual):
    findings = check_course(bilingual, today=TODAY)
    assert {finding.level for finding in findings} == {Level.NOTE}


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("modules/en/plikter/01-melde.md", "#alene", "#alone", ("block-not-translated", LESSON, 13)),
        ("modules/en/plikter/01-melde.md", "#alene", "#alone",
         ("block-only-here", "modules/en/plikter/01-melde.md", 13)),
        ("quizzes/en/plikter.md", "{#meld-02}", "{#meld-03}", ("question-not-translated", BANK, 17)),
        ("quizzes/en/plikter.md", "{#meld-02}", "{#meld-03}",
         ("question-only-here", "quizzes/en/plikter.md", 17)),
        ("quizzes/en/plikter.md", "= false", "= true", ("question-differs", "quizzes/en/plikter.md", 17)),
        ("quizzes/en/plikter.md", "critical: yes", "critical: no",
         ("question-differs", "quizzes/en/plikter.md", 6)),
        ("quizzes/en/plikter.md", "pass: 80", "pass: 70", ("pass-differs", "quizzes/en/plikter.md", 1)),
        ("help.toml", 'en = "Danger", ', "", ("help-not-translated", "help.toml", 2)),
    ],
)  # fmt: skip
def test_languages_that_differ_are_told(bilingual, edit, file: str, old: str, new: str, expected):
    edit(file, old, new)
    assert expected in found(bilingual)


def test_a_language_that_lacks_a_lesson_or_a_bank_is_told(bilingual):
    (bilingual / "modules/en/plikter/01-melde.md").rename(bilingual / "modules/en/plikter/01-report.md")
    (bilingual / "quizzes/en/plikter.md").unlink()
    assert {
        ("lesson-not-translated", LESSON, 1),
        ("lesson-only-here", "modules/en/plikter/01-report.md", 1),
        ("bank-not-translated", TOML, 18),
    } <= found(bilingual)


def test_a_module_without_lessons_is_an_error_unless_it_says_that_it_is_a_gap(folder, edit):
    (folder / START).unlink()
    assert ("module-without-lessons", TOML, 14) in found(folder)
    edit(
        TOML, 'title = { nb = "Trygghet" }', 'title = { nb = "Trygghet" }\nnote = { nb = "Ikke noe stoff." }'
    )
    assert ("module-gap", TOML, 14) in found(folder)


def test_a_question_id_is_used_once_in_the_whole_course(folder):
    text = (folder / BANK).read_text("utf-8").replace("module: plikter", "module: trygghet")
    (folder / "quizzes/nb/trygghet.md").write_text(text, "utf-8")
    assert ("question-twice", BANK, 6) in found(folder)


def test_a_picture_that_no_lesson_shows_is_told(folder):
    media = folder / "modules/nb/trygghet/media"
    media.mkdir()
    shutil.copy(folder / "modules/nb/plikter/media/hand.png", media)
    assert ("picture-unused", "modules/nb/trygghet/media/hand.png", 0) in found(folder)


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 8),
            st.floats(0, 1, exclude_max=True),
            st.integers(0, 40),
            st.one_of(
                st.sampled_from([b"\x00", b"\xff", b"\r", b"\t", b'"', b"[", b"}", b"\n", b":::", b"```\n"]),
                st.sampled_from(
                    [b"---\n", b"[^a]", b"../", b"\\", b"=", b"9" * 30, b"[[module]]\n", b"true"]
                ),
                st.binary(max_size=8),
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_no_damage_stops_the_check_and_whatever_it_finds_can_be_said(one_folder, damages):
    whole = {path: path.read_bytes() for path in sorted(one_folder.rglob("*")) if path.is_file()}
    try:
        for n, share, gone, new in damages:
            path = list(whole)[n]
            data = path.read_bytes()
            at = int(share * len(data))
            path.write_bytes(data[:at] + new + data[at + gone :])
        report = examine(one_folder, today=TODAY)
        for finding in report.findings:
            assert all(say(finding.code, finding.facts, lang) for lang in LANGUAGES)
        if report.course is not None:
            freeze(report.course)
        format_folder(one_folder)
    finally:
        for path, data in whole.items():
            path.write_bytes(data)


def test_the_sample_course_has_no_errors(shared):
    errors = [each.code for each in check_course(shared / "samples/course") if each.level is Level.ERROR]
    assert errors == []
