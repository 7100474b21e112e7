"""Moodle's questions with options to pick from: multichoice, truefalse, and the plugin multichoiceset."""

from __future__ import annotations

from fractions import Fraction

from course.exchange.moodle_xml.entry import Answer, Entry
from course.exchange.moodle_xml.grades import are_near, is_near, multiple_grades
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types.multiple import SCORINGS, Multiple
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.truth import truth_words

_FULL = Fraction(1)


def read_multichoice(entry: Entry) -> QuestionType | None:
    """One right option, or several: `single` says which."""
    if entry.flag("single", default=True):
        return _read_single(entry)
    return _read_multiple(entry)


def read_multichoiceset(entry: Entry) -> QuestionType:
    """All or nothing: the right options, and no others (qtype_multichoiceset)."""
    answers = entry.answers()
    options = _options(entry, answers, [answer.grade > 0 for answer in answers])
    return Multiple(options, "all")


def _read_single(entry: Entry) -> QuestionType | None:
    """The option with the full grade. In Moodle others may give or take something; here they do not."""
    answers = entry.answers()
    best = max((answer.grade for answer in answers), default=Fraction(0))
    keys = [answer.grade == best and best > 0 for answer in answers]
    if sum(keys) > 1:
        entry.item.leave_out("exchange-several-right")
        return None
    entry.tell_grades(
        [
            (answer.text, answer.grade)
            for answer, is_key in zip(answers, keys, strict=True)
            if answer.grade and not (is_key and is_near(best, _FULL))
        ]
    )
    return Single(_options(entry, answers, keys))


def _read_multiple(entry: Entry) -> QuestionType:
    """Right options share the points and wrong ones take away, as in ours, or else the grades are told."""
    answers = entry.answers()
    keys = [answer.grade > 0 for answer in answers]
    options = _options(entry, answers, keys)
    for scoring in _likely(entry):
        wanted = multiple_grades(keys, scoring)
        if all(is_near(answer.grade, grade) for answer, grade in zip(answers, wanted, strict=True)):
            return Multiple(options, scoring)
    wrong = [answer.grade for answer, is_key in zip(answers, keys, strict=True) if not is_key]
    if wrong and are_near(wrong, Fraction(0)) and _share_alike(answers):
        entry.item.changed("moodle-wrong-was-free")
    else:
        entry.tell_grades([(answer.text, answer.grade) for answer in answers])
    return Multiple(options)


def _likely(entry: Entry) -> tuple[str, ...]:
    """The scorings to try: the one that we wrote, then those that Moodle's grades can say."""
    written = dict(entry.own.pairs).get("scoring", "")
    usual = ("partial", "right-minus-wrong")
    return (written, *usual) if written in SCORINGS else usual


def _share_alike(answers: list[Answer]) -> bool:
    right = [answer.grade for answer in answers if answer.grade > 0]
    return bool(right) and are_near(right, Fraction(1, len(right)))


def _options(entry: Entry, answers: list[Answer], keys: list[bool]) -> tuple[Option, ...]:
    """Options with their feedback. They stay in their order where Moodle does not shuffle them."""
    is_fixed = not entry.flag("shuffleanswers", default=False)
    fixed = dict(entry.own.pairs).get("fixed", "").split()
    return tuple(
        Option(entry.line_of(answer.element), is_key, answer.feedback, is_fixed or str(place) in fixed)
        for place, (answer, is_key) in enumerate(zip(answers, keys, strict=True), start=1)
    )


def read_truefalse(entry: Entry) -> QuestionType | None:
    """True or false. With feedback to the two it becomes a question with two fixed options, which have it."""
    is_true: bool | None = None
    said = {True: "", False: ""}
    for place, answer in enumerate(entry.answers()):
        word = answer.text.strip().lower()
        is_about_true = word == "true" if word in ("true", "false") else place == 0
        if word not in ("true", "false"):
            entry.item.note("moodle-truth-by-place")
        if answer.grade == 1:
            is_true = is_about_true if is_true in (None, is_about_true) else None
        said[is_about_true] = said[is_about_true] or answer.feedback
    if is_true is None:
        entry.item.leave_out("moodle-truth-unclear")
        return None
    if not any(said.values()):
        return TrueFalse(is_true, entry.lang)
    entry.item.note("exchange-true-false-as-single")
    words = zip(truth_words(entry.lang), (True, False), strict=True)
    return Single(tuple(Option(word, way == is_true, said[way], is_fixed=True) for word, way in words))
