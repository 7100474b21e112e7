"""Responses as a table of text: a row for each person and question.

    person;question;response;score;attempt
    p17;melde-01;b;1;1

Names of columns are taken as learning platforms write them (see `COLUMNS`); others are groups,
where they are asked for. Scores are shares from 0 to 1, or points with a column of the most
that there is. A row that cannot be used is told with its line, and all others are used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from course.errors import CourseError, Finding
from course.quiz.statistics.csv_blocks import read_table
from course.quiz.statistics.response_rows import GROUP, Collected, sift
from course.quiz.statistics.responses import Responses
from course.quiz.statistics.scoring_key import ScoringKey

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person": (
        *("person", "personid", "user", "userid", "username", "student", "studentid", "learner"),
        *("learnerid", "candidate", "participant", "respondent", "bruker", "deltaker", "deltakar", "elev"),
    ),
    "question": (
        *("question", "questionid", "item", "itemid", "sporsmal", "sporsmalid", "oppgave", "oppgåve"),
    ),
    "score": ("score", "points", "mark", "grade", "fraction", "correct", "poeng", "skar", "rett", "riktig"),
    "max": ("max", "maxscore", "maxmark", "maxpoints", "maxgrade", "outof", "makspoeng", "maks"),
    "response": ("response", "answer", "choice", "option", "svar", "valg", "val"),
    "attempt": ("attempt", "attemptnumber", "try", "forsok"),
}
"""What each column may be called, small letters without spaces, signs and accents."""


@dataclass(frozen=True, slots=True)
class ResponseFile:
    """What a file held."""

    responses: Responses
    rows: int
    """Rows below the header."""
    refused: Mapping[str, int]
    """Code -> rows that were not used for that reason."""
    findings: tuple[Finding, ...]
    """The rows that were not used, of each code the first ones; and what is odd of those that were."""
    columns: Mapping[str, str]
    """What was read -> the name of its column."""

    @property
    def used(self) -> int:
        """Rows that the responses hold."""
        return len(self.responses)


def read_responses(
    stream: BinaryIO, *, file: str, groups: Sequence[str] = (), key: ScoringKey | None = None
) -> ResponseFile:
    """The responses of a CSV file that can be read again from its start, read in blocks.

    `groups` are further columns to keep. With `key`, responses without a score get one.
    A row with neither score nor response is a question left open. Raises CourseError
    `response-file-not-text`, `response-file-empty`, `response-file-broken`,
    `response-file-no-column`, `response-file-no-score`, `response-file-two-columns`,
    `responses-no-such-column`, or `response-file-no-rows` for a header alone.
    """
    with read_table(stream, file=file) as table:
        places = _roles(table.head, groups, file)
        if "score" not in places and not (key and "response" in places):
            raise CourseError("response-file-no-score", file=file, found=_listed(table.head))
        collected = Collected(places)
        for block in table.blocks:
            collected.add(block)
    if not collected.rows:
        raise CourseError("response-file-no-rows", file=file)
    responses, report = sift(collected, key, file)
    return ResponseFile(
        responses,
        collected.rows,
        dict(report.refused),
        tuple(sorted(report.findings, key=Finding.sort_key)),
        {role.removeprefix(GROUP): table.head[place] for role, place in places.items()},
    )


def _roles(head: Sequence[str], groups: Sequence[str], file: str) -> dict[str, int]:
    """What a column is -> its place."""
    found: dict[str, int] = {}
    for place, name in enumerate(head):
        role = next((role for role, names in COLUMNS.items() if _bare(name) in names), None)
        if role is not None and role in found:
            raise CourseError("response-file-two-columns", one=head[found[role]], other=name, file=file)
        if role is not None:
            found[role] = place
    missing = [role for role in ("person", "question") if role not in found]
    if missing:
        raise CourseError(
            "response-file-no-column", missing=", ".join(missing), found=_listed(head), file=file
        )
    plain = [_bare(name) for name in head]
    for column in groups:
        if _bare(column) not in plain:
            raise CourseError("responses-no-such-column", column=column, known=_listed(head))
        found[GROUP + column] = plain.index(_bare(column))
    return found


def _bare(name: str) -> str:
    """A column's name without case, accents, spaces and signs."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("æ", "ae"))
    return "".join(char for char in folded if char.isalnum())


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)[:200]
