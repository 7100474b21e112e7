"""The style of the terminal, in one place: symbols, colours, width, numbers, progress.

A command makes one `Output()` and speaks through it. Answers go to stdout; progress, asides
and errors to stderr. On a terminal there are symbols and the eight ordinary colours; with
NO_COLOR, TERM=dumb or no terminal, words and whole lines instead, so that nothing is said by
colour alone and a pipe gets one finding a line. This is the only module of the command line
that reads the environment: KYNDIG_LANG, KYNDIG_DEBUG, NO_COLOR, TERM, COLUMNS.
"""

from __future__ import annotations

import os
import sys
import textwrap
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

from course.errors import Fact, Finding, Level
from course.messages import LANGUAGES, number, say

WIDTH = 80
BAR = 28
_SHOW_BAR_AFTER = 1.0  # seconds: shorter work needs no bar


class Role(StrEnum):
    """What a piece of text is; the value is its ANSI attribute."""

    OK = "32"
    LOOK = "33"
    ERROR = "1;31"
    PLACE = "1"
    NEXT = "36"
    GUIDE = "33"
    ASIDE = "2"


_LEVEL_ROLE = {Level.ERROR: Role.ERROR, Level.WARNING: Role.LOOK, Level.NOTE: Role.ASIDE}
_LEVEL_SYMBOL = {Level.ERROR: "×", Level.WARNING: "!", Level.NOTE: "–"}
_PLAIN = str.maketrans(
    {"✓": "ok", "×": "", "→": "->", "│": "|", "›": ">", "█": "#", "░": ".", "–": "-", "·": "-"}
    | {"«": '"', "»": '"', "’": "'", "…": "...", "\u00a0": " ", "±": "+/-", "§": "par.", "\u2212": "-"}
)


def language(environment: Mapping[str, str] | None = None) -> str:
    """The language that the command line speaks: KYNDIG_LANG when it is nb, nn or en, else nb."""
    wanted = (os.environ if environment is None else environment).get("KYNDIG_LANG", "").strip().lower()
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def debugging() -> bool:
    """True when KYNDIG_DEBUG asks for tracebacks."""
    return os.environ.get("KYNDIG_DEBUG", "") not in {"", "0"}


def visible(text: str) -> str:
    """The text without control characters, which could move the cursor or turn the line around."""
    return "".join(
        char if char in "\n\u00a0" or unicodedata.category(char) not in {"Cc", "Cf", "Cs"} else "\ufffd"
        for char in text.replace("\t", " ")
    )


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text with spaces up to a width in columns."""
    space = " " * max(width - cells(text), 0)
    return space + text if right else text + space


@dataclass(frozen=True, slots=True)
class Stream:
    """Where lines go, and what that place can show.

    `live` is a terminal that takes colours, signs and a line that is drawn again.
    """

    file: TextIO
    live: bool
    unicode: bool

    @classmethod
    def of(cls, file: TextIO) -> Stream:
        """A stream of the process, judged by what it is and by the environment."""
        try:
            terminal = file.isatty()
        except ValueError:  # closed
            terminal = False
        live = terminal and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")
        coding = (getattr(file, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
        return cls(file, live, coding.startswith("utf"))

    def paint(self, role: Role, text: str) -> str:
        """The text in the colour of its role, where there are colours."""
        return f"\x1b[{role.value}m{text}\x1b[0m" if self.live and text else text

    def symbol(self, sign: str, word: str) -> str:
        """The sign, or the word where there are no signs."""
        return sign if self.live and self.unicode else word

    def write(self, text: str = "", end: str = "\n") -> None:
        """A line, in what the stream's encoding can say."""
        if not self.unicode:
            coding = self.file.encoding or "ascii"
            text = text.translate(_PLAIN).encode(coding, "replace").decode(coding)
        self.file.write(text + end)
        self.file.flush()


