"""A release: a frozen course, a manifest of content-addressed parts, named by the manifest's hash.

What is frozen is the parsed source. Help lines, delivery and the rules that organisations set
lie outside. The manifest lists every part in the order of the course and what is still a
draft, so that approving a text makes another release of the same parts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from course.citation import Passage
from course.content.canonical import (
    FORMAT,
    block_hash,
    canonical_json,
    content_hash,
    course_from_json,
    course_part,
    lesson_from_json,
    lesson_part,
    passage_from_json,
    passage_part,
    question_hash,
    question_part,
)
from course.content.model import Asset, Block, Course, Lesson
from course.errors import CourseError
from course.quiz.canonical import question_from_json
from course.quiz.question import Json, Question

__all__ = [
    "DraftItem",
    "FrozenCourse",
    "Item",
    "Part",
    "Release",
    "ReleaseError",
    "Subject",
    "block_hash",
    "drafts",
    "freeze",
    "question_hash",
    "reviewable",
    "subjects",
    "thaw",
]


class ReleaseError(CourseError):
    """A release cannot be read: a part is missing, damaged or of a newer format."""


@dataclass(frozen=True, slots=True, order=True)
class DraftItem:
    """A block or question that nobody has approved as it now reads.

    `kind` is `block` (`id` is `module/lesson#id`) or `question`.
    """

    kind: str
    id: str
    lang: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part: canonical JSON, or a picture's bytes. `kind` is course, lesson, question, passage or asset."""

    hash: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the manifest: what a part is in this release. `lang` is '' where language has no part."""

    kind: str
    item: str
    lang: str
    part: str


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen course: the manifest, its hash, and its parts by their hashes."""

    hash: str
    course_id: str
    manifest: bytes
    parts: Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class FrozenCourse:
    """A release, read back.

    `question_versions` is (lang, question id) -> the hash of its part, `items` the manifest.
    The course has the pictures whose bytes were given; `items` names all.
    """

    course: Course
    hash: str
    question_versions: Mapping[tuple[str, str], str]
    drafts: tuple[DraftItem, ...]
    items: tuple[Item, ...]

    @property
    def is_unreviewed(self) -> bool:
        """True when nobody has approved anything in it: every block and question is a draft."""
        return bool(self.drafts) and len(self.drafts) == sum(1 for _ in subjects(self.course))


@dataclass(frozen=True, slots=True)
class Subject:
    """A block or question that people judge, and where it stands."""

    item: DraftItem
    text: Block | Question
    file: str
    line: int

    @property
    def hash(self) -> str:
        """What an approval of it is tied to."""
        return block_hash(self.text) if isinstance(self.text, Block) else question_hash(self.text)


def subjects(course: Course) -> Iterator[Subject]:
    """Every block and question, in the order of the course."""
    for module in course.modules:
        for lang, lessons in module.lessons.items():
            for lesson in lessons:
                for block in lesson.blocks:
                    item = DraftItem("block", f"{module.id}/{lesson.id}#{block.id}", lang)
                    yield Subject(item, block, lesson.file, block.line)
        for lang, bank in module.banks.items():
            for question in bank.questions:
                item = DraftItem("question", question.id, lang)
                yield Subject(item, question, question.file, question.line)


def reviewable(course: Course) -> list[tuple[DraftItem, str]]:
    """Every block and question with the hash that an approval is tied to, in the order of the course."""
    return [(subject.item, subject.hash) for subject in subjects(course)]


def drafts(course: Course) -> tuple[DraftItem, ...]:
    """What has no approval that still holds, sorted."""
    approved = {
        DraftItem(review.kind, review.id, review.lang): review.hash
        for review in course.reviews
        if review.state == "approved"
    }
    left = (
        subject.item
        for subject in subjects(course)
        if subject.item not in approved or approved[subject.item] != subject.hash
    )
    return tuple(sorted(left))


