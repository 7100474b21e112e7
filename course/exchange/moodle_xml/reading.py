"""Moodle XML in: every `<question>` becomes one of ours, or a line that says why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from fractions import Fraction

from lxml import etree

from course.errors import CourseError, Level
from course.exchange import html_text
from course.exchange.items import Intake, Item
from course.exchange.labels import category_tag, with_labels
from course.exchange.model import Exchanged
from course.exchange.moodle_xml.entry import Entry, child_named, line_number, raw_text
from course.exchange.moodle_xml.grades import percent
from course.exchange.moodle_xml.own import NAME
from course.exchange.moodle_xml.read_choices import read_multichoice, read_multichoiceset, read_truefalse
from course.exchange.moodle_xml.read_gaps import read_cloze, read_gapselect
from course.exchange.moodle_xml.read_parts import read_matching, read_ordering
from course.exchange.moodle_xml.read_typed import read_numerical, read_shortanswer
from course.quiz.question import Question, QuestionType
from course.safe_xml import local_name, parse_xml

READERS: dict[str, Callable[[Entry], QuestionType | None]] = {
    "multichoice": read_multichoice,
    "multichoiceset": read_multichoiceset,
    "truefalse": read_truefalse,
    "shortanswer": read_shortanswer,
    "numerical": read_numerical,
    "matching": read_matching,
    "match": read_matching,
    "ddmatch": read_matching,
    "ordering": read_ordering,
    "cloze": read_cloze,
    "multianswer": read_cloze,
    "gapselect": read_gapselect,
    "ddwtos": read_gapselect,
}
"""Moodle's word for a type -> what reads it. A reader that gives None has left the question out."""

_COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
_ORDINARY = 60
"""Combined feedback up to this many characters is Moodle's own "Your answer is correct." and the like."""

_PENALTIES = (Fraction(0), Fraction(1, 3), Fraction(1))


def read(data: bytes, *, file: str, lang: str) -> Exchanged:
    """The questions of a Moodle XML file. Never raises for what is in it."""
    intake = Intake(file, lang)
    try:
        root = parse_xml(data.lstrip())
    except CourseError as error:
        return intake.refuse(error)
    if local_name(root) != "quiz":
        return intake.refuse(CourseError("moodle-no-quiz", found=(local_name(root) or "?")[:40]))
    return _File(intake, lang).read(root)


class _File:
    """What is known of the file as a whole while its questions are read."""

    def __init__(self, intake: Intake, lang: str) -> None:
        self.intake, self.lang = intake, lang
        self.tag = ""
        self.weights: list[tuple[Item, Fraction]] = []
        self.combined = self.penalties = 0

    def read(self, root: etree._Element) -> Exchanged:
        """All questions, in the order of the file."""
        for element in root:
            if local_name(element) != "question":
                continue
            if self.intake.is_full:
                break
            kind = element.get("type", "").strip()
            if kind == "category":
                self.tag = _category(element)
            else:
                self._question(element, kind)
        self._tell_weights()
        if self.combined:
            self.intake.fault("moodle-combined-ordinary", level=Level.NOTE, n=self.combined)
        if self.penalties:
            self.intake.fault("moodle-penalties", level=Level.NOTE, n=self.penalties)
        return self.intake.result()

    def _question(self, element: etree._Element, kind: str) -> None:
        name = child_named(element, "name")
        item = self.intake.start(
            kind or "?", title="" if name is None else raw_text(name), line=line_number(element)
        )
        if kind not in READERS:
            _leave_out(item, kind)
            return
        entry = Entry(element, item, self.lang)
        item.title = entry.plain_from(item.title)
        content = READERS[kind](entry)
        if content is None:
            return
        stem = entry.blocks("questiontext") if entry.stem is None else entry.stem
        hints = tuple(entry.line_of(hint) for hint in entry.all("hint"))
        question = Question(
            entry.value("idnumber"),
            stem,
            content,
            _explanation(entry),
            tags=(*_tags(entry), *filter(None, [self.tag])),
            hints=tuple(filter(None, hints)),
        )
        question, unread = with_labels(question, entry.own.pairs)
        if unread:
            item.changed("exchange-labels-unreadable", keys=", ".join(unread))
        self._tell_rest(entry)
        self.intake.keep(item, question)

    def _tell_rest(self, entry: Entry) -> None:
        """What no question of ours has: pictures' files, Moodle's general replies, points, hiding."""
        files = sum(local_name(each) in ("file", "image_base64") for each in entry.element.iter())
        if files:
            entry.item.changed("moodle-files-left-out", n=files)
        said = [html_text.line_from_html(entry.value(name)).text for name in _COMBINED]
        if any(len(text) > _ORDINARY for text in said):
            entry.item.changed("moodle-combined-left-out")
        elif any(said):
            self.combined += 1
        penalty = entry.number("penalty", Fraction(0))
        self.penalties += all(abs(penalty - usual) > Fraction(1, 1000) for usual in _PENALTIES)
        if entry.flag("hidden", default=False):
            entry.item.note("moodle-hidden")
        if not entry.own.is_ours:
            weight = entry.number("defaultgrade", entry.weight)
            self.weights.append((entry.item, weight))
        entry.tell_languages()

    def _tell_weights(self) -> None:
        """Questions that count for more or less than the others; here all count the same."""
        kept = [(item, weight) for item, weight in self.weights if item.type is not None]
        counts = Counter(weight for _, weight in kept)
        usual = max(counts, key=lambda weight: (counts[weight], weight == 1), default=Fraction(1))
        for item, weight in kept:
            if weight != usual:
                item.changed("moodle-weight", weight=percent(weight / 100), usual=percent(usual / 100))


def _leave_out(item: Item, kind: str) -> None:
    """Say why a type is none of ours."""
    if kind == "essay":
        item.leave_out("exchange-essay")
    elif kind == "description":
        item.leave_out("exchange-description")
    else:
        item.leave_out("moodle-type-left-out", type=kind[:40] or "?")


def _category(element: etree._Element) -> str:
    """The tag for the questions of a category; none for the one that we write ourselves."""
    path = child_named(element, "category")
    if path is None or child_named(element, NAME) is not None:
        return ""
    return category_tag(raw_text(path))


def _tags(entry: Entry) -> list[str]:
    """The question's tags and its course's."""
    holders = (*entry.all("tags"), *entry.all("coursetags"))
    return [entry.plain_from(raw_text(tag)) for holder in holders for tag in holder]


def _explanation(entry: Entry) -> str:
    """The general feedback, and what was said to single answers where our type has no place for it."""
    general = entry.blocks("generalfeedback")
    moved = [text for text in entry.moved if text not in general]
    if moved:
        entry.item.changed("moodle-feedback-moved")
    return "\n\n".join(filter(None, (general, *moved)))