class Output:
    """What a command says. Codes are those of `course.messages`, facts fill them in."""

    def __init__(
        self, lang: str | None = None, *, out: Stream | None = None, err: Stream | None = None
    ) -> None:
        self.lang = lang or language()
        self.out = out or Stream.of(sys.stdout)
        self.err = err or Stream.of(sys.stderr)
        self.width = _columns()

    # -- words ---------------------------------------------------------------

    def text(self, code: str, **facts: Fact) -> str:
        """The sentence of a code, safe to show; a code without one shows itself and its facts."""
        try:
            return visible(say(code, facts, self.lang))
        except (KeyError, ValueError):
            return visible(" ".join([code, *(f"{name}={fact}" for name, fact in facts.items())]))

    def number(self, value: float) -> str:
        """1 284 and 3,0; in English 1,284 and 3.0."""
        return number(value, self.lang)

    def seconds(self, value: float) -> str:
        """3,0 s; in English 3.0 s."""
        return f"{number(float(value), self.lang)} s"

    # -- lines ---------------------------------------------------------------

    def line(self, text: str = "") -> None:
        """A line of the answer, as it is."""
        self.out.write(visible(text))

    def say(self, code: str, **facts: Fact) -> None:
        """A sentence of the answer, wrapped."""
        self._wrapped(self.out, self.text(code, **facts))

    def aside(self, code: str, **facts: Fact) -> None:
        """A dimmed sentence beside the answer, on stderr."""
        self._wrapped(self.err, self.text(code, **facts), role=Role.ASIDE)

    def done(self, code: str, seconds: float | None = None, **facts: Fact) -> None:
        """`✓ what was done      1,6 s`: a step that is finished, in the past tense."""
        stream, sentence = self.err, self.text(code, **facts)
        mark = stream.symbol("✓", self.text("cli-word-ok"))
        time_ = "" if seconds is None else self.seconds(seconds)
        gap = max(self.width - cells(f"{mark} {sentence}") - cells(time_), 2) if time_ else 0
        tail = " " * gap + stream.paint(Role.ASIDE, time_) if stream.live else f" ({time_})"
        stream.write(f"{stream.paint(Role.OK, mark)} {sentence}" + (tail if time_ else ""))

    def look(self, code: str, **facts: Fact) -> None:
        """`! something to look at`, with its remedy on the next line when the sentence has one."""
        self._marked(Level.WARNING, self.text(code, **facts))

    def fail(self, code: str, **facts: Fact) -> None:
        """`× what went wrong`, with its remedy."""
        self._marked(Level.ERROR, self.text(code, **facts))

    def figures(self, *figures: tuple[str, int], seconds: float | None = None) -> None:
        """One line of numbers: `  10 moduler   34 leksjoner   på 3,0 s`. Each is (code, n)."""
        shown = []
        for code, value in figures:
            words, bare = self.text(code, n=value), self.number(value)
            bold = self.out.paint(Role.PLACE, bare)
            shown.append(words.replace(bare, bold, 1))
        if seconds is not None:
            time_ = self.out.paint(Role.PLACE, self.seconds(seconds))
            shown.append(self.text("cli-in-seconds", seconds=self.seconds(seconds)))
            shown[-1] = shown[-1].replace(self.seconds(seconds), time_, 1)
        self.out.write("  " + "   ".join(shown))

    def rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Labels, what they lead to (a path, a command, an address) and a dimmed word on it.

        An empty label continues the one above: `Neste  kyndig review kurs   vurder utkastene`.
        """
        label = max((cells(row[0]) for row in rows), default=0) + 3
        value = max((cells(row[1]) for row in rows if row[2]), default=0) + 3
        for name, what, on_it in rows:
            shown = self.out.paint(Role.NEXT, visible(what)) + (" " * (value - cells(what)) if on_it else "")
            self.out.write(f"{pad(name, label)}{shown}{self.out.paint(Role.ASIDE, visible(on_it))}")

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Iterable[int] = ()) -> None:
        """A table with a bold head; the columns in `right` are numbers and stand to the right."""
        to_right = frozenset(right)
        safe = [[visible(cell) for cell in row] for row in rows]
        widths = [max(cells(row[i]) for row in [list(head), *safe]) for i in range(len(head))]
        for n, row in enumerate([list(head), *safe]):
            shown = "   ".join(pad(cell, widths[i], right=i in to_right) for i, cell in enumerate(row))
            self.out.write(self.out.paint(Role.PLACE, shown.rstrip()) if n == 0 else shown.rstrip())

    def topics(self, topics: Sequence[tuple[Level | None, str, str, str]]) -> None:
        """What a doctor says: (None when all is well, topic, how it is, what to do)."""
        column = max((cells(topic[1]) for topic in topics), default=0) + 3
        for level, name, how, remedy in topics:
            role = Role.OK if level is None else _LEVEL_ROLE[level]
            sign = "✓" if level is None else _LEVEL_SYMBOL[level]
            word = self.text("cli-word-ok") if level is None else self.level_word(level)
            mark = self.out.symbol(sign, pad(word, 9 if not self.out.live else 0))
            head = f"{self.out.paint(role, mark)} {pad(name, column)}"
            indent = cells(mark) + 1 + column
            self._wrapped(self.out, visible(how), first=head, indent=indent)
            if remedy:
                self._wrapped(
                    self.out, visible(remedy), first=" " * indent + self._arrow(self.out), indent=indent + 2
                )

    # -- findings ------------------------------------------------------------

    def level_word(self, level: Level) -> str:
        """feil, merknad, opplysning."""
        return self.text(f"cli-level-{level.value}")

    def findings(self, findings: Iterable[Finding]) -> None:
        """All findings: for people on a terminal, errors first; else one a line, in order of place."""
        ordered = sorted(findings, key=Finding.sort_key)
        if self.out.live:
            rank = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
            column = max((cells(self.level_word(each.level)) for each in ordered), default=0) + 4
            for finding in sorted(ordered, key=lambda finding: rank[finding.level]):
                self._finding(finding, column)
            return
        for finding in ordered:
            self.out.write(self.finding_line(finding))

    def finding_line(self, finding: Finding) -> str:
        """`file:line: level: text`, the whole finding on one line."""
        place = ":".join(part for part in (finding.file, str(finding.line or "")) if part)
        words = one_line(self.text(finding.code, **finding.facts))
        line = ": ".join(part for part in (place, self.level_word(finding.level), words) if part)
        return " ".join(visible(line).splitlines())

    def _finding(self, finding: Finding, column: int) -> None:
        role = _LEVEL_ROLE[finding.level]
        mark = f"{self.out.symbol(_LEVEL_SYMBOL[finding.level], '')} ".lstrip()
        mark += self.level_word(finding.level).capitalize()
        place = ":".join(part for part in (finding.file, str(finding.line or "")) if part)
        self.out.write(
            self.out.paint(role, mark)
            + " " * (column - cells(mark))
            + self.out.paint(Role.PLACE, visible(place))
        )
        for part in self.text(finding.code, **finding.facts).splitlines():
            if part.startswith("> "):
                bar = self.out.paint(Role.GUIDE, self.out.symbol("│", "|")) + " "
                self._wrapped(
                    self.out, part[2:], first=" " * column + bar, indent=column + 2, again=" " * column + bar
                )
            elif part.startswith("-> "):
                self._wrapped(
                    self.out, part[3:], first=" " * column + self._arrow(self.out), indent=column + 2
                )
            else:
                self._wrapped(self.out, part, first=" " * column, indent=column)
        self.out.write()

    # -- work in progress ----------------------------------------------------

    @contextmanager
    def step(self) -> Iterator[Step]:
        """A step with its time: `with out.step() as step: ...; step.done("code", pages=3)`."""
        yield Step(self)

    @contextmanager
    def progress(self, code: str, total: int, of: str) -> Iterator[Progress]:
        """A bar on a terminal, for work that takes more than a second; nothing elsewhere.

        `code` says what is going on, `of` (with `{n}` and `{total}`) how far it has come.
        """
        bar = Progress(self, code, total, of)
        try:
            yield bar
        finally:
            bar.clear()

    # -- inside --------------------------------------------------------------

    def _arrow(self, stream: Stream) -> str:
        return stream.paint(Role.NEXT, stream.symbol("→", "->")) + " "

    def _marked(self, level: Level, sentence: str) -> None:
        stream = self.err
        mark = stream.symbol(_LEVEL_SYMBOL[level], self.level_word(level) + ":")
        head = stream.paint(_LEVEL_ROLE[level], mark) + " "
        first, *rest = sentence.splitlines() or [""]
        if not stream.live:
            stream.write(head + one_line(sentence))
            return
        self._wrapped(stream, first, first=head, indent=2)
        for part in rest:
            arrow = part.startswith("-> ")
            start = "  " + (self._arrow(stream) if arrow else "")
            self._wrapped(stream, part[3:] if arrow else part, first=start, indent=4 if arrow else 2)

    def _wrapped(
        self,
        stream: Stream,
        text: str,
        *,
        first: str = "",
        indent: int = 0,
        again: str | None = None,
        role: Role | None = None,
    ) -> None:
        """Wrap on a terminal only; paths and commands, which have no spaces, are never broken."""
        lines = (
            textwrap.wrap(text, max(self.width - indent, 20), break_long_words=False, break_on_hyphens=False)
            if stream.live
            else [text]
        ) or [""]
        for n, part in enumerate(lines):
            start = first if n == 0 else (" " * indent if again is None else again)
            stream.write(start + (stream.paint(role, part) if role else part))


class Step:
    """A step that is going on; `done` writes its line with the seconds it took."""

    def __init__(self, output: Output) -> None:
        self._output, self._start = output, time.perf_counter()

    @property
    def seconds(self) -> float:
        """Seconds since the step began."""
        return time.perf_counter() - self._start

    def done(self, code: str, **facts: Fact) -> None:
        """The step's line, in the past tense."""
        self._output.done(code, self.seconds, **facts)


