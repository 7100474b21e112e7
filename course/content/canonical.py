"""The canonical JSON of a course's parts: the same content gives the same bytes, everywhere.

Law 1 of the design: the parsed source, never rendered HTML; NFC, LF, sorted keys, no floats,
UTF-8 without spaces between, and a format number. Keys are sorted by code point, as Python
compares strings. Whoever changes what a part says raises FORMAT; old releases stay readable.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import unicodedata
from collections.abc import Mapping
from fractions import Fraction

from course.citation import Citation, Passage
from course.content.model import (
    Block,
    BlockKind,
    Course,
    GuideInfo,
    Lesson,
    Module,
    Quiz,
    Texts,
    Track,
)
from course.quiz.canonical import question_to_json
from course.quiz.question import Bank, Json, Question
from course.quiz.rule_settings import read_rules, write_rules
from course.quiz.rules import Quota

FORMAT = 1


def canonical_json(value: Json) -> bytes:
    """The bytes of a value. Raises TypeError for a float or anything else that JSON does not hold here."""
    return json.dumps(
        _normal(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def _normal(value: Json) -> Json:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, list):
        return [_normal(item) for item in value]
    if isinstance(value, dict):
        return {str(_normal(key)): _normal(item) for key, item in value.items()}
    raise TypeError(f"{type(value).__name__} has no canonical form")


def content_hash(data: bytes) -> str:
    """`sha256:` and the hex digest of bytes: the name of a part and of a release."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def block_to_json(block: Block) -> dict[str, Json]:
    """A block without its id and its line."""
    return {
        "kind": block.kind.value,
        "markdown": block.markdown,
        "heading": block.heading,
        "heading_level": block.heading_level,
        "title": block.title,
        "citations": [{"passage": cited.passage, "quote": cited.quote} for cited in block.citations],
        "marks": list(block.marks),
        "own_from": block.own_from,
    }


def block_from_json(data: Mapping[str, Json]) -> Block:
    """The block of `block_to_json` with its id beside it."""
    return Block(
        _str(data["id"]),
        BlockKind(_str(data["kind"])),
        _str(data["markdown"]),
        _str(data["heading"]),
        _int(data["heading_level"]),
        _str(data["title"]),
        tuple(
            Citation(_str(_dict(cited)["passage"]), _str(_dict(cited)["quote"]))
            for cited in _list(data["citations"])
        ),
        tuple(_int(mark) for mark in _list(data["marks"])),
        _str(data["own_from"]),
    )


def block_hash(block: Block) -> str:
    """What an approval of the block is tied to: all that is read and what it rests on, not its id."""
    return content_hash(canonical_json({"format": FORMAT, "kind": "block", "block": block_to_json(block)}))


def question_part(question: Question) -> bytes:
    """The part of a question: its version is the hash of this."""
    return canonical_json({"format": FORMAT, "kind": "question", "question": question_to_json(question)})


def question_hash(question: Question) -> str:
    """What an approval of the question is tied to, key and sources included: its version."""
    return content_hash(question_part(question))


def lesson_part(lesson: Lesson) -> bytes:
    """The part of a lesson."""
    blocks: list[Json] = [{"id": block.id, **block_to_json(block)} for block in lesson.blocks]
    return canonical_json(
        {
            "format": FORMAT,
            "kind": "lesson",
            "id": lesson.id,
            "lang": lesson.lang,
            "title": lesson.title,
            "objectives": list(lesson.objectives),
            "minutes": lesson.minutes,
            "content_note": lesson.content_note,
            "blocks": blocks,
        }
    )


def lesson_from_json(data: Mapping[str, Json]) -> Lesson:
    """The lesson of a part."""
    return Lesson(
        _str(data["id"]),
        _str(data["title"]),
        _str(data["lang"]),
        tuple(block_from_json(_dict(block)) for block in _list(data["blocks"])),
        tuple(_str(text) for text in _list(data["objectives"])),
        _int(data["minutes"]),
        _str(data["content_note"]),
    )


def passage_part(passage: Passage) -> bytes:
    """The part of a passage: its words and where a reader finds them, not its offsets."""
    return canonical_json(
        {
            "format": FORMAT,
            "kind": "passage",
            "id": passage.id,
            "text": passage.text,
            "place": list(passage.place),
            "anchor": passage.anchor,
        }
    )


def passage_from_json(data: Mapping[str, Json]) -> Passage:
    """The passage of a part."""
    return Passage(
        _str(data["id"]),
        _str(data["text"]),
        tuple(_str(step) for step in _list(data["place"])),
        anchor=_str(data["anchor"]),
    )


def course_part(course: Course) -> bytes:
    """The part `course`: titles, order, banks, quizzes, tracks and pass rules."""
    guide = course.guide
    return canonical_json(
        {
            "format": FORMAT,
            "kind": "course",
            "id": course.id,
            "languages": list(course.languages),
            "title": dict(course.title),
            "summary": dict(course.summary),
            "guide": {
                "title": guide.title,
                "publisher": guide.publisher,
                "updated": guide.updated.isoformat() if guide.updated else None,
                "files": list(guide.files),
                "language": guide.language,
            },
            "modules": [_module_to_json(module) for module in course.modules],
            "quizzes": [_quiz_to_json(quiz) for quiz in course.quizzes],
            "tracks": [
                {
                    "id": track.id,
                    "title": dict(track.title),
                    "modules": list(track.modules),
                    "quizzes": list(track.quizzes),
                }
                for track in course.tracks
            ],
        }
    )


