"""`kyndig review` with a person: one draft at a time, a key a decision."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from typing import Final

from course.cli.editor import edit
from course.cli.keys import Keys
from course.cli.output import Output, Role
from course.cli.review_desk import Desk
from course.cli.review_display import show, wrapped
from course.content.release import DraftItem
from course.drafting.needs import needs_of
from course.drafting.reviewing import Choice, Standing, Work
from course.errors import ConflictError, CourseError
from course.quiz.question import Question

KEYS: Final = ("a", "l", "e", "r", "s", "b", "u", "m", "q", "?")
STOPPED = 130
_TOGETHER = 2
"""Fewer blocks than this are approved one by one."""


class Session:
    """The queue of drafts, where the reviewer is in it, and what they have done."""

    def __init__(self, out: Output, desk: Desk, keys: Keys, choice: Choice, *, by: str) -> None:
        self.out, self.desk, self.keys, self.by = out, desk, keys, by
        self.queue = [item for item, work in desk.work.items() if choice.takes(work)]
        self.at = 0
        self.opened: set[DraftItem] = set()
        self.decided: dict[DraftItem, str] = {}
        self._do: dict[str, Callable[[Work], bool]] = {
            "a": self._accept,
            "l": self._accept_lesson,
            "e": self._edit,
            "r": self._reject,
            "s": self._skip,
            "b": self._back,
            "u": self._undo,
            "m": self._more,
            "?": self._help,
        }

    def run(self) -> int:
        """Until the queue is done, the reviewer quits, or what comes in ends; the exit code."""
        code = 0
        try:
            with self.keys.held():
                self._go_through()
        except EOFError:
            self.out.out.write()
        except KeyboardInterrupt:
            self.out.out.write()
            code = STOPPED
        self._summary()
        return code

    def _go_through(self) -> None:
        while self.at < len(self.queue):
            work = self.desk.get(self.queue[self.at])
            if work is None:
                del self.queue[self.at]
                continue
            show(self.out, work, self.desk.course.passages, at=self.at + 1, total=len(self.queue))
            if not self._ask(work):
                break

    # -- one draft --------------------------------------------------------------------

    def _ask(self, work: Work) -> bool:
        """Ask until something changes what is shown; False to stop."""
        while True:
            self._offer(work)
            key = self.keys.key()
            if key == "q":
                return False
            do = self._do.get(key)
            if do is None:
                self._tell("review-unknown-key", key=key)
                continue
            try:
                if do(work):
                    return True
            except ConflictError as error:
                self.out.fail(error.code, **error.facts)
                self.desk.read()
                return True
            except (CourseError, OSError) as error:
                self._failed(error)

    def _failed(self, error: CourseError | OSError) -> None:
        """Say what went wrong; the draft is still there to be judged."""
        if isinstance(error, CourseError):
            self.out.fail(error.code, **error.facts)
        else:
            self.out.fail("review-not-written", reason=error.strerror or "", path=str(error.filename or ""))

    def _offer(self, work: Work) -> None:
        """The keys, each with its word; those that would do nothing are left out."""
        more = len(self._reserve_for(work))
        lesson = len(self._lesson_of(work))
        left_out = {
            "b": self.at == 0,
            "u": not self.desk.can_undo,
            "m": not more,
            "a": bool(work.faults),
            "l": lesson < _TOGETHER,
        }
        counts = {"l": lesson, "m": more}
        shown = [
            f"{self.out.out.paint(Role.NEXT, key)}\u00a0"
            f"{self.out.text(f'review-key-{name}', n=counts.get(key, 0))}"
            for key, name in zip(KEYS, _NAMES, strict=True)
            if not left_out.get(key)
        ]
        self.out.out.write()
        line, width = "", 0
        for part in shown:
            size = len(part) - (len(self.out.out.paint(Role.NEXT, "x")) - 1)
            if line and width + 3 + size > self.out.width:
                self.out.out.write(line)
                line, width = "", 0
            line, width = (f"{line}   {part}", width + 3 + size) if line else (part, size)
        self.out.out.write(line)

    def _accept(self, work: Work) -> bool:
        accepted = self.desk.accept(work, by=self.by)
        edited = accepted.review is not None and bool(accepted.review.note)
        self._decide(accepted, "edited" if edited else "accepted")
        was = work.subject.text
        for tag in needs_of(was) if isinstance(was, Question) else ():
            self._tell("review-needs-done", tag=tag)
        if work.in_reserve:
            self._tell("review-moved", role=Role.OK, id=accepted.item.id, file=accepted.subject.file)
        else:
            self._tell("review-accepted", role=Role.OK, id=accepted.item.id)
        return True

    def _lesson_of(self, work: Work) -> list[Work]:
        """The blocks of a block's lesson that can be approved, as the lesson has them."""
        if work.item.kind != "block":
            return []
        queued = set(self.queue)
        found = [
            one
            for one in self.desk.work.values()
            if one.subject.file == work.subject.file
            and one.item in queued
            and one.standing.is_open
            and not one.faults
        ]
        return sorted(found, key=lambda one: one.subject.line)

    def _accept_lesson(self, work: Work) -> bool:
        """Show the lesson's blocks, and approve all of them when the key is pressed again."""
        blocks = self._lesson_of(work)
        if len(blocks) < _TOGETHER:
            self._tell("review-no-lesson")
            return False
        for n, block in enumerate(blocks, start=1):
            show(self.out, block, self.desk.course.passages, at=n, total=len(blocks))
        self.out.out.write()
        self._tell("review-lesson-sure", n=len(blocks))
        if self.keys.key() != "l":
            self._tell("review-lesson-not")
            return True
        items = [block.item for block in blocks]
        before = [item for item in self.queue[: self.at] if item not in items]
        after = [item for item in self.queue[self.at :] if item not in items]
        self.queue, self.at = [*before, *items, *after], len(before)
        for accepted in self.desk.accept_all(blocks, by=self.by):
            edited = accepted.review is not None and bool(accepted.review.note)
            self._decide(accepted, "edited" if edited else "accepted")
        self._tell("review-lesson-accepted", role=Role.OK, n=len(blocks), file=work.subject.file)
        return True

    def _reject(self, work: Work) -> bool:
        self._tell("review-why")
        try:
            reason = self.keys.line()
        except KeyboardInterrupt:
            reason = ""
            self.out.out.write()
        if not reason:
            self._tell("review-not-rejected")
            return False
        self._decide(self.desk.reject(work, " ".join(reason.split()), by=self.by), "rejected")
        self._tell("review-rejected", role=Role.LOOK, id=work.item.id)
        return True

    def _decide(self, work: Work, how: str) -> None:
        self.decided[work.item] = how
        self.at += 1

    def _edit(self, work: Work) -> bool:
        """The editor on the draft's place; then the folder is read and checked again."""
        known = set(self.desk.work)
        while True:
            self._open_editor(work)
            self.desk.read()
            if self.desk.get(work.item) is not None:
                return True
            if new := [item for item in self.desk.work if item not in known]:
                self.queue[self.at : self.at + 1] = new  # it has another id now
                return True
            self.out.look("review-gone", id=work.item.id)
            self.out.findings(one for one in self.desk.report.findings if one.file == work.subject.file)
            self._tell("review-gone-keys")
            if self.keys.key() != "e":
                del self.queue[self.at]
                return True

    def _open_editor(self, work: Work) -> None:
        path = self.desk.folder / work.subject.file
        with self.keys.lent():
            done = edit(path, work.subject.line)
        if done is None:
            self.out.look("review-no-editor", file=str(path), line=work.subject.line)
        elif not done:
            self.out.look("review-editor-failed")

    def _skip(self, work: Work) -> bool:
        if work.standing.is_open:
            self.decided.setdefault(work.item, "skipped")
        self.at += 1
        return True

    def _back(self, _work: Work) -> bool:
        if self.at == 0:
            self._tell("review-first")
            return False
        self.at -= 1
        return True

    def _undo(self, _work: Work) -> bool:
        undone = self.desk.undo()
        if undone is None:
            self._tell("review-nothing-to-undo")
            return False
        for item in undone.items:
            self.decided.pop(item, None)
            if item in self.queue:
                self.at = self.queue.index(item)
        self._tell("review-undone", id=", ".join(item.id for item in reversed(undone.items)))
        if undone.back_in:
            self._tell("review-moved-back", file=undone.back_in)
        elif undone.stays:
            self._tell("review-stays", role=Role.LOOK)
        return True

    def _more(self, work: Work) -> bool:
        """Put the module's further drafts next in the queue."""
        more = self._reserve_for(work)
        if not more:
            self._tell("review-no-more", module=work.module)
            return False
        self.queue[self.at + 1 : self.at + 1] = [one.item for one in more]
        self.opened |= {one.item for one in more}
        self._tell("review-more", n=len(more), module=work.module)
        if not work.standing.is_open:
            self.at += 1
        return True

    def _reserve_for(self, work: Work) -> list[Work]:
        queued = set(self.queue)
        return [
            one
            for one in self.desk.reserve.values()
            if one.module == work.module
            and one.item.lang == work.item.lang
            and one.item not in queued
            and one.standing.is_open
        ]

    def _help(self, _work: Work) -> bool:
        for line in self.out.text("review-help").split("\n"):
            wrapped(self.out, line, start="  ")
        return False

    # -- words --------------------------------------------------------------------------

    def _tell(self, code: str, role: Role | None = None, **facts: str | int) -> None:
        wrapped(self.out, self.out.text(code, **facts), role=role)

    def _summary(self) -> None:
        """What was done, what is left, what to do next."""
        tell_summary(self.out, self.desk, list(self.decided.values()))


