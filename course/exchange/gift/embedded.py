"""What GIFT cannot say, kept in comments that others pass over.

Where a question comes back from GIFT as another than it went out (units, options that stay
last, case that counts), the writer adds stem and answers in the bank's own form:

    // kyndig stem: Hvor mye?
    // kyndig type: number
    // kyndig answer: = 12 ± 0,1 mg

They count only as long as they say what the GIFT beneath says: a question that somebody has
edited is read as it stands there.
"""

from __future__ import annotations

from course.exchange.gift.blocks import block_of, stem_text
from course.exchange.gift.grammar import Parsed, parse
from course.exchange.labels import content_from
from course.quiz.question import Question, QuestionType
from course.quiz.question_types import QUESTION_TYPES


def comments(question: Question) -> list[tuple[str, str]]:
    """The comments that hold stem and content, as (key, value)."""
    written = question.content.write()
    return [
        *(("stem", line) for line in question.stem.split("\n")),
        ("type", question.content.type_name),
        *(("answer", line) for line in written.lines),
        *written.settings,
    ]


def stem(parsed: Parsed) -> str | None:
    """The stem that the comments of a question hold, when its GIFT still says the same; else None."""
    held = "\n".join(value for key, value in parsed.comments if key == "stem")
    return held if held and stem_text(held) == parsed.stem else None


def content(parsed: Parsed, lang: str) -> QuestionType | None:
    """The content that the comments of a question hold, when its GIFT still says the same; else None."""
    answers = [value for key, value in parsed.comments if key == "answer"]
    kind = QUESTION_TYPES.get(dict(parsed.comments).get("type", ""))
    if kind is None or not answers:
        return None
    settings = tuple((key, value) for key, value in parsed.comments if key in kind.settings)
    made, _ = content_from(answers, settings, lang)
    return made if made is not None and _says_the_same(made, parsed) else None


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
