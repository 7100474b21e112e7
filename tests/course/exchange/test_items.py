"""Intake and Delivery: every question is accounted for, and what is kept can be written as a bank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import Citation
from course.errors import Level
from course.exchange import items
from course.exchange.ids import MAX_ID, Ids, as_id
from course.exchange.items import Delivery, Intake
from course.exchange.labels import category_tag, labels_of, with_labels, with_settings
from course.exchange.model import Exchanged, Outcome
from course.quiz.bank import parse_bank, write_bank
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

OPTIONS = Single((Option("ja", True), Option("nei")))


def kept(question: Question, *, lang: str = "nb") -> Exchanged:
    intake = Intake("fil.gift", lang)
    intake.keep(intake.start("multichoice", line=3), question)
    return intake.result()


def test_a_question_without_a_source_says_where_it_came_from():
    [question] = kept(Question("", "Hva?", OPTIONS)).questions
    assert (question.id, question.own_from) == ("hva", "importert fra fil.gift")
    assert (question.file, question.line) == ("fil.gift", 3)
    [question] = kept(Question("", "Kva?", OPTIONS), lang="nn").questions
    assert question.own_from == "importert frå fil.gift"
    cited = Question("x", "Hva?", OPTIONS, citations=(Citation("a/b-1", "ord"),))
    assert kept(cited).questions[0].own_from == ""


def test_a_stem_that_a_bank_would_read_otherwise_is_guarded():
    for stem in (
        "= 4\n\n= 5",
        "To\n\ntags: a, b\n\nog mer",
        "Les\n\n- (x) a\n- ( ) b",
        "Les\n\n1. a\n2. b\n\n[[gap]]",
        "Les\n\n## b {#c}",
        "a\n\n\n\n   b   \n\n\nc",
        "source: x",
        "reflection: private",
        "A\n\nreflection: private",
        "A\n\n### B {#c}",
    ):
        found = kept(Question("q", stem, OPTIONS))
        assert len(found.questions) == 1, stem
        bank = Bank("m", "nb", found.questions)
        again, findings = parse_bank(write_bank(bank), file="", module="m", lang="nb")
        assert again.questions == found.questions
        assert not [each for each in findings if each.level is Level.ERROR]


def test_a_stem_in_lines_becomes_one_paragraph_and_lists_stay():
    [question] = kept(Question("q", "Første\nlinje\n\n- a\n- b", OPTIONS)).questions
    assert question.stem == "Første linje\n\n- a\n- b"


def test_what_no_bank_can_hold_is_left_out_and_said():
    bad = {
        "exchange-stem-empty": Question("q", " \n ", OPTIONS),
        "exchange-not-writable": Question("q", "Hva?", ShortText(("a\nb",))),
        "question-key-missing": Question("q", "Hva?", Single((Option("a"), Option("b")))),
        "options-alike": Question("q", "Hva?", Single((Option("a", True), Option("A")))),
    }
    for code, question in bad.items():
        found = kept(question)
        assert not found.questions
        assert [item.outcome for item in found.items] == [Outcome.LEFT_OUT]
        assert code in {finding.code for finding in found.items[0].findings}
        assert {finding.line for finding in found.items[0].findings} == {3}


def test_a_file_with_too_many_questions_is_read_up_to_the_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(items, "MAX_ITEMS", 2)
    intake = Intake("f", "nb")
    while not intake.is_full:
        intake.start("x").leave_out("exchange-essay")
    found = intake.result()
    assert (len(found.items), found.findings[0].code) == (2, "exchange-too-many")


@pytest.mark.parametrize(
    ("data", "text", "code"),
    [
        (b"\xef\xbb\xbfa", "a", ""),
        ("blåbær".encode(), "blåbær", ""),
        ("blåbær".encode("utf-16"), "blåbær", "exchange-encoding-other"),
        ("blåbær".encode("latin-1"), "blåbær", "exchange-encoding-guessed"),
        ("«blåbær» – “ja”".encode("cp1252"), "«blåbær» – “ja”", "exchange-encoding-guessed"),
        (b"a\r\nb\rc", "a\nb\nc", ""),
        (b"", None, "exchange-file-empty"),
        (b"PK\x03\x04\0\0", None, "exchange-file-not-text"),
        (b"\x00\x01\x02" * 30, None, "exchange-file-not-text"),
    ],
)
def test_encodings_are_guessed_and_said(data: bytes, text: str | None, code: str):
    intake = Intake("f", "nb")
    assert intake.text(data) == text
    intake.start("x").leave_out("exchange-essay")
    assert [finding.code for finding in intake.result().findings] == ([code] if code else [])


def test_ids_are_unique_and_keep_what_is_one():
    ids = Ids()
    assert ids.take("avv-01") == "avv-01"
    assert ids.take("avv-01") == "avv-01-2"
    assert ids.take("", "???", "Å være, og én til") == "a-vaere-og-en-til"
    assert ids.take("") == "question"
    assert ids.take() == "question-2"
    assert as_id("a--b-") == "a--b-"


@given(st.lists(st.text(max_size=90), max_size=8))
def test_any_ids_are_made_ids(wanted: list[str]):
    ids = Ids()
    made = [ids.take(each) for each in wanted]
    assert len(set(made)) == len(made)
    assert all(len(each) <= MAX_ID and as_id(each) == each for each in made)


def test_labels_come_back_and_unreadable_ones_are_named():
    question = Question(
        "q",
        "Hva?",
        OPTIONS,
        citations=(Citation("a/b-1", 'sier "nei" her'), Citation("a/b-2", "ord")),
        own_from="meg",
        bloom="apply",
        tags=("lov", "vern"),
        critical=True,
        difficulty="hard",
        variant="v",
        hints=("tenk", "tenk mer"),
    )
    again, unread = with_labels(Question("q", "Hva?", OPTIONS), labels_of(question))
    assert again == question
    assert unread == ()
    pairs = [
        ("source", "bare en sti"),
        ("bloom", "fly"),
        ("critical", "kanskje"),
        ("ukjent", "x"),
        ("own", " "),
    ]
    same, unread = with_labels(question, pairs)
    assert (same, unread) == (question, ("source", "bloom", "critical"))


def test_settings_of_a_type_are_taken_where_they_can_be_read():
    several = Multiple((Option("a", True), Option("b")))
    assert with_settings(several, [("scoring", "all"), ("match", "x")], "nb") == Multiple(
        several.options, "all"
    )
    assert with_settings(several, [("scoring", "ukjent")], "nb") == several
    assert with_settings(TrueFalse(True), [("scoring", "all")], "nb") == TrueFalse(True)


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("$course$/top/Default for Unit 1/Lov", "Default for Unit 1/Lov"),
        ("$system$/A//B, C", "A/B C"),
        ("top", ""),
        ("", ""),
    ],
)
def test_a_category_becomes_a_tag(path: str, tag: str):
    assert category_tag(path) == tag


def test_labels_that_a_format_cannot_say_are_told():
    question = Question("q", "Hva?", OPTIONS, own_from="meg", bloom="apply")
    delivery = Delivery(Bank("m", "nb", (question,)))
    item = delivery.start(question)
    delivery.take(item, question, "multichoice", said={"own"})
    [report] = delivery.written(b"x").items
    assert (report.outcome, report.type, report.type_found) == (Outcome.CHANGED, "multichoice", "single")
    assert dict(report.findings[0].facts) == {"keys": "bloom"}
