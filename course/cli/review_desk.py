"""A reviewer's desk: the folder as it now is, and each decision written into it at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from course.content.check import Report, examine
from course.content.files import LOCK, Folder
from course.content.lesson import split_lines
from course.content.load import load_course
from course.content.model import Course, Review
from course.content.release import DraftItem
from course.content.replacing import replace_file
from course.content.review_file import record, take_back
from course.content.reviews import EDITED
from course.drafting.needs import instruction_in, needs_of, without_needs
from course.drafting.reserve import Reserve, bank_file, move_back, move_in, move_out, read_reserves
from course.drafting.reviewing import Work, reserve_work, work_of
from course.errors import ConflictError, CourseError, FolderError
from course.quiz.question import Bank, Question

_NEVER = b""
"""The bytes of a file that is not there."""


@dataclass(frozen=True, slots=True)
class _Move:
    """A further draft's way into its bank: both files before and after."""

    module: str
    bank: str
    reserve: str
    before: tuple[bytes, bytes]
    after: tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class _Done:
    """A decision made here: the entry before and after it, and what moved."""

    item: DraftItem
    before: Review | None
    after: Review
    move: _Move | None = None


@dataclass(slots=True)
class Undone:
    """What was taken back.

    `back_in` is the file that a further draft is in again, `stays` is True for one that its bank keeps.
    """

    items: list[DraftItem] = field(default_factory=list)
    back_in: str = ""
    stays: bool = False


_Stamp = tuple[int, int] | None


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


