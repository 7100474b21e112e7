"""What each of our question types is in Moodle. Case, rating and reflection are nothing there.

A writer puts the lines of its type on the sheet and gives Moodle's word for it, or '' when it
has left the question out, saying why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from course.exchange.labels import settings_of
from course.exchange.moodle_xml import gaps
from course.exchange.moodle_xml.grades import allowed, is_allowed, multiple_grades, percent
from course.exchange.moodle_xml.read_gaps import hole, without_holes
from course.exchange.moodle_xml.sheet import Sheet, xml_text
from course.quiz.gaps import Gap, TypedGap
from course.quiz.numbers import write_number
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

Writer = Callable[[Sheet, Question], str]

_FULL, _NONE = Fraction(1), Fraction(0)


def _single(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, Single)
    grades = [_FULL if option.is_key else _NONE for option in content.options]
    _multichoice(sheet, content.options, grades, is_single=True)
    return "multichoice"


def _multiple(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, Multiple)
    scoring = dict(settings_of(content)).get("scoring", "partial")
    keys = [option.is_key for option in content.options]
    grades = multiple_grades(keys, scoring)
    if not all(is_allowed(grade) for grade in grades if grade > 0):
        sheet.item.leave_out("moodle-too-many-right", count=sum(keys))
        return ""
    if not all(is_allowed(grade) for grade in grades):
        wrong = min(grades)
        sheet.item.changed("moodle-grade-nearest", grade=percent(wrong), nearest=percent(allowed(wrong)))
        grades = tuple(allowed(grade) for grade in grades)
    elif scoring == "all":
        sheet.item.changed("moodle-not-all-or-nothing")
    _multichoice(sheet, content.options, grades, is_single=False)
    return "multichoice"


def _multichoice(
    sheet: Sheet, options: Sequence[Option], grades: Sequence[Fraction], *, is_single: bool
) -> None:
    """Options with their grades. Moodle shuffles all of them or none."""
    fixed = [str(place) for place, option in enumerate(options, start=1) if option.is_fixed]
    if fixed and len(fixed) < len(options):
        sheet.item.changed("exchange-fixed-lost")
        sheet.pairs.append(("fixed", " ".join(fixed)))
    sheet.value("single", "true" if is_single else "false")
    sheet.value("shuffleanswers", "false" if len(fixed) == len(options) else "true")
    sheet.value("answernumbering", "none")
    sheet.combined_feedback()
    for option, grade in zip(options, grades, strict=True):
        sheet.answer(sheet.line_html(option.text), grade, html=True, feedback=option.feedback)


def _true_false(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, TrueFalse)
    for word, is_right in (("true", content.is_true), ("false", not content.is_true)):
        sheet.answer(word, _FULL if is_right else _NONE, html=False)
    return "truefalse"


def _short_text(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, ShortText)
    sheet.value("usecase", 0 if content.ignore_case else 1)
    for spelling in content.spellings:
        sheet.answer(without_wildcards(spelling), _FULL, html=False)
    if forgiven := _forgiven(dict(settings_of(content)).get("match", "")):
        sheet.item.changed("moodle-spelling-strict", forgiven=forgiven)
    return "shortanswer"


def without_wildcards(spelling: str) -> str:
    """A spelling in which `*` is the sign, and not Moodle's wildcard."""
    return spelling.replace("*", "\\*")


def _forgiven(match: str) -> str:
    """What a `match` setting forgives beside case, which is all that Moodle can forgive."""
    words = [word.strip() for word in match.split(",")]
    return ", ".join(word for word in words if word not in ("", "ignore-case", "exact-case"))


def _number(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, Number)
    tolerance = f"<tolerance>{write_number(content.tolerance, 'en')}</tolerance>"
    sheet.answer(write_number(content.value, "en"), _FULL, html=False, inside=[tolerance])
    if content.percent is not None:
        sheet.pairs.append(("percent", write_number(content.percent, "en")))
    if content.factors:
        own = content.factors[content.units.index(content.unit)]
        factors = zip(content.units, (own / factor for factor in content.factors), strict=True)
        _units(sheet, sorted(factors, key=lambda each: each[0] != content.unit), is_chosen=True)
    else:
        _units(sheet, [(content.unit, _FULL)] if content.unit else [], is_chosen=False)
    if content.units and not content.factors:
        sheet.item.changed("moodle-units-not-chosen", unit=content.unit)
    elif content.unit and not content.factors:
        sheet.item.note("moodle-unit-not-shown", unit=content.unit)
    return "numerical"


