"""Elements of QTI and of HTML, made from our values: what all writers of questions share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from html import escape

from lxml import etree
from lxml import html as lxml_html

from course.exchange.html_text import line_to_html, to_html
from course.exchange.qti.vocabulary import QTI
from course.markup import render_around

GAP = "\ue000"
"""Stands in HTML where a gap is."""

DIGITS = 15
"""Decimals of a number that has no end: as many as the floats of other programs hold."""

_INLINE = frozenset({"a", "br", "code", "em", "img", "strong"})
_BLOCKS = frozenset(
    {"blockquote", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li"}
) | {*("ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul")}
_ATTRIBUTES = {"a": ("href",)}
_EMPTY = frozenset({"br", "hr", "img", "col", "input", "source", "track"})
_HELD = ("start", "align", "title")
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Html:
    """A `div` that holds HTML as QTI has it, and codes for what QTI has no place for."""

    element: etree._Element
    lost: set[str] = field(default_factory=set)


def q(name: str, *inside: etree._Element | str, **attributes: str) -> etree._Element:
    """An element of QTI with children and words inside it."""
    made = etree.Element(QTI + name, {key: legal(text) for key, text in attributes.items()})
    add(made, inside)
    return made


def add(parent: etree._Element, inside: Iterable[etree._Element | str]) -> None:
    """Put elements and words at the end of an element."""
    for each in inside:
        if not isinstance(each, str):
            parent.append(each)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + legal(each)
        else:
            parent.text = (parent.text or "") + legal(each)


def legal(text: str) -> str:
    """The text without the signs that no XML can hold."""
    return _ILLEGAL.sub("", text)


def value(text: str) -> etree._Element:
    """A `value`."""
    return q("value", text)


def base_value(base_type: str, text: str) -> etree._Element:
    """A constant."""
    return q("baseValue", text, baseType=base_type)


def variable(name: str) -> etree._Element:
    """What a variable holds."""
    return q("variable", identifier=name)


def set_outcome(name: str, expression: etree._Element) -> etree._Element:
    """The rule that gives an outcome its value."""
    return q("setOutcomeValue", expression, identifier=name)


def when(
    condition: etree._Element, then: Sequence[etree._Element], otherwise: Sequence[etree._Element] = ()
) -> etree._Element:
    """The rule that does one thing or another."""
    made = q("responseCondition", q("responseIf", condition, *then))
    if otherwise:
        made.append(q("responseElse", *otherwise))
    return made


def decimal(number: Fraction) -> str:
    """A number as QTI writes it: exactly when its decimals end, else with `DIGITS` of them."""
    places = next((at for at in range(DIGITS + 1) if (number * 10**at).denominator == 1), DIGITS)
    digits = str(abs(round(number * 10**places))).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def blocks(markdown: str) -> Html:
    """Markdown in blocks."""
    return _html(to_html(legal(markdown)))


def line(markdown: str) -> Html:
    """Markdown of one line."""
    return _html(line_to_html(legal(markdown)))


def around(texts: Sequence[str]) -> Html:
    """Markdown with gaps, which are the sign `GAP` in it."""
    return _html(GAP.join(render_around([legal(text) for text in texts])))


def inside(element: etree._Element) -> list[etree._Element | str]:
    """What an element holds, its words and its children, to be put into another."""
    found: list[etree._Element | str] = [element.text] if element.text else []
    for child in list(element):
        tail, child.tail = child.tail, None
        found.append(child)
        if tail:
            found.append(tail)
    return found


def in_blocks(element: etree._Element) -> list[etree._Element]:
    """The blocks that an element holds; words between them become paragraphs: QTI wants blocks."""
    found: list[etree._Element] = []
    words: etree._Element | None = None
    for each in inside(element):
        if not isinstance(each, str) and each.tag in _BLOCKS:
            found.append(each)
            words = None
        elif not isinstance(each, str) or each.strip():
            if words is None:
                words = etree.Element("p")
                found.append(words)
            add(words, [each])
    return found


def source_of(element: etree._Element) -> str:
    """The HTML of what an element holds, as `html_text` reads it."""
    return _source(element).strip()


def compared(source: str) -> str:
    """HTML as it is compared: space between tags makes no difference."""
    return ">".join(part.strip() for part in "<".join(part.strip() for part in source.split("<")).split(">"))


def _source(element: etree._Element) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        name = str(child.tag)
        inner = _source(child)
        if name in _EMPTY:
            inner = f"<{name}{_written(child)}>"
        elif not name.startswith(QTI):
            inner = f"<{name}{_written(child)}>{inner}</{name}>"
        parts += [inner, escape(child.tail or "", quote=False)]
    return "".join(parts)


def _written(element: etree._Element) -> str:
    return "".join(f' {name!s}="{escape(str(value))}"' for name, value in element.attrib.items())


def _html(source: str) -> Html:
    made = Html(lxml_html.fragment_fromstring(source, create_parent="div"))
    made.element = _clean(made.element, made.lost)
    return made


def _clean(element: etree._Element, lost: set[str]) -> etree._Element:
    """A copy with what QTI allows; a picture is replaced by its words, since its file is not at hand."""
    tag = str(element.tag)
    made = etree.Element(tag)
    made.text = element.text
    for name in _ATTRIBUTES.get(tag, ()):
        if name in element.attrib:
            made.set(name, element.get(name, ""))
    if any(name in element.attrib for name in _HELD):
        lost.add("qti-layout-lost")
    for child in element:
        if not isinstance(child.tag, str) or child.tag not in _INLINE | _BLOCKS:
            add(made, ["".join(str(text) for text in child.itertext()), child.tail or ""])
        elif child.tag == "img":
            lost.add("exchange-lost-picture")
            add(made, [child.get("alt", ""), child.tail or ""])
        else:
            copy = _clean(child, lost)
            copy.tail = child.tail
            made.append(copy)
    return made
