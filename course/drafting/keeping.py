"""What an update leaves in drafted.lock: the hashes of the drafts that now stand in the folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from course.content.drafted import drafted_bytes, head_hash, text_hash
from course.content.files import MODULES, QUIZZES
from course.content.lesson import parse_lesson
from course.content.model import Lesson
from course.content.release import DraftItem
from course.drafting.counterparts import lessons_of
from course.drafting.three_way import Fate, Fates, Footing, Touched, item_of
from course.quiz.bank import parse_bank

_WRITTEN = (Fate.DRAFTED_ANEW, Fate.QUOTE_MENDED, Fate.NEW)


def record_drafts(
    footing: Footing, fates: Fates, touched: Iterable[Touched], files: Mapping[str, bytes | None]
) -> bytes:
    """The bytes of drafted.lock after an update that writes `files`.

    A folder that had none gets what this version knows to be drafts. A draft that is in
    conflict with what people wrote is kept too: whoever puts it in has a draft.
    """
    hashes = _known(footing, fates)
    now = dict(_read(footing.lang, files))
    for one in touched:
        if one.fate is Fate.MERGED:
            hashes.pop(one.item, None)
        elif one.fate in _WRITTEN and one.item in now:
            hashes[one.item] = now[one.item]
    for side in (fates.blocks, fates.questions):
        for n, decision in side.decisions.items():
            if decision.fate is Fate.CONFLICT and decision.draft is not None:
                hashes[item_of(side.here[n], footing.lang)] = text_hash(decision.draft)
    edited = {
        DraftItem("lesson", place, footing.lang)
        for place, lesson in lessons_of(footing.course, footing.lang)
        if hashes.get(DraftItem("lesson", place, footing.lang)) != head_hash(lesson)
    }
    hashes.update((item, now[item]) for item in now if item.kind == "lesson" and item not in edited)
    return drafted_bytes(hashes)


def _known(footing: Footing, fates: Fates) -> dict[DraftItem, str]:
    """The hashes before the update."""
    if footing.drafted is not None:
        return dict(footing.drafted.hashes)
    hashes: dict[DraftItem, str] = {}
    for side in (fates.blocks, fates.questions):
        for n in sorted(side.claims.unedited):
            hashes[item_of(side.here[n], footing.lang)] = text_hash(side.here[n].text)
    taken = {text.name for text in fates.questions.here}
    for questions in footing.base.reserve.values() if footing.base else ():
        for question in questions:
            if question.id not in taken:
                hashes[DraftItem("question", question.id, footing.lang)] = text_hash(question)
    before = dict(lessons_of(footing.base.course, footing.lang)) if footing.base else {}
    for place, lesson in lessons_of(footing.course, footing.lang):
        if place in before and head_hash(before[place]) == head_hash(lesson):
            hashes[DraftItem("lesson", place, footing.lang)] = head_hash(lesson)
    return hashes


def _read(lang: str, files: Mapping[str, bytes | None]) -> Iterator[tuple[DraftItem, str]]:
    """The hashes of all texts in the new lessons and banks."""
    for name, data in files.items():
        place = PurePosixPath(name)
        if data is None or place.suffix != ".md":
            continue
        if name.startswith(f"{MODULES}/{lang}/"):
            module, lesson_id = place.parent.name, place.stem.partition("-")[2]
            lesson, _ = parse_lesson(data.decode(), file=name, module=module, lesson_id=lesson_id, lang=lang)
            yield from _of_lesson(f"{module}/{lesson_id}", lesson)
        elif name.startswith(f"{QUIZZES}/{lang}/"):
            bank, _ = parse_bank(data.decode(), file=name, module=place.stem, lang=lang)
            for question in bank.questions:
                yield DraftItem("question", question.id, lang), text_hash(question)


def _of_lesson(place: str, lesson: Lesson) -> Iterator[tuple[DraftItem, str]]:
    yield DraftItem("lesson", place, lesson.lang), head_hash(lesson)
    for block in lesson.blocks:
        yield DraftItem("block", f"{place}#{block.id}", lesson.lang), text_hash(block)