def _quiz_to_json(quiz: Quiz) -> dict[str, Json]:
    """Rules that are as usual are left out, so that a quiz without them has the hash it always had."""
    data: dict[str, Json] = {
        "id": quiz.id,
        "title": dict(quiz.title),
        "banks": list(quiz.banks),
        "pass": str(quiz.pass_share),
        "draw": quiz.rules.draw,
    }
    rules: dict[str, Json] = {key: value for key, value in write_rules(quiz.rules).items() if key != "draw"}
    if rules:
        data["rules"] = rules
    if quiz.rules.blueprint:
        data["blueprint"] = [
            {
                "count": quota.count,
                "module": quota.module,
                "tag": quota.tag,
                "bloom": quota.bloom,
                "difficulty": quota.difficulty,
            }
            for quota in quiz.rules.blueprint
        ]
    return data


def _module_to_json(module: Module) -> dict[str, Json]:
    return {
        "id": module.id,
        "title": dict(module.title),
        "note": dict(module.note),
        "lessons": {lang: [lesson.id for lesson in lessons] for lang, lessons in module.lessons.items()},
        "banks": {
            lang: {
                "title": bank.title,
                "pass_percent": bank.pass_percent,
                "extra": dict(bank.extra),
                "questions": [question.id for question in bank.questions],
            }
            for lang, bank in module.banks.items()
        },
    }


def course_from_json(
    data: Mapping[str, Json],
    lessons: Mapping[tuple[str, str], Lesson],
    questions: Mapping[tuple[str, str], Question],
) -> Course:
    """The course of a part, with its lessons by (lang, `module/lesson`) and questions by (lang, id)."""
    guide = _dict(data["guide"])
    updated = guide["updated"]
    return Course(
        _str(data["id"]),
        tuple(_str(lang) for lang in _list(data["languages"])),
        _texts(data["title"]),
        _texts(data["summary"]),
        GuideInfo(
            _str(guide["title"]),
            _str(guide["publisher"]),
            dt.date.fromisoformat(_str(updated)) if updated is not None else None,
            tuple(_str(name) for name in _list(guide["files"])),
            _str(guide["language"]),
        ),
        tuple(_module_from_json(_dict(module), lessons, questions) for module in _list(data["modules"])),
        tuple(_quiz_from_json(_dict(quiz)) for quiz in _list(data["quizzes"])),
        tuple(_track_from_json(_dict(track)) for track in _list(data["tracks"])),
    )


def _module_from_json(
    data: Mapping[str, Json],
    lessons: Mapping[tuple[str, str], Lesson],
    questions: Mapping[tuple[str, str], Question],
) -> Module:
    name = _str(data["id"])
    return Module(
        name,
        _texts(data["title"]),
        {
            lang: tuple(lessons[lang, f"{name}/{_str(lesson)}"] for lesson in _list(ids))
            for lang, ids in _dict(data["lessons"]).items()
        },
        {
            lang: _bank_from_json(_dict(bank), name, lang, questions)
            for lang, bank in _dict(data["banks"]).items()
        },
        _texts(data["note"]),
    )


def _bank_from_json(
    data: Mapping[str, Json], module: str, lang: str, questions: Mapping[tuple[str, str], Question]
) -> Bank:
    return Bank(
        module,
        lang,
        tuple(questions[lang, _str(name)] for name in _list(data["questions"])),
        _int(data["pass_percent"]),
        _str(data["title"]),
        extra=_texts(data["extra"]),
    )


def _quiz_from_json(data: Mapping[str, Json]) -> Quiz:
    draw = data["draw"]
    settings = dict(_texts(data.get("rules", {})))
    if draw is not None:
        settings["draw"] = str(_int(draw))
    quotas = [_dict(quota) for quota in _list(data.get("blueprint", []))]
    blueprint = tuple(
        Quota(
            _int(quota["count"]),
            *(_str(quota[name]) for name in ("module", "tag", "bloom", "difficulty")),
        )
        for quota in quotas
    )
    return Quiz(
        _str(data["id"]),
        _texts(data["title"]),
        tuple(_str(bank) for bank in _list(data["banks"])),
        read_rules(Fraction(_str(data["pass"])), settings, blueprint),
    )


def _track_from_json(data: Mapping[str, Json]) -> Track:
    return Track(
        _str(data["id"]),
        _texts(data["title"]),
        tuple(_str(module) for module in _list(data["modules"])),
        tuple(_str(quiz) for quiz in _list(data["quizzes"])),
    )


def _texts(value: Json) -> Texts:
    return {key: _str(text) for key, text in _dict(value).items()}


def _str(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _int(value: Json) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a whole number")
    return value


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _dict(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value
