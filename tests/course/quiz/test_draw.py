"""Blueprints, variants, seen questions, fixed and fewer options, twins: what a draw holds besides chance."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course.errors import AttemptError, CourseError, MissingError
from course.quiz.arrangement import Group, arrange, in_file_order, is_order, shown_in
from course.quiz.draw import Draw, DrawnItem, _Numbers, draw_quiz, draw_twins, is_twin, size_of
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.rules import QuizRules, Quota

ALL = QuizRules(Fraction(4, 5))


def plain(name: str, **more: object) -> Question:
    return Question(name, "?", TrueFalse(True), **more)  # type: ignore[arg-type]


def versions(pool: Sequence[Question]) -> dict[str, str]:
    return {question.id: f"v-{question.id}" for question in pool}


def ids(draw: Draw) -> list[str]:
    return [item.question for item in draw.items]


def rules(draw: int | None = None, *blueprint: Quota) -> QuizRules:
    return QuizRules(Fraction(1), draw, blueprint)


quotas = st.builds(
    Quota,
    st.integers(1, 2),
    st.sampled_from(("", "m1", "m2")),
    st.sampled_from(("", "t1", "t2")),
    st.sampled_from(("", "remember", "apply")),
    st.sampled_from(("", "easy", "hard")),
)


@st.composite
def pools(draw: st.DrawFn) -> tuple[list[Question], dict[str, str]]:
    """Up to six questions with labels, and their modules."""
    pool = [
        plain(
            f"q{n}",
            tags=draw(st.sampled_from(((), ("t1",), ("t2",), ("t1", "t2")))),
            bloom=draw(st.sampled_from(("remember", "apply"))),
            difficulty=draw(st.sampled_from(("", "easy", "hard"))),
            critical=draw(st.sampled_from((False, False, True))),
        )
        for n in range(draw(st.integers(1, 6)))
    ]
    return pool, {question.id: draw(st.sampled_from(("m1", "m2"))) for question in pool}


def places_filled(chosen: Sequence[Question], blueprint: Sequence[Quota], modules: dict[str, str]) -> int:
    """How many places of a blueprint these questions fill at most: every way of placing them is tried."""
    places = [quota for quota in blueprint for _ in range(quota.count)]
    best = 0

    def place(rest: Sequence[Question], free: frozenset[int], filled: int) -> None:
        nonlocal best
        best = max(best, filled)
        if rest and filled + len(rest) > best:
            for n in free:
                if places[n].takes(rest[0], module=modules[rest[0].id]):
                    place(rest[1:], free - {n}, filled + 1)
            place(rest[1:], free, filled)

    place(chosen, frozenset(range(len(places))), 0)
    return best


@given(
    pools(), st.lists(quotas, min_size=1, max_size=3), st.none() | st.integers(1, 6), st.binary(max_size=4)
)
def test_no_other_choice_fills_more_of_a_blueprint(
    made: tuple[list[Question], dict[str, str]], blueprint: list[Quota], draw: int | None, seed: bytes
):
    pool, modules = made
    drawn = draw_quiz(pool, versions(pool), rules(draw, *blueprint), seed=seed, modules=modules)
    chosen = [question for question in pool if question.id in ids(drawn)]
    critical = [question for question in pool if question.critical]
    asked = draw or sum(quota.count for quota in blueprint)
    size = max(len(critical), min(asked, len(pool)))
    assert len(chosen) == len(drawn.items) == size
    assert set(critical) <= set(chosen)
    others = [question for question in pool if not question.critical]
    best = max(
        places_filled([*critical, *rest], blueprint, modules)
        for rest in combinations(others, size - len(critical))
    )
    assert places_filled(chosen, blueprint, modules) == best


def test_a_critical_question_takes_a_place_that_no_other_needs():
    """Were `both` left at the first quota, the third place would be filled by nobody."""
    pool = [
        plain("both", critical=True, tags=("t1", "t2")),
        plain("second", critical=True, tags=("t2",)),
        plain("first", tags=("t1",)),
        plain("third", tags=("t3",)),
    ]
    for n in range(20):
        drawn = draw_quiz(
            pool,
            versions(pool),
            rules(3, Quota(1, tag="t1"), Quota(1, tag="t2"), Quota(1, tag="t3")),
            seed=bytes([n]),
        )
        assert sorted(ids(drawn)) == ["both", "second", "third"]


def test_questions_move_on_so_that_another_finds_a_place():
    """Each of these needs the place of the one before it, though there is one that was never shown."""
    pool = [
        plain("all", tags=("t1", "t2")),
        plain("some", tags=("t1", "t3")),
        plain("one", tags=("t1",)),
        plain("none"),
    ]
    blueprint = (Quota(1, tag="t1"), Quota(1, tag="t2"), Quota(1, tag="t3"))
    seen = {"all": 1, "some": 2, "one": 3}
    drawn = draw_quiz(pool, versions(pool), rules(3, *blueprint), seed=b"x", seen=seen)
    assert sorted(ids(drawn)) == ["all", "one", "some"]
    drawn = draw_quiz(pool, versions(pool), rules(2, blueprint[0], blueprint[1]), seed=b"x", seen=seen)
    assert sorted(ids(drawn)) == ["all", "some"]
    drawn = draw_quiz(pool[::2], versions(pool), rules(2, *blueprint), seed=b"x", seen=seen)
    assert sorted(ids(drawn)) == ["all", "one"]


def test_numbers_are_evenly_spread_also_below_the_largest_limit():
    """Just above half of all there are, every other number is thrown away."""
    limit, numbers = 2**63 + 1, _Numbers(b"seed")
    blocks = (hashlib.sha256(b"seed" + count.to_bytes(8, "big")).digest() for count in range(100))
    drawn = (int.from_bytes(block[:8], "big") for block in blocks)
    expected = [number for number in drawn if number < limit]
    assert [numbers.below(limit) for _ in expected] == expected
    assert {_Numbers(b"x").below(1), *(numbers.below(3) for _ in range(50))} == {0, 1, 2}


def test_each_label_of_a_quota_is_asked_for():
    pool = [
        plain(f"{module}-{tag}-{bloom}-{level}", tags=(tag,), bloom=bloom, difficulty=level)
        for module, tag, bloom, level in product("ab", "cd", "ef", "gh")
    ]
    modules = {question.id: question.id[0] for question in pool}
    for quota in (Quota(3, module="b"), Quota(3, tag="d"), Quota(3, bloom="f"), Quota(3, difficulty="h")):
        wanted = quota.module or quota.tag or quota.bloom or quota.difficulty
        drawn = draw_quiz(pool, versions(pool), rules(None, quota), seed=b"x", modules=modules)
        assert len(drawn.items) == 3
        assert all(wanted in name.split("-") for name in ids(drawn))
    exact = Quota(5, "a", "c", "e", "g")
    drawn = draw_quiz(pool, versions(pool), rules(None, exact), seed=b"x", modules=modules)
    assert "a-c-e-g" in ids(drawn)
    assert len(drawn.items) == 5, "the places that nothing fits are filled by others"


def test_without_modules_no_question_is_of_one():
    pool = [plain("a"), plain("b")]
    assert not Quota(1, module="m").takes(pool[0], module="")
    assert len(draw_quiz(pool, versions(pool), rules(None, Quota(1, module="m")), seed=b"x").items) == 1


def test_a_quota_of_a_thousand_is_filled():
    pool = [plain(f"q{n}", tags=("t",) if n < 1000 else ()) for n in range(1100)]
    drawn = draw_quiz(pool, versions(pool), rules(None, Quota(1000, tag="t")), seed=b"x")
    assert {int(name[1:]) for name in ids(drawn)} == set(range(1000))


VARIANTS = [
    plain("a1", variant="a"),
    plain("a2", variant="a"),
    plain("b1", variant="b", critical=True),
    plain("b2", variant="b"),
    plain("c"),
    plain("d"),
]


@given(st.binary(max_size=8), st.none() | st.integers(1, 8))
def test_alternative_versions_count_as_one(seed: bytes, count: int | None):
    drawn = ids(draw_quiz(VARIANTS, versions(VARIANTS), rules(count), seed=seed))
    assert len(drawn) == min(count or 4, 4)
    assert len({name[0] for name in drawn}) == len(drawn), "one of each name, and every plain one by itself"
    assert "b1" in drawn
    assert "b2" not in drawn, "a critical version stands for its group"


def test_each_alternative_version_comes_up():
    found = {
        name for n in range(30) for name in ids(draw_quiz(VARIANTS, versions(VARIANTS), ALL, seed=bytes([n])))
    }
    assert found == {"a1", "a2", "b1", "c", "d"}


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=6),
    st.integers(1, 6),
    st.booleans(),
    st.binary(max_size=4),
)
def test_what_was_shown_least_comes_first(often: list[int], count: int, by_quota: bool, seed: bytes):
    pool = [plain(f"q{n}") for n in range(len(often))]
    seen = {f"q{n}": times for n, times in enumerate(often) if times}
    asked = rules(None, Quota(count)) if by_quota else rules(count)
    drawn = ids(draw_quiz(pool, versions(pool), asked, seed=seed, seen=seen))
    assert sorted(seen.get(name, 0) for name in drawn) == sorted(often)[:count]


def test_the_version_that_was_shown_least_is_drawn():
    for n in range(10):
        seed, seen = bytes([n]), {"a1": 1, "b1": 5}
        drawn = ids(draw_quiz(VARIANTS, versions(VARIANTS), ALL, seed=seed, seen=seen))
        assert "a2" in drawn
        assert "b1" in drawn


def test_the_size_of_a_quiz_is_the_size_of_its_draws():
    for asked in (rules(), rules(2), rules(9), rules(1), rules(None, Quota(2), Quota(1, tag="none"))):
        size = size_of(VARIANTS, asked)
        drawn = ids(draw_quiz(VARIANTS, versions(VARIANTS), asked, seed=b"x"))
        assert (size.asked, size.critical) == (len(drawn), 1)
    assert (size_of([plain("a"), plain("b")], ALL).asked, size_of([plain("a")], ALL).critical) == (2, 0)


@given(st.binary(max_size=8), st.integers(0, 3))
def test_the_same_seed_gives_the_same_draw(seed: bytes, fewer: int):
    pool = [choice(4, name="a"), choice(5, name="b"), *VARIANTS[4:]]
    asked = rules(3, Quota(1), Quota(1, tag="none"))
    first = draw_quiz(pool, versions(pool), asked, seed=seed, fewer_options=fewer)
    assert draw_quiz(pool, versions(pool), asked, seed=seed, fewer_options=fewer) == first


def choice(options: int, fixed: int = 0, *, name: str = "a", **more: object) -> Question:
    """A choice of so many options, the first of them right and the last `fixed` of them staying last."""
    made = tuple(Option(f"{n}", n == 0, "", n >= options - fixed) for n in range(options))
    return Question(name, "?", Single(made), **more)  # type: ignore[arg-type]


@given(st.integers(2, 6), st.integers(0, 3), st.integers(0, 10), st.binary(max_size=4))
def test_fixed_options_stay_last_and_fewer_never_take_the_key(
    options: int, fixed: int, fewer: int, seed: bytes
):
    assume(fixed <= options)
    question = choice(options, fixed)
    order = draw_quiz([question], {"a": "v"}, ALL, seed=seed, fewer_options=fewer).items[0].order
    assert 0 in order
    distractors = max(0, options - fixed - 1)
    assert len(order) == options - min(fewer, distractors, options - 2), "what is fixed is never left out"
    last = [place for place in order if place >= options - fixed]
    assert last == sorted(last)
    assert list(order[len(order) - len(last) :]) == last
    assert is_order(order, question.content.groups)


@given(st.lists(st.booleans(), min_size=2, max_size=6), st.integers(0, 10), st.binary(max_size=4))
def test_every_right_option_is_always_there(keys: list[bool], fewer: int, seed: bytes):
    assume(any(keys))
    content = Multiple(tuple(Option(f"{n}", is_key) for n, is_key in enumerate(keys)))
    drawn = draw_quiz([Question("a", "?", content)], {"a": "v"}, ALL, seed=seed, fewer_options=fewer)
    order = drawn.items[0].order
    assert {n for n, is_key in enumerate(keys) if is_key} <= set(order)
    assert len(order) == max(2, sum(keys), len(keys) - fewer)


def test_fewer_options_are_left_out_of_each_group():
    groups = (
        Group((0, 1, 2), (3,), frozenset({1, 3})),
        Group((4, 5), (), frozenset({5})),
        Group((6,)),
        Group((7, 8, 9), (), frozenset({7, 8, 9})),
    )
    assert arrange(groups, list, 0) == in_file_order(groups) == tuple(range(10))
    assert arrange(groups, list) == tuple(range(10))
    assert arrange(groups, list, 1) == (0, 2, 3, 4, 5, 6, 8, 9)
    assert arrange(groups, list, 9) == (0, 2, 4, 5, 6, 8, 9)
    assert arrange(groups, lambda places: list(reversed(places)), 1) == (2, 1, 0, 5, 4, 6, 8, 7)
    assert in_file_order([Group((3, 1), (0, 2))]) == (0, 1, 2, 3)
    assert shown_in(groups[0], (2, 0, 3, 4)) == [(0, 2), (1, 0), (2, 3)]


@pytest.mark.parametrize(
    ("order", "is_one"),
    [
        ((0, 1, 2, 3, 4), True),
        ((2, 0, 1, 4, 3), True),
        ((0, 2, 3, 4), True),
        ((1, 2, 3, 4), False),
        ((0, 1, 3, 4), False),
        ((0, 1, 2, 3), False),
        ((0, 3, 1, 2, 4), False),
        ((3, 4, 0, 1, 2), False),
        ((0, 1, 2, 3, 4, 4), False),
        ((0, 1, 2, 3, 4, 5), False),
        ((), False),
    ],
)
def test_an_order_that_no_draw_gives_is_none(order: tuple[int, ...], is_one: bool):
    groups = (Group((0, 1), (2,), frozenset({1})), Group((3, 4)))
    assert is_order(order, groups) is is_one


TWINS = [
    choice(3, name="a", variant="x", critical=True),
    choice(3, name="b", variant="x"),
    choice(3, name="c", variant="x"),
    plain("d", critical=True),
    plain("e"),
]


@given(st.binary(max_size=8))
def test_a_twin_is_another_version_or_the_question_itself(seed: bytes):
    drawn = draw_twins(["d", "a"], TWINS, versions(TWINS), seed=seed)
    assert [item.stands_for for item in drawn.items] == ["d", "a"]
    assert drawn.items[0].question == "d", "there is no other version, and no plain question is one"
    assert drawn.items[1].question in ("b", "c")
    assert drawn.items[1].version == f"v-{drawn.items[1].question}"
    assert draw_twins(["d", "a"], TWINS, versions(TWINS), seed=seed) == drawn


def test_the_twin_that_was_shown_least_is_asked():
    for n in range(10):
        drawn = draw_twins(["a"], TWINS, versions(TWINS), seed=bytes([n]), seen={"b": 1})
        assert ids(drawn) == ["c"]
        drawn = draw_twins(["a"], TWINS, versions(TWINS), seed=bytes([n]), seen={"c": 2, "b": 1})
        assert ids(drawn) == ["b"]


def test_each_twin_comes_up_and_has_its_options_shuffled():
    drawn = [draw_twins(["a"], TWINS, versions(TWINS), seed=bytes([n])).items[0] for n in range(60)]
    assert {item.question for item in drawn} == {"b", "c"}
    assert len({item.order for item in drawn}) == 6
    few = [draw_twins(["a"], TWINS, versions(TWINS), seed=bytes([n]), fewer_options=1) for n in range(9)]
    assert {len(made.items[0].order) for made in few} == {2}


def test_twins_of_nothing_and_of_nobody_are_refused():
    with pytest.raises(AttemptError) as none:
        draw_twins([], TWINS, versions(TWINS), seed=b"")
    assert none.value.code == "quiz-empty"
    with pytest.raises(MissingError) as missing:
        draw_twins(["z"], TWINS, versions(TWINS), seed=b"")
    assert (missing.value.code, dict(missing.value.facts)) == ("question-missing", {"question": "z"})
    with pytest.raises(MissingError) as unknown:
        draw_twins(["e"], TWINS, {}, seed=b"")
    assert (unknown.value.code, dict(unknown.value.facts)) == ("question-version-missing", {"question": "e"})


def test_twins_are_versions_of_one_name():
    assert is_twin(TWINS[0], TWINS[1])
    assert not is_twin(TWINS[3], TWINS[4]), "no name is not a name"
    assert not is_twin(TWINS[0], plain("z", variant="y"))


def test_refusals_say_their_codes():
    with pytest.raises(AttemptError) as empty:
        draw_quiz([], {}, ALL, seed=b"")
    assert empty.value.code == "quiz-empty"
    with pytest.raises(AttemptError) as alike:
        draw_quiz([plain("a"), plain("a")], {"a": "v"}, ALL, seed=b"")
    assert alike.value.code == "quiz-ids-alike"


def test_unscored_questions_are_drawn_and_give_no_points():
    pool = [plain("a"), Question("r", "?", Rating(("ja", "nei")))]
    drawn = draw_quiz(pool, versions(pool), ALL, seed=b"x")
    assert {item.question: item.is_scored for item in drawn.items} == {"a": True, "r": False}
    assert drawn.out_of == 1
    assert {item.stands_for for item in drawn.items} == {""}


def test_a_draw_is_kept_as_this_and_read_back():
    drawn = Draw(
        (DrawnItem("a", "v", (1, 0)), DrawnItem("b", "w", (), "a"), DrawnItem("c", "x", is_scored=False))
    )
    assert drawn.to_json() == {
        "items": [
            {"question": "a", "version": "v", "order": [1, 0]},
            {"question": "b", "version": "w", "order": [], "stands_for": "a"},
            {"question": "c", "version": "x", "order": [], "is_scored": False},
        ]
    }
    assert Draw.from_json(drawn.to_json()) == drawn


GOOD = {"question": "a", "version": "v", "order": [0]}


@pytest.mark.parametrize(
    ("items", "field"),
    [
        (["a"], "items"),
        ([{**GOOD, "order": [0, 0]}], "order"),
        ([{**GOOD, "order": [-1]}], "order"),
        ([{**GOOD, "order": 1}], "order"),
        ([{**GOOD, "question": 1}], "question"),
        ([{**GOOD, "version": None}], "version"),
        ([{**GOOD, "stands_for": 3}], "stands_for"),
        ([{**GOOD, "is_scored": "no"}], "is_scored"),
        (None, "items"),
    ],
)
def test_what_no_draw_wrote_is_refused_and_named(items: object, field: str):
    with pytest.raises(CourseError) as error:
        Draw.from_json({"items": items})  # type: ignore[dict-item]
    assert error.value.code == "question-form-unreadable"
    assert dict(error.value.facts) == {"field": field}
