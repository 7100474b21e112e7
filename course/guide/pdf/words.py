"""Characters to words: where each stands, how large it is and in which face.

PDFium tells characters, their text objects and their baselines. What holds for a whole text
object (size, face, mark in the structure tree) is asked once an object, and places are asked
for the ends of a word only: that is most of the reader's time.
"""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass, field
from functools import cache

import pypdfium2 as pdfium
from pypdfium2 import raw

MAX_CHARACTERS_A_PAGE = 400_000
"""No page that a person can read has more: what is above it is a fault or an attack."""

_WORD = re.compile(r"[^ \t\r\n\f\v\x00\u2000-\u200b\u2028\u2029\u3000]+")
_BOLD = re.compile(r"bold|black|heavy|semib|demi|\bbd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_CUT = re.compile(
    r"(?:extra|ultra|semi|demi)?(?:bold|light)|italic|oblique|kursiv|regular|roman|medium|black|heavy|demi"
    r"|book(?!man)|psmt|mt$|[^a-z]",
    re.IGNORECASE,
)
_NO_MEANING = re.compile("[\ue000-\uf8ff\ufffd]")
_BULLETS = re.compile("(?<![^\\s])[\uf000-\uf0ff](?![^\\s])")


@dataclass(frozen=True, slots=True)
class Face:
    """A font without its size."""

    family: str
    bold: bool
    italic: bool


@dataclass(slots=True)
class Word:
    """A word: `y` is its baseline in points from the page's top, `size` in points.

    `glued` when there is no space before it, `raised` for a small one above the baseline.
    `mark` is its number in the page's structure tree, -1 for none.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    face: Face
    glued: bool = False
    raised: bool = False
    mark: int = -1


@dataclass(slots=True)
class Page:
    """The words of a page in the order of the file, and what is not text."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    characters: int = 0
    unreadable: int = 0
    turned: int = 0


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    face: Face
    mark: int
    turned: bool


class TooMuchError(Exception):
    """A page with more characters than a page can have."""