class Desk:
    """The texts of a folder with their reviews. Nothing is kept back: what is decided is in the file.

    `work` is everything in the order of its worth, `reserve` the further drafts.
    """

    def __init__(self, folder: Path, *, now: Callable[[], dt.datetime] = _now) -> None:
        self.folder = folder
        self._now = now
        self._first: dict[DraftItem, str] = {}
        self._done: list[list[_Done]] = []
        self.read()

    def read(self) -> None:
        """Read the folder again. Raises FolderError when course.toml cannot be used."""
        report = examine(self.folder, read_guide_again=False)
        if report.course is None:
            raise FolderError("review-no-course", folder=str(self.folder))
        self.report: Report = report
        self.course: Course = report.course
        self._stamps = {name: self._stamp(name) for name in report.files}
        opened = Folder.open(self.folder)
        texts: dict[str, list[str]] = {}

        def lines_of(name: str) -> list[str]:
            if name not in texts:
                texts[name] = split_lines(opened.text(name) or "")
            return texts[name]

        found = work_of(self.course, report.findings, lines_of)
        self.work: dict[DraftItem, Work] = {work.item: work for work in found}
        self._reserves = read_reserves(opened, self.course)
        self.reserve: dict[DraftItem, Work] = {}
        for one in self._reserves:
            self._stamps[one.file] = self._stamp(one.file)
            drafts = [(one.module, one.lang, question) for question in one.questions]
            findings = {question.id: one.findings_of(question) for question in one.questions}
            self.reserve |= {work.item: work for work in reserve_work(self.course, drafts, findings)}

    def get(self, item: DraftItem) -> Work | None:
        """The work on an item, in the course or in reserve."""
        work = self.work.get(item) or self.reserve.get(item)
        if work is not None:
            self._first.setdefault(item, work.subject.hash)
        return work

    def accept(self, work: Work, *, by: str) -> Work:
        """Approve a text as it was shown; a further draft moves into its bank first.

        Raises ConflictError when the text or its entry is another one by now, CourseError
        `review-has-faults` when the check has an error about it, `review-needs-left` when it
        still asks the author to write something. A tag that says so goes with the approval.
        """
        self._same(work)
        if work.faults:
            raise CourseError("review-has-faults", id=work.item.id)
        text = work.subject.text
        if isinstance(text, Question) and (line := instruction_in(text, work.item.lang)):
            raise CourseError("review-needs-left", id=work.item.id, line=line)
        if not work.in_reserve:
            return self._judge(self._completed(work), "approved", by, "")
        moved, move = self._move(work)
        return self._judge(self._completed(moved), "approved", by, "", move)

    def accept_all(self, works: Iterable[Work], *, by: str) -> Iterator[Work]:
        """Approve texts one by one; one `undo` takes all of them back. Raises as `accept`."""
        for n, work in enumerate(works):
            accepted = self.accept(work, by=by)
            if n:
                last = self._done.pop()
                self._done[-1].extend(last)
            yield accepted

    def reject(self, work: Work, reason: str, *, by: str) -> Work:
        """Reject a text as it was shown, with a reason. Raises as `accept`."""
        self._same(work)
        return self._judge(work, "rejected", by, reason)

    @property
    def can_undo(self) -> bool:
        """True when something was decided here and not taken back."""
        return bool(self._done)

    def undo(self) -> Undone | None:
        """Take back the last decision made here, or those made together; None for none.

        A further draft goes back to where it came from, unless somebody has edited it in its
        bank. Raises ConflictError when somebody has judged the text since.
        """
        if not self._done:
            return None
        undone = Undone()
        together = self._done[-1]
        while together:
            done = together[-1]
            take_back(self.folder, done.item, done.before, seen=done.after)
            together.pop()
            self._set(done.item, done.before)
            undone.items.append(done.item)
            if done.move is not None:
                undone.stays = not self._move_back(done.move, done.item, done.after.hash)
                undone.back_in = "" if undone.stays else done.move.reserve
        self._done.pop()
        return undone

    def is_edited(self, work: Work) -> bool:
        """True when the text is another than the one that was judged before, or first shown here."""
        judged_before = work.review is not None and work.review.hash != work.subject.hash
        return judged_before or self._first.get(work.item, work.subject.hash) != work.subject.hash

    def _judge(self, work: Work, state: str, by: str, reason: str, move: _Move | None = None) -> Work:
        item = work.item
        note = EDITED if state == "approved" and self.is_edited(work) else ""
        review = Review(
            item.kind, item.id, item.lang, work.subject.hash, state, by, self._now(), reason, note
        )
        record(self.folder, review, seen=work.review)
        self._done.append([_Done(item, work.review, review, move)])
        self._set(item, review)
        return replace(work, review=review)

    def _set(self, item: DraftItem, review: Review | None) -> None:
        for there in (self.work, self.reserve):
            if item in there:
                there[item] = replace(there[item], review=review)

    def _same(self, work: Work) -> None:
        """See that the text is still the one that was shown."""
        names = (work.subject.file, LOCK)
        if all(self._stamp(name) == self._stamps.get(name) for name in names):
            return
        self.read()
        now = self.get(work.item)
        if now is None or now.subject.hash != work.subject.hash or now.faults != work.faults:
            raise ConflictError("review-text-changed", id=work.item.id, file=work.subject.file)

    def _stamp(self, name: str) -> _Stamp:
        try:
            status = (self.folder / name).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size

    # -- a further draft into its bank --------------------------------------------

    def _move(self, work: Work) -> tuple[Work, _Move]:
        """Into the bank first, out of the further drafts last: whatever stops it, no draft is lost."""
        question = work.subject.text
        assert isinstance(question, Question)
        reserve = next(one for one in self._reserves if one.file == work.subject.file)
        name = bank_file(reserve.module, reserve.lang)
        before, there = self._bank(reserve, name)
        text = move_in(before.decode(), reserve.text, question, there)
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        if not replace_file(self.folder / name, text.encode(), only_if=before):
            raise ConflictError("review-text-changed", id=question.id, file=name)
        path = self.folder / reserve.file
        left = path.read_bytes()
        rest = move_out(reserve.text, question).encode() if left.decode() == reserve.text else left
        if rest != left:
            replace_file(path, rest, only_if=left)
        move = _Move(reserve.module, name, reserve.file, (before, left), (text.encode(), rest))
        self.read()
        moved = self.work.get(work.item)
        if moved is None or moved.subject.hash != work.subject.hash:
            raise ConflictError("draft-not-movable", id=question.id, file=name)
        return moved, move

    def _move_back(self, move: _Move, item: DraftItem, drawn: str) -> bool:
        """Into the further drafts first, out of the bank last; False when the bank has other words now.

        Files that nobody has touched since get their very bytes back.
        """
        self.read()
        work = self.work.get(item)
        bank, reserve = self.folder / move.bank, self.folder / move.reserve
        now = (_bytes(bank), _bytes(reserve))
        if work is None or work.subject.hash != drawn or work.subject.file != move.bank:
            return False
        question = work.subject.text
        assert isinstance(question, Question)
        if now == move.after:
            then = move.before
        else:
            texts = move_back(now[0].decode(), now[1].decode(), question, move.module)
            then = (texts[0].encode(), texts[1].encode())
        reserve.parent.mkdir(parents=True, exist_ok=True)
        if not replace_file(reserve, then[1], only_if=now[1]):
            return False
        if then[0] == _NEVER:
            bank.unlink()
        elif not replace_file(bank, then[0], only_if=now[0]):
            return False
        self.read()
        return True

    def _completed(self, work: Work) -> Work:
        """The work without the tags that say that something is missing."""
        question = work.subject.text
        if not isinstance(question, Question) or not needs_of(question):
            return work
        name = work.subject.file
        now = (self.folder / name).read_bytes()
        bank = next(
            one.banks[work.item.lang]
            for one in self.course.modules
            if work.item.lang in one.banks and one.banks[work.item.lang].file == name
        )
        text = without_needs(now.decode(), bank, question)
        if not replace_file(self.folder / name, text.encode(), only_if=now):
            raise ConflictError("review-text-changed", id=question.id, file=name)
        self.read()
        done = self.work.get(work.item)
        if done is None:
            raise ConflictError("needs-not-removable", id=question.id, file=name)
        return done

    def _bank(self, reserve: Reserve, name: str) -> tuple[bytes, Bank]:
        """The bytes of the bank and what they say; a bank with faults takes no draft."""
        if not (self.folder / name).exists():
            return b"", Bank(reserve.module, reserve.lang, (), file=name)
        loaded = load_course(self.folder).course
        module = loaded.module(reserve.module) if loaded else None
        bank = module.banks.get(reserve.lang) if module else None
        if bank is None:
            raise ConflictError("draft-not-movable", id=reserve.module, file=name)
        return (self.folder / name).read_bytes(), bank


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return _NEVER
