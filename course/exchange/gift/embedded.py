"""What GIFT cannot say, kept in comments that others pass over.

Where a question comes back from GIFT as another than it went out (units, options that stay
last, case that counts), the writer adds the answers in the bank's own form:

    // kyndig type: number
    // kyndig answer: = 12 ± 0,1 mg

They count only as long as they say what the GIFT beneath says: a question that somebody has
edited is read as it stands there.
"""

from __future__ import annotations

from course.exchange.gift.blocks import block_of
from course.exchange.gift.grammar import Parsed, parse
from course.quiz.lines import Line, Part
from course.quiz.question import QuestionType
from course.quiz.question_types import QUESTION_TYPES


def comments(content: QuestionType) -> list[tuple[str, str]]:
    """The comments that hold a content, as (key, value)."""
    written = content.write()
    answers = [("answer", line) for line in written.lines]
    return [("type", content.type_name), *answers, *written.settings]


def content(parsed: Parsed, lang: str) -> QuestionType | None:
    """The content that the comments of a question hold, when its GIFT still says the same; else None."""
    said = dict(parsed.comments)
    kind = QUESTION_TYPES.get(said.get("type", ""))
    if kind is None:
        return None
    answers = [value for key, value in parsed.comments if key == "answer"]
    lines = tuple(Line(number, text) for number, text in enumerate(answers, start=1))
    settings = {key: Line(0, value) for key, value in said.items() if key in kind.settings and value}
    reading = kind.read(Part(lines, lang, settings))
    if reading.content is None or reading.findings:
        return None
    return reading.content if _says_the_same(reading.content, parsed) else None


def _says_the_same(made: QuestionType, parsed: Parsed) -> bool:
    block = block_of(made, parsed.stem.format)
    if block is None:
        return False
    again = next(parse(f"[{parsed.stem.format}]x{{{block.text}}}"), None)
    return again is not None and (again.kind, again.answers, again.is_true, again.said_if_right) == (
        parsed.kind,
        parsed.answers,
        parsed.is_true,
        parsed.said_if_right,
    )
