"""Classical statistics of a million attempts of twenty questions, against a bare polars aggregation.

Polars gives of the same rows, in the same run: how many, mean, standard deviation, and the
correlation with the rest. Ours gives all figures with their intervals, from the rows as arrays:
making the table (with its checks) and reckoning are both counted. Three kinds of rows: person by
person; in random order; each person drawn 20 of 60 questions. With `--file`, also from a CSV.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl

from course.quiz.statistics.classical import classical
from course.quiz.statistics.columns import Coded
from course.quiz.statistics.response_file import read_responses
from course.quiz.statistics.responses import Responses

ASKED = 20
BANK = 60
RUNS = 5

Columns = tuple[np.ndarray, np.ndarray, np.ndarray]


def rows_of(people: int) -> dict[str, Columns]:
    """Right or wrong by the Rasch model, as person, question, score."""
    dice = np.random.default_rng(10)
    ability = dice.normal(size=people)
    person = np.repeat(np.arange(people, dtype=np.int32), ASKED)

    def scores(question: np.ndarray, of: int) -> np.ndarray:
        difficulty = np.linspace(-2, 2, of)[question].reshape(people, ASKED)
        chance = 1 / (1 + np.exp(difficulty - ability[:, None]))
        return (dice.random((people, ASKED)) < chance).astype(np.float64).reshape(-1)

    same = np.tile(np.arange(ASKED, dtype=np.int32), people)
    first = dice.integers(0, BANK, people)[:, None]
    step = dice.choice([1, 7, 11, 13, 17, 19], people)[:, None]
    drawn = ((first + step * np.arange(ASKED)) % BANK).astype(np.int32).reshape(-1)
    grid = (person, same, scores(same, ASKED))
    order = dice.permutation(len(person))
    return {
        "person by person": grid,
        "in random order": tuple(column[order] for column in grid),
        "20 drawn of 60": (person, drawn, scores(drawn, BANK)),
    }


def bare(frame: pl.DataFrame) -> pl.DataFrame:
    """What polars is asked: the rest score of each row, then four figures a question."""
    totals = frame.lazy().group_by("person").agg(pl.col("score").sum().alias("total"))
    rest = pl.col("total") - pl.col("score")
    return (
        frame.lazy()
        .join(totals, on="person")
        .group_by("question")
        .agg(
            pl.len(),
            pl.col("score").mean().alias("facility"),
            pl.col("score").std().alias("sd"),
            pl.corr("score", rest).alias("discrimination"),
        )
        .sort("question")
        .collect()
    )


def median(work: Callable[[], object]) -> float:
    times = []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        work()
        if run:  # the first one warms up
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def compare(name: str, columns: Columns) -> None:
    frame = pl.DataFrame(dict(zip(("person", "question", "score"), columns, strict=True)))
    theirs = bare(frame)["discrimination"].to_numpy()
    ours = [each.discrimination.value for each in classical(Responses.from_arrays(*columns)).questions]
    assert np.allclose(theirs, ours, atol=1e-9), "the two do not agree"
    polars = median(lambda: bare(frame))
    reckoned = median(lambda: classical(Responses.from_arrays(*columns)))
    print(f"{name:18}  polars {polars:.3f} s   ours {reckoned:.3f} s   {reckoned / polars:.2f} times as long")


def with_options(columns: Columns) -> None:
    """The same with responses, hence with option tables; polars does nothing like it."""
    person, question, score = columns
    codes = np.where(score == 1, 0, 1 + person % 3).astype(np.int32)
    table = Responses.from_arrays(person, question, score, response=Coded(("a", "b", "c", "d"), codes))
    print(f"with option tables  ours {median(lambda: classical(table)):.3f} s")


def from_file(columns: Columns, people: int) -> None:
    frame = pl.DataFrame(dict(zip(("person", "question", "score"), columns, strict=True)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "responses.csv"
        frame.with_columns(pl.col("score").cast(pl.Int8)).write_csv(file)
        theirs = median(lambda: bare(pl.read_csv(file)))

        def whole() -> None:
            with file.open("rb") as stream:
                classical(read_responses(stream, file=file.name).responses)

        ours = median(whole)
        print(
            f"from a CSV of {people:,} attempts  polars {theirs:.2f} s   ours {ours:.2f} s   "
            f"{ours / theirs:.1f} times as long"
        )


def peak(columns: Columns) -> int:
    """The most that table and reckoning hold at a time beyond their rows, in MB."""
    tracemalloc.start()
    classical(Responses.from_arrays(*columns))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most // 2**20


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--people", type=int, default=1_000_000)
    options.add_argument("--file", action="store_true", help="also from a CSV of a tenth as many")
    asked = options.parse_args()
    rows = rows_of(asked.people)
    size = sum(column.nbytes for column in rows["person by person"]) // 2**20
    print(f"{asked.people * ASKED:,} rows of {size} MB")
    for name, columns in rows.items():
        compare(name, columns)
        print(f"{'':18}  at most {peak(columns)} MB beyond the rows")
    with_options(rows["person by person"])
    if asked.file:
        tenth = tuple(column[: asked.people // 10 * ASKED] for column in rows["person by person"])
        from_file(tenth, asked.people // 10)


if __name__ == "__main__":
    main()
