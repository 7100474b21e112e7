"""GIFT out: every question that Moodle's text format can say, and a word on the others."""

from __future__ import annotations

import re

from course.exchange.gift import embedded
from course.exchange.gift.blocks import Block, block_of, block_text, escaped, piece, stem_text
from course.exchange.gift.grammar import guarded
from course.exchange.gift.reading import read
from course.exchange.items import Delivery
from course.exchange.labels import labels_of
from course.exchange.model import Written
from course.quiz.question import Bank, Question

_TAGS_FIT = re.compile(r"[^\]\x00-\x1f\x7f]+")


def write(bank: Bank) -> Written:
    """The bank as GIFT in UTF-8. Sources and other labels stand in comments, which others pass over."""
    delivery = Delivery(bank)
    chunks: list[str] = []
    for question in bank.questions:
        item = delivery.start(question)
        block = block_of(question.content, stem_text(question.stem).format)
        if block is None:
            item.leave_out("exchange-type-not-sayable", format="GIFT", type=question.content.type_name)
            continue
        for code, facts in block.losses:
            item.changed(code, **facts)
        chunk = _chunk(question, block, [])
        if not _comes_back(chunk, question, bank.lang):
            chunk = _chunk(question, block, embedded.comments(question))
        if keys := ", ".join(dict.fromkeys(key for key, _ in labels_of(question) if key != "tags")):
            item.note("exchange-labels-as-comments", keys=keys)
        delivery.take(item, question, block.kind, said=[key for key, _ in labels_of(question)])
        chunks.append(chunk)
    return delivery.written("\n".join(chunks).encode())


def _chunk(question: Question, block: Block, more: list[tuple[str, str]]) -> str:
    """A question with the comments in front of it, up to the end of its last line."""
    in_brackets = all(_TAGS_FIT.fullmatch(tag) for tag in question.tags)
    named = [f"[id:{question.id}]"] if question.id else []
    tags = [f"[tag:{tag}]" for tag in question.tags] if in_brackets else []
    comments = [f"// {' '.join([*named, *tags])}"] if named or tags else []
    labels = [pair for pair in labels_of(question) if pair[0] != "tags" or not in_brackets]
    comments += [f"// kyndig {key}: {guarded(value)}" for key, value in (*labels, *more)]
    stem = stem_text(question.stem)
    general = piece(block_text(question.explanation), stem.format)
    if general and "\n" in block.text:
        general = f"\t####{general}\n"
    elif general:
        general = f"####{general}"
    whole = f"::{escaped(question.id)}::{piece(stem, 'moodle')}{{{block.text}{general}}}"
    return "\n".join([*comments, whole]) + "\n"


def _comes_back(chunk: str, question: Question, lang: str) -> bool:
    found = read(chunk.encode(), file="", lang=lang).questions
    return len(found) == 1 and (found[0].content, found[0].stem) == (question.content, question.stem)
