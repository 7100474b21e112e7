"""What a check says of a course's questions: flaws at their place, and too many that must be right."""

from __future__ import annotations

import pytest

from course.content.check import check_course
from course.content.checks.questions import critical_in_attempt
from course.errors import Finding, Level
from course.quiz.question import Question
from course.quiz.question_types.true_false import TrueFalse

BANK = "quizzes/nb/plikter.md"
TOML = "course.toml"
DUTIES = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag")


@pytest.fixture
def write_bank(folder):
    def write(*questions: str) -> None:
        text = "---\nmodule: plikter\npass: 80\n---\n" + "".join(questions)
        (folder / BANK).write_text(text, "utf-8")

    return write


def critical(n: int, variant: str = "") -> str:
    label = f"variant: {variant}\n" if variant else ""
    return f"## Du melder på {DUTIES[n]}. {{#k-{n}}}\n\n= sant\n\nown: oss\n{label}critical: yes\n\n"


def found(folder, code: str) -> list[Finding]:
    return [finding for finding in check_course(folder) if finding.code == code]


def test_a_flaw_is_told_at_its_question_and_stops_no_release(folder, edit):
    edit(BANK, "- ( ) Når du er helt sikker", "- ( ) Alltid\n- ( ) Når noen ber deg")
    (finding,) = found(folder, "option-absolute")
    assert (finding.level, finding.file, finding.line) == (Level.WARNING, BANK, 6)


def test_what_is_said_of_all_banks_stands_at_the_course(folder):
    (folder / "quizzes/nb/trygghet.md").write_text(bank("trygghet", 0), "utf-8")
    (folder / BANK).write_text(bank("plikter", 10), "utf-8")
    (finding,) = found(folder, "key-places")
    assert (finding.file, finding.line, finding.facts["n"]) == (TOML, 1, 20)


def bank(module: str, start: int) -> str:
    questions = "".join(
        f"## Hva er {n}? {{#q-{n}}}\n\n- (x) a{n}\n- ( ) b{n}\n- ( ) c{n}\n\nown: oss\n\n"
        for n in range(start, start + 10)
    )
    return f"---\nmodule: {module}\npass: 80\n---\n{questions}"


@pytest.mark.parametrize(("count", "share"), [(4, 34), (5, 41), (6, 47)])
def test_more_than_three_critical_questions_are_told_with_how_often_one_is_missed(
    folder, write_bank, count: int, share: int
):
    write_bank(*(critical(n) for n in range(count)))
    own, final = sorted(found(folder, "quiz-critical-many"), key=lambda finding: finding.file, reverse=True)
    assert (own.file, own.line) == (BANK, 5 + 3 * 7)
    assert (final.file, final.line) == (TOML, 22)
    assert own.facts == {"id": "plikter", "n": count, "share": share, "limit": 3}
    assert own.level is Level.WARNING


def test_three_are_not_too_many_nor_are_versions_of_three(folder, write_bank):
    write_bank(*(critical(n) for n in range(3)), critical(3, "vakt").replace("yes", "no"))
    assert found(folder, "quiz-critical-many") == []
    write_bank(*(critical(n) for n in range(2)), *(critical(n, "vakt") for n in range(2, 6)))
    assert found(folder, "quiz-critical-many") == []


def test_a_variant_is_no_id():
    questions = [
        Question("a", "A.", TrueFalse(True), critical=True),
        Question("b", "B.", TrueFalse(True), critical=True, variant="a"),
        Question("c", "C.", TrueFalse(True), critical=True, variant="a"),
        Question("d", "D.", TrueFalse(True)),
    ]
    assert [question.id for question in critical_in_attempt(questions)] == ["a", "b"]


def test_words_of_the_modules_title_are_no_clue(folder, write_bank, edit):
    options = "- (x) Meldeplikten\n- ( ) Taushetsretten\n- ( ) Journalføringen"
    write_bank(f"## Hvilken meldeplikt har du? {{#m-1}}\n\n{options}\n\nown: oss\n")
    assert found(folder, "key-echo") == []
    edit(TOML, "Plikter", "Lover")
    (echo,) = found(folder, "key-echo")
    assert (echo.level, echo.file, echo.line) == (Level.WARNING, BANK, 5)