def freeze(course: Course) -> Release:
    """The release of a course. The same course gives the same bytes on every machine."""
    parts: dict[str, Part] = {}
    items: list[Item] = []

    def add(kind: str, item: str, lang: str, data: bytes) -> None:
        name = content_hash(data)
        parts[name] = Part(name, kind, data)
        items.append(Item(kind, item, lang, name))

    add("course", course.id, "", course_part(course))
    for module in course.modules:
        for lang in sorted(module.lessons):
            for lesson in module.lessons[lang]:
                add("lesson", f"{module.id}/{lesson.id}", lang, lesson_part(lesson))
        for lang in sorted(module.banks):
            for question in module.banks[lang].questions:
                add("question", question.id, lang, question_part(question))
    for passage in course.passages.values():
        add("passage", passage.id, "", passage_part(passage))
    for path in sorted(course.assets):
        add("asset", path, "", course.assets[path].data)
    lines: list[Json] = [
        {"kind": item.kind, "item": item.item, "lang": item.lang, "part": item.part} for item in items
    ]
    left: list[Json] = [{"kind": draft.kind, "id": draft.id, "lang": draft.lang} for draft in drafts(course)]
    media: dict[str, Json] = {path: course.assets[path].media_type for path in sorted(course.assets)}
    manifest = canonical_json(
        {
            "format": FORMAT,
            "kind": "release",
            "course": course.id,
            "parts": lines,
            "media": media,
            "drafts": left,
        }
    )
    return Release(content_hash(manifest), course.id, manifest, parts)


def thaw(manifest: bytes, parts: Mapping[str, bytes]) -> FrozenCourse:
    """The course of a release. `parts` may lack pictures, which are served one by one.

    Raises ReleaseError when another part is missing, when one is not what its hash says, or
    when the format is one that this version does not know.
    """
    try:
        return _thaw(manifest, parts)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ReleaseError("release-damaged", hash=content_hash(manifest)) from error


def _thaw(manifest: bytes, parts: Mapping[str, bytes]) -> FrozenCourse:
    head = _read(manifest, "release")
    lessons: dict[tuple[str, str], Lesson] = {}
    questions: dict[tuple[str, str], Question] = {}
    versions: dict[tuple[str, str], str] = {}
    passages: dict[str, Passage] = {}
    assets: dict[str, Asset] = {}
    items = tuple(Item(line["kind"], line["item"], line["lang"], line["part"]) for line in head["parts"])
    course_data: dict[str, Json] = {}
    for item in items:
        data = parts.get(item.part)
        if data is None:
            if item.kind == "asset":
                continue
            raise ReleaseError("release-part-missing", kind=item.kind, item=item.item)
        if content_hash(data) != item.part:
            raise ReleaseError("release-part-changed", kind=item.kind, item=item.item)
        if item.kind == "asset":
            assets[item.item] = Asset(item.item, head["media"][item.item], data)
            continue
        value = _read(data, item.kind)
        if item.kind == "course":
            course_data = value
        elif item.kind == "lesson":
            lessons[item.lang, item.item] = lesson_from_json(value)
        elif item.kind == "question":
            questions[item.lang, item.item] = question_from_json(value["question"])
            versions[item.lang, item.item] = item.part
        elif item.kind == "passage":
            passages[item.item] = passage_from_json(value)
    course = replace(course_from_json(course_data, lessons, questions), passages=passages, assets=assets)
    left = tuple(DraftItem(line["kind"], line["id"], line["lang"]) for line in head["drafts"])
    return FrozenCourse(course, content_hash(manifest), versions, left, items)


def _read(data: bytes, kind: str) -> dict[str, Any]:
    value = json.loads(data)
    if value["format"] != FORMAT:
        raise ReleaseError("release-format", format=value["format"], known=FORMAT)
    if value["kind"] != kind:
        raise ValueError(kind)
    assert isinstance(value, dict)
    return value