class Progress:
    """A bar on the last line of a terminal; only that line is drawn again."""

    def __init__(self, output: Output, code: str, total: int, of: str) -> None:
        self._output, self._code, self._total, self._of = output, code, max(total, 1), of
        self._start, self._at, self._drawn = time.perf_counter(), 0, False

    def advance(self, by: int = 1) -> None:
        """So much more is done."""
        self.reach(self._at + by)

    def reach(self, at: int) -> None:
        """So much is done in all."""
        self._at = min(at, self._total)
        stream = self._output.err
        if not stream.live or time.perf_counter() - self._start < _SHOW_BAR_AFTER:
            return
        full = BAR * self._at // self._total
        filled = stream.paint(Role.NEXT, "█" * full) + stream.paint(Role.ASIDE, "░" * (BAR - full))
        label = self._output.text(self._code)
        far = self._output.text(self._of, n=self._at, total=self._total)
        sign = stream.paint(Role.NEXT, stream.symbol("›", ">"))
        stream.write(f"\r\x1b[2K{sign} {pad(label, 14)} {filled}  {far}", end="")
        self._drawn = True

    def clear(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._output.err.write("\r\x1b[2K", end="")
            self._drawn = False


def one_line(sentence: str) -> str:
    """A sentence of several lines as one, for pipes and JSON; words of a text go in quotation marks."""
    parts = []
    for part in sentence.splitlines():
        if part.startswith("> "):
            parts.append(f"«{part[2:]}»")
        else:
            parts.append(part.removeprefix("-> "))
    return " ".join(parts)


def _columns() -> int:
    """80 columns, or the window's where that is narrower."""
    try:
        window = os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else WIDTH
    except (OSError, ValueError):
        asked = os.environ.get("COLUMNS", "")
        window = int(asked) if asked.isdecimal() and len(asked) < 5 else WIDTH
    return max(min(window or WIDTH, WIDTH), 40)
