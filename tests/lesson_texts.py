"""Pieces of lessons for property tests: what has a meaning in the format, in any order."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

HEAD = "---\ntitle: T\n---\n"

NORMAL = st.characters(codec="utf-8", exclude_categories=("C", "Z", "M")).filter(
    lambda char: unicodedata.is_normalized("NFC", char)
)
LETTERS = st.one_of(NORMAL, st.just(" "))
LINE = st.text(LETTERS, max_size=30).map(str.strip)
PIECES = st.sampled_from(
    [
        "Ord.",
        "[^a]",
        "[^a.2]",
        "[^b]",
        " ",
        "  ",
        "\n",
        "\n\n",
        "`",
        "```\n",
        "\\",
        ":::",
        ':::do[T]{.own #c from="x"}\n',
        "\n:::\n",
        '{.own #d from="y"}\n',
        "## H\n",
        "| a |",
        "- x",
        ":   d",
        "\t",
        '\n[^a]: g/x "q"\n',
        '\n[^a.2]: g/y "r"\n',
        '\n[^b]: g/y "s "t" u"\n',
        "<b>",
        "    ",
    ]
)
