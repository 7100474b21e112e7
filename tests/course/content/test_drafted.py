"""drafted.lock: which texts nobody edited; canonical bytes; a damaged one gets a sentence."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.check import examine
from course.content.drafted import Drafted, drafted_bytes, hashes_of, read_drafted, text_hash
from course.content.load import load_course
from course.content.model import Block, BlockKind
from course.content.release import DraftItem, freeze
from course.errors import Level
from course.messages import LANGUAGES, say

names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
items = st.builds(
    DraftItem, st.sampled_from(["block", "lesson", "question"]), names, st.sampled_from(LANGUAGES)
)


def block(words, name="a-1"):
    return Block(name, BlockKind.TEXT, words)


def at(name):
    return DraftItem("block", f"modul/leksjon#{name}", "nb")


@given(st.dictionaries(items, names, max_size=8))
def test_what_is_written_is_read_and_its_order_does_not_show(hashes):
    data = drafted_bytes(hashes)
    assert data == drafted_bytes(dict(reversed(hashes.items())))
    drafted, findings = read_drafted(data.decode())
    assert drafted is not None
    assert (dict(drafted.hashes), findings) == (hashes, [])


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_its_line(text):
    drafted, findings = read_drafted(text)
    assert (drafted is None) == bool(findings)
    assert all(one.code in ("drafted-line", "drafted-format") and one.line > 0 for one in findings)


HEAD = '{"format":1}\n'
LINE = '{"kind":"block","id":"m/l#a","lang":"nb","hash":"sha256:1"}\n'


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "drafted-line", 1),
        ("[]", "drafted-line", 1),
        ('{"format":2}', "drafted-format", 1),
        (HEAD + LINE + "<<<<<<< HEAD\n", "drafted-line", 3),
        (HEAD + LINE + LINE, "drafted-line", 3),
        (HEAD + LINE.replace("block", "module"), "drafted-line", 2),
        (HEAD + LINE.replace('"sha256:1"', "1"), "drafted-line", 2),
        (HEAD + "[" * 100_000, "drafted-line", 2),
    ],
)
def test_a_damaged_file_is_a_fault_on_its_line(folder, text, code, line):
    (folder / "drafted.lock").write_text(text, "utf-8")
    found = [one for one in examine(folder).findings if one.file == "drafted.lock"]
    assert [(one.code, one.line, one.level) for one in found] == [(code, line, Level.ERROR)]
    for lang in LANGUAGES:
        assert "\n-> " in say(code, found[0].facts, lang)


def test_a_whole_file_says_nothing_and_is_in_no_release(folder):
    course, before = load_course(folder).course, examine(folder).findings
    (folder / "drafted.lock").write_bytes(drafted_bytes(hashes_of(course)))
    assert examine(folder).findings == before
    assert freeze(load_course(folder).course) == freeze(course)


def test_a_draft_is_known_by_its_words_wherever_it_stands_and_once():
    drafted = Drafted({at("a"): text_hash(block("Ett.")), at("b"): text_hash(block("To."))})
    assert drafted.unedited([(at("a"), block("Ett.")), (at("b"), block("To, rettet."))]) == {0}
    assert drafted.unedited([(at("a"), block("Ett.")), (at("c"), block("Ett."))]) == {0}, "a copy is people's"
    assert drafted.unedited([(at("c"), block("Ett.")), (at("d"), block("Ett."))]) == {0}, (
        "another name is no edit"
    )
    assert drafted.unedited([(at("b"), block("Ett."))]) == frozenset(), "a text under another draft's name"


def test_every_part_of_a_text_counts_but_its_id(folder):
    course = load_course(folder).course
    question = course.question("meld-01", "nb")
    assert text_hash(replace(question, id="annet-01")) == text_hash(question)
    for other in (
        replace(question, stem="Når?"),
        replace(question, explanation="Fordi."),
        replace(question, critical=False),
        replace(question, tags=("steps",)),
    ):
        assert text_hash(other) != text_hash(question)


def test_each_text_has_one_line_of_sorted_json(folder):
    lines = drafted_bytes(hashes_of(load_course(folder).course)).decode().splitlines()
    entries = [json.loads(line) for line in lines[1:]]
    keys = [(one["kind"], one["id"], one["lang"]) for one in entries]
    assert keys == sorted(keys)
    assert [one["id"] for one in entries if one["kind"] == "lesson"] == ["plikter/melde", "trygghet/start"]