_NAMES = ("accept", "lesson", "edit", "reject", "skip", "back", "undo", "more", "quit", "help")


def tell_summary(out: Output, desk: Desk, decided: list[str]) -> None:
    """How much was accepted, edited, rejected and skipped, what is left, and the next command."""
    out.out.write()
    out.figures(
        *((f"review-sum-{how}", decided.count(how)) for how in ("accepted", "edited", "rejected", "skipped"))
    )
    work = list(desk.work.values())
    left = [one for one in work if one.standing.is_open]
    rejected = sum(one.standing is Standing.REJECTED for one in work)
    questions = sum(one.item.kind == "question" for one in left)
    blocks = len(left) - questions
    facts = {"n": len(left), "total": len(work), "questions": questions, "blocks": blocks}
    out.say("review-left" if left else "review-none-left", **facts)
    if rejected:
        out.say("review-rejected-stand", n=rejected)
    folder = shlex.quote(str(desk.folder))
    rows = [(f"kyndig check {folder}", out.text("review-next-check"))]
    if left:
        rows.insert(0, (f"kyndig review {folder}", out.text("review-next-review")))
    elif not rejected:
        rows.append((f"kyndig publish {folder}", out.text("review-next-publish")))
    out.out.write()
    out.rows([(out.text("generate-next") if n == 0 else "", *row) for n, row in enumerate(rows)])