def _units(sheet: Sheet, units: Sequence[tuple[str, Fraction]], *, is_chosen: bool) -> None:
    """Units, the key's first. Who is to choose one gets nothing for another; else it may be left out."""
    if units:
        sheet.lines.append("    <units>")
        for name, multiplier in units:
            number = write_number(multiplier, "en")
            number = f"{float(multiplier):.15g}" if "/" in number else number
            sheet.lines += [
                "      <unit>",
                f"        <multiplier>{number}</multiplier>",
                f"        <unit_name>{xml_text(name)}</unit_name>",
                "      </unit>",
            ]
        sheet.lines.append("    </units>")
    sheet.value("unitgradingtype", 1 if is_chosen else 0)
    sheet.value("unitpenalty", "1" if is_chosen else "0.1")
    sheet.value("showunits", (2 if is_chosen else 0) if units else 3)
    sheet.value("unitsleft", 0)


def _matching(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, Matching)
    sheet.value("shuffleanswers", "true")
    sheet.combined_feedback()
    for pair in (*content.pairs, *(Pair("", text) for text in content.distractors)):
        sheet.lines += [
            f'    <subquestion format="html"><text>{xml_text(sheet.line_html(pair.left))}</text>',
            f"      <answer><text>{xml_text(sheet.words(pair.right))}</text></answer>",
            "    </subquestion>",
        ]
    sheet.pairs += [("listed", text) for text in content.listed]
    if not content.partial:
        sheet.item.changed("exchange-scoring-lost", scoring="all")
    return "matching"


def _ordering(sheet: Sheet, question: Question) -> str:
    """Items in the right order; of several right orders Moodle gets the first."""
    content = question.content
    assert isinstance(content, Ordering)
    sheet.value("layouttype", "VERTICAL")
    sheet.value("selecttype", "ALL")
    sheet.value("selectcount", len(content.items))
    exact = content.scoring == "exact"
    sheet.value("gradingtype", "ALL_OR_NOTHING" if exact else "RELATIVE_NEXT_EXCLUDE_LAST")
    sheet.value("showgrading", "HIDE")
    sheet.value("numberingstyle", "none")
    sheet.combined_feedback()
    first, *others = content.right_orders
    for rank, place in enumerate(first, start=1):
        text = xml_text(sheet.line_html(content.items[place]))
        sheet.lines.append(f'    <answer fraction="{rank}" format="html"><text>{text}</text></answer>')
    if others:
        sheet.item.changed("moodle-orders-several", n=len(others) + 1)
    if content.orders:
        ranks = {place: str(rank) for rank, place in enumerate(first, start=1)}
        orders = " | ".join(" ".join(ranks[place] for place in order) for order in content.orders)
        sheet.settings["order"] = orders if others else ""
    return "ordering"


def _cloze(sheet: Sheet, question: Question) -> str:
    content = question.content
    assert isinstance(content, Cloze)
    body = without_holes(content.texts[0])
    for number, text in enumerate(content.texts[1:]):
        body += hole(number) + without_holes(text)
    html = gaps.guarded(sheet.blocks_html(f"{question.stem}\n\n{body}"))
    for number, gap in enumerate(content.gaps):
        html = html.replace(hole(number), _gap(sheet, gap, ignore_case=content.match.ignore_case), 1)
    sheet.text = html
    if forgiven := _forgiven(dict(settings_of(content)).get("match", "")):
        sheet.item.changed("moodle-spelling-strict", forgiven=forgiven)
    if len(content.gaps) > 1:
        sheet.item.note("moodle-gaps-count", n=len(content.gaps))
    return "cloze"


def _gap(sheet: Sheet, gap: Gap, *, ignore_case: bool) -> str:
    if isinstance(gap, TypedGap):
        words = [gaps.Alternative(without_wildcards(text), _FULL, "") for text in gap.spellings]
        return gaps.write("SHORTANSWER" if ignore_case else "SHORTANSWER_C", words)
    fixed = sum(option.is_fixed for option in gap.options)
    if 0 < fixed < len(gap.options):
        sheet.item.changed("exchange-fixed-lost")
    choices = [
        gaps.Alternative(sheet.line_html(option.text), _FULL if option.is_key else _NONE, "")
        for option in gap.options
    ]
    return gaps.write("MULTICHOICE" if fixed == len(gap.options) else "MULTICHOICE_S", choices)


WRITERS: dict[str, Writer] = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
    "short_text": _short_text,
    "number": _number,
    "matching": _matching,
    "ordering": _ordering,
    "cloze": _cloze,
}
"""Our word for a type -> what writes it."""
