"""Item, Intake, Delivery: how readers and writers keep account of every question.

A reader makes one `Intake` a file, starts an `Item` for everything that it finds, and ends
each by `Intake.keep` or `Item.leave_out`:

    intake = Intake(file, lang)
    item = intake.start("multichoice", title="Duty to avert", line=12)
    item.changed("exchange-weights-changed")
    intake.keep(item, Question("duty", "Who must avert?", Single(...), explanation="..."))
    return intake.result()

What is kept can be written as a bank and read again: texts are tidied, the id is made
unique, and a question that no bank can hold is left out with a finding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from course.citation import plain
from course.errors import CourseError, Fact, Finding, Level, SourceError
from course.exchange.ids import Ids
from course.exchange.labels import clean_tags, unsaid
from course.exchange.model import MAX_BYTES, Exchanged, ItemReport, Outcome, Written
from course.guide.decoding import decode
from course.markup import text_only
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question import Bank, Question
from course.quiz.typed import is_unreadable

MAX_ITEMS = 20_000
"""Questions that are read of a file at most."""

MAX_FINDINGS = 50
"""Findings that are told of one question at most."""

_OWN_FROM = {
    "nb": "importert fra {file}",
    "nn": "importert frå {file}",
    "en": "imported from {file}",
}
_SETTING = re.compile(r"([^\W\d_][\w-]*[ \t]?):(?=\s|$)")
_STRUCTURE = re.compile(r"\s*(?:[-*+>|=#~`:]|[0-9]+[.)])")
_TITLE = 70


@dataclass(slots=True)
class Item:
    """One question on its way in or out, and what is to be said of it."""

    number: int
    type_found: str
    title: str = ""
    file: str = ""
    line: int = 0
    id: str = ""
    type: str | None = None
    findings: list[Finding] = field(default_factory=list)
    is_changed: bool = False

    def note(self, code: str, *, line: int = 0, **facts: Fact) -> None:
        """Something to know; the question is whole all the same."""
        self._add(code, Level.NOTE, line, facts)

    def changed(self, code: str, *, line: int = 0, **facts: Fact) -> None:
        """Something is another than it was, or is lost."""
        self.is_changed = True
        self._add(code, Level.WARNING, line, facts)

    def leave_out(self, code: str, *, level: Level = Level.WARNING, line: int = 0, **facts: Fact) -> None:
        """The question cannot be taken along; this is why. ERROR for what is broken in the file."""
        self.type = None
        self._add(code, level, line, facts)

    def lost(self, codes: Collection[str]) -> None:
        """`changed` for each of what a conversion of text lost (see `html_text`)."""
        for code in sorted(codes):
            self.changed(code)

    def report(self) -> ItemReport:
        """The item as it is told."""
        outcome = (
            Outcome.LEFT_OUT if self.type is None else Outcome.CHANGED if self.is_changed else Outcome.WHOLE
        )
        known_by = self.title if len(self.title) <= _TITLE else self.title[: _TITLE - 1].rstrip() + "…"
        found = (
            tuple(dict.fromkeys(self.findings)) if len(self.findings) < 100 else tuple(self.findings[:100])
        )
        return ItemReport(self.number, self.id, known_by, self.type_found, self.type, outcome, found)

    def _add(self, code: str, level: Level, line: int, facts: dict[str, Fact]) -> None:
        self.findings.append(Finding(code, level, self.file, line or self.line, facts))


class Intake:
    """A file on its way in."""

    def __init__(self, file: str, lang: str) -> None:
        self.file, self.lang = file, lang
        self._ids = Ids()
        self._items: list[Item] = []
        self._questions: list[Question] = []
        self._findings: list[Finding] = []

    def fault(self, code: str, *, level: Level = Level.ERROR, line: int = 0, **facts: Fact) -> None:
        """Something about the file as a whole. An error is the reason why nothing was read."""
        self._findings.append(Finding(code, level, self.file, line, facts))

    def refuse(self, error: CourseError) -> Exchanged:
        """The result for a file that cannot be read, from the error that says why."""
        line = error.facts.get("line")
        facts = {name: fact for name, fact in error.facts.items() if name != "file"}
        self._findings.append(
            Finding(error.code, Level.ERROR, self.file, line if isinstance(line, int) else 0, facts)
        )
        return Exchanged((), (), tuple(self._findings))

    def text(self, data: bytes) -> str | None:
        """The file as text with LF line ends, or None (then a fault says why).

        A byte order mark decides the encoding, then strict UTF-8, else the likeliest
        single-byte encoding; any but UTF-8 is a note.
        """
        if len(data) > MAX_BYTES:
            self.fault("exchange-file-too-large", limit=MAX_BYTES // 1_000_000)
            return None
        try:
            decoded = decode(data, file=self.file)
        except SourceError as error:
            if error.code == "source-too-long":
                self.fault("exchange-file-too-large", limit=MAX_BYTES // 1_000_000)
            elif error.code == "source-empty":
                self.fault("exchange-file-empty")
            else:
                self.fault("exchange-file-not-text", kind=error.facts.get("kind", ""))
            return None
        if decoded.guessed:
            self.fault("exchange-encoding-guessed", level=Level.NOTE, encoding=decoded.encoding)
        elif decoded.encoding != "utf-8":
            self.fault("exchange-encoding-other", level=Level.NOTE, encoding=decoded.encoding)
        return decoded.text

    def start(self, type_found: str, *, title: str = "", line: int = 0) -> Item:
        """A new item of the file, in the file's order. `title` is shown, and cut if it is long."""
        item = Item(len(self._items) + 1, type_found[:60], plain(title)[:300], self.file, line)
        self._items.append(item)
        return item

    @property
    def is_full(self) -> bool:
        """True when no more is to be read; `result` says so then."""
        return len(self._items) >= MAX_ITEMS

    def keep(self, item: Item, question: Question) -> None:
        """Take a question along, in a form that a bank can hold.

        Its `id` may be any text, also ''; a question without a source gets the file as `own`.
        Texts are stem, explanation and option texts in Markdown (options on one line each). An
        error of the type's own check (no right option ...) leaves the question out.
        """
        if not item.title:
            item.title = plain(text_only(question.stem))[:300]
        question = self._tidied(question)
        if not question.stem:
            item.leave_out("exchange-stem-empty", level=Level.ERROR)
            return
        faults = question.content.check()
        for fault in faults:
            item.findings.append(replace(fault, file=self.file, line=item.line))
        if any(fault.level is Level.ERROR for fault in faults):
            return
        fitting = self._fitting(question, item)
        if fitting is None:
            item.leave_out("exchange-not-writable")
            return
        item.id = self._ids.take(question.id, item.title, plain(text_only(question.stem)))
        item.type = question.content.type_name
        self._questions.append(replace(fitting, id=item.id, file=self.file, line=item.line))

    def result(self) -> Exchanged:
        """What was found, in the order of the file."""
        if self.is_full:
            self.fault("exchange-too-many", level=Level.ERROR, limit=MAX_ITEMS)
        if not self._items and not self._findings:
            self.fault("exchange-nothing-found", level=Level.ERROR)
        reports = tuple(item.report() for item in self._items)
        return Exchanged(tuple(self._questions), reports, tuple(self._findings))

    def _tidied(self, question: Question) -> Question:
        own = plain(question.own_from)
        if not own and not question.citations:
            own = _OWN_FROM.get(self.lang, _OWN_FROM["en"]).format(file=plain(self.file) or "?")
        return replace(
            question,
            stem=_stem(tidy(question.stem)),
            explanation=tidy(question.explanation),
            own_from=own,
            tags=clean_tags(question.tags),
            hints=tuple(hint for each in question.hints if (hint := plain(tidy(each)))),
        )

    def _fitting(self, question: Question, item: Item) -> Question | None:
        """The question in a form that is read back as itself, or None when there is none."""
        if self._is_read_back(question):
            return question
        guarded = replace(question, stem=_without_settings(question.stem))
        if self._is_read_back(guarded):
            return guarded
        guarded = replace(question, stem=_without_structure(guarded.stem))
        if self._is_read_back(guarded):
            item.changed("exchange-layout-lost")
            return guarded
        return None

    def _is_read_back(self, question: Question) -> bool:
        """True when a bank's text holds the question, and nothing in it is taken for something else."""
        bank = Bank("m", self.lang, (replace(question, id="q"),))
        try:
            text = write_bank(bank)
        except CourseError:
            return False
        _, findings = parse_bank(text, file="", module="m", lang=self.lang)
        return not any(finding.level is Level.ERROR for finding in findings)


