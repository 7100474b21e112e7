"""A lesson as text: YAML front matter, then Markdown cut into blocks, then its sources.

`parse_lesson` never raises: what is wrong is a finding with file and line, all of them at
once. `write_lesson` is its inverse: parsing what it writes gives the lesson back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from course.citation import Citation
from course.content.attributes import ID, Attributes, read_attributes, write_attributes
from course.content.blocks import Chunk, SourceLine, cut, labels_in
from course.content.frontmatter import FrontMatter, read_front_matter, write_front_matter
from course.content.model import Block, BlockKind, Lesson
from course.errors import Fact, Finding, Level

KEYS = ("title", "objectives", "minutes", "content_note")
MAX_MINUTES = 600

BOXES = {"case": BlockKind.CASE, "do": BlockKind.DO, "note": BlockKind.NOTE}
BRACES = re.compile(r"(?:^|(?<=\s))\{([.#](?:[^\"{}]|\"(?:[^\"\\]|\\.)*\")*)\}$")
_QUOTE = re.compile(r'(?P<passage>\S+)[ \t]+"(?P<quote>.*)"')
_DEFINITION = re.compile(r":[ ]+\S")
_NUMBER = re.compile(r"\.\d+$")


def split_lines(text: str) -> list[str]:
    """The lines of a text: NFC, LF or CRLF, without a byte order mark. Only LF ends a line."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def parse_lesson(
    text: str, *, file: str, module: str, lesson_id: str, lang: str
) -> tuple[Lesson, tuple[Finding, ...]]:
    """Read a lesson. `module` is part of the blocks' full names, `module/lesson#id`."""
    lines = split_lines(text)
    front, head_findings = read_front_matter(lines, file=file)
    reader = _Reader(file, f"{module}/{lesson_id}")
    reader.findings += head_findings
    minutes = reader.read_head(front)
    chunks, sources, cut_findings = cut(lines, front.body_line, file=file)
    reader.findings += cut_findings
    citations = reader.read_sources(sources)
    blocks = tuple(reader.read_block(chunk, citations) for chunk in chunks)
    reader.finish(sources, blocks)
    lesson = Lesson(
        lesson_id,
        front.text("title"),
        lang,
        blocks,
        front.texts("objectives"),
        minutes,
        front.text("content_note"),
        file,
    )
    return lesson, tuple(sorted(reader.findings, key=Finding.sort_key))


