"""The canonical form of a question: what releases keep, and what must be the same in every language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from course.citation import Citation
from course.quiz.fields import flag_of, list_of, malformed, text_of, texts_of
from course.quiz.question import Json, Question
from course.quiz.question_types import QUESTION_TYPES


def question_to_json(question: Question) -> dict[str, Json]:
    """A question as JSON without floats, key included; where it stands in which file is left out.

    Labels of later formats are there only when they say something, so that no hash of an
    earlier question changes.
    """
    later: dict[str, Json] = {
        "difficulty": question.difficulty,
        "variant": question.variant,
        "hints": [*question.hints],
    }
    data: dict[str, Json] = {
        "id": question.id,
        "stem": question.stem,
        "content": question.content.to_json(),
        "explanation": question.explanation,
        "citations": [
            {"passage": citation.passage, "quote": citation.quote} for citation in question.citations
        ],
        "own_from": question.own_from,
        "bloom": question.bloom,
        "tags": [*question.tags],
        "critical": question.critical,
    }
    data.update({name: value for name, value in later.items() if value})
    return data


def question_from_json(data: Mapping[str, Json]) -> Question:
    """The question of a canonical form. Raises CourseError for anything else, an unknown type included."""
    content = data.get("content")
    if not isinstance(content, dict):
        raise malformed("content")
    kind = QUESTION_TYPES.get(text_of(content, "type"))
    if kind is None:
        raise malformed("type")
    return Question(
        id=text_of(data, "id"),
        stem=text_of(data, "stem"),
        content=kind.from_json(content),
        explanation=text_of(data, "explanation"),
        citations=tuple(_citation(item) for item in list_of(data, "citations")),
        own_from=text_of(data, "own_from"),
        bloom=text_of(data, "bloom"),
        tags=texts_of(data, "tags"),
        critical=flag_of(data, "critical"),
        difficulty=text_of(data, "difficulty") if "difficulty" in data else "",
        variant=text_of(data, "variant") if "variant" in data else "",
        hints=texts_of(data, "hints") if "hints" in data else (),
    )


def _citation(item: Json) -> Citation:
    if not isinstance(item, dict):
        raise malformed("citations")
    return Citation(text_of(item, "passage"), text_of(item, "quote"))


def structure_hash(question: Question) -> str:
    """`sha256:` and the hex digest of type, number of options and key, which no language changes."""
    structure = {"type": question.content.type_name, "structure": question.content.structure()}
    data = json.dumps(structure, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return "sha256:" + hashlib.sha256(data.encode("ascii")).hexdigest()