class Delivery:
    """A bank on its way out. A writer starts an item a question and ends it by `take` or `leave_out`."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._items: list[Item] = []

    def start(self, question: Question) -> Item:
        """The item of a question, in the bank's order."""
        item = Item(
            len(self._items) + 1,
            question.content.type_name,
            plain(text_only(question.stem))[:300],
            question.file or self.bank.file,
            question.line,
            question.id,
        )
        self._items.append(item)
        return item

    def take(self, item: Item, question: Question, type_written: str, said: Collection[str] = ()) -> None:
        """The question is written as `type_written`; labels that are not among `said` are lost, and told."""
        item.type = type_written
        if keys := unsaid(question, said):
            item.changed("exchange-labels-lost", keys=keys)

    def written(self, data: bytes) -> Written:
        """The file with the reports."""
        return Written(data, tuple(item.report() for item in self._items))


def tidy(text: str) -> str:
    """A text as a bank holds it: NFC, LF, no control signs, no space at the ends of lines, one blank line."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if is_unreadable(text):
        text = "".join(sign for sign in text if not is_unreadable(sign))
    lines = "\n".join(line.rstrip() for line in text.replace("\t", "    ").split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def _stem(text: str) -> str:
    """The stem with its first paragraph on one line, since that is the question's heading."""
    first, gap, rest = text.partition("\n\n")
    if "\n" in first and not any(_STRUCTURE.match(line) for line in first.split("\n")):
        first = " ".join(line.strip() for line in first.split("\n"))
    return first.strip() + gap + rest if first.strip() else rest.strip()


def _without_settings(stem: str) -> str:
    """The stem without lines that a bank would read as `key: value`."""
    return "\n".join(_SETTING.sub(r"\1&#58;", line, count=1) for line in stem.split("\n"))


def _without_structure(stem: str) -> str:
    """The stem in paragraphs of words: what would begin a list, a heading or an answer is shown as it is."""
    made = []
    for line in stem.split("\n"):
        text = line.strip()
        if found := _STRUCTURE.match(text):
            sign = found[0][-1]
            text = f"{found[0][:-1]}&#{ord(sign)};{text[found.end() :]}"
        made += [text.replace("[[", "[&#91;").replace("=>", "=&gt;"), ""]
    return tidy("\n".join(made))
