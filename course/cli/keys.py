"""What a person presses: one key on a terminal, one line elsewhere."""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Any, Protocol, TextIO

_ARROWS = {b"[C": "s", b"OC": "s", b"[D": "b", b"OD": "b"}
"""Right is on, left is back; other keys that send more than one sign are passed over."""

_AT_ONCE = 0.05
"""Seconds within which a terminal sends the rest of a key that sends more than one sign."""


class Keys(Protocol):
    """Where decisions come from."""

    def key(self) -> str:
        """The next key in lower case; raises EOFError at the end of what comes in."""
        ...

    def line(self) -> str:
        """A line of text, '' for an empty one; raises EOFError at the end."""
        ...

    def held(self) -> AbstractContextManager[None]:
        """Hold the input: keys are taken one by one, also those pressed before they are asked for."""
        ...

    def lent(self) -> AbstractContextManager[None]:
        """Lend the input to another program while it is held."""
        ...


class Lines:
    """Input without a terminal: `a`, or `r the reason`, a line each."""

    def __init__(self, file: TextIO) -> None:
        self._file, self._rest = file, ""

    def key(self) -> str:
        """The first sign of the next line that has one; the rest of it is the next `line`."""
        while True:
            line = self._next().strip()
            if line:
                self._rest = line[1:].strip()
                return line[0].lower()

    def line(self) -> str:
        """What stood behind the key, else the next line."""
        rest, self._rest = self._rest, ""
        return rest or self._next().strip()

    def held(self) -> AbstractContextManager[None]:
        """Nothing to do: lines come as they come."""
        return nullcontext()

    lent = held

    def _next(self) -> str:
        line = self._file.readline()
        if not line:
            raise EOFError
        return line


class Terminal:
    """A terminal that gives each key as it is pressed.

    It is held from before the first question, not from key to key: what is pressed in between
    would go through the terminal's own editing of lines, where Ctrl-D is swallowed.
    """

    def __init__(self, file: TextIO) -> None:
        self._file, self._at = file, file.fileno()
        self._before: list[Any] | None = None
        self._is_lent = False

    def key(self) -> str:
        """The key that is pressed next; Ctrl-C raises KeyboardInterrupt, Ctrl-D EOFError."""
        while True:
            pressed = self._pressed()
            if pressed:
                return pressed

    def line(self) -> str:
        """A line, edited and ended as the terminal does it."""
        with self.lent():
            line = self._file.readline()
        if not line:
            raise EOFError
        return line.strip()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Take the keys, and give the terminal back as it was."""
        import termios  # noqa: PLC0415 - not on Windows
        import tty  # noqa: PLC0415

        self._before = termios.tcgetattr(self._at)
        try:
            tty.setcbreak(self._at, termios.TCSADRAIN)
            with self._after_a_pause():
                yield
        finally:
            termios.tcsetattr(self._at, termios.TCSADRAIN, self._before)
            self._before = None

    @contextmanager
    def lent(self) -> Iterator[None]:
        """The terminal as it was; then take the keys again. As it is where it is not held."""
        import termios  # noqa: PLC0415 - not on Windows

        if self._before is None:
            yield
            return
        held = termios.tcgetattr(self._at)
        termios.tcsetattr(self._at, termios.TCSADRAIN, self._before)
        self._is_lent = True
        try:
            yield
        finally:
            self._is_lent = False
            termios.tcsetattr(self._at, termios.TCSADRAIN, held)

    @contextmanager
    def _after_a_pause(self) -> Iterator[None]:
        """Take the keys again after Ctrl-Z and `fg`: the shell gives the terminal back as it had it."""
        if threading.current_thread() is not threading.main_thread():
            yield  # only the main thread hears of signals
            return
        before = signal.signal(signal.SIGCONT, self._again)
        try:
            yield
        finally:
            signal.signal(signal.SIGCONT, before)

    def _again(self, _signal: int, _frame: object) -> None:
        import termios  # noqa: PLC0415 - not on Windows
        import tty  # noqa: PLC0415

        with suppress(OSError, termios.error):
            is_in_front = os.tcgetpgrp(self._at) == os.getpgrp()
            if is_in_front and self._before is not None and not self._is_lent:
                tty.setcbreak(self._at, termios.TCSADRAIN)

    def _pressed(self) -> str:
        first = os.read(self._at, 1)
        if first in (b"", b"\x04"):
            raise EOFError
        if first == b"\x1b":
            return _ARROWS.get(self._more(), "")
        if first[0] >= 0xC0:  # the first byte of a letter of more bytes
            first += os.read(self._at, 1 if first[0] < 0xE0 else 2 if first[0] < 0xF0 else 3)
        pressed = first.decode(errors="replace").strip().lower()
        return pressed if pressed.isprintable() else ""

    def _more(self) -> bytes:
        """What belongs to a key that began with Escape."""
        more = b""
        while select.select([self._at], [], [], _AT_ONCE)[0]:
            more += os.read(self._at, 1)
            if (more[1:] and more[-1:].isalpha()) or more[-1:] == b"~":
                break
        return more


def keys_of(file: TextIO | None = None) -> Keys:
    """The keys of a stream, stdin when none is given."""
    file = file or sys.stdin
    try:
        import termios  # noqa: F401, PLC0415 - not on Windows

        return Terminal(file) if file.isatty() else Lines(file)
    except (ImportError, ValueError):
        return Lines(file)
