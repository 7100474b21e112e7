"""The Rasch model of 50 questions and 100,000 people, against girth's marginal maximum likelihood.

The same simulated answers for both, each in the layout that it wants, in alternating rounds; the
ratio is taken round by round. The error is that of the difficulties against the simulated truth,
both with mean 0. girth is a dependency of this file alone.
"""

from __future__ import annotations

import resource
import statistics
import time
import tracemalloc
from collections.abc import Callable

import numpy as np
from girth import rasch_mml

from course.quiz.statistics.rasch import fit_rasch
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import fit_marginal_rasch

QUESTIONS, PEOPLE, ROUNDS = 50, 100_000, 7


def answers(truth: np.ndarray) -> np.ndarray:
    """People x questions, right as the Rasch model has it, abilities standard normal."""
    chance = np.random.default_rng(2026)
    ability = chance.normal(size=(PEOPLE, 1))
    return chance.random((PEOPLE, QUESTIONS)) < 1 / (1 + np.exp(truth - ability))


def timed(fit: Callable[[], np.ndarray]) -> tuple[float, np.ndarray]:
    """Seconds, and the difficulties."""
    began = time.perf_counter()
    difficulty = fit()
    return time.perf_counter() - began, difficulty


def peak(fit: Callable[[], np.ndarray]) -> float:
    """Megabytes that a fit held at most beyond its table, in a round of its own."""
    tracemalloc.start()
    fit()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


def main() -> None:
    truth = np.linspace(-2.5, 2.5, QUESTIONS)
    ours = answers(truth)
    theirs = np.ascontiguousarray(ours.T).astype(np.int8)  # as it is fastest
    fits: dict[str, Callable[[], np.ndarray]] = {
        "girth, marginal": lambda: rasch_mml(theirs)["Difficulty"],
        "conditional": lambda: fit_rasch(RightWrong.of(ours)).difficulty,
        "marginal, a = 1": lambda: fit_marginal_rasch(RightWrong.of(ours), discrimination=1.0).difficulty,
        "marginal, common a": lambda: fit_marginal_rasch(RightWrong.of(ours)).difficulty,
    }
    for fit in fits.values():
        fit()
    rounds = [{name: timed(fit) for name, fit in fits.items()} for _ in range(ROUNDS)]
    print(f"Rasch, {QUESTIONS} questions x {PEOPLE} people, {ROUNDS} rounds")
    for name, fit in fits.items():
        found = rounds[-1][name][1]
        error = float(np.sqrt(np.mean((found - found.mean() - truth) ** 2)))
        seconds = statistics.median(each[name][0] for each in rounds)
        ratios = [each["girth, marginal"][0] / each[name][0] for each in rounds]
        print(
            f"{name:20} {seconds:7.3f} s   RMSE {error:.5f}   held {peak(fit):6.1f} MB   "
            f"{statistics.median(ratios):5.1f} times girth (from {min(ratios):.1f} to {max(ratios):.1f})"
        )
    print(f"peak memory of the process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
