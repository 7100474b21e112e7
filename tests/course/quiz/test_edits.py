"""Slips of the fingers, against the textbook's table."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from course.quiz.edits import within_edits

short = st.text("abc", max_size=6)


def distance(first: str, second: str) -> int:
    """Damerau-Levenshtein distance with neighbours swapped (optimal string alignment), by its table."""
    table = [
        [row + column if not row * column else 0 for column in range(len(second) + 1)]
        for row in range(len(first) + 1)
    ]
    for row in range(1, len(first) + 1):
        for column in range(1, len(second) + 1):
            same = first[row - 1] == second[column - 1]
            ways = [
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (not same),
            ]
            if (
                row > 1
                and column > 1
                and first[row - 1] == second[column - 2]
                and first[row - 2] == second[column - 1]
            ):
                ways.append(table[row - 2][column - 2] + 1)
            table[row][column] = min(ways)
    return table[-1][-1]


@given(short, short)
@example("ab", "cd")
@example("abc", "bca")
@example("ca", "abc")  # 3, though 2 where a part may be edited twice
@example("", "ab")
@example("", "")
def test_it_agrees_with_the_table_at_every_limit(first: str, second: str):
    edits = distance(first, second)
    for limit in range(8):
        assert within_edits(first, second, limit) is (edits <= limit)
        assert within_edits(second, first, limit) is (edits <= limit)


@given(st.text("abcæø", min_size=1, max_size=30), st.data())
def test_every_single_edit_is_within_one(text: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("abcæø"))
    for edited in (
        text,
        text[:at] + text[at + 1 :],
        text[:at] + letter + text[at:],
        text[:at] + letter + text[at + 1 :],
        text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
    ):
        assert within_edits(text, edited, 1)
