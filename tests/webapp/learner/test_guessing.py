"""Law 5: a guesser who knows positions and form values, and nothing else, does no better than chance.

The bank is as unkind as it can be: the key stands first in every question's text. The draws are
those of fixed seeds, so the figures are the same each time.
"""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from fractions import Fraction
from uuid import UUID

import factories
import pytest
import small_courses
from walks import Walk, stem_of

from course.content.model import Course
from course.people import Role
from course.quiz.bank import parse_bank
from course.quiz.question import Json, QuestionType
from webapp.actions import start_attempt
from webapp.store import attempts

pytestmark = pytest.mark.slow

SINGLES, MULTIPLES, STATEMENTS = 20, 10, 10
DRAWS = 30
WARM_UP = 8
"""Draws that the guesser who learns only looks at."""
STANDARD_ERRORS = 4

OPTION = re.compile(r'<input[^>]* type="(?:radio|checkbox)"[^>]* value="([^"]*)"[^>]*>\s*<span>(.*?)</span>')


@dataclasses.dataclass(frozen=True)
class Seen:
    """A question as a page showed it: the values of its options in order, and which places they are."""

    question: str
    content: QuestionType
    values: tuple[str, ...]
    places: tuple[int, ...]


Guess = Callable[[Seen], tuple[int, ...]]
"""Which positions to pick, of what was seen."""


def unkind_bank() -> str:
    parts = ["---\nmodule: plikter\npass: 80\n---"]
    for number in range(SINGLES):
        options = "\n".join(f"- ({'x' if not n else ' '}) Valg {n} av {number}" for n in range(4))
        parts.append(f"## Velg ett, nummer {number}. {{#s-{number}}}\n\n{options}\n\nown: Prøve")
    for number in range(MULTIPLES):
        options = "\n".join(f"- [{'x' if n < 2 else ' '}] Valg {n} av {number}" for n in range(4))
        parts.append(f"## Velg flere, nummer {number}. {{#m-{number}}}\n\n{options}\n\nown: Prøve")
    for number in range(STATEMENTS):
        word = "sant" if number % 2 else "usant"
        parts.append(f"## Påstand nummer {number}. {{#t-{number}}}\n\n= {word}\n\nown: Prøve")
    return "\n\n".join(parts) + "\n"


def unkind_course() -> Course:
    bank, findings = parse_bank(unkind_bank(), file="quizzes/nb/plikter.md", module="plikter", lang="nb")
    assert not findings, findings
    course = small_courses.small_course(approved=False)
    modules = tuple(
        dataclasses.replace(module, banks={"nb": bank}) if module.has_bank else module
        for module in course.modules
    )
    return small_courses.approve(dataclasses.replace(course, modules=modules))


@pytest.fixture
def fixed_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    count = itertools.count()
    monkeypatch.setattr(
        start_attempt.secrets,
        "token_bytes",
        lambda n: hashlib.sha256(f"draw {next(count)}".encode()).digest()[:n],
    )


def draws(walk: Walk, course: Course) -> Iterator[list[Seen]]:
    """Draw after draw, all pages of each, answered with the first option and handed in."""
    bank = course.modules[1].banks["nb"]
    known = {question.stem: question for question in bank.questions}
    for _ in range(DRAWS):
        attempt = walk.start_quiz()
        seen = []
        for number in range(1, len(bank.questions) + 1):
            page = walk.get(f"/attempts/{attempt}/{number}")
            question = known[stem_of(page)]
            shown = OPTION.findall(page)
            texts = [option.text for option in getattr(question.content, "options", ())] or ["Sant", "Usant"]
            places = tuple(texts.index(text) for _value, text in shown)
            seen.append(Seen(question.id, question.content, tuple(value for value, _text in shown), places))
            walk.save(
                attempt,
                {
                    "question": number,
                    "values": {"answer": ["0"]},
                    "revision": 1,
                    "client_key": f"first-{number}",
                },
            )
        walk.submit(attempt)
        yield seen
        assert graded(walk, attempt) == sum(share(one, (0,)) for one in seen) / len(seen)


