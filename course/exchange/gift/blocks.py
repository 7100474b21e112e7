"""The answers of a question as GIFT writes them between its braces, and what it cannot say of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from course.exchange.gift.grammar import Text
from course.exchange.html_text import from_moodle, is_plain, line_from_moodle, line_to_plain
from course.exchange.moodle_xml.grades import is_allowed, multiple_grades, percent
from course.quiz.numbers import is_decimal, write_number
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types.matching import Matching
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

_SPACES = re.compile(r"[^\S\n]{2}")
_CONTROL = re.compile(r"[\\#=~{}:]")
_CODE = re.compile(r"(`+).+?\1", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z/!?]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_BLOCK_SIGN = re.compile(r"\A(\s*\d*)([-+>#*.)~|=:])(?=\s|$|[>#~=])")
_RAW_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_AS_FORMAT = re.compile(r"\[(?:html|markdown|plain|moodle)\]|%-?[0-9.]+%")


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between the braces, Moodle's name for the kind, and what is lost, as (code, facts)."""

    text: str
    kind: str
    losses: tuple[tuple[str, Mapping[str, Any]], ...] = field(default=())


def block_of(content: QuestionType, default: str) -> Block | None:
    """The answers of a content, or None for a type that GIFT does not have.

    `default` is the format of the question's text, which its answers have too unless they say otherwise.
    """
    writer = _WRITERS.get(content.type_name)
    return writer(content, default) if writer else None


def line_text(markdown: str) -> Text:
    """An option or a pair as others see it: plain words where there are no marks, else Markdown."""
    is_same = line_from_moodle(markdown).text == markdown or (
        is_plain(markdown) and not _TAG.search(markdown)
    )
    if is_same and not _SPACES.search(markdown):
        return Text(markdown, "moodle")
    return Text(_marked_line(markdown), "markdown")


def block_text(markdown: str) -> Text:
    """Feedback or an explanation as others see it."""
    if from_moodle(markdown).text == markdown and not _SPACES.search(markdown):
        return Text(markdown, "moodle")
    return Text(_without_tags(markdown), "markdown")


def stem_text(stem: str) -> Text:
    """A stem as others see it. Its first paragraph is a line: "1. mai" begins no list there."""
    first, gap, rest = stem.partition("\n\n")
    line, block = line_text(first), block_text(stem)
    if not gap:
        return line
    if block.format == "moodle":
        return block
    return Text(_marked_line(first) + gap + _without_tags(rest), "markdown")


def piece(text: Text, default: str) -> str:
    """A text with the format in front of it where it has to be said, and all signs escaped."""
    kind = text.format
    if kind == "moodle" and default == "markdown" and block_text(text.text).format == "moodle":
        kind = default  # It says the same in either.
    must_say = kind != default or _AS_FORMAT.match(text.text)
    return (f"[{kind}]" if must_say and text.text else "") + escaped(text.text)


def _marked_line(markdown: str) -> str:
    """A line in which no sign at its beginning makes a list or a heading elsewhere."""
    return _without_tags(_BLOCK_SIGN.sub(r"\g<1>\\\g<2>", markdown))


def _without_tags(markdown: str) -> str:
    """Markdown in which signs that we show as they are do not become tags elsewhere."""
    made, at = [], 0
    for code in _CODE.finditer(markdown):
        made += [_RAW_TAG.sub("&lt;", markdown[at : code.start()]), code[0]]
        at = code.end()
    return "".join((*made, _RAW_TAG.sub("&lt;", markdown[at:])))


def escaped(text: str) -> str:
    """A text with a backslash before every sign that GIFT reads."""
    return _CONTROL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _said(feedback: str, default: str) -> str:
    return "#" + piece(block_text(feedback), default) if feedback else ""


def _options(options: Sequence[Option], signs: Sequence[str], default: str) -> str:
    lines = (
        f"\t{sign}{_answer(option.text, sign, default)}{_said(option.feedback, default)}\n"
        for option, sign in zip(options, signs, strict=True)
    )
    return "\n" + "".join(lines)


