"""Cases: a path that only grows, worth what its end is worth, and silent about what lies ahead."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError, CourseError, Finding, Level
from course.quiz.arrangement import in_file_order
from course.quiz.attempt import check_answer, record_answer, start_attempt
from course.quiz.bank import parse_bank, write_bank
from course.quiz.behaviours import item_state
from course.quiz.case_lines import Choice, Node
from course.quiz.case_map import MAX_CHOICES, MAX_NODES
from course.quiz.draw import draw_quiz
from course.quiz.question import Question
from course.quiz.question_types.case import Case
from course.quiz.rules import Behaviour, QuizRules

TEXT = """---
module: m
pass: 80
---

## Natt på sengepost {#natt}

Amal er innlagt for tredje gang.

### På rommet {#start}

Amal gråter.
Vikar: Skal vi gå inn?

Hva gjør du først?

- [Gå rolig bort og si navnet ditt](#ringer)
  > Amal ser opp.
  >
  > «Ikke si noe til ham.»
- [La henne være i fred](#alene)

### Mannen ringer {#ringer}

> Når skrives hun ut?

- [Si at du ikke kan svare på det](#trygg)
- [Be ham ringe i morgen](#utsatt)
  > Han legger på.
- [Si at hun skrives ut på mandag](#alene)

### Amal forteller {#trygg}

Dere legger en plan sammen.

score: 100

### Det går et døgn {#utsatt}

Planen kommer på plass i morgen.

score: 33,5 %

### Amal er alene {#alene}

Ingen har spurt henne: det er det hun husker.

score: 0

> Spør alltid.

own: Oppdiktet
tags: vold
"""


def read(text: str) -> tuple[Question, tuple[Finding, ...]]:
    bank, findings = parse_bank(text, file="m.md", module="m", lang="nb")
    return bank.questions[0], findings


QUESTION, _ = read(TEXT)
assert isinstance(QUESTION.content, Case)
CASE = QUESTION.content
ORDER = (1, 0, 4, 2, 3)
"""As a draw may give it: the choices of each node shuffled, node after node."""


def findings_of(*nodes: Node) -> list[tuple[str, object]]:
    return [(finding.code, finding.facts.get("option")) for finding in Case(nodes).check()]


def test_a_case_is_read_with_its_dialogue_and_what_follows_its_last_end_is_the_questions():
    question, findings = read(TEXT)
    assert findings == ()
    assert question.stem == "Natt på sengepost\n\nAmal er innlagt for tredje gang."
    assert (question.explanation, question.own_from, question.tags) == (
        "Spør alltid.",
        "Oppdiktet",
        ("vold",),
    )
    assert [node.id for node in CASE.nodes] == ["start", "ringer", "trygg", "utsatt", "alene"]
    assert CASE.nodes[0].text == "Amal gråter.\nVikar: Skal vi gå inn?\n\nHva gjør du først?"
    assert CASE.nodes[0].choices == (
        Choice("Gå rolig bort og si navnet ditt", "ringer", "Amal ser opp.\n\n«Ikke si noe til ham.»"),
        Choice("La henne være i fred", "alene"),
    )
    assert [node.score for node in CASE.nodes] == [None, None, 1, Fraction(67, 200), 0]


def test_it_is_written_as_it_is_read():
    bank, _ = parse_bank(TEXT, file="m.md", module="m", lang="nb")
    assert parse_bank(write_bank(bank), file="m.md", module="m", lang="nb") == (bank, ())
    assert "score: 33.5\n" in write_bank(bank)


def test_the_choices_of_each_node_are_shuffled_among_themselves():
    assert [group.places for group in CASE.groups] == [(0, 1), (2, 3, 4)]
    assert all(not group.spare and not group.last for group in CASE.groups)


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (None, Fraction(0)),
        ([0], Fraction(0)),
        ([0, 2], Fraction(1)),
        ([0, 3], Fraction(67, 200)),
        ([0, 4], Fraction(0)),
        ([1], Fraction(0)),
    ],
)
def test_a_path_is_worth_what_its_end_is_worth_and_nothing_on_the_way(path: Any, share: Fraction):
    assert CASE.grade(path).share == share


@pytest.mark.parametrize(
    "answer",
    [[], [2], [1, 0], [0, 0], [0, 2, 3], [5], [-1], [True], [False], ["0"], [0.0], "0", 0, {"0": 0}, [None]],
)
def test_what_is_no_path_from_the_start_is_refused(answer: Any):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        CASE.grade(answer)


def go(way: str, *chosen: str) -> Any:
    return CASE.parse({"way": [way], "answer": [*chosen], "act": ["1"]}, ORDER)


def test_a_form_makes_one_choice_more_by_its_position_as_shown():
    assert go("", "0") == [1]
    assert go("", "1") == [0]
    assert go("1", "0") == [0, 4]
    assert go("1", "2") == [0, 3]


def test_a_choice_is_made_by_its_button_alone():
    assert CASE.parse({"way": ["1"], "answer": ["2"]}, ORDER) == [0]
    assert CASE.parse({"way": [""], "answer": ["0"]}, ORDER) is None


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"act": ["1"]}, "case-choice-missing"),
        ({"way": ["1"], "act": ["1"], "answer": [""]}, "case-choice-missing"),
        ({"act": ["1"], "answer": ["2"]}, "option-unknown"),
        ({"act": ["1"], "answer": ["x"]}, "option-unknown"),
        ({"act": ["1"], "answer": ["0", "1"]}, "one-answer-only"),
        ({"way": ["0"], "act": ["1"], "answer": ["0"]}, "option-unknown"),
        ({"way": ["1.0.0"]}, "option-unknown"),
        ({"way": ["1..0"]}, "option-unknown"),
        ({"way": ["-1"]}, "option-unknown"),
        ({"way": ["1", "1"]}, "one-answer-only"),
        ({"way": ["1." * 10_000]}, "option-unknown"),
    ],
)
def test_what_no_page_of_ours_sends_is_refused(form: dict[str, list[str]], code: str):
    with pytest.raises(AnswerError, match=code):
        CASE.parse(form, ORDER)


@pytest.mark.parametrize(
    ("before", "after", "is_allowed"),
    [
        (None, [0], True),
        (None, None, True),
        ([0], [0, 2], True),
        ([0], [0], True),
        ([0], [1], False),
        ([0], None, False),
        ([0, 2], [0], False),
        ([0, 2], [0, 3], False),
    ],
)
def test_a_choice_that_was_made_stays_made(before: Any, after: Any, is_allowed: bool):
    if is_allowed:
        CASE.check_change(before, after)
    else:
        with pytest.raises(AnswerError, match="case-choice-made"):
            CASE.check_change(before, after)


def test_there_is_one_try_at_a_story_however_many_the_quiz_gives():
    rules = QuizRules(Fraction(1), behaviour=Behaviour.TRIES, tries=3)
    at = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    draw = draw_quiz([QUESTION], {"natt": "sha256:x"}, rules, seed=b"s" * 16)
    attempt = start_attempt(UUID(int=1), draw, at=at, client_key="start")
    attempt, _ = record_answer(attempt, "natt", [1], revision=1, client_key="a", at=at)
    assert not item_state(attempt, QUESTION, rules).is_locked
    attempt, _ = check_answer(attempt, "natt", client_key="check", at=at)
    state = item_state(attempt, QUESTION, rules)
    assert (state.is_locked, state.tries_left) == (True, 0)


def test_a_path_is_finished_at_an_end_alone():
    paths: list[Any] = [None, [0], [0, 2], [0, 4], [1]]
    assert [CASE.is_finished(path) for path in paths] == [False, False, True, True, True]


def test_the_page_shows_where_one_is_and_the_way_there():
    view = CASE.view(ORDER, [0])
    assert (view["way"], view["title"], view["text"], view["stays"], view["by_hand"]) == (
        "1",
        "Mannen ringer",
        "> Når skrives hun ut?",
        True,
        True,
    )
    assert view["steps"] == [
        {
            "title": "På rommet",
            "choice": "Gå rolig bort og si navnet ditt",
            "feedback": "Amal ser opp.\n\n«Ikke si noe til ham.»",
        }
    ]
    assert [option["text"] for option in view["options"]] == [  # type: ignore[union-attr,index,call-overload]
        "Si at hun skrives ut på mandag",
        "Si at du ikke kan svare på det",
        "Be ham ringe i morgen",
    ]


def test_a_question_last_in_a_node_is_asked_above_its_choices():
    view = CASE.view(ORDER, None)
    assert (view["text"], view["question"]) == ("Amal gråter.\nVikar: Skal vi gå inn?", "Hva gjør du først?")
    assert CASE.view(ORDER, [0])["question"] == ""


def test_the_end_has_no_choices_and_the_page_goes_on():
    view = CASE.view(ORDER, [0, 2])
    assert (view["title"], view["options"], view["stays"]) == ("Amal forteller", [], False)


def test_the_page_says_nothing_of_nodes_that_lie_ahead_nor_of_scores():
    shown = json.dumps(CASE.view(ORDER, [0]), ensure_ascii=False)
    for secret in (
        "trygg",
        "alene",
        "utsatt",
        "Dere legger",
        "Ingen har spurt",
        "Han legger",
        "score",
        "100",
    ):
        assert secret not in shown


def test_the_summary_reads_as_a_path():
    assert CASE.summarise([0]) == ("På rommet: Gå rolig bort og si navnet ditt", "Mannen ringer")
    assert CASE.key() == (
        "På rommet: Gå rolig bort og si navnet ditt",
        "Mannen ringer: Si at du ikke kan svare på det",
        "Amal forteller",
    )
    assert CASE.solution() == [0, 2]
    assert CASE.feedback([0, 3]) == (
        "Amal ser opp.\n\n«Ikke si noe til ham.»",
        "Han legger på.",
        "Planen kommer på plass i morgen.",
    )


def test_the_best_path_is_the_shortest_and_there_may_be_none():
    end = Node("b", "B", "Slutt.", score=Fraction(1))
    start = Node("a", "A", "Start.", (Choice("rundt", "c"), Choice("rett", "b")))
    round_ = Node("c", "C", "Omvei.", (Choice("hjem", "b"),))
    assert Case((start, round_, end)).solution() == [1]
    half = replace(end, score=Fraction(1, 2))
    assert (Case((start, round_, half)).solution(), Case((start, round_, half)).key()) == (None, ())
    assert Case(()).solution() is None


def test_the_structure_is_the_same_in_every_language_and_the_shape_forgets_the_scores():
    english = Case(
        tuple(
            replace(
                node,
                title="Night",
                text="She cries.",
                choices=tuple(replace(choice, text="Go", feedback="") for choice in node.choices),
            )
            for node in CASE.nodes
        )
    )
    assert english.structure() == CASE.structure()
    other = Case(tuple(replace(node, score=node.score and Fraction(1, 4)) for node in CASE.nodes))
    assert other.shape() == CASE.shape()
    assert other.structure() != CASE.structure()


def test_no_other_key_can_be_put_in():
    with pytest.raises(CourseError, match="correction-not-possible"):
        CASE.corrected([[1]])


START = Node("a", "A", "Start.", (Choice("en", "b"), Choice("to", "c")))
GOOD = Node("b", "B", "Slutt.", score=Fraction(1))
BAD = Node("c", "C", "Slutt.", score=Fraction(0))


def test_a_sound_case_has_no_findings():
    assert findings_of(START, GOOD, BAD) == []
    assert CASE.check() == ()


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((START, GOOD), [("case-link-broken", 4), ("case-ends-alike", None)]),
        (
            (replace(START, choices=(Choice("en", "b"), Choice("to", ""))), GOOD),
            [("case-choice-without-link", 4), ("case-ends-alike", None)],
        ),
        ((START, GOOD, BAD, Node("d", "D", "?", score=Fraction(0))), [("case-node-unreachable", 4)]),
        ((START, GOOD, replace(BAD, score=None)), [("case-node-without-choices", 3)]),
        (
            (START, GOOD, replace(BAD, score=None, choices=(Choice("om igjen", "a"),))),
            [("case-goes-round", 6)],
        ),
        ((START, GOOD, replace(BAD, choices=(Choice("mer", "b"),))), [("case-end-with-choices", 3)]),
        ((replace(START, choices=(), score=Fraction(1)),), [("case-starts-at-end", 1)]),
        ((START, GOOD, BAD, replace(BAD, title="D")), [("case-node-twice", 4)]),
        ((START, replace(GOOD, title=" "), BAD), [("case-node-without-title", 2)]),
        ((START, replace(GOOD, text=""), BAD), [("case-node-empty", 2)]),
        ((START, GOOD, replace(BAD, score=Fraction(3, 2))), [("case-score-unreadable", 3)]),
        ((START, GOOD, replace(BAD, score=Fraction(1, 3))), [("case-score-unreadable", 3)]),
        ((START, replace(GOOD, score=Fraction(1, 2)), BAD), [("case-without-best-end", None)]),
        ((START, GOOD, replace(BAD, score=Fraction(1))), [("case-ends-alike", None)]),
        (
            (replace(START, choices=(*START.choices, Choice("EN", "c"), Choice(" ", "c"))), GOOD, BAD),
            [("case-choices-alike", 6), ("case-choice-empty", 7)],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(nodes: tuple[Node, ...], expected: list[tuple[str, object]]):
    assert [
        found for found in findings_of(*nodes) if found[0] != "case-ends-alike" or found in expected
    ] == expected


def test_a_case_that_goes_round_is_told_of_at_each_choice_that_leads_back():
    ring = [Node("a", "A", "1", (Choice("b", "b"), Choice("slutt", "d")))]
    ring += [
        Node("b", "B", "2", (Choice("c", "c"),)),
        Node("c", "C", "3", (Choice("a", "a"), Choice("b", "b"))),
    ]
    found = findings_of(*ring, Node("d", "D", "4", score=Fraction(1)))
    assert found == [("case-goes-round", 8), ("case-goes-round", 9), ("case-ends-alike", None)]


def test_two_ways_to_one_node_are_no_round():
    nodes = (
        Node("a", "A", "1", (Choice("b", "b"), Choice("c", "c"))),
        Node("b", "B", "2", (Choice("c", "c"),)),
        Node("c", "C", "3", (Choice("d", "d"), Choice("e", "e"))),
        Node("d", "D", "4", score=Fraction(1)),
        Node("e", "E", "5", score=Fraction(0)),
    )
    assert findings_of(*nodes) == []


def test_there_are_limits_to_nodes_and_choices():
    many = [Node(f"n{n}", "N", "Tekst", (Choice("videre", f"n{n + 1}"),)) for n in range(MAX_NODES)]
    assert ("case-too-long", None) in findings_of(
        *many, Node(f"n{MAX_NODES}", "N", "Tekst", score=Fraction(1))
    )
    wide = replace(START, choices=tuple(Choice(str(n), "b") for n in range(MAX_CHOICES + 1)))
    assert ("case-choices-too-many", 1) in findings_of(wide, GOOD)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("### På rommet {#start}", "### På rommet", "case-node-without-id", 10),
        ("### På rommet {#start}", "### På rommet {#Å}", "case-node-id-unreadable", 10),
        ("- [Be ham ringe i morgen](#utsatt)", "- Be ham ringe i morgen", "case-choice-without-link", 28),
        (
            "- [Gå rolig bort og si navnet ditt](#ringer)",
            "- Gå bort\n- [Gå](#ringer)",
            "case-choice-without-link",
            17,
        ),
        ("- [La henne være i fred](#alene)", "- [La henne være i fred](#alen)", "case-link-broken", 21),
        ("score: 0\n", "score: 101\n", "case-score-unreadable", 48),
        ("score: 0\n", "score: mye\n", "case-score-unreadable", 48),
        ("score: 100\n", "score: 100\nscore: 90\n", "question-line-twice", 37),
        ("score: 100\n", "score: 100\n\nMer tekst.\n", "question-line-stray", 38),
        ("tags: vold", "tgas: vold", "question-line-unknown", 53),
        ("tags: vold", "scoring: all", "question-line-of-another-type", 53),
    ],
)
def test_what_is_wrong_in_the_text_is_told_with_its_line(old: str, new: str, code: str, line: int):
    assert old in TEXT
    _, findings = read(TEXT.replace(old, new, 1))
    assert (code, line) in [(finding.code, finding.line) for finding in findings]


def test_a_case_cannot_be_unreadable_only_because_its_last_node_is_unfinished():
    text = TEXT.replace("score: 0\n", "")
    question, findings = read(text)
    assert question.own_from == "Oppdiktet"
    assert "case-node-without-choices" in [
        finding.code for finding in findings if finding.level is Level.ERROR
    ]


@pytest.mark.parametrize("score", ["3/2", "-1/2", "x", "", None, 1])
def test_a_canonical_form_with_another_score_is_refused(score: object):
    form: Any = CASE.to_json()
    form["nodes"][2]["score"] = score
    with pytest.raises(CourseError, match="question-form-unreadable"):
        Case.from_json(form)


@given(st.from_type(Case), st.data())
def test_whoever_goes_on_comes_by_one_choice_at_a_time_to_a_path_that_is_taken(
    case: Case, data: st.DataObject
):
    order = data.draw(st.permutations(in_file_order(case.groups)))
    paths: list[Any] = [None]
    for _ in range(6):
        view: Any = case.view(order, paths[-1])
        if not view["options"]:
            break
        chosen = data.draw(st.sampled_from(view["options"]))["value"]
        paths.append(case.parse({"way": [view["way"]], "answer": [chosen], "act": ["1"]}, order))
    for before, after in pairwise(paths):
        case.check_answer(after)
        case.check_change(before, after)
        assert len(after) == len(before or []) + 1
        assert case.grade(after).share in {Fraction(0), *(node.score for node in case.nodes)}


@given(st.from_type(Case))
def test_the_best_path_gets_full_marks(case: Case):
    if case.solution() is not None:
        assert case.grade(case.solution()).is_right
