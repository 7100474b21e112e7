"""Word documents for tests, written part by part: what no program would write on one page together."""

from __future__ import annotations

import io
import zipfile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = """
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Kapittel"><w:name w:val="Etatens kapittel"/>
  <w:basedOn w:val="Mellom"/></w:style>
<w:style w:type="paragraph" w:styleId="Mellom"><w:name w:val="Mellom"/>
  <w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Ingress"><w:name w:val="Ingress"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    + "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="bullet"/></w:lvl>' for n in range(9))
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="lowerLetter"/></w:lvl>' for n in range(9))
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def run(text: str, about: str = "") -> str:
    """A run of words with its properties."""
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside: str, style: str = "", about: str = "") -> str:
    """A paragraph: of words, or of runs when it starts with a tag."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{about}</w:pPr>{inside if inside.startswith('<') else run(inside)}</w:p>"


def item(text: str, level: int = 0, number: int = 1) -> str:
    """A list item: numbering 1 has bullets, 2 letters."""
    return p(text, about=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: list[str], about: str = "") -> str:
    """A table; a cell is words, or paragraphs with properties when it starts with a tag."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{about}{row}</w:tr>' for row in cells)}</w:tbl>"


def word(body: str, **parts: str) -> bytes:
    """A document; `footnotes`, `endnotes`, `core`, `custom`, `app` are the insides of those parts."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    files = {
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{types}/officeDocument" Target="/word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
    }
    for name, inside in parts.items():
        if name in {"footnotes", "endnotes"}:
            files[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{inside}</w:{name}>"
        else:
            files[f"docProps/{name}.xml"] = inside
    return packed({name: text.encode() for name, text in files.items()})


def packed(files: dict[str, bytes]) -> bytes:
    """A zip of files by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
