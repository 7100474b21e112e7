"""Spellings: what of case, accents, space and slips an author may forgive, and what is never forgiven."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import CourseError
from course.quiz.lines import Line
from course.quiz.spellings import (
    MAX_LENGTH,
    MAX_SPELLINGS,
    Match,
    check_spellings,
    join_spellings,
    match_from_json,
    match_to_json,
    read_match,
    split_spellings,
    write_match,
)

matches = st.builds(Match, st.booleans(), st.integers(0, 2), st.booleans(), st.booleans())
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@pytest.mark.parametrize(
    ("match", "typed", "spelling", "is_right"),
    [
        (Match(), "  AVVERGE\u00adplikt. ", "avvergeplikt", True),
        (Match(), "melde  fra\tnå", "melde fra nå", True),
        (Match(), "meldefra", "melde fra", False),
        (Match(exact_space=True), "melde  fra", "melde fra", False),
        (Match(exact_space=True), " melde fra ", "melde fra", True),
        (Match(exact_space=True), "melde\u00a0fra", "melde fra", True),
        (Match(ignore_case=False), "rvts", "RVTS", False),
        (Match(), "ide", "idé", False),
        (Match(ignore_accents=True), "ide", "idé", True),
        (Match(ignore_accents=True), "Îdê", "ide", True),
        (Match(ignore_accents=True), "Ide", "IDÉ", True),
        (Match(ignore_case=False, ignore_accents=True), "Ide", "IDÉ", False),
        (Match(ignore_accents=True), "fa", "få", False),
        (Match(ignore_accents=True), "FA\u030a", "få", True),
        (Match(ignore_accents=True), "ring", "rin\u030ag", True),
        (Match(ignore_accents=True), "fode", "føde", False),
        (Match(ignore_accents=True), "vare", "være", False),
        (Match(ignore_accents=True), "Muller", "Müller", True),
    ],
)
def test_what_makes_no_difference(match: Match, typed: str, spelling: str, is_right: bool):
    assert match.accepts(typed, (spelling,)) is is_right


@pytest.mark.parametrize(
    ("typos", "typed", "spelling", "is_right"),
    [
        (0, "meldepligt", "meldeplikt", False),
        (1, "meldepligt", "meldeplikt", True),
        (1, "medlepligt", "meldeplikt", False),
        (2, "medlepligt", "meldeplikt", True),
        (2, "medelpligt", "meldeplikt", False),
        (2, "pligtene", "plikten", False),  # seven letters forgive one slip
        (2, "pligten", "plikten", True),
        (1, "mora", "mor", False),
        (1, "bor", "mor", False),
        (1, "ringe", "ringd", True),
        (2, "ring 112 med en gang", "ring 113 med en gang", False),
        (1, "a b c e.", "a b c d", False),  # four letters, whatever stands between them
    ],
)
def test_one_slip_is_forgiven_for_every_five_letters_up_to_what_the_author_allows(
    typos: int, typed: str, spelling: str, is_right: bool
):
    assert Match(typos=typos).accepts(typed, (spelling,)) is is_right


@given(matches, texts)
def test_what_counts_as_the_same_is_the_same_when_it_is_compared_again(match: Match, text: str):
    form = match.form(text)
    assert match.form(form) == form
    assert match.accepts(text, (text,)) is bool(form)


@given(texts, texts, st.booleans(), st.booleans(), st.booleans())
def test_forgiving_more_never_makes_a_right_answer_wrong(
    typed: str, spelling: str, case: bool, accents: bool, space: bool
):
    accepted = [Match(case, typos, accents, space).accepts(typed, (spelling,)) for typos in (0, 1, 2)]
    assert accepted == sorted(accepted)


@pytest.mark.parametrize("spellings", [(), ("",), ("  ", "\u200b")])
def test_an_empty_spelling_is_never_right(spellings: tuple[str, ...]):
    assert not any(Match(typos=2).accepts(typed, spellings) for typed in ("", " ", "a", "."))
    assert "question-answer-empty" in {finding.code for finding in check_spellings(spellings, Match())}


@given(st.lists(texts.filter(lambda text: '"' not in text and "\n" not in text), min_size=1, max_size=4))
def test_spellings_are_split_as_they_were_joined(spellings: list[str]):
    assert split_spellings(join_spellings(spellings)) == spellings


@given(matches)
def test_a_match_line_and_a_canonical_form_give_the_same_match_again(match: Match):
    written = write_match(match)
    assert read_match(Line(3, written) if written else None) == (match, [])
    assert match_from_json(json.loads(json.dumps(match_to_json(match)))) == match


def test_the_canonical_form_of_what_could_be_said_before_is_as_it_was():
    assert match_to_json(Match()) == {"ignore_case": True, "typo_allowed": False}
    assert match_to_json(Match(False, 1)) == {"ignore_case": False, "typo_allowed": True}


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"ignore_case": True},
        {"ignore_case": True, "typo_allowed": 1},
        {"ignore_case": True, "typo_allowed": True, "typos": 3},
        {"ignore_case": True, "typo_allowed": True, "typos": 0},
        {"ignore_case": True, "typo_allowed": False, "typos": 2},
        {"ignore_case": True, "typo_allowed": False, "exact_space": "yes"},
        {"ignore_case": True, "typo_allowed": False, "ignore_accents": None},
    ],
)
def test_any_other_form_is_refused(form: dict[str, object]):
    with pytest.raises(CourseError, match="question-form-unreadable"):
        match_from_json(form)  # type: ignore[arg-type]


def test_a_word_that_is_not_known_and_words_that_say_the_opposite_are_findings():
    match, findings = read_match(Line(7, "exact-case, ignore-case, typo-3"))
    assert [(finding.code, finding.line) for finding in findings] == [("match-unknown", 7), ("match-both", 7)]
    assert match == Match(ignore_case=False)


def test_the_check_says_which_spelling_is_what():
    spellings = ("plikt", "Plikt.", "PLIKT", "", "x" * (MAX_LENGTH + 1))
    found = [(finding.code, finding.facts.get("option")) for finding in check_spellings(spellings, Match())]
    assert found == [("spellings-alike", 3), ("spelling-empty", 4), ("spelling-too-long", 5)]
    many = check_spellings([f"ord {n}" for n in range(MAX_SPELLINGS + 1)], Match())
    assert [finding.code for finding in many] == ["spellings-too-many"]


@pytest.mark.parametrize(
    ("spellings", "is_said"), [(("mor", "ring 113"), True), (("mor", "foreldre"), False), (("",), False)]
)
def test_slips_that_are_never_forgiven_are_a_warning(spellings: tuple[str, ...], is_said: bool):
    found = {finding.code for finding in check_spellings(spellings, Match(typos=1))}
    assert ("typo-never" in found) is is_said
