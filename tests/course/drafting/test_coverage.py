"""Coverage: a demand is covered, left out for a reason that still holds, or a gap."""

from __future__ import annotations

import dataclasses

import pytest
import small_courses

from course.citation import Citation, text_hash
from course.content.model import Course
from course.content.not_asked import NotAsked, add_not_asked, read_not_asked
from course.drafting.coverage import Because, State, cover, open_entries, overlaps
from course.drafting.facts import Fact, FactKind
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.single import Single

FIRST, SECOND = "lov/meldeplikt-1", "lov/meldeplikt-3"


def demand(course: Course, passage: str, kind: FactKind = FactKind.DUTY, sentence: str = "") -> Fact:
    found = course.passages[passage]
    return Fact(kind, found, sentence or found.text, "", "", 1)


@pytest.fixture
def course() -> Course:
    return small_courses.small_course()


def reason(course: Course, about: str, **changes: str) -> NotAsked:
    entry = NotAsked(about, course.passages[about].hash, "Gjelder bare ledere.", "redaksjonen")
    return dataclasses.replace(entry, **changes)


def test_a_demand_that_a_block_and_an_approved_question_quote_is_covered(course):
    (one,) = cover(course, [demand(course, FIRST)]).demands
    assert one.state is State.COVERED
    assert one.taught[0].startswith("plikter/leksjon-1#")
    assert one.tested


def test_a_question_counts_only_as_long_as_its_approval_holds():
    draft = small_courses.small_course(approved=False)
    coverage = cover(draft, [demand(draft, FIRST)])
    assert [one.state for one in coverage.gaps] == [State.ONLY_DRAFT]
    (finding,) = coverage.findings
    assert finding.code == "demand-only-draft"
    assert finding.line == 2  # the first line of the lock is its head


def test_a_demand_that_nothing_quotes_is_not_taught(course):
    lessons_only = dataclasses.replace(course, modules=course.modules[:1])
    assert [one.state for one in cover(lessons_only, [demand(course, FIRST)]).gaps] == [State.NOT_TAUGHT]


def test_permissions_are_not_counted_and_a_sentence_counts_once(course):
    permission = demand(course, FIRST, FactKind.PERMISSION)
    duty = demand(course, FIRST)
    assert len(cover(course, [permission, duty, duty]).demands) == 1


def test_a_reason_closes_a_gap_until_the_passage_changes(course):
    bare = dataclasses.replace(course, modules=course.modules[:1])
    facts = [demand(course, SECOND)]
    held = cover(bare, facts, [reason(course, SECOND)])
    assert (held.demands[0].state, held.gaps, held.findings) == (State.REASON, (), ())
    void = cover(bare, facts, [reason(course, SECOND, hash=text_hash("en eldre tekst"))])
    assert [finding.code for finding in void.findings] == ["not-asked-void", "demand-not-taught"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"passage": "lov/borte-1"}, "not-asked-of-what-is-gone"),
        ({"quote": "dette står ikke der"}, "not-asked-void"),
        ({"reason": ""}, "not-asked-without-reason"),
    ],
)
def test_a_reason_that_does_not_hold_is_told_and_closes_nothing(course, changes, code):
    bare = dataclasses.replace(course, modules=course.modules[:1])
    coverage = cover(bare, [demand(course, SECOND)], [reason(course, SECOND, **changes)])
    assert coverage.findings[0].code == code
    assert len(coverage.gaps) == 1


def test_a_reason_for_one_sentence_leaves_the_others_of_its_passage_open(course):
    passage = dataclasses.replace(course.passages[SECOND], text="Du skal ringe. Du skal skrive.")
    bare = dataclasses.replace(course, modules=(), passages={SECOND: passage})
    facts = [demand(bare, SECOND, sentence=text) for text in ("Du skal ringe.", "Du skal skrive.")]
    entry = reason(bare, SECOND, quote="Du skal ringe.")
    assert [one.fact.sentence for one in cover(bare, facts, [entry]).gaps] == ["Du skal skrive."]


def test_gaps_become_entries_that_wait_for_their_reason_once(course):
    bare = dataclasses.replace(course, modules=())
    coverage = cover(bare, [demand(course, FIRST), demand(course, SECOND)])
    known = [reason(course, FIRST, reason="", quote=course.passages[FIRST].text)]
    added = open_entries(coverage, known)
    assert [entry.passage for entry in added] == [SECOND]
    text = add_not_asked("", added)
    read, findings = read_not_asked(text)
    assert (read, findings) == (added, [])
    again, _ = read_not_asked(add_not_asked(text, known))
    assert again == (*added, *known)
    assert open_entries(cover(bare, [demand(course, SECOND)], read), read) == ()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("innen 3 uker", True),
        ("Legen skal svare innen 3 uker. Kommunen", True),
        ("Kommunen skal hjelpe.", False),
    ],
)
def test_what_counts_as_quoting_a_sentence(course, quote, expected):
    text = "Legen skal svare innen 3 uker. Kommunen skal hjelpe."
    passage = dataclasses.replace(course.passages[FIRST], text=text)
    assert overlaps(quote, "Legen skal svare innen 3 uker.", passage) is expected


def test_faults_in_the_file_are_told_by_line():
    text = 'format = 1\n[[not_asked]]\npassage = "a/b-1"\nreason = "x"\n'
    entries, findings = read_not_asked(text)
    assert entries == ()
    assert [(finding.code, finding.line) for finding in findings] == [("key-missing", 2)]
    entry = '[[not_asked]]\npassage = "a/b-1"\nhash = "h"\n'
    _, findings = read_not_asked(f"format = 1\n{entry}{entry}")
    assert [finding.code for finding in findings] == ["not-asked-twice"]
    assert [finding.code for finding in read_not_asked("format = 9")[1]] == ["format-unknown"]
    assert [finding.code for finding in read_not_asked("format = ")[1]] == ["toml"]


def test_a_demand_says_why_nothing_asks_about_it(course):
    text = "Legen skal melde fra til politiet innen tre dager etter at kravet er mottatt."
    passage = dataclasses.replace(course.passages[SECOND], text=text)
    taught = dataclasses.replace(course, passages={**course.passages, SECOND: passage})
    module = taught.modules[0]
    block = dataclasses.replace(
        module.lessons["nb"][0].blocks[0], id="ny", citations=(Citation(SECOND, text),)
    )
    lesson = dataclasses.replace(module.lessons["nb"][0], blocks=(block,))
    taught = dataclasses.replace(
        taught, modules=(dataclasses.replace(module, lessons={"nb": (lesson,)}, banks={}),)
    )
    facts = [demand(taught, SECOND)]

    def because(course: Course, *tags: str) -> Because | None:
        more = {"m": [further(tag) for tag in tags]}
        return cover(course, facts, reserve=more).demands[0].because

    def further(tag: str) -> Question:
        content = Single((Option("tre dager", True), Option("fire dager", False)))
        return Question(f"x-{tag}", "Når?", content, "", (Citation(SECOND, text),), tags=("number", tag))

    assert because(dataclasses.replace(taught, modules=())) is Because.NOT_TAUGHT
    assert because(taught) is Because.NO_RULE
    assert because(taught, "needs-situation") is Because.SITUATION
    assert because(taught, "needs-situation", "needs-distractors") is Because.WRONG_ANSWERS
    assert because(taught, "needs-situation", "") is Because.RESERVE
