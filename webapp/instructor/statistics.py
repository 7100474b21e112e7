"""What the answers say about the questions: figures with N and interval, and what to look at first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from course.content.release import FrozenCourse
from course.errors import CourseError
from course.markup import text_only
from course.people import Actor
from course.quiz.arrangement import in_file_order
from course.quiz.question import Json, Question
from course.quiz.statistics.classical import QuestionFigures, Statistics, classical
from course.quiz.statistics.figure import Figure
from course.quiz.statistics.option_table import OptionRow
from course.quiz.statistics.responses import Responses, Row
from course.quiz.statistics.work_list import WorkItem, work_list
from webapp import language
from webapp.errors import sentence_of
from webapp.language import gettext as _
from webapp.store import question_responses, releases
from webapp.store.course_results import SMALLEST_GROUP
from webapp.store.programmes import ProgrammeInfo
from webapp.store.question_responses import ResponseLine


@dataclass(frozen=True)
class CourseStatistics:
    """The figures of a track's questions. A question's name in them is that of its pool.

    Versions of a question in one language with the same options and key are pooled: they
    differ only in wording. `versions` gives each pool the newest version of it.
    """

    figures: Statistics
    versions: Mapping[str, ResponseLine]
    work: tuple[WorkItem, ...]

    def of(self, version: UUID) -> QuestionFigures | None:
        """The figures of the pool that a version is in."""
        line = next((each for each in self.versions.values() if each.version == version), None)
        name = pool_of(line) if line else ""
        return next((each for each in self.figures.questions if each.question == name), None)

    def work_on(self, version: UUID) -> tuple[WorkItem, ...]:
        """What there is to look at in a question."""
        figures = self.of(version)
        return tuple(item for item in self.work if figures and item.question == figures.question)


def pool_of(line: ResponseLine) -> str:
    """The name of a version's pool."""
    return f"{line.item} {line.lang} {line.structure[-12:]}"


def statistics_of(actor: Actor, programme: ProgrammeInfo) -> CourseStatistics:
    """The statistics of the actor's own participants; nothing of fewer than five people."""
    lines = question_responses.first_attempts(actor, programme.course, programme.track)
    frozen = releases.frozen(actor, programme.release)
    newest = {pool_of(line): line for line in lines}
    newest |= {pool_of(line): line for line in lines if _is_offered(frozen, line)}
    questions = {name: _question(frozen, line) for name, line in newest.items()}
    options = {name: _options(question) for name, question in questions.items() if question}
    rows = [
        Row(
            str(line.person),
            pool_of(line),
            line.score,
            line.response is not None or line.score > 0,  # everybody was given the point
            _words(line, options.get(pool_of(line), {})),
        )
        for line in _once(lines)
    ]
    shares = {
        name: {option.words: option.share for option in found.values()} for name, found in options.items()
    }
    figures = classical(
        Responses.from_rows(rows),
        choices=shares,
        guesses={name: _guess(found) for name, found in options.items()},
        minimum=SMALLEST_GROUP,
    )
    return CourseStatistics(figures, newest, work_list(figures))


def _once(lines: tuple[ResponseLine, ...]) -> list[ResponseLine]:
    """A person has a question once: two versions of one pool in one attempt are not two people."""
    return list({(line.person, pool_of(line)): line for line in lines}.values())


def _is_offered(frozen: FrozenCourse, line: ResponseLine) -> bool:
    return frozen.question_versions.get((line.lang, line.item)) == line.part


def _question(frozen: FrozenCourse, line: ResponseLine) -> Question | None:
    return frozen.course.question(line.item, line.lang) if _is_offered(frozen, line) else None


@dataclass(frozen=True, slots=True)
class Choice:
    """An option to pick: its words, and the share of the point that it gives."""

    words: str
    share: float


def _options(question: Question) -> dict[str, Choice]:
    """Answer -> option, for types that pick one; {} for all others: free text is nobody's to read."""
    content = question.content
    found: dict[str, Choice] = {}
    answers: list[Json] = [*in_file_order(content.groups)] or [True, False]
    for answer in answers:
        try:
            share = float(content.grade(answer).share)
            words = "; ".join(text_only(line) for line in content.summarise(answer))
        except CourseError:
            return {}
        found[str(answer)] = Choice(words, share)
    return found


def _words(line: ResponseLine, options: Mapping[str, Choice]) -> str | None:
    found = options.get(str(line.response))
    return found.words if found else None


def _guess(options: Mapping[str, Choice]) -> float:
    return sum(option.share for option in options.values()) / len(options) if options else 0.0


def words_of(row: OptionRow) -> str:
    """An answer in words."""
    fixed = {
        "open": _("Ikke besvart"),
        "other": _("Andre svar"),
        "unknown": _("Svar som ikke vises enkeltvis"),
    }
    return fixed.get(row.kind, row.text)


def shown(figure: Figure, decimals: int = 2) -> str:
    """A figure, or a dash when it is not defined or not shown."""
    return "–" if figure.value is None else language.number(figure.value, decimals).replace("-", "\u2212")


def percent(figure: Figure) -> str:
    """A share in whole per cent, or a dash."""
    return "–" if figure.value is None else _("%(percent)s %%", percent=round(figure.value * 100))


def interval(figure: Figure, *, is_share: bool = False) -> str:
    """The interval of 95 per cent, in words; why there is no figure, when there is none."""
    if figure.value is None:
        return sentence_of(figure.reason) if figure.reason else ""
    if figure.low is None or figure.high is None:
        return ""
    if is_share:
        return _(
            "95 %% intervall %(low)s–%(high)s", low=round(figure.low * 100), high=round(figure.high * 100)
        )
    low, high = (language.number(value, 2).replace("-", "\u2212") for value in (figure.low, figure.high))
    return _("95 %% intervall fra %(low)s til %(high)s", low=low, high=high)


def advice(item: WorkItem) -> str:
    """What to look at, in words."""
    return sentence_of(item.finding.code, item.finding.facts)
