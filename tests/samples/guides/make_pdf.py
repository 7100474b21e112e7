"""Make PDFs of a Markdown guide with LibreOffice, in layouts that guides come in.

    python tests/samples/guides/make_pdf.py GUIDE.md FOLDER [LAYOUT ...]

needs `soffice` on the path; the tests use what it made and need no LibreOffice.
"""

# ruff: noqa: E501  markup

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from course.guide.parts import GroupKind, Heading, Parts  # noqa: E402
from course.guide.readers import markdown  # noqa: E402


@dataclass(frozen=True)
class Layout:
    """How a guide is set. `outline` keeps the bookmarks, `tags` the structure tree."""

    columns: int = 1
    hyphens: bool = False
    heads: bool = False
    outline: bool = False
    tags: bool = False
    large: bool = True
    justified: bool = False


LAYOUTS = {
    "one": Layout(),
    "one-heads": Layout(heads=True, outline=True),
    "one-bold": Layout(heads=True, large=False, hyphens=True, justified=True),
    "two": Layout(columns=2, heads=True),
    "two-hyphens": Layout(columns=2, heads=True, hyphens=True, justified=True),
    "two-outline": Layout(columns=2, outline=True, hyphens=True, large=False),
    "one-tags": Layout(tags=True, heads=True),
}
_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:\s+(.*)$", re.MULTILINE)
_LONG = re.compile(r"[^\W\d_]{8,}")
_SYLLABLE = re.compile(r"(?<=[aeiouyæøå])(?=[bcdfghjklmnpqrstvwxz][aeiouyæøå])", re.IGNORECASE)
KEPT = "\ue123{}\ue124"
_KEPT = re.compile("\ue123([^\ue124]+)\ue124")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
"""


def notes_of(source: str) -> dict[str, str]:
    """Label -> text of a Markdown text's footnotes."""
    return {label: " ".join(text.split()) for label, text in _NOTE.findall(source)}


def parts_of(source: str) -> Parts:
    """What the Markdown says, with the marks of its footnotes kept apart from its words."""
    kept = _MARK.sub(lambda mark: KEPT.format(mark[1]), _NOTE.sub("", source))
    return markdown.read(kept, "guide.md")


def document(source: str, layout: Layout) -> str:
    """A guide as a flat OpenDocument text."""
    parts, notes = parts_of(source), notes_of(source)
    body: list[str] = []
    number = [0]

    def words(text: str) -> str:
        if layout.hyphens:
            text = _LONG.sub(lambda word: _SYLLABLE.sub("\u00ad", word[0]), text)
        return _KEPT.sub(lambda mark: note(mark[1]), escape(text))

    def note(label: str) -> str:
        number[0] += 1
        return (
            f'<text:note text:note-class="footnote"><text:note-citation>{number[0]}</text:note-citation>'
            f'<text:note-body><text:p text:style-name="Footnote">{escape(notes.get(label, label))}</text:p>'
            "</text:note-body></text:note>"
        )

    last = None
    if parts.title:
        body.append(f'<text:p text:style-name="Title">{escape(parts.title)}</text:p>')
    for item in parts.items:
        if isinstance(item, Heading):
            level = min(item.level, 4)
            body.append(
                f'<text:h text:style-name="H{level}" text:outline-level="{level}">{words(item.text)}</text:h>'
            )
            last = None
            continue
        group = item.group
        if group is None or group.kind is GroupKind.TABLE:
            body.append(f'<text:p text:style-name="Body">{words(item.text)}</text:p>')
        else:
            name = "Steps" if group.kind is GroupKind.STEPS else "Bullets"
            entry = (
                f'<text:list-item><text:p text:style-name="Item">{words(item.text)}</text:p></text:list-item>'
            )
            whole = f'<text:list text:style-name="{name}">{entry}</text:list>'
            if group is last:
                body[-1] = body[-1].removesuffix("</text:list>") + entry + "</text:list>"
            else:
                body.append(whole)
        last = group
    return f"{_HEAD}{_styles(layout, parts.title)}<office:body><office:text>{''.join(body)}</office:text></office:body></office:document>"


def _styles(layout: Layout, title: str) -> str:
    align = ' fo:text-align="justify"' if layout.justified else ""
    size = {1: 18, 2: 15, 3: 13, 4: 12} if layout.large else {1: 12, 2: 11, 3: 11, 4: 11}
    headings = "".join(
        f'<style:style style:name="H{level}" style:family="paragraph" style:default-outline-level="{level}">'
        f'<style:paragraph-properties fo:margin-top="14pt" fo:margin-bottom="5pt" fo:keep-with-next="always"/>'
        f'<style:text-properties style:font-name="{"Sans" if layout.large else "Serif"}" fo:font-size="{size[level]}pt" fo:font-weight="bold"/></style:style>'
        for level in size
    )
    columns = (
        f'<style:columns fo:column-count="{layout.columns}" fo:column-gap="0.6cm"/>'
        if layout.columns > 1
        else ""
    )
    heads = (
        f'<style:header><text:p text:style-name="Head">{escape(title)} – en veileder</text:p></style:header>'
        '<style:footer><text:p text:style-name="Head">Side <text:page-number/></text:p></style:footer>'
        if layout.heads
        else ""
    )
    marks = "".join(
        f'<text:list-style style:name="{name}">{level}</text:list-style>'
        for name, level in (
            (
                "Bullets",
                '<text:list-level-style-bullet text:level="1" text:bullet-char="•">{0}</text:list-level-style-bullet>',
            ),
            (
                "Steps",
                '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">{0}</text:list-level-style-number>',
            ),
        )
    ).replace(
        "{0}",
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.9cm" fo:text-indent="-0.5cm"/>'
        "</style:list-level-properties>",
    )
    return f"""
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'Liberation Serif'"/>
<style:font-face style:name="Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Serif" fo:font-size="11pt"
 fo:language="nb" fo:country="NO" fo:hyphenate="false"/></style:default-style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="6pt"
 fo:orphans="2" fo:widows="2"{align}/></style:style>
<style:style style:name="Item" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="2pt"{align}/></style:style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="16pt"/>
<style:text-properties style:font-name="Sans" fo:font-size="24pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:paragraph-properties fo:margin-left="0.4cm"
 fo:text-indent="-0.4cm"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Head" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>
{headings}{marks}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page"/>
</office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin="2.2cm">{columns}</style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.5cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">{heads}</style:master-page></office:master-styles>
"""


def make(source: Path, folder: Path, name: str) -> Path:
    """Write `<guide>-<layout>.pdf`."""
    layout = LAYOUTS[name]
    folder.mkdir(parents=True, exist_ok=True)
    text = folder / f"{source.stem}-{name}.fodt"
    text.write_text(document(source.read_text("utf-8"), layout), "utf-8")
    options = ",".join(
        f'"{key}":{{"type":"boolean","value":"{"true" if on else "false"}"}}'
        for key, on in (("ExportBookmarks", layout.outline), ("UseTaggedPDF", layout.tags))
    )
    subprocess.run(
        [
            "soffice",
            "--headless",
            "--convert-to",
            f"pdf:writer_pdf_Export:{{{options}}}",
            "--outdir",
            folder,
            text,
        ],
        check=True,
        capture_output=True,
    )
    text.unlink()
    return text.with_suffix(".pdf")


if __name__ == "__main__":
    for wanted in sys.argv[3:] or LAYOUTS:
        print(make(Path(sys.argv[1]), Path(sys.argv[2]), wanted))
