"""Grading: what a submitted attempt is worth, and whether that passes.

Pure: the same attempt, questions and rules always give the same grading; other questions (a
mended key) give a regrading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from course.errors import AttemptError, MissingError
from course.quiz.attempt import Attempt
from course.quiz.behaviours import credit
from course.quiz.corrections import Corrections
from course.quiz.question import Json, Mark, Question
from course.quiz.rules import QuizRules


@dataclass(frozen=True, slots=True)
class QuestionMark:
    """What the answer to one question was worth.

    `mark` is what the answer itself is, `credit` the points it gave: less when it took several
    tries. `response` is the answer, None when there was none. `stands_for` is the critical
    question that it makes good, '' for none.
    """

    question: str
    version: str
    mark: Mark
    credit: Fraction
    response: Json
    certainty: int | None = None
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Grading:
    """Points (exact) out of as many as there are scored questions, and whether that passes.

    `missed_critical` are the critical questions without full marks, `short_modules` the
    modules with less than the least share of their points. `has_points` says whether the
    points alone would pass: then only missed critical questions stand in the way.
    """

    points: Fraction
    out_of: int
    passed: bool
    missed_critical: tuple[str, ...]
    marks: tuple[QuestionMark, ...]
    short_modules: tuple[str, ...] = ()
    has_points: bool = True

    @property
    def share(self) -> Fraction:
        """The share of the points, from 0 to 1; 1 when nothing was scored."""
        return self.points / self.out_of if self.out_of else Fraction(1)

    @property
    def right(self) -> int:
        """How many questions got full marks."""
        return sum(mark.mark.is_right for mark in self.marks)

    @property
    def may_mend(self) -> bool:
        """True when other versions of the missed critical questions may be answered at once."""
        return self.has_points and bool(self.missed_critical)


def grade_attempt(
    attempt: Attempt,
    questions: Mapping[str, Question],
    rules: QuizRules,
    modules: Mapping[str, str] | None = None,
    corrections: Corrections | None = None,
) -> Grading:
    """Grade a submitted attempt by these questions (by their ids), rules and modules (by question).

    `corrections` say how answers to mended questions are read. One point a scored question. A
    critical question must be right, at whichever try. Raises AttemptError for an open attempt,
    MissingError for a question that is not given, AnswerError for an answer that its question
    cannot hold.
    """
    if attempt.is_open:
        raise AttemptError("attempt-open")
    marks: list[QuestionMark] = []
    critical: set[str] = set()
    for item in attempt.draw.items:
        question = questions.get(item.question)
        if question is None:
            raise MissingError("question-missing", question=item.question)
        if not question.content.is_scored:
            continue
        correction = (corrections or {}).get(item.version)
        if correction is not None and correction.leaves_out:
            continue
        response = attempt.answers.get(item.question)
        mark = question.content.grade(response) if correction is None else correction.mark(question, response)
        points = credit(attempt, question, mark, rules)
        certainty = None if response is None else attempt.certainties.get(item.question)
        marks.append(
            QuestionMark(item.question, item.version, mark, points, response, certainty, item.stands_for)
        )
        if question.critical or item.stands_for:
            critical.add(item.question)
    return conclude(marks, critical, rules, modules)


def conclude(
    marks: Sequence[QuestionMark],
    critical: set[str],
    rules: QuizRules,
    modules: Mapping[str, str] | None = None,
) -> Grading:
    """The grading that these marks make: the pass rule, and nothing else."""
    points = sum((each.credit for each in marks), Fraction(0))
    share = points / len(marks) if marks else Fraction(1)
    short = tuple(sorted(_short_modules(marks, rules, modules or {})))
    missed = tuple(each.question for each in marks if each.question in critical and not each.mark.is_right)
    has_points = share >= rules.pass_share and not short
    return Grading(points, len(marks), has_points and not missed, missed, tuple(marks), short, has_points)


def _short_modules(marks: Sequence[QuestionMark], rules: QuizRules, modules: Mapping[str, str]) -> list[str]:
    """The modules in which the least share of the points was not reached."""
    of_module: dict[str, list[Fraction]] = {}
    for each in marks:
        of_module.setdefault(modules.get(each.question, ""), []).append(each.credit)
    return [
        module
        for module, shares in of_module.items()
        if module and sum(shares) / len(shares) < rules.module_minimum
    ]


def is_mended(grading: Grading, twins: Grading) -> bool:
    """True when an attempt passes since its missed critical questions were made good in another.

    The earlier points stand. `twins` is the grading of an attempt that `draw_twins` drew for
    what was missed. A correction may since have made right what was missed, so each question
    that is missed now is looked for by itself.
    """
    made_good = {each.stands_for for each in twins.marks if each.mark.is_right}
    return grading.may_mend and made_good.issuperset(grading.missed_critical)
