"""Lessons as text: what is read, what is told of faults, and that writing is the inverse of reading."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_texts import HEAD, LETTERS, LINE, NORMAL, PIECES

from course.citation import Citation
from course.content.lesson import parse_lesson, write_lesson
from course.content.model import Block, BlockKind, Lesson
from course.errors import Level


def read(text: str):
    return parse_lesson(text, file="m/l.md", module="m", lesson_id="l", lang="nb")


def faults(text: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in read(text)[1]]


def blocks(body: str) -> tuple[Block, ...]:
    lesson, findings = read(HEAD + body)
    assert not findings
    return lesson.blocks


def test_the_sample_lesson_is_read_without_a_finding_and_written_back_to_the_byte(shared):
    path = shared / "samples/course/modules/nb/lover-og-regelverk/01-melde-til-barnevernet.md"
    lesson, findings = read(path.read_text("utf-8"))
    assert not findings
    assert [block.id for block in lesson.blocks] == [
        "meld-1",
        "terskel-1",
        "opphold-1",
        "kveldsvakt",
        "gjor-1",
        "hos-dere",
    ]
    assert [block.kind.value for block in lesson.blocks] == ["text", "text", "term", "case", "do", "text"]
    assert lesson.minutes == 4
    assert len(lesson.objectives) == 2
    assert write_lesson(lesson) == path.read_text("utf-8")


def test_a_label_is_the_blocks_id_and_more_sources_have_a_number_after_it():
    (block,) = blocks('En.[^a-1] To.[^a-1.2]\n\n[^a-1]: g/x-1 "en"\n[^a-1.2]: g/x-2 "to "hei" fire"\n')
    assert block.id == "a-1"
    assert block.markdown == "En. To."
    assert block.citations == (Citation("g/x-1", "en"), Citation("g/x-2", 'to "hei" fire'))
    assert block.marks == (3, 7)


def test_a_source_that_is_named_twice_in_a_block_is_one_citation():
    (block,) = blocks('En.[^a] To.[^a] Tre.\n\n[^a]: g/x "en"\n')
    assert (block.markdown, block.citations, block.marks) == ("En. To. Tre.", (Citation("g/x", "en"),), (3,))


def test_a_citation_put_in_front_changes_neither_the_blocks_id_nor_its_words():
    before = blocks('En. To.[^a]\n\n[^a]: g/x "en"\n')[0]
    after = blocks('En.[^a.2] To.[^a]\n\n[^a]: g/x "en"\n[^a.2]: g/y "to"\n')[0]
    assert (after.id, after.markdown) == (before.id, before.markdown)


def test_a_heading_belongs_to_the_block_that_follows_even_after_blank_lines():
    first, second = blocks('A.\n{.own #a from="x"}\n## Om *noe* ##\n\n\nB.\n{.own #b from="x"}\n')
    assert (first.heading, first.heading_level) == ("", 0)
    assert (second.heading, second.heading_level, second.markdown) == ("Om *noe*", 2, "B.")


def test_a_box_is_one_block_with_its_blank_lines_and_its_own_attributes():
    (box,) = blocks(':::case[Tittel [1]]{.own #x from="sagt \\"selv\\""}\n\nA.\n\n\n\nB.\n\n:::\n')
    assert (box.kind, box.title, box.markdown) == (BlockKind.CASE, "Tittel [1]", "A.\n\nB.")
    assert box.own_from == 'sagt "selv"'


def test_a_fence_keeps_blank_lines_labels_and_colons_as_they_are():
    (block,) = blocks('```\n[^a]: x\n\n:::\n## nei\n```\n{.own #k from="x"}\n')
    assert block.markdown == "```\n[^a]: x\n\n:::\n## nei\n```"


def test_a_list_with_blank_lines_between_its_items_is_as_many_blocks():
    assert len(blocks('- a\n{.own #a from="x"}\n\n- b\n{.own #b from="x"}\n')) == 2


def test_a_term_is_known_by_its_colon():
    (block,) = blocks('Ord\n:   Det det betyr.[^o]\n\n[^o]: g/x "ord"\n')
    assert (block.kind, block.marks) == (BlockKind.TERM, ())


def test_labels_in_code_and_after_a_backslash_are_text():
    (block,) = blocks('Skriv `[^a]` eller \\[^b].\n{.own #x from="y"}\n')
    assert block.markdown == "Skriv `[^a]` eller \\[^b]."


def test_how_a_file_was_saved_changes_nothing_that_is_read():
    text = HEAD + 'Når det er så.\n{.own #a from="x"}\n\n- a\n    - b\n{.own #b from="y"}\n'
    decomposed = text.replace("å", "a\u030a")
    odd = "\ufeff" + decomposed.replace("\n    - b", "\n\t- b  ").replace("\n\n", "\n   \n\n").replace(
        "\n", "\r\n"
    )
    assert read(odd)[0] == read(text)[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    {
        "no source": ("Bare tekst.\n", ("block-without-source", 4)),
        "missing label": ("Tekst.[^a]\n", ("label-without-source", 4)),
        "unused": ('T.\n{.own #t from="x"}\n\n[^a]: g/x "q"\n', ("source-unused", 7)),
        "source twice": ('T.[^a]\n\n[^a]: g/x "q"\n[^a]: g/y "r"\n', ("source-twice", 7)),
        "label in two blocks": ('A.[^a]\n\nB.[^a]\n\n[^a]: g/x "q"\n', ("id-twice", 6)),
        "no quote": ("T.[^a]\n\n[^a]: g/x\n", ("source-form", 6)),
        "empty quote": ('T.[^a]\n\n[^a]: g/x " "\n', ("source-form", 6)),
        "typographic quote": ("T.[^a]\n\n[^a]: g/x «q»\n", ("source-form", 6)),
        "words after the quote": ('T.[^a]\n\n[^a]: g/x "q" mer\n', ("source-form", 6)),
        "label form": ('T.[^Å]\n\n[^Å]: g/x "q"\n', ("label-form", 6)),
        "labels differ": ('T.[^a] U.[^b]\n\n[^a]: g/x "q"\n[^b]: g/x "q"\n', ("labels-differ", 4)),
        "same id": ('A.\n{.own #a from="x"}\n\nB.\n{.own #a from="x"}\n', ("id-twice", 7)),
        "no id": ('A.\n{.own from="x"}\n', ("id-missing", 4)),
        "id form": ('A.\n{.own #Å from="x"}\n', ("id-form", 4)),
        "no from": ("A.\n{.own #a}\n", ("own-without-from", 4)),
        "from without own": ('A.\n{#a from="x"}\n', ("from-without-own", 4)),
        "unknown attribute": ('A.\n{.own #a .rød from="x"}\n', ("attribute-unknown", 4)),
        "heading alone": ("## H\n", ("heading-alone", 4)),
        "two headings": ('## H\n\n### I\n\nA.\n{.own #a from="x"}\n', ("heading-alone", 4)),
        "label in heading": ('## H[^a]\n\nA.\n{.own #a from="x"}\n', ("label-in-heading", 4)),
        "id on heading": ('## H {#h}\n\nA.\n{.own #a from="x"}\n', ("attributes-in-heading", 4)),
        "box open": (':::do[T]{.own #a from="x"}\nA.\n', ("box-open", 4)),
        "box end": ('A.\n{.own #a from="x"}\n\n:::\n', ("box-end-alone", 7)),
        "box in box": (
            ':::do{.own #a from="x"}\nA.\n:::note{.own #b from="y"}\nB.\n:::\n',
            ("box-in-box", 6),
        ),
        "box form": ('A.\n{.own #a from="x"}\n\n::: {x\n', ("box-form", 7)),
        "box kind": (':::tips{.own #a from="x"}\nA.\n:::\n', ("box-unknown", 4)),
        "attributes in box": (':::do\nA.\n{.own #a from="x"}\n:::\n', ("attributes-in-box", 4)),
        "fence open": ('A.\n{.own #a from="x"}\n\n```\nx\n', ("fence-open", 7)),
        "empty block": ('{.own #a from="x"}\n', ("block-empty", 4)),
        "empty box": (':::do{.own #a from="x"}\n:::\n', ("block-empty", 4)),
        "indented": ('A.\n{.own #a from="x"}\n\n    - b\n{.own #b from="x"}\n', ("block-indented", 7)),
        "tab": ('A\tb.\n{.own #a from="x"}\n', ("tabs", 4)),
        "nothing": ("\n", ("lesson-empty", 1)),
    }.values(),
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_fault_is_told_with_its_line(body: str, expected: tuple[str, int]):
    assert expected in faults(HEAD + body)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Tekst", ("lesson-head-missing", 1)),
        ("---\ntitle: T\n", ("lesson-head-open", 1)),
        ("---\nminutes: 4\n---\n", ("title-missing", 1)),
        ("---\nminutes: 1\ntitle: [a\n---\n", ("lesson-head-yaml", 3)),
        ("---\ntitle: T\ntitle: U\n---\n", ("key-twice", 3)),
        ("---\ntitle: T\nforfatter: meg\n---\n", ("key-unknown", 3)),
        ("---\ntitle: {a: b}\n---\n", ("lesson-head-value", 2)),
        ("---\ntitle: [a, b]\n---\n", ("lesson-head-value", 2)),
        ("---\ntitle: [[a]]\n---\n", ("lesson-head-value", 2)),
        ("---\ntitle: [[[[[[[a]]]]]]]\n---\n", ("lesson-head-yaml", 2)),
        ("---\ntitle: T\nminutes: fire\n---\n", ("minutes", 3)),
        ("---\ntitle: T\nminutes: -4\n---\n", ("minutes", 3)),
        ("---\ntitle: T\nminutes: 99999999\n---\n", ("minutes", 3)),
        ("---\ntitle: " + "a" * 30_000 + "\n---\n", ("lesson-head-long", 1)),
        ("---\ntitle: " + "[" * 5_000 + "\n---\n", ("lesson-head-yaml", 2)),
    ],
)
def test_a_faulty_head_is_told_with_its_line(head: str, expected: tuple[str, int]):
    assert expected in faults(head + 'A.\n{.own #a from="x"}\n')


def test_no_stays_a_word_and_a_year_stays_a_text():
    lesson, findings = read("---\ntitle: no\nobjectives: 2026\n---\nA.\n" + '{.own #a from="x"}\n')
    assert (lesson.title, lesson.objectives, findings) == ("no", ("2026",), ())


def test_all_faults_are_told_at_once_and_all_blocks_are_still_there():
    lesson, findings = read(HEAD + 'A.\n\nB.[^b]\n\n:::x\nC.\n:::\n\n[^d]: g/x "q"\n')
    assert [block.markdown for block in lesson.blocks] == ["A.", "B.", "C."]
    assert {finding.code for finding in findings} == {
        "block-without-source",
        "label-without-source",
        "box-unknown",
        "source-unused",
    }


# -- round trips ---------------------------------------------------------------


@given(st.lists(st.one_of(PIECES, LINE), max_size=25).map("".join))
def test_reading_never_raises_and_what_has_no_fault_is_written_and_read_as_the_same(body: str):
    lesson, findings = read(HEAD + body)
    if any(finding.level is Level.ERROR for finding in findings):
        return
    again, more = read(write_lesson(lesson))
    assert again == lesson
    assert not more


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_reading_never_raises_whatever_the_text_is(text: str):
    lesson, _ = read(text)
    assert lesson.id == "l"


IDS = st.from_regex(re.compile(r"[a-z0-9][a-z0-9_-]{0,20}"), fullmatch=True)
WORDS = st.text(st.sampled_from("abcæøå 1.,?«»*_`[]()"), min_size=1, max_size=40).map(str.strip)
PARAGRAPH = WORDS.filter(lambda text: text and text[0] in "abcæøå" and "[^" not in text)
QUOTES = st.text(LETTERS, min_size=1, max_size=30).filter(lambda text: text.strip())
TITLES = st.text(NORMAL, min_size=1, max_size=30)
CITATIONS = st.builds(Citation, IDS.map("g/{}".format), QUOTES)


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    made = []
    for name in draw(st.lists(IDS, min_size=1, max_size=4, unique=True)):
        kind = draw(st.sampled_from([BlockKind.TEXT, BlockKind.CASE, BlockKind.DO, BlockKind.NOTE]))
        markdown = draw(PARAGRAPH)
        citations = tuple(draw(st.lists(CITATIONS, max_size=3)))
        own = draw(QUOTES.map(str.strip)) if not citations else ""
        heading = draw(st.sampled_from(["", "Overskrift", "Hva nå? #1"]))
        title = draw(st.sampled_from(["", "Tittel", "T [x]"])) if kind is not BlockKind.TEXT else ""
        made.append(Block(name, kind, markdown, heading, 2 if heading else 0, title, citations, (), own))
    return Lesson(
        "l",
        draw(TITLES),
        "nb",
        tuple(made),
        tuple(draw(st.lists(TITLES, max_size=2))),
        draw(st.integers(0, 600)),
        draw(st.one_of(st.just(""), TITLES)),
    )


@given(lessons())
def test_a_lesson_that_a_program_made_is_written_and_read_as_the_same(lesson: Lesson):
    again, findings = read(write_lesson(lesson))
    assert [finding for finding in findings if finding.level is Level.ERROR] == []
    assert again == lesson
