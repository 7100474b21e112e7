"""Moodle's questions of several parts: matching (and ddmatch), ordering."""

from __future__ import annotations

from fractions import Fraction

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import with_settings
from course.exchange.moodle_xml.entry import Entry, child_named, raw_text
from course.quiz.question import QuestionType
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.ordering import Ordering

_BY_PAIRS = ("", "1", "REL", "RELATIVE", "RELATIVE_NEXT_EXCLUDE_LAST")
_ALL = ("0", "ALL", "EXACT")


def read_matching(entry: Entry) -> QuestionType | None:
    """What belongs together; an answer without a question is a distractor."""
    pairs: list[Pair] = []
    alone: list[str] = []
    for part in entry.all("subquestion"):
        left, right = entry.line_of(part), _right(entry, part)
        if left and right:
            pairs.append(Pair(left, right))
        elif right:
            alone.append(right)
    rights = {pair.right for pair in pairs}
    listed = tuple(text for key, text in entry.own.pairs if key == "listed")
    content = Matching(
        tuple(pairs), tuple(text for text in dict.fromkeys(alone) if text not in rights), listed=listed
    )
    return with_settings(content, entry.own.pairs, entry.lang)


def _right(entry: Entry, part: etree._Element) -> str:
    """The choice of a part: plain text in matching, HTML in the plugin ddmatch."""
    answer = child_named(part, "answer")
    if answer is None:
        return ""
    if entry.item.type_found == "ddmatch":
        return entry.line_of(answer)
    text = entry.plain_from(raw_text(answer))
    return entry.own.markdown("words", text) or html_text.line_from_plain(text)


def read_ordering(entry: Entry) -> QuestionType:
    """Items in the right order, which is that of the file: Moodle does not ask what their grades say."""
    answers = entry.answers()
    items = tuple(entry.line_of(answer.element) for answer in answers)
    for answer, item in zip(answers, items, strict=True):
        entry.move(item, answer.feedback)
    grading = entry.value("gradingtype").upper()
    is_exact = grading in ("ALL_OR_NOTHING", "ALL", "-1")
    if not is_exact and grading not in _BY_PAIRS:
        entry.item.changed("moodle-ordering-graded", grading=grading[:40])
    shown = _shown(entry, len(items))
    if shown < len(items):
        entry.item.changed("moodle-ordering-part", shown=shown, n=len(items))
    return with_settings(Ordering(items, "exact" if is_exact else "pairs"), entry.own.pairs, entry.lang)


def _shown(entry: Entry, count: int) -> int:
    """How many of the items Moodle shows: unless the file says all, as many as it says, or six."""
    is_old = entry.first("selecttype") is None
    if entry.value("logical" if is_old else "selecttype").upper() in _ALL:
        return count
    said = entry.number("studentsee" if is_old else "selectcount", Fraction(6))
    return min(count, max(2, int(said)))
