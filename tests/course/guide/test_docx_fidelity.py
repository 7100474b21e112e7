"""How much of a text survives being a Word document: against the same text as Markdown, HTML or XML."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import zipfile
from difflib import SequenceMatcher
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from course.citation import plain
from course.content.check import examine
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.errors import Level
from course.guide.lock import lock_bytes
from course.guide.model import Document, Source
from course.guide.readers import read
from course.guide.reading import read_guide

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "guides"
LEAST = 0.98
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def document(path: Path) -> Document:
    data = path.read_bytes()
    return read(Source(path.name, data, "sha256:" + hashlib.sha256(data).hexdigest()))[0]


def rows(path: Path) -> list[tuple[int, str]]:
    """Level and words of each heading, -1 and words of each passage, in order."""
    found = []
    for section in document(path).root.walk():
        if section.heading:
            found.append((section.level, section.heading))
        found += [(-1, passage.text) for passage in section.passages]
    return found


def shares(got: list[tuple[int, str]], wanted: list[tuple[int, str]]) -> tuple[float, float]:
    """Precision and recall of what is the same in the same order."""
    matcher = SequenceMatcher(None, got, wanted, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return same / len(got), same / len(wanted)


def test_the_sample_is_its_markdown_and_its_footnotes() -> None:
    got, wanted = rows(SAMPLES / "trygg-utlevering.docx"), rows(SAMPLES / "trygg-utlevering.md")
    notes = [(-1, "Kontrollkortet ligger i skapet ved døren."), (-1, "Lederen svarer innen tre dager.")]
    assert [row for row in got if row not in notes] == wanted
    assert [got[got.index(note) + 1] for note in notes] == [(3, "Utstyr med batteri"), (2, "Ord")]


def test_the_samples_lists_and_tables_are_its_markdowns() -> None:
    for kind in ("lists", "tables"):
        one, other = (
            [
                [getattr(block, "lead", ""), getattr(block, "head", ())]
                + [passage.text for passage in getattr(block, "items", ()) or block.rows]
                for section in document(SAMPLES / f"trygg-utlevering.{suffix}").root.walk()
                for block in getattr(section, kind)
            ]
            for suffix in ("docx", "md")
        )
        assert one == other
        assert one


def test_a_course_is_generated_of_the_sample_without_errors(tmp_path: Path) -> None:
    guide = read_guide([SAMPLES / "trygg-utlevering.docx"])
    draft = draft_course(guide)
    sources = [one.source for one in guide.documents]
    write_folder(tmp_path / "kurs", course_files(draft.course, sources, lock_bytes(guide)))
    assert examine(tmp_path / "kurs").count(Level.ERROR) == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["en-owasp-authentication.md", "nb-helsepersonelloven.md", "en-owasp-logging.html"]
)
def test_shared_guides_survive_being_word_documents(name: str, shared: Path, tmp_path: Path) -> None:
    """Made with LibreOffice from the guides as pages; nobody's code of ours has a part in that."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice, which makes the files that are compared, is not on this machine")
    source = shared / "guides" / name
    page = tmp_path / f"{source.stem}.html"
    if source.suffix == ".md":
        text = FRONT_MATTER.sub("", source.read_text("utf-8"))
        body = MarkdownIt("commonmark").enable("table").render(text)
        page.write_text(f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>', "utf-8")
    else:
        page.write_bytes(source.read_bytes())
    subprocess.run(
        [
            soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML",
            "--outdir", str(tmp_path), str(page),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    got, wanted = rows(tmp_path / f"{source.stem}.docx"), rows(source)
    for own in (got, wanted):
        assert any(level > 1 for level, _ in own)
    assert min(shares(got, wanted)) >= LEAST
    heads = [[row for row in own if row[0] >= 0] for own in (got, wanted)]
    assert min(shares(*heads)) >= LEAST


PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
STYLE = re.compile(r'<w:pStyle w:val="(\w+)"')
WORDS = re.compile(r"<w:t\b[^>]*>([^<]*)</w:t>|<w:(?:tab|br)\b")


@pytest.mark.parametrize(
    "name", ["nb-helse-og-omsorgstjenesteloven.docx", "en-owasp-session-management.docx"]
)
def test_shared_word_documents_are_read_whole_and_in_order(name: str, shared: Path) -> None:
    path = shared / "guides" / name
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode()
    wanted = []
    for paragraph in PARAGRAPH.findall(xml):
        style = STYLE.search(paragraph)
        text = plain(unescape("".join(match[1] or " " for match in WORDS.finditer(paragraph))))
        if text and not (style and style[1] == "SourceCode"):
            heading = style is not None and style[1].startswith("Heading")
            wanted.append((int(style[1][-1]) if style and heading else -1, text))
    got = rows(path)
    got[0] = (1, got[0][1])  # the only heading of level 1 is the title
    precision, recall = shares(got, wanted)
    assert precision >= LEAST
    assert recall >= 0.97  # a list of links only is left out, and said to be
    heads = [[row for row in own if row[0] >= 0] for own in (got, wanted)]
    assert shares(*heads) == (1.0, 1.0)
