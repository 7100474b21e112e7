"""Blocks and questions put into texts that people write: the rest stays, or nothing is done."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lesson_texts import HEAD, LINE, PIECES

from course.citation import Citation
from course.content.lesson import parse_lesson
from course.content.model import Block, BlockKind
from course.content.splicing import splice_bank, splice_lesson
from course.quiz.bank import parse_bank

NEW = Block("ny-1", BlockKind.TEXT, "Helt ny tekst.", citations=(Citation("fil/ny-1", "ny tekst"),))

LESSON = """\
---
title: Melde
---

## Først

En tekst   skrevet for hånd.[^a-1]
[^a-1]: fil/a-1 "skrevet for hånd"

:::do[Gjør dette]

1. Ett.[^b-1]

2. To.[^b-1.2]

[^b-1]: fil/b-1 "Ett"
:::
[^b-1.2]: fil/b-2 "To"


Den siste uten kilde.
{.own #c-1 from="oss"}
"""


def read(text):
    lesson, findings = parse_lesson(text, file="f.md", module="m", lesson_id="l", lang="nb")
    return lesson, findings


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("at", [-1, 0, 1, 2])
def test_a_block_goes_in_and_every_other_line_stays(end, at):
    text = LESSON.replace("\n", end)
    lesson, _ = read(text)
    spliced = splice_lesson(text, lesson, "m", changed={}, added={at: [NEW]}, head=lesson)
    assert spliced is not None
    assert [block.id for block in read(spliced)[0].blocks].index("ny-1") == at + 1
    lines = spliced.split(end)
    assert [line for line in LESSON.split("\n") if line and line not in lines] == []
    assert spliced.count("\n") == spliced.count(end)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_block_is_exchanged_with_its_sources(at):
    lesson, _ = read(LESSON)
    old = lesson.blocks[at]
    spliced = splice_lesson(LESSON, lesson, "m", changed={at: replace(NEW, id=old.id)}, added={}, head=lesson)
    assert spliced is not None
    blocks = read(spliced)[0].blocks
    assert blocks[at] == replace(NEW, id=old.id)
    assert [block for n, block in enumerate(blocks) if n != at] == [
        block for n, block in enumerate(lesson.blocks) if n != at
    ]
    assert not any(f'"{cited.quote}"' in spliced for cited in old.citations)


def test_a_block_is_taken_out():
    lesson, _ = read(LESSON)
    spliced = splice_lesson(LESSON, lesson, "m", changed={1: None}, added={}, head=lesson)
    assert spliced is not None
    assert [block.id for block in read(spliced)[0].blocks] == ["a-1", "c-1"]


def test_a_head_changes_alone():
    lesson, _ = read(LESSON)
    head = replace(lesson, title="Melde fra", minutes=4)
    spliced = splice_lesson(LESSON, lesson, "m", changed={}, added={}, head=head)
    assert spliced is not None
    assert spliced.partition("\n---\n")[2] == LESSON.partition("\n---\n")[2]
    assert read(spliced)[0].title == "Melde fra"


def test_a_head_with_a_comment_stays():
    text = LESSON.replace("title: Melde\n", "title: Melde # vårt ord\n")
    lesson, _ = read(text)
    spliced = splice_lesson(
        text, lesson, "m", changed={}, added={0: [NEW]}, head=replace(lesson, title="Melde fra")
    )
    assert spliced is not None
    assert "title: Melde # vårt ord" in spliced
    assert "Helt ny tekst." in spliced


def test_a_block_with_an_id_that_is_there_is_not_put_in():
    lesson, _ = read(LESSON)
    assert (
        splice_lesson(LESSON, lesson, "m", changed={}, added={0: [replace(NEW, id="a-1")]}, head=lesson)
        is None
    )


@given(st.lists(st.one_of(PIECES, LINE), max_size=25).map("".join), st.data())
def test_any_text_takes_a_block_anywhere_or_is_left(body, data):
    text = HEAD + body
    lesson, _ = read(text)
    at = data.draw(st.integers(-1, len(lesson.blocks) - 1))
    spliced = splice_lesson(text, lesson, "m", changed={}, added={at: [NEW]}, head=lesson)
    if spliced is not None:
        assert [block for block in read(spliced)[0].blocks if block.id != "ny-1"] == list(lesson.blocks)
        left = iter(spliced.split("\n"))
        assert all(line in left for line in text.rstrip().split("\n"))


@given(
    st.lists(st.one_of(LINE.filter(lambda line: line[:1].isalpha()), st.just("Ord.")), min_size=1, max_size=6)
)
def test_every_plain_lesson_takes_a_block_anywhere(lines):
    body = "\n\n".join(f'{line}\n{{.own #x-{n} from="oss"}}' for n, line in enumerate(lines))
    lesson, findings = read(HEAD + body)
    assume(not findings)
    for at in range(-1, len(lesson.blocks)):
        assert splice_lesson(HEAD + body, lesson, "m", changed={}, added={at: [NEW]}, head=lesson)


BANK = """\
---
module: m
pass: 80
---

## Hva er   rett? {#q-1}

- (x) Dette
- ( ) Hint

source: fil/a-1 "skrevet"


## Sant? {#q-2}

= sant

source: fil/a-1 "skrevet"
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_question_is_exchanged_and_another_added(end):
    text = BANK.replace("\n", end)
    bank, faults = parse_bank(text, file="b.md", module="m", lang="nb")
    changed = replace(bank.questions[1], stem="Stemmer det?")
    added = replace(bank.questions[1], id="q-3", stem="Og dette?")
    spliced = splice_bank(text, bank, changed={1: changed}, added=[added])
    assert spliced is not None, faults
    assert spliced.startswith(text[: text.index("## Sant?")])
    assert [q.stem for q in parse_bank(spliced, file="b.md", module="m", lang="nb")[0].questions][1:] == [
        "Stemmer det?",
        "Og dette?",
    ]


def test_a_bank_that_would_be_read_otherwise_is_left():
    bank, _ = parse_bank(BANK, file="b.md", module="m", lang="nb")
    assert splice_bank(BANK, bank, changed={}, added=[bank.questions[0]]) is None
