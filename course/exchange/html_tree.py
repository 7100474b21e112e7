"""A tree of HTML elements as Markdown, in blocks or on one line, with what is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from course.citation import plain
from course.exchange.escaping import as_markdown, one_line
from course.exchange.items import tidy

MAX_DEPTH = 60
"""Elements inside each other that are walked through; beyond are words alone."""

_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()\\]+")
_SUPER = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", strict=True))
_SUB = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))

_BLOCKS = frozenset(
    {"address", "article", "aside", "body", "blockquote", "center", "dd", "details", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"}
    | {"tfoot", "th", "thead", "tr", "ul"}
)
_DROPPED = frozenset({"script", "style", "head", "title", "noscript", "template", "link", "meta"})
_MEDIA = frozenset(
    {"video", "audio", "iframe", "object", "embed", "applet", "canvas", "svg", "source", "track", "map"}
)
_FIELDS = frozenset({"input", "select", "textarea", "button"})
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_STYLED = frozenset({"u", "s", "strike", "del", "ins", "mark", "big", "small", "font", "blink"})


class Blocks:
    """Walks through a tree of elements and gives the Markdown of its blocks."""

    def __init__(self) -> None:
        self.lost: set[str] = set()
        self.pictures: list[str] = []

    def whole(self, root: etree._Element) -> str:
        """The Markdown of all of it."""
        return tidy("\n\n".join(part for part in self.blocks(root, 0) if part.strip()))

    def blocks(self, element: etree._Element, depth: int) -> Iterator[str]:
        """The blocks inside an element; words between blocks are paragraphs."""
        if depth > MAX_DEPTH:
            self.lost.add("exchange-lost-layout")
            yield as_markdown(plain(_all_text(element)))
            return
        words = _Words()
        words.text(element.text)
        for child in element:
            tag = _tag(child)
            if tag in _DROPPED:
                pass
            elif tag == "br":
                yield from words.end()
            elif tag in _BLOCKS or self._holds_blocks(child):
                yield from words.end()
                yield from self.block(child, tag, depth + 1)
            else:
                self.words(child, tag, words, depth + 1)
            words.text(child.tail)
        yield from words.end()

    def block(self, element: etree._Element, tag: str, depth: int) -> Iterator[str]:
        """The blocks that one block element gives."""
        if tag in ("ul", "ol"):
            yield from self._list(element, tag, depth)
        elif tag == "table":
            yield from self._table(element, depth)
        elif tag == "pre":
            yield _fenced(_all_text(element))
        elif tag == "blockquote":
            inside = tidy("\n\n".join(self.blocks(element, depth)))
            yield "\n".join(f"> {line}".rstrip() for line in inside.split("\n")) if inside else ""
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            inside = " ".join(" ".join(self.blocks(element, depth)).split())
            yield f"**{inside}**" if inside and "*" not in inside else inside
        elif tag != "hr":
            yield from self.blocks(element, depth)

    def words(self, element: etree._Element, tag: str, words: _Words, depth: int) -> None:
        """The words of an inline element."""
        if tag == "img":
            self._picture(element, words)
        elif tag == "math":
            self.lost.add("exchange-lost-formula")
            words.text(" ".join(_all_text(element).split()))
        elif tag in _MEDIA:
            self.lost.add("exchange-lost-media")
        elif tag in _FIELDS:
            self.lost.add("exchange-lost-field")
        elif tag in ("code", "kbd", "samp", "tt"):
            words.raw(_code(" ".join(_all_text(element).split())))
        elif tag in ("sup", "sub"):
            self._raised(element, tag, words)
        elif depth > MAX_DEPTH:
            self.lost.add("exchange-lost-layout")
            words.text(_all_text(element))
        else:
            self._inline(element, tag, words, depth)

    def _inline(self, element: etree._Element, tag: str, words: _Words, depth: int) -> None:
        mark = _MARKS.get(tag, "")
        if tag in _STYLED:
            self.lost.add("exchange-lost-style")
        inside = _Words()
        inside.text(element.text)
        for child in element:
            name = _tag(child)
            if name == "br":
                inside.text(" ")
            elif name not in _DROPPED:
                self.words(child, name, inside, depth + 1)
            inside.text(child.tail)
        address = (element.get("href") or "").strip() if tag == "a" else ""
        if tag == "a" and address and not address.startswith("#"):
            self._link(address, inside, words)
        else:
            words.marked(mark, inside)

    def _link(self, address: str, inside: _Words, words: _Words) -> None:
        """A link; one to a file of the other program leads nowhere here."""
        inside.settle()
        if _LINK.fullmatch(address) and inside.so_far.strip() and "]" not in inside.so_far:
            words.raw(f"[{inside.so_far.strip()}]({address})")
        else:
            self.lost.add("exchange-lost-link")
            words.marked("", inside)

    def _picture(self, element: etree._Element, words: _Words) -> None:
        """A picture is left out; its words stay."""
        self.lost.add("exchange-lost-picture")
        self.pictures.append((element.get("src") or "")[:200])
        words.text(" ".join((element.get("alt") or "").split()))

    def _raised(self, element: etree._Element, tag: str, words: _Words) -> None:
        text = _all_text(element).strip()
        signs = _SUPER if tag == "sup" else _SUB
        if all(sign in signs for sign in text):
            words.text("".join(signs[sign] for sign in text))
        else:
            self.lost.add("exchange-lost-style")
            words.text(f"({text})" if len(text) > 1 else text)

    def _holds_blocks(self, element: etree._Element) -> bool:
        """True for an inline element around blocks, as pasted pages have them."""
        return _tag(element) not in _MEDIA and any(_tag(each) in _BLOCKS for each in element.iter())

    def _list(self, element: etree._Element, tag: str, depth: int) -> Iterator[str]:
        items: list[str] = []
        for number, item in enumerate(_children(element), start=1):
            inside = tidy("\n\n".join(self.blocks(item, depth + 1)))
            sign = f"{number}. " if tag == "ol" else "- "
            lines = re.sub(r"\n\n(?=    |- |\d+\. )", "\n", inside).split("\n") if inside else []
            indented = [lines[0], *(f"    {line}".rstrip() for line in lines[1:])] if lines else [""]
            items.append(sign + "\n".join(indented))
        yield "\n".join(items)

    def _table(self, element: etree._Element, depth: int) -> Iterator[str]:
        """A table whose rows are equally long and hold words alone; else its cells in paragraphs."""
        rows = [
            [" ".join(" ".join(self.blocks(cell, depth + 1)).split()) for cell in _children(row)]
            for row in element.iter("tr")
        ]
        rows = [row for row in rows if row]
        is_simple = (
            len({len(row) for row in rows}) == 1
            and len(rows[0]) > 1
            and len(list(element.iter("table"))) == 1
            and not any("|" in cell for row in rows for cell in row)
        )
        if not is_simple:
            self.lost.add("exchange-lost-layout")
            yield from (" – ".join(cell for cell in row if cell) for row in rows)
            return
        head, *others = ["| " + " | ".join(row) + " |" for row in rows]
        yield "\n".join([head, "|" + " --- |" * len(rows[0]), *others])


class Lines(Blocks):
    """As `Blocks`, on one line: links and layout have no place there."""

    def whole(self, root: etree._Element) -> str:
        """The words of all blocks after each other."""
        return " ".join(part for block in self.blocks(root, 0) if (part := one_line(block)))

    def block(self, element: etree._Element, tag: str, depth: int) -> Iterator[str]:
        """The words of a block."""
        if tag == "pre":
            yield _code(" ".join(_all_text(element).split()))
            return
        if tag in ("ul", "ol", "table", "blockquote"):
            self.lost.add("exchange-lost-layout")
        yield from self.blocks(element, depth)

    def _link(self, address: str, inside: _Words, words: _Words) -> None:
        self.lost.add("exchange-lost-link")
        words.marked("", inside)


class _Words:
    """A paragraph while it is being put together: words with single spaces, marks around some of them."""

    def __init__(self) -> None:
        self.so_far = ""
        self._plain = ""

    def text(self, text: str | None) -> None:
        """More plain words."""
        self._plain += re.sub(r"[ \t\r\n\f]+", " ", text or "")

    def raw(self, markdown: str) -> None:
        """Something that is Markdown already."""
        self.settle()
        self.so_far += markdown

    def marked(self, mark: str, inside: _Words) -> None:
        """Words with a mark around them; without words there is no mark."""
        inside.settle()
        text = inside.so_far
        core = text.strip(" \u00a0")
        if not mark or not core or mark[0] in core:
            self.raw(text)
            return
        before, after = text[: len(text) - len(text.lstrip(" \u00a0"))], text[len(text.rstrip(" \u00a0")) :]
        self.raw(f"{before}{mark}{core}{mark}{after}")

    def end(self) -> Iterator[str]:
        """The paragraph, when there is one; the next begins."""
        self.settle()
        text = re.sub(" {2,}", " ", self.so_far).strip()
        self.so_far = ""
        if text:
            yield text

    def settle(self) -> None:
        """Put the plain words that wait into the paragraph."""
        if self._plain:
            lead = " " if self._plain[0] == " " and self.so_far[-1:] != " " else ""
            trail = " " if len(self._plain) > 1 and self._plain[-1] == " " else ""
            core = self._plain.strip(" ")
            first = not self.so_far.strip()
            made = _inside(core, first=first) if core else ""
            self.so_far += lead + made + (trail if core else "")
            self._plain = ""


def _inside(text: str, *, first: bool) -> str:
    """Plain words as they stand in a paragraph; only at its beginning can a sign begin a list."""
    if first:
        return as_markdown(text)
    made = as_markdown("x " + text)
    return made.removeprefix("x ")


def _all_text(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _tag(element: etree._Element) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else "script"


def _children(element: etree._Element) -> list[etree._Element]:
    return [child for child in element if _tag(child) in ("li", "td", "th", "dd", "dt")]


def _fenced(text: str) -> str:
    text = text.strip("\n")
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}\n{text}\n{fence}" if text.strip() else ""


def _code(text: str) -> str:
    """Words as code; with a backtick in them the marks are doubled."""
    if not text:
        return ""
    if "`" not in text:
        return f"`{text}`"
    return f"`` {text} ``" if "``" not in text else as_markdown(text)