class _Reader:
    """What is known while a lesson is read."""

    def __init__(self, file: str, name: str) -> None:
        self.file, self.name = file, name
        self.findings: list[Finding] = []
        self.used: dict[str, str] = {}  # label -> id of the block that uses it
        self.ids: dict[str, int] = {}  # id -> line of the block that has it

    def find(self, code: str, line: int, level: Level = Level.ERROR, **facts: Fact) -> None:
        self.findings.append(Finding(code, level, self.file, line, facts))

    def read_head(self, front: FrontMatter) -> int:
        """Judge the front matter; gives the minutes."""
        for key, line in front.lines.items():
            if key not in KEYS:
                self.find("key-unknown", line, Level.WARNING, key=key, known=", ".join(KEYS))
            elif key != "objectives" and not isinstance(front.values[key], str):
                self.find("lesson-head-value", line, key=key)
        if not self.findings and not front.text("title"):
            self.find("title-missing", front.lines.get("title", 1))
        said = front.text("minutes")
        if not said:
            return 0
        if not (said.isascii() and said.isdecimal() and len(said) < 5 and int(said) <= MAX_MINUTES):
            self.find("minutes", front.lines["minutes"], value=said[:40], most=MAX_MINUTES)
            return 0
        return int(said)

    def read_sources(self, sources: list[SourceLine]) -> dict[str, Citation]:
        """The sources by label; a second one of the same label is told and left out."""
        citations: dict[str, Citation] = {}
        first: dict[str, int] = {}
        for source in sources:
            form = _QUOTE.fullmatch(source.rest)
            if not ID.fullmatch(_NUMBER.sub("", source.label)):
                self.find("label-form", source.line, label=source.label[:80])
            if source.label in citations:
                self.find("source-twice", source.line, label=source.label, first=first[source.label])
                continue
            if form is None or not form["quote"].strip():
                self.find("source-form", source.line, label=source.label)
            citations[source.label] = Citation(form["passage"], form["quote"]) if form else Citation("", "")
            first[source.label] = source.line
        return citations

    def read_block(self, chunk: Chunk, sources: Mapping[str, Citation]) -> Block:
        """One chunk as a block: its labels and attributes taken off."""
        attributes = self._take_attributes(chunk)
        markdown, labels, marks = _take_labels(chunk)
        name = self._name(chunk, attributes, labels)
        citations: list[Citation] = []
        places: list[int] = []
        for label, mark in zip(labels, marks, strict=True):
            if label not in sources:
                self.find("label-without-source", chunk.line, label=label)
            elif self.used.get(label, name) != name:
                self.find("label-in-two-blocks", chunk.line, label=label)
            elif label not in self.used:
                citations.append(sources[label])
                places.append(mark)
            self.used.setdefault(label, name)
        if not labels and not attributes.own:
            self.find("block-without-source", chunk.line)
        if not markdown:
            self.find("block-empty", chunk.line)
        elif chunk.box is None and markdown.startswith("    "):
            self.find("block-indented", chunk.line)
        kind = self._kind(chunk, markdown)
        return Block(
            name,
            kind,
            markdown,
            chunk.heading,
            chunk.level,
            chunk.box.title if chunk.box else "",
            tuple(citations),
            () if all(place == len(markdown) for place in places) else tuple(places),
            attributes.source if attributes.own else "",
            chunk.heading_line or chunk.line,
        )

    def finish(self, sources: list[SourceLine], blocks: tuple[Block, ...]) -> None:
        """What can only be said of the whole lesson."""
        for source in sources:
            if source.label not in self.used:
                self.find("source-unused", source.line, label=source.label)
        if not blocks:
            self.find("lesson-empty", 1)

    def _take_attributes(self, chunk: Chunk) -> Attributes:
        """The attributes of the chunk: a box's in its braces, else on the last line."""
        last = len(chunk.lines) - 1
        found = None if last in chunk.fenced or last < 0 else BRACES.search(chunk.lines[last])
        if chunk.box is not None:
            if found is not None:
                self.find("attributes-in-box", chunk.line)
            attributes = read_attributes(chunk.box.attributes or "")
        elif found is None:
            return Attributes()
        else:
            attributes = read_attributes(found[1])
            chunk.lines[last] = chunk.lines[last][: found.start()].rstrip(" ")
            if not chunk.lines[last]:
                chunk.lines.pop()
            if chunk.lines:
                chunk.lines[-1] = chunk.lines[-1].rstrip(" ")
        if attributes.unknown:
            self.find("attribute-unknown", chunk.line, text=attributes.unknown)
        if attributes.own and not attributes.source:
            self.find("own-without-from", chunk.line)
        if attributes.source and not attributes.own:
            self.find("from-without-own", chunk.line)
        return attributes

    def _name(self, chunk: Chunk, attributes: Attributes, labels: list[str]) -> str:
        """The block's id: what its braces say, else its labels without their `.n`."""
        stems = list(dict.fromkeys(_NUMBER.sub("", label) for label in labels))
        name = attributes.id or (stems[0] if stems else "")
        if other := next((stem for stem in stems if stem != name), ""):
            self.find("labels-differ", chunk.line, id=name, other=other)
        if not name:
            if attributes.own:
                self.find("id-missing", chunk.line)
            return ""
        if attributes.id and not ID.fullmatch(name):
            self.find("id-form", chunk.line, id=name[:80])
        if name in self.ids:
            self.find("id-twice", chunk.line, id=f"{self.name}#{name}", first=self.ids[name])
        self.ids.setdefault(name, chunk.line)
        return name

    def _kind(self, chunk: Chunk, markdown: str) -> BlockKind:
        if chunk.box is not None:
            if chunk.box.kind not in BOXES:
                self.find("box-unknown", chunk.line, kind=chunk.box.kind, known=", ".join(BOXES))
            return BOXES.get(chunk.box.kind, BlockKind.NOTE)
        lines = markdown.split("\n")
        is_term = len(lines) > 1 and not lines[0].startswith(":") and _DEFINITION.match(lines[1])
        return BlockKind.TERM if is_term else BlockKind.TEXT


