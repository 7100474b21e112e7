"""Scoring a million responses of mixed types, against a bare loop that compares answers with keys.

Both are given the same responses in rows of (question, response) and make a list with what each
is worth. The bare loop has them as Python objects that are read already, and only says right or
wrong; ours has the JSON text that answers are kept as, reads it, gives partial credit, accepts
what may be spelled in several ways, and refuses what is no answer. They run in alternating rounds
in one process, and the ratio is taken round by round.

The worst case is told too: typed answers of which no two are the same, so that each is graded.
"""

from __future__ import annotations

import gc
import itertools
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

from course.errors import AnswerError
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Json, QuestionType
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.scoring import score_rows

RESPONSES, ROUNDS, EACH = 1_000_000, 7, 5
DISTINCT, AIM = 50_000, 2.0


def questions() -> dict[str, QuestionType]:
    """Five of each type."""
    options = tuple(Option(f"svar {place}", place < 2) for place in range(5))
    pairs = tuple(Pair(f"sak {n}", f"frist {n}") for n in range(4))
    gaps = (TypedGap(("melde", "varsle")), ChoiceGap((Option("skal", True), Option("kan"), Option("bør"))))
    kinds: list[QuestionType] = [
        Single((Option("a", True), *options[2:])),
        Multiple(options),
        TrueFalse(True),
        Number(Fraction(3), Fraction(1, 2), "uker"),
        ShortText(("avvergingsplikt", "avvergeplikt")),
        Matching(pairs, ("frist 9",)),
        Ordering(("ro", "spør", "meld", "skriv")),
        Cloze(("Du må ", " til dem; du ", " det."), gaps),
    ]
    return {f"{kind.type_name}-{n}": kind for kind in kinds for n in range(EACH)}


def answers(kind: QuestionType, chance: random.Random) -> list[Json]:
    """The different answers that people give to a question; the right one first."""
    typed = [
        "avverge plikt",
        "meldeplikt",
        "Avvergeplikt",
        "plikt",
        "vet ikke",
        "å melde",
        "avvergings-plikt",
    ]
    others: dict[str, Callable[[], Json]] = {
        "single": lambda: chance.randrange(4),
        "multiple": lambda: sorted(chance.sample(range(5), chance.randint(1, 4))),
        "true_false": lambda: chance.random() < 0.5,
        "number": lambda: {
            "text": f"{chance.randint(1, 40)}{chance.choice(['', ' uker', ',5'])}",
            "unit": None,
        },
        "short_text": lambda: chance.choice(typed) + chance.choice(["", ".", "en", "er"]),
        "matching": lambda: [chance.choice([0, 1, 2, 3, 4, None]) for _ in range(4)],
        "ordering": lambda: chance.sample(range(1, 5), 4),
        "cloze": lambda: [chance.choice(typed), chance.randrange(3)],
    }
    found: dict[str, Json] = {}
    for answer in (kind.solution(), None, *(others[kind.type_name]() for _ in range(300))):
        try:
            kind.check_answer(answer)
        except AnswerError:
            continue  # "[None, None, None, None]" and the like
        found.setdefault(json.dumps(answer), answer)
    return list(found.values())


def rows(asked: dict[str, QuestionType]) -> Iterator[tuple[str, Json]]:
    """Six of ten right; of the others, the first few are given most often, as people do."""
    chance = random.Random(2026)
    given = {name: answers(kind, chance) for name, kind in asked.items()}
    names = sorted(asked)
    for _ in range(RESPONSES):
        name = chance.choice(names)
        known = given[name]
        place = 0 if chance.random() < 0.6 else min(int(chance.paretovariate(0.7)), len(known) - 1)
        yield name, known[place]


def bare(keys: dict[str, Json], given: list[tuple[str, Json]]) -> list[bool]:
    """What is compared with."""
    right = []
    for question, answer in given:
        right.append(answer == keys[question])
    return right


def never_the_same() -> Iterator[tuple[str, str]]:
    return (("short_text-0", f'"avvergeplikt {n}"') for n in range(DISTINCT))


def timed(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def texts(given: Iterator[tuple[str, Json]]) -> Iterator[tuple[str, str]]:
    return ((name, json.dumps(answer, ensure_ascii=False, separators=(",", ":"))) for name, answer in given)


def peak_of(what: str) -> float:
    """Megabytes of a process of its own that scores rows as they come and keeps none of them."""
    asked = questions()
    if what == "mixed":
        for _ in score_rows(asked, texts(rows(asked))):
            pass
    elif what == "typed":
        endless = (("short_text-0", f'"avvergeplikt {n}"') for n in itertools.count())
        for _ in itertools.islice(score_rows({"short_text-0": asked["short_text-0"]}, endless), 300_000):
            pass
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def peak(what: str) -> float:
    run = subprocess.run([sys.executable, __file__, what], capture_output=True, text=True, check=True)
    return float(run.stdout)


def main() -> int:
    asked = questions()
    keys = {name: kind.solution() for name, kind in asked.items()}
    kept = list(texts(rows(asked)))
    plain = [(name, json.loads(response)) for name, response in kept]  # each an object of its own
    different = len(set(kept))
    rounds = []
    for number in range(ROUNDS + 1):
        theirs = timed(lambda: bare(keys, plain))
        ours = timed(lambda: list(score_rows(asked, kept)))
        if number:  # the first warms up
            rounds.append((theirs, ours))
    ratios = [ours / theirs for theirs, ours in rounds]
    worst = timed(lambda: list(score_rows(asked, never_the_same()))) / DISTINCT
    print(
        f"responses              {RESPONSES:>9,} to {len(asked)} questions of {len(asked) // EACH} types,",
        end="",
    )
    print(f" {different:,} different ones")
    print(f"bare loop over keys    {statistics.median(one for one, _ in rounds):>9.3f} s")
    print(f"score_rows             {statistics.median(other for _, other in rounds):>9.3f} s")
    print(f"ratio                  {statistics.median(ratios):>9.2f}     ", end="")
    print(f"({min(ratios):.2f}-{max(ratios):.2f} in {ROUNDS} rounds; aim: at most {AIM:.0f})")
    print(f"never the same         {worst * 1e6:>9.1f} µs each")
    print(f"peak memory            {peak('mixed'):>9.0f} MB scoring the million as it comes,", end="")
    print(
        f" {peak('typed'):.0f} MB for 300,000 typed answers, none twice; {peak('nothing'):.0f} MB for nothing"
    )
    return 0 if statistics.median(ratios) <= AIM else 1


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(peak_of(sys.argv[1]))
    else:
        sys.exit(main())
