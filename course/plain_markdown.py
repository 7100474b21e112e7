"""Markdown that is words and nothing else, told apart without a Markdown library.

Most of a course is that: sentences, and lists of them. What is not known for certain to be
plain is not called so; then the library has the word.
"""

from __future__ import annotations

import re

_MEANS = re.compile(r"[\\`*_\[\]<>&{}|~^=#\n\x00-\x1f]|^[-+:]|^\s|^\d+[.)]")
_LITERAL = re.compile(r"\\([\\`*_\[\]])|&(amp|lt);")
_GAP = re.compile(r"(?<![^\W_])_____(?![^\W_])")
_LINE = re.compile(r"((?:    )*)(?:(- )|\d{1,9}\. )?")
_SIGNS = {"amp": "&", "lt": "<"}


def is_plain(markdown: str) -> bool:
    """True for words in the plainest forms: nothing of it is a link, HTML or an item that is none.

    That is a paragraph, a list with or without a paragraph before it, and a term. In a list
    each level has items of one kind, and none is deeper than the one before by more than a step.
    """
    if not _MEANS.search(markdown):
        return True
    lines = _LITERAL.sub("x", markdown).split("\n")
    if not _is_words(lines[0]):
        start = 0
    elif len(lines) == 2 and lines[1].startswith(":   "):
        return _is_words(lines[1][4:])
    elif len(lines) > 2 and not lines[1]:
        start = 2
    else:
        return len(lines) == 1
    kinds: dict[int, bool] = {}
    last = -1
    for line in lines[start:]:
        item = _LINE.match(line)
        if item is None or item.end() == len(item[1]) or not _is_words(line[item.end() :]):
            return False
        depth, is_bullet = len(item[1]) // 4, item[2] is not None
        if depth > last + 1 or kinds.setdefault(depth, is_bullet) != is_bullet:
            return False
        last = depth
    return True


def _is_words(line: str) -> bool:
    return bool(line.strip()) and not _MEANS.search(line)


def plain_line(markdown: str) -> str | None:
    """The words of a line of words as they are shown, one space between them; None for any other.

    Signs may be escaped, and one gap of a stem, `_____`, may stand beside words.
    """
    bare = _LITERAL.sub("x", markdown)
    if _MEANS.search(bare):
        bare = _GAP.sub("x", bare, count=1)
        if bare.strip() == "x" or _MEANS.search(bare):
            return None
    return " ".join(_LITERAL.sub(lambda sign: sign[1] or _SIGNS[sign[2]], markdown).split())