def _take_labels(chunk: Chunk) -> tuple[str, list[str], list[int]]:
    """The chunk's Markdown without its labels, the labels, and where in the Markdown they stood.

    A line that holds labels only goes away with them, and blank lines side by side (in a box)
    become one, so that what is left does not depend on where the labels were written.
    """
    kept: list[str] = []
    labels: list[str] = []
    marks: list[int] = []
    length, last_end = 0, 0  # of what is kept so far, and up to its last line with words
    for index, line in enumerate(chunk.lines):
        found = [] if index in chunk.fenced else list(labels_in(line))
        text, places = _without(line, found)
        labels += [label for _, _, label in found]
        blank = not text.strip(" ") and index not in chunk.fenced
        if blank and found:
            marks += [last_end] * len(found)
        if blank and (found or not kept or not kept[-1].strip(" ")):
            continue
        marks += [length + place for place in places]
        kept.append(text)
        length += len(text) + 1
        last_end = last_end if blank else length - 1
    markdown = "\n".join(kept).rstrip("\n ")
    return markdown, labels, [min(mark, len(markdown)) for mark in marks]


def _without(line: str, found: list[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The line without its labels (and the space before one), and where they stood in it."""
    text, at = "", 0
    places: list[int] = []
    for start, end, _ in found:
        text += line[at:start]
        after = line[end : end + 1]
        if text.strip(" ") and not after.isalnum():
            text = text.rstrip(" ")
        places.append(len(text))
        at = end
    text += line[at:]
    if found:
        end = len(text.rstrip(" "))
        places = [min(place, end) for place in places]
        text = text[:end] + ("  " if line.endswith("  ") else "")
    return text, places


def write_lesson(lesson: Lesson) -> str:
    """The lesson as text, in the one form that `kyndig fmt` keeps."""
    head = write_front_matter(
        {
            "title": lesson.title,
            "objectives": lesson.objectives,
            "minutes": lesson.minutes,
            "content_note": lesson.content_note,
        }
    )
    parts = [write_block(block) for block in lesson.blocks]
    sources = [line for block in lesson.blocks for line in write_sources(block)]
    body = "\n\n".join([*parts, "\n".join(sources)] if sources else parts)
    return f"{head}{body}\n"


def write_block(block: Block) -> str:
    """One block with its heading, its labels where they stood and its attributes."""
    text = block.markdown
    labels = [f"[^{label}]" for label in _labels(block)]
    marks = block.marks or (len(text),) * len(labels)
    for mark, label in reversed(list(zip(marks, labels, strict=True))):
        text = text[:mark] + _own_line(text[:mark], text[mark:]) + label + text[mark:]
    attributes = write_attributes(
        own=block.is_own, name=block.id if block.is_own or not labels else "", source=block.own_from
    )
    lines = [f"{'#' * block.heading_level} {block.heading}\n"] if block.heading else []
    if block.kind in BOXES.values():
        title = f"[{block.title}]" if block.title else ""
        lines += [f":::{block.kind.value}{title}{attributes}\n", text, "\n:::"]
    else:
        lines += [text, attributes] if attributes else [text]
    return "\n".join(lines)


def write_sources(block: Block) -> list[str]:
    """The lines of a block's sources."""
    return [
        f'[^{label}]: {citation.passage} "{citation.quote}"'
        for label, citation in zip(_labels(block), block.citations, strict=True)
    ]


def _own_line(before: str, after: str) -> str:
    """A line break when a label needs a line of its own, lest it spoil a fence or a table's row."""
    last = before.rsplit("\n", 1)[-1].strip(" ")
    spoils = last.startswith(("```", "~~~", "|", "<")) or last.endswith("|")
    return "\n" if spoils and after[:1] in {"", "\n", "["} else ""


def _labels(block: Block) -> list[str]:
    """`id`, `id.2`, `id.3` ...: a label a citation."""
    return [block.id if n == 1 else f"{block.id}.{n}" for n in range(1, len(block.citations) + 1)]
