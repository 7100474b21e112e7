"""Scoring many responses at once: each different one is read and graded once.

A response is the JSON text that an answer is kept as. Most questions get the same few again
and again, so that what is left to do is to look them up. What a type refuses is told in its
place, and the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from course.errors import AnswerError, MissingError
from course.quiz.question import Mark, QuestionType

REMEMBERED = 100_000
"""How many different responses are remembered at most, of all questions together."""

LONGEST_REMEMBERED = 1_000
"""A longer response, in characters, is graded each time: nobody gives the same one twice."""

Scored = Mark | AnswerError
"""What a response is worth, or why its question does not take it."""


def score_many(content: QuestionType, responses: Iterable[str]) -> Iterator[Scored]:
    """What each response to one question is worth, in their order; reads no further than it is asked for."""
    return score_rows({"": content}, zip(repeat(""), responses))


def score_rows(contents: Mapping[str, QuestionType], rows: Iterable[tuple[str, str]]) -> Iterator[Scored]:
    """As `score_many`, for rows of (question, response) in whatever order.

    Raises MissingError for a row of a question that is not given.
    """
    return map(_Marks(contents).__getitem__, rows)


class _Marks(dict[tuple[str, str], Scored]):
    """Question and response -> what it is worth.

    When it is full it begins anew: typed answers may never end, and the common ones are
    back soon.
    """

    def __init__(self, contents: Mapping[str, QuestionType]) -> None:
        super().__init__()
        self._contents = contents

    def __missing__(self, row: tuple[str, str]) -> Scored:
        question, response = row
        content = self._contents.get(question)
        if content is None:
            raise MissingError("question-missing", question=question)
        scored = _score(content, response)
        if len(response) <= LONGEST_REMEMBERED:
            if len(self) >= REMEMBERED:
                self.clear()
            self[row] = scored
        return scored


def _score(content: QuestionType, response: str) -> Scored:
    try:
        return content.grade(json.loads(response))
    except AnswerError as refused:
        return refused.with_traceback(None)  # What it refers to would be remembered with it.
    except (ValueError, RecursionError):
        return AnswerError("answer-of-another-kind")