def graded(walk: Walk, attempt: str) -> Fraction:
    with walk.site.bound():
        grading = attempts.grading(walk.site.people[Role.LEARNER].actor, UUID(attempt))
    assert grading is not None
    return grading.share


def share(seen: Seen, positions: tuple[int, ...]) -> Fraction:
    """What picking these positions is worth."""
    places = sorted(seen.places[position] for position in positions)
    answer: Json = places if kind(seen) == "m" else places[0]
    return seen.content.grade(answer == 0 if kind(seen) == "t" else answer).share


def kind(seen: Seen) -> str:
    return seen.question[0]


def guesses() -> dict[str, dict[str, Guess]]:
    """Every way to pick by position alone or by value alone, by kind of question."""

    def by_position(*positions: int) -> Guess:
        return lambda seen: positions

    def by_value(*ranks: int) -> Guess:
        return lambda seen: tuple(seen.values.index(sorted(seen.values)[rank]) for rank in ranks)

    found: dict[str, dict[str, Guess]] = {"s": {}, "m": {}, "t": {}}
    for letter, count, picks in (("s", 4, 1), ("m", 4, 1), ("m", 4, 2), ("m", 4, 3), ("t", 2, 1)):
        for chosen in itertools.combinations(range(count), picks):
            found[letter][f"positions {chosen}"] = by_position(*chosen)
            found[letter][f"values of rank {chosen}"] = by_value(*chosen)
    return found


def chance(seen: Seen, picks: int) -> tuple[float, float]:
    """(mean, variance) of picking so many at random."""
    worth = [share(seen, chosen) for chosen in itertools.combinations(range(len(seen.places)), picks)]
    mean = sum(worth, Fraction(0)) / len(worth)
    return float(mean), float(sum((one - mean) ** 2 for one in worth) / len(worth))


def better_than_chance(told: str, answered: list[tuple[Seen, tuple[int, ...]]]) -> list[str]:
    """A line that says so, when the guesses were worth more than chance allows."""
    expected = variance = got = 0.0
    for seen, positions in answered:
        mean, spread = chance(seen, len(positions))
        expected, variance, got = expected + mean, variance + spread, got + float(share(seen, positions))
    if got - expected <= STANDARD_ERRORS * math.sqrt(variance):
        return []
    return [f"{told}: {got:.1f} of {len(answered)}, by chance {expected:.1f}"]


@pytest.fixture
def seen(database_url: str, standing_clock: factories.StandingClock, fixed_seeds: None) -> list[list[Seen]]:
    course = unkind_course()
    with factories.site(database_url, standing_clock, course=course) as site:
        walk = Walk(site)
        walk.start()
        return list(draws(walk, course))


def test_no_guess_by_positions_or_values_does_better_than_chance(seen: list[list[Seen]]) -> None:
    told = []
    for letter, ways in guesses().items():
        shown = [one for draw in seen for one in draw if kind(one) == letter]
        for name, guess in ways.items():
            told += better_than_chance(f"{letter}: {name}", [(one, guess(one)) for one in shown])
    told += learning_guesser(seen)
    assert told == []
    assert {one.values for draw in seen for one in draw} == {("0", "1", "2", "3"), ("0", "1")}
    # The questions themselves come in another order each time.
    assert len({tuple(one.question for one in draw) for draw in seen}) == DRAWS


def learning_guesser(seen: list[list[Seen]]) -> list[str]:
    """Somebody who remembers, question by question, at which position the key stood before."""
    stood: dict[str, Counter[int]] = defaultdict(Counter)
    in_all: Counter[int] = Counter()
    by_question, by_habit = [], []
    for number, draw in enumerate(seen):
        for one in (one for one in draw if kind(one) == "s"):
            if number >= WARM_UP:
                by_question.append((one, (stood[one.question].most_common(1)[0][0],)))
                by_habit.append((one, (in_all.most_common(1)[0][0],)))
        for one in (one for one in draw if kind(one) == "s"):
            stood[one.question][one.places.index(0)] += 1
            in_all[one.places.index(0)] += 1
    return [
        *better_than_chance("where this key stood most often", by_question),
        *better_than_chance("where keys stood most often", by_habit),
    ]
