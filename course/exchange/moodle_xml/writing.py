"""Moodle XML out: a bank as a file that Moodle's importer takes, with its own grades and types."""

from __future__ import annotations

from course.errors import Level
from course.exchange.items import Delivery, Item
from course.exchange.labels import labels_of, settings_of, unsaid
from course.exchange.model import Written
from course.exchange.moodle_xml.own import NAME
from course.exchange.moodle_xml.sheet import Sheet, xml_text
from course.exchange.moodle_xml.write_types import WRITERS
from course.markup import text_only
from course.quiz.question import Bank, Question

_IN_MOODLE = ("tags", "hint")
"""Labels that Moodle has a place for."""

_NOTED = (*_IN_MOODLE, "source", "own", "bloom", "difficulty")
"""Labels that change nothing for who takes the quiz; the others (`critical`, `variant`) do."""

_NAME = 80


def write(bank: Bank) -> Written:
    """The bank as Moodle XML, and what became of each question."""
    delivery = Delivery(bank)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>", *_category(bank.title or bank.module)]
    for question in bank.questions:
        lines += _question(delivery, question)
    lines += ["</quiz>", ""]
    return delivery.written("\n".join(lines).encode())


def _category(title: str) -> list[str]:
    """The questions' category in Moodle. Our element says that it is no tag of theirs."""
    path = xml_text("$course$/top/" + " ".join(title.split()).replace("/", "//"))
    return [
        '  <question type="category">',
        f"    <category><text>{path}</text></category>",
        f"    <{NAME}/>",
        "  </question>",
    ]


def _question(delivery: Delivery, question: Question) -> list[str]:
    """The lines of a question; none when it is left out."""
    item = delivery.start(question)
    sheet = Sheet(item)
    faults = [fault for fault in question.content.check() if fault.level is Level.ERROR]
    if faults or not question.stem.strip():
        item.leave_out("moodle-faulty", level=Level.ERROR)
        return []
    kind = question.content.type_name
    if kind not in WRITERS:
        item.leave_out("exchange-type-not-sayable", format="Moodle XML", type=kind)
        return []
    written = WRITERS[kind](sheet, question)
    if not written:
        return []
    delivery.take(item, question, written, said=_NOTED)
    _tell_labels(item, question)
    body = sheet.lines
    sheet.lines = [f'  <question type="{written}">']
    _head(sheet, question, written)
    sheet.lines += body
    for hint in question.hints:
        sheet.line("hint", hint)
    if question.tags:
        tags = (f"      <tag><text>{xml_text(tag)}</text></tag>" for tag in question.tags)
        sheet.lines += ["    <tags>", *tags, "    </tags>"]
    own = [pair for pair in labels_of(question) if pair[0] not in _IN_MOODLE]
    settings = dict(settings_of(question.content)) | sheet.settings
    sheet.own((*own, *((key, value) for key, value in settings.items() if value)))
    return [*sheet.lines, "  </question>"]


def _tell_labels(item: Item, question: Question) -> None:
    """What is in the file for us alone."""
    if keys := unsaid(question, (*_IN_MOODLE, "critical", "variant")):
        item.note("moodle-labels-not-kept", keys=keys)


def _head(sheet: Sheet, question: Question, written: str) -> None:
    """What every question begins with. Most types have no text but the stem."""
    words = text_only(question.stem) or question.id
    name = words if len(words) <= _NAME else words[: _NAME - 1].rstrip() + "…"
    sheet.lines.append(f"    <name><text>{xml_text(name)}</text></name>")
    if sheet.text is None:
        sheet.blocks("questiontext", question.stem)
    else:
        sheet.html("questiontext", sheet.text)
    sheet.blocks("generalfeedback", question.explanation)
    if written != "cloze":
        sheet.value("defaultgrade", 1)
    sheet.value("penalty", "1" if written == "truefalse" else "0.3333333")
    sheet.value("hidden", 0)
    sheet.value("idnumber", question.id)