def words_of(page: pdfium.PdfPage, number: int) -> Page:
    """The words of a page; raises TooMuchError for one with more than a page can hold."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation() // 90 % 4
    width, height = right - left, top - bottom
    found = Page(number, *((height, width) if turn % 2 else (width, height)))
    textpage = page.get_textpage()
    try:
        _Walk(textpage, found, (left, bottom, width, height), turn).run()
    finally:
        textpage.close()
    _seat_raised(found.words)
    return found


class _Walk:
    def __init__(
        self,
        textpage: pdfium.PdfTextPage,
        found: Page,
        box: tuple[float, float, float, float],
        turn: int,
    ) -> None:
        self._page, self._found, self._box, self._turn = textpage.raw, found, box, turn
        self._count = textpage.count_chars()
        if self._count > MAX_CHARACTERS_A_PAGE:
            raise TooMuchError
        self._text = self._characters()
        self._styles: dict[int, _Style] = {}
        self._faces: dict[int, Face] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._rect = raw.FS_RECTF()
        self._rect_at = ctypes.byref(self._rect)

    def _characters(self) -> str:
        """One sign a character; asked for one by one when PDFium's own text has another length."""
        buffer = (ctypes.c_ushort * (self._count + 1))()
        got = raw.FPDFText_GetText(self._page, 0, self._count, buffer) - 1 if self._count else 0
        text = bytes(buffer)[: 2 * self._count].decode("utf-16-le", "replace")
        if got == self._count and len(text) == self._count and "\ufffd" not in text:
            return text
        codes = (raw.FPDFText_GetUnicode(self._page, at) for at in range(self._count))
        return "".join(
            chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes
        )

    def run(self) -> None:
        """Fill the page with its words."""
        self._found.unreadable = len(_NO_MEANING.findall(self._text)) - len(_BULLETS.findall(self._text))
        for match in _WORD.finditer(self._text):
            start, end = match.span()
            first = self._object(start)
            if end - start == 1 or self._object(end - 1) == first:
                self._add(start, end, first)
                continue
            at, before = start, first
            for here in range(start + 1, end):
                now = self._object(here)
                if now != before:
                    self._add(at, here, before, start)
                    at, before = here, now
            self._add(at, end, before, start)

    def _object(self, at: int) -> int:
        item = raw.FPDFText_GetTextObject(self._page, at)
        return ctypes.addressof(item.contents) if item else 0

    def _add(self, start: int, end: int, key: int, word_start: int | None = None) -> None:
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._style(start)
        text = self._text[start:end]
        self._found.characters += end - start
        if style.turned:
            self._found.turned += 1
            return
        raw.FPDFText_GetCharOrigin(self._page, start, *self._at)
        x0, y = self._place(self._x.value, self._y.value)
        raw.FPDFText_GetLooseCharBox(self._page, end - 1, self._rect_at)
        rect = self._rect
        if self._turn:
            x1 = max(self._place(rect.left, rect.bottom)[0], self._place(rect.right, rect.top)[0], x0)
        else:
            x1 = max(rect.right - self._box[0], x0)
        if not (-1 <= y <= self._found.height + 1 and x1 >= 0 and x0 <= self._found.width):
            return
        word = Word(text, x0, x1, y, style.size, style.face, mark=style.mark)
        if word_start is None and start and raw.FPDFText_IsGenerated(self._page, start - 1) == 1:
            word.glued = self._is_tight(word)
        if word_start is not None and start > word_start and self._found.words:
            last = self._found.words[-1]
            word.glued = abs(x0 - last.x1) < 0.5 * max(last.size, word.size)
            if word.glued and abs(last.y - y) < 0.05 * word.size and abs(last.size - word.size) < 0.1:
                last.text += text
                last.x1 = x1
                return
        self._found.words.append(word)

    def _is_tight(self, word: Word) -> bool:
        """PDFium puts a space between a link and the full stop after it: there is no room for one."""
        last = self._found.words[-1] if self._found.words else None
        return (
            last is not None
            and abs(last.y - word.y) < 0.05 * word.size
            and abs(word.x0 - last.x1) < 0.08 * word.size
        )

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is seen: from the top left of the page as it is turned."""
        left, bottom, width, height = self._box
        x, y = x - left, y - bottom
        match self._turn:
            case 0:
                return x, height - y
            case 1:
                return y, x
            case 2:
                return width - x, y
            case _:
                return height - y, width - x

    def _style(self, at: int) -> _Style:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, at, matrix)
        size = raw.FPDFText_GetFontSize(self._page, at) * math.hypot(matrix.c, matrix.d)
        angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._turn) % 360
        item = raw.FPDFText_GetTextObject(self._page, at)
        mark = raw.FPDFPageObj_GetMarkedContentID(item) if item else -1
        turned = 10 < angle < 350 and bool(item)
        return _Style(round(size, 2) or 1.0, self._face(item), mark, turned)

    def _face(self, item: object) -> Face:
        font = raw.FPDFTextObj_GetFont(item) if item else None
        if not font:
            return Face("", bold=False, italic=False)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        face = self._faces.get(key)
        if face is None:
            size = raw.FPDFFont_GetBaseFontName(font, None, 0)
            name = ctypes.create_string_buffer(max(size, 1))
            raw.FPDFFont_GetBaseFontName(font, name, size)
            face = self._faces[key] = face_of(name.value.decode("utf-8", "replace"))
        return face


@cache
def face_of(name: str) -> Face:
    """The face that a font's name tells, as `ABCDEF+LiberationSerif-BoldItalic`."""
    bare = name.split("+", 1)[1] if re.match(r"[A-Z]{6}\+", name) else name
    return Face(_CUT.sub("", bare).lower(), bool(_BOLD.search(bare)), bool(_ITALIC.search(bare)))


def _seat_raised(words: list[Word]) -> None:
    """Small words above or below the baseline of the word beside them stand on its line."""
    for n, word in enumerate(words):
        before = words[n - 1] if n else None
        after = words[n + 1] if n + 1 < len(words) else None
        for other in (before, after):
            if other is None or other.raised or word.size > 0.82 * other.size:
                continue
            gap = word.x0 - other.x1 if other is before else other.x0 - word.x1
            lift = (other.y - word.y) / other.size
            if -0.4 < gap / other.size < 1.2 and 0.1 < abs(lift) < 0.75:
                word.raised, word.y = lift > 0, other.y
                word.glued = word.glued or (other is before and gap < 0.12 * other.size)
                break