def _fixed(options: Sequence[Option]) -> list[tuple[str, Mapping[str, Any]]]:
    return [("exchange-fixed-lost", {})] if any(option.is_fixed for option in options) else []


def _single(content: QuestionType, default: str) -> Block:
    assert isinstance(content, Single)
    signs = ["=" if option.is_key else "~" for option in content.options]
    return Block(_options(content.options, signs, default), "multichoice", tuple(_fixed(content.options)))


def _multiple(content: QuestionType, default: str) -> Block:
    assert isinstance(content, Multiple)
    grades = multiple_grades([option.is_key for option in content.options], content.scoring)
    losses = _fixed(content.options)
    if content.scoring == "all":
        losses.append(("exchange-scoring-lost", {"scoring": content.scoring}))
    if not all(is_allowed(grade) for grade in grades):
        losses.append(("exchange-grade-rounded", {}))
    signs = [f"~%{percent(grade)}%" for grade in grades]
    return Block(_options(content.options, signs, default), "multichoice", tuple(losses))


def _truth(content: QuestionType, _default: str) -> Block:
    assert isinstance(content, TrueFalse)
    return Block("TRUE" if content.is_true else "FALSE", "truefalse")


def _short(content: QuestionType, _default: str) -> Block | None:
    """Spellings are plain words. An arrow in them would make Moodle read pairs to match."""
    assert isinstance(content, ShortText)
    if any("->" in spelling for spelling in content.spellings):
        return None
    written = [spelling.replace("*", "\\*") for spelling in content.spellings]
    marked = ((f"[moodle]{escaped(text)}" if _AS_FORMAT.match(text) else escaped(text)) for text in written)
    match = dict(content.write().settings).get("match")
    losses = (("exchange-match-lost", {"match": match}),) if match else ()
    return Block("\n" + "".join(f"\t={text}\n" for text in marked), "shortanswer", losses)


def _number(content: QuestionType, _default: str) -> Block | None:
    assert isinstance(content, Number)
    if not is_decimal(content.value) or not is_decimal(content.tolerance):
        return None
    losses: list[tuple[str, Mapping[str, Any]]] = []
    if content.unit or content.units:
        losses.append(("exchange-unit-lost", {"unit": content.unit}))
    tolerance = f":{write_number(content.tolerance, 'en')}" if content.tolerance else ""
    return Block(f"#{write_number(content.value, 'en')}{tolerance}", "numerical", tuple(losses))


def _match(content: QuestionType, default: str) -> Block:
    """Pairs, then the choices that belong to none. What can be chosen is plain words in Moodle."""
    assert isinstance(content, Matching)
    rights = [pair.right for pair in content.pairs]
    others = [choice for choice in content.choices if choice not in rights]
    losses: list[tuple[str, Mapping[str, Any]]] = []
    if not content.partial:
        losses.append(("exchange-scoring-lost", {"scoring": "all"}))
    if not all(is_plain(choice) for choice in content.choices):
        losses.append(("exchange-marks-lost", {}))
    lines = [
        *(
            f"\t={_answer(pair.left, '=', default)} -> {escaped(line_to_plain(pair.right))}\n"
            for pair in content.pairs
        ),
        *(f"\t= -> {escaped(line_to_plain(choice))}\n" for choice in others),
    ]
    return Block("\n" + "".join(lines), "match", tuple(losses))


def _answer(markdown: str, sign: str, default: str) -> str:
    """An option or the left side of a pair. After "=" an arrow would end it and begin its other side."""
    text = line_text(markdown)
    return piece(_without_arrows(markdown) if sign == "=" and "->" in text.text else text, default)


def _without_arrows(markdown: str) -> Text:
    return Text(_marked_line(markdown).replace("->", "-&gt;"), "markdown")


_WRITERS: dict[str, Callable[[QuestionType, str], Block | None]] = {
    Single.type_name: _single,
    Multiple.type_name: _multiple,
    TrueFalse.type_name: _truth,
    ShortText.type_name: _short,
    Number.type_name: _number,
    Matching.type_name: _match,
}
