"""A draft as a reviewer sees it: what it says, what it rests on, who made it, what is wrong with it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from course.citation import Citation, Passage
from course.cli.output import Output, Role, visible
from course.content.model import Block
from course.drafting.reviewing import Standing, Work
from course.errors import Finding, Level
from course.quiz.question import Question

AROUND = 240
"""Characters of a passage shown before and after the quoted words; more is cut, and says so."""

_INDENT = "  "


def show(out: Output, work: Work, passages: Mapping[str, Passage], *, at: int, total: int) -> None:
    """The whole draft with its passages."""
    out.out.write()
    kind = out.text(f"review-kind-{work.item.kind}")
    place = out.text(
        "review-place", n=at, total=total, kind=kind, module=work.module, lang=work.item.lang, id=work.item.id
    )
    wrapped(out, place, role=Role.ASIDE)
    out.out.write(out.out.paint(Role.PLACE, f"{work.subject.file}:{work.subject.line}"))
    _standing(out, work)
    out.out.write()
    text = work.subject.text
    lines = _question(text) if isinstance(text, Question) else _block(text)
    for line, role in lines:
        hangs = line.lstrip().startswith(("- ", "> ")) or line[:2].rstrip(".").isdecimal()
        wrapped(out, line, start=_INDENT, again=_INDENT * 2 if hangs else _INDENT, role=role)
    out.out.write()
    _sources(out, work, passages)
    _made(out, work)
    for finding in work.findings:
        _finding(out, finding)


def _standing(out: Output, work: Work) -> None:
    """What has been said of it before, and where it stands now."""
    if work.in_reserve:
        wrapped(out, out.text("review-in-reserve"), role=Role.ASIDE)
    if work.is_critical:
        wrapped(out, out.text("review-critical"), role=Role.LOOK)
    if work.review is None:
        return
    facts = {"by": work.review.by, "reason": work.review.reason, "date": work.review.at.date().isoformat()}
    if work.standing is Standing.VOID:
        code = "review-was-approved" if work.review.state == "approved" else "review-was-rejected"
        wrapped(out, out.text(code, **facts), role=Role.LOOK)
    elif work.standing is Standing.APPROVED:
        wrapped(out, out.text("review-is-approved", **facts), role=Role.OK)
    else:
        wrapped(out, out.text("review-is-rejected", **facts), role=Role.ERROR)


def _question(question: Question) -> list[tuple[str, Role | None]]:
    """Stem, answers as a bank writes them, explanation, labels."""
    lines: list[tuple[str, Role | None]] = [(line, Role.PLACE) for line in question.stem.split("\n")]
    lines.append(("", None))
    written = question.content.write()
    lines += [(line, _key_role(line)) for line in written.lines]
    if question.explanation:
        lines += [("", None), *((f"> {line}", None) for line in question.explanation.split("\n"))]
    labels = [
        *(f"{name}: {value}" for name, value in written.settings if value),
        f"bloom: {question.bloom}" if question.bloom else "",
        f"own: {question.own_from}" if question.own_from else "",
        f"tags: {', '.join(question.tags)}" if question.tags else "",
        "critical: yes" if question.critical else "",
    ]
    shown = [label for label in labels if label]
    return lines + ([("", None), *((label, Role.ASIDE) for label in shown)] if shown else [])


def _key_role(line: str) -> Role | None:
    return Role.OK if line.lstrip().startswith(("- (x)", "- [x]", "= ")) else None


def _block(block: Block) -> list[tuple[str, Role | None]]:
    """Heading or title of the box, the Markdown, where the author has it from."""
    lines: list[tuple[str, Role | None]] = []
    if block.heading:
        lines += [(f"{'#' * block.heading_level} {block.heading}", Role.PLACE), ("", None)]
    if block.kind.value in ("case", "do", "note"):
        title = f"[{block.title}]" if block.title else ""
        lines += [(f":::{block.kind.value}{title}", Role.PLACE)]
    lines += [(line, None) for line in block.markdown.split("\n")]
    if block.own_from:
        lines += [("", None), (f"own: {block.own_from}", Role.ASIDE)]
    return lines


def _sources(out: Output, work: Work, passages: Mapping[str, Passage]) -> None:
    """Each passage once, with the quoted words marked by the bar."""
    quotes: dict[str, list[Citation]] = {}
    for citation in work.citations:
        quotes.setdefault(citation.passage, []).append(citation)
    for name, citations in quotes.items():
        passage = passages.get(name)
        where = " > ".join(passage.place) if passage else ""
        page = passage.anchor.removeprefix("page=") if passage and passage.anchor.startswith("page=") else ""
        paged = out.text("review-page", page=page) if page else ""
        head = "   ".join(part for part in (name, where, paged) if part)
        wrapped(out, f"{out.text('review-source')}  {head}", role=Role.ASIDE)
        if passage is None:
            for citation in citations:
                _bar(out, citation.quote)
            continue
        for words, quoted in marked(passage.text, [citation.quote for citation in citations]):
            if quoted:
                _bar(out, words)
            else:
                wrapped(out, words, start=_INDENT, role=Role.ASIDE)
        out.out.write()


def marked(text: str, quotes: Iterable[str]) -> list[tuple[str, bool]]:
    """A text cut into pieces, each with whether it is quoted; long unquoted ones are shortened by `…`.

    Signs alone between quotes are left out.
    """
    is_quoted = bytearray(len(text))
    for quote in quotes:
        start = text.find(quote) if quote else -1
        if start >= 0:
            is_quoted[start : start + len(quote)] = b"\x01" * len(quote)
    pieces: list[tuple[str, bool]] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or is_quoted[end] != is_quoted[start]:
            piece, quoted = text[start:end].strip(), bool(is_quoted[start])
            if quoted or any(char.isalnum() for char in piece):
                pieces.append((piece if quoted else _shortened(piece, start == 0, end == len(text)), quoted))
            start = end
    return pieces


def _shortened(words: str, is_first: bool, is_last: bool) -> str:
    """The words nearest to the quotes."""
    if len(words) <= 2 * AROUND:
        return words
    if is_first and is_last:
        return words[: 2 * AROUND].rsplit(" ", 1)[0] + " …"
    before, after = words[:AROUND].rsplit(" ", 1)[0], words[-AROUND:].split(" ", 1)[-1]
    return " ".join([*([] if is_first else [before]), "…", *([] if is_last else [after])])


def _made(out: Output, work: Work) -> None:
    """Which rule made it, and what became of such drafts."""
    if work.item.kind != "question":
        return
    if not work.rule or work.confidence is None:
        wrapped(out, out.text("review-no-rule"), role=Role.ASIDE)
        return
    keep, usable = (round(share * 100) for share in (work.confidence.keep, work.confidence.usable))
    code = "review-rule-judged" if work.confidence.judged else "review-rule"
    judged = work.confidence.judged
    said = out.text(code, rule=work.rule, keep=keep, usable=usable, judged=judged)
    wrapped(out, said, role=Role.ASIDE)


def _finding(out: Output, finding: Finding) -> None:
    """What the check says of it, with its remedy."""
    role = {Level.ERROR: Role.ERROR, Level.WARNING: Role.LOOK}.get(finding.level, Role.ASIDE)
    sign = {Level.ERROR: "×", Level.WARNING: "!"}.get(finding.level, "–")
    word = out.level_word(finding.level).capitalize()
    mark = f"{out.out.symbol(sign, '')} {word}: ".lstrip()
    lines = out.text(finding.code, **finding.facts).split("\n")
    wrapped(out, mark + lines[0], role=role, again=_INDENT)
    for line in lines[1:]:
        if line.startswith("> "):
            _bar(out, line[2:])
        elif line.startswith("-> "):
            wrapped(out, f"{out.out.symbol('→', '->')} {line[3:]}", start=_INDENT, role=Role.NEXT)
        else:
            wrapped(out, line, start=_INDENT)


def _bar(out: Output, words: str) -> None:
    """Words of the guide: the yellow bar down their side."""
    bar = f"{out.out.paint(Role.GUIDE, out.out.symbol('│', '|'))} "
    for line in _lines(visible(words), out.width - 2):
        out.out.write(bar + line)


def wrapped(
    out: Output, text: str, *, start: str = "", again: str | None = None, role: Role | None = None
) -> None:
    """A text in lines of the screen's width; `again` begins the lines after the first."""
    again = start if again is None else again
    for n, line in enumerate(_lines(visible(text), out.width - max(len(start), len(again)))):
        before = again if n else start
        out.out.write(before + (out.out.paint(role, line) if role else line) if line else "")


def _lines(text: str, width: int) -> Sequence[str]:
    """The lines of a text; people read this, so it is wrapped wherever it is shown."""
    lead = text[: len(text) - len(text.lstrip(" "))]
    wrapped = textwrap.wrap(text.strip(), max(width - len(lead), 20), break_on_hyphens=False)
    return [lead + line for line in wrapped] or [""]
