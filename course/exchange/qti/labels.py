"""What a bank says of a question and QTI has no element for, as a processing instruction of the item.

`<?kyndig {"labels": [["bloom", "apply"]], "settings": [["match", "typo-1"]], "type": "short_text"}?>`
stands before the item's root, where every schema allows it and every other program passes it
over. Key, feedback and scoring are never in it: they are read from the item itself, which
others may have changed. The Markdown of a text is in it where the HTML does not lead back to
it, and is taken only when it still gives the HTML of the item.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from xml.parsers import expat

from course.exchange.labels import Pairs, labels_of, settings_of
from course.quiz.question import Question

TARGET = "kyndig"
MAX_LENGTH = 200_000
MAX_PAIRS = 500


@dataclass(frozen=True, slots=True)
class Said:
    """What an item of ours was written with: labels, settings of its type, texts. Empty for others'."""

    labels: Pairs = ()
    settings: Pairs = ()
    type_name: str = ""
    markdown: Pairs = ()


def instruction(question: Question, more: Pairs, markdown: Pairs) -> str:
    """The text of the instruction, in ASCII and without the sign that would end it."""
    data = {
        "labels": labels_of(question),
        "settings": (*settings_of(question.content), *more),
        "type": question.content.type_name,
        "markdown": markdown,
    }
    data = {name: value for name, value in data.items() if value}
    return json.dumps(data, sort_keys=True, separators=(",", ":")).replace(">", "\\u003e")


def said_in(data: bytes) -> Said:
    """What the instruction of a document says. The document was let through by `safe_xml`. Never raises."""
    found: list[str] = []

    def take(target: str, text: str) -> None:
        if target == TARGET and not found:
            found.append(text)

    parser = expat.ParserCreate()
    parser.ProcessingInstructionHandler = take
    try:
        parser.Parse(data, True)
        return _read(json.loads(found[0])) if found and len(found[0]) <= MAX_LENGTH else Said()
    except (expat.ExpatError, ValueError, LookupError, RecursionError):
        return Said()


def _read(data: object) -> Said:
    if not isinstance(data, dict):
        return Said()
    name = data.get("type")
    return Said(
        _pairs(data.get("labels")),
        _pairs(data.get("settings")),
        name if isinstance(name, str) else "",
        _pairs(data.get("markdown")),
    )


def _pairs(data: object) -> Pairs:
    """The pairs of strings in a list; anything else is passed over."""
    if not isinstance(data, list):
        return ()
    return tuple(
        (each[0], each[1])
        for each in data[:MAX_PAIRS]
        if isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each)
    )
