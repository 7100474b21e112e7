"""PDFs to headings, paragraphs, lists and footnotes; what is hostile or empty gets a sentence."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_files import forms_in_forms, lines, pages_of, scanned

from course.errors import SourceError
from course.guide.parts import GroupKind, Heading, Piece
from course.guide.pdf import limits
from course.guide.readers import markdown, pdf
from course.guide.reading import read_guide

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "guides"
LAYOUTS = ["one-heads", "one-bold", "two-hyphens"]
NOTE = re.compile(r"^\[\^\d\]: (.+)$", re.MULTILINE)
SOURCE = (SAMPLES / "beredskap.md").read_text("utf-8")
TEXT = markdown.read(re.sub(r"\[\^\d\]", "", NOTE.sub("", SOURCE)), "beredskap.md")


def read(data):
    return pdf.read(data, "guide/a.pdf")


def refusal(data):
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.facts["file"] == "guide/a.pdf"
    return caught.value


def texts(parts):
    return [item.text for item in parts.items]


def codes(parts):
    return [finding.code for finding in parts.findings]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_pdf_says_what_the_markdown_it_was_made_of_says(layout):
    """Headings, paragraphs, items, order, joined over pages, columns and hyphens; notes last."""
    parts = read((SAMPLES / f"beredskap-{layout}.pdf").read_bytes())
    names = [item.text for item in parts.items if isinstance(item, Heading)]
    at = texts(parts).index("Fotnoter")
    body = parts.items[:at] if parts.title else parts.items[1:at]
    assert [(type(item), item.text) for item in body] == [(type(item), item.text) for item in TEXT.items[1:]]
    assert [(item.group and item.group.kind) for item in body if isinstance(item, Piece)] == [
        (item.group and item.group.kind) for item in TEXT.items if isinstance(item, Piece)
    ]
    assert texts(parts)[at + 1 :] == NOTE.findall(SOURCE)
    assert names[-1] == "Fotnoter"


@pytest.mark.parametrize("layout", ["one-heads", "two-hyphens"])
def test_headings_have_the_levels_of_the_markdown(layout):
    parts = read((SAMPLES / f"beredskap-{layout}.pdf").read_bytes())
    found = [(item.text, item.level) for item in parts.items if isinstance(item, Heading)][:-1]
    wanted = [(item.text, item.level) for item in TEXT.items if isinstance(item, Heading)]
    assert found == (wanted if found[0] == wanted[0] else wanted[1:])


def test_every_passage_has_its_page_and_running_heads_are_told_of():
    parts = read((SAMPLES / "beredskap-one-heads.pdf").read_bytes())
    pages = [int(item.anchor.removeprefix("page=")) for item in parts.items]
    body = pages[: texts(parts).index("Fotnoter")]
    assert body == sorted(body)
    assert set(pages) == {1, 2}
    where = {item.text: item.anchor for item in parts.items}
    assert where["Innledning"] == "page=1"
    assert where["Etterpå"] == "page=2"
    assert [(finding.code, finding.facts["n"]) for finding in parts.findings] == [("pdf-running-heads", 4)]


def test_the_same_bytes_give_the_same_parts_every_time(monkeypatch):
    data = (SAMPLES / "beredskap-two-hyphens.pdf").read_bytes()
    first = [(item.text, item.anchor) for item in read(data).items]
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert [(item.text, item.anchor) for item in read(data).items] == first


def test_the_words_of_a_guide_in_a_folder_are_citable_passages(tmp_path):
    (tmp_path / "01-beredskap.pdf").write_bytes((SAMPLES / "beredskap-two-hyphens.pdf").read_bytes())
    guide = read_guide([tmp_path])
    assert (guide.title, guide.language) == ("Beredskap på avdelingen", "nb")
    passage = next(one for one in guide.passages() if one.text.startswith("Feil som ikke kan rettes"))
    assert passage.id == "beredskap/for-noe-skjer-6"
    assert passage.anchor.startswith("page=")


@pytest.mark.parametrize(
    ("name", "headings", "passage", "page"),
    [
        (
            "nb-barnevernsloven",
            209,
            "Loven skal bidra til at barn og unge får gode og trygge oppvekstvilkår.",
            1,
        ),
        ("en-owasp-authorization", 21, "Do not rely on default configurations.", 6),
    ],
)
def test_a_real_guide_has_the_headings_of_its_outline_and_whole_paragraphs(
    shared, name, headings, passage, page
):
    parts = read((shared / "guides" / f"{name}.pdf").read_bytes())
    # The title page says the title once or twice; it is the guide's, and no section.
    assert headings - 2 <= sum(isinstance(item, Heading) for item in parts.items) <= headings
    assert f"page={page}" in [item.anchor for item in parts.items if item.text == passage]
    broken = [text for text in texts(parts) if re.match(r"[,.;)] ", text)]
    assert broken == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source-empty"),
        (b"hei", "pdf-broken"),
        (b"%PDF-1.7\n" + bytes(500), "pdf-broken"),
        ((SAMPLES / "beredskap-one-bold.pdf").read_bytes()[:20_000], "pdf-broken"),
        ((SAMPLES / "locked.pdf").read_bytes(), "pdf-password"),
        (scanned(), "pdf-scanned"),
        (pages_of([b"", b""]), "pdf-no-text"),
        (pages_of([b""] * (limits.MAX_PAGES + 1)), "pdf-too-many-pages"),
    ],
    ids=["empty", "text", "header-only", "truncated", "password", "scan", "no-text", "pages"],
)
def test_what_cannot_be_read_gets_a_sentence(data, code):
    assert refusal(data).code == code


@pytest.mark.slow
def test_words_without_end_are_stopped():
    """A file of some kilobytes: ten to the power of twelve words, and a page with more than any has."""
    assert refusal(forms_in_forms(12, 10)).code == "pdf-too-heavy"
    placed = random.Random(1)
    many = b"".join(
        b"BT /F 9 Tf %d %d Td (ordene) Tj ET " % (placed.randrange(500), placed.randrange(800))
        for _ in range(120_000)
    )
    assert refusal(pages_of([many])).code == "pdf-too-heavy"


def test_a_mark_against_copying_is_told_of_and_the_text_is_read():
    parts = read((SAMPLES / "copy-forbidden.pdf").read_bytes())
    assert texts(parts) == ["Denne siden er laget for prøver. Ingen skal lese den uten lov."]
    assert codes(parts) == ["pdf-copy-forbidden"]


def test_a_table_without_rules_is_read_row_by_row_and_the_author_is_told_where():
    rows = [
        (50, 700, "Tabellen viser hvor ofte utstyret kontrolleres."),
        *(
            (x, 660 - 20 * n, text)
            for n in range(4)
            for x, text in ((50, f"Utstyr {n}"), (300, f"{n + 1} uker"))
        ),
        (50, 540, "Etter tabellen kommer det mer tekst i et vanlig avsnitt."),
    ]
    parts = read(pages_of([lines(*rows)]))
    assert texts(parts)[1:5] == [f"Utstyr {n} | {n + 1} uker" for n in range(4)]
    groups = [item.group for item in parts.items]
    assert {group.kind for group in groups[1:5]} == {GroupKind.TABLE}
    assert groups[0] is groups[5] is None
    assert [(finding.code, finding.facts["pages"]) for finding in parts.findings] == [("pdf-tables", "1")]


def test_a_turned_page_is_read_as_it_is_seen():
    placed = b"".join(
        b"BT /F 11 Tf 0 1 -1 0 %d 60 Tm (%s) Tj ET\n" % (x, text)
        for x, text in ((60, b"Dette er den f\xf8rste linjen p\xe5 siden, og"), (74, b"dette er den andre."))
    )
    parts = read(pages_of([placed], page=b"/Rotate 90"))
    assert texts(parts) == ["Dette er den første linjen på siden, og dette er den andre."]


@given(
    damage=st.lists(st.tuples(st.integers(0, 36_000), st.integers(0, 255)), max_size=60),
    end=st.integers(0, 200),
)
def test_a_damaged_file_is_read_or_refused(damage, end):
    data = bytearray((SAMPLES / "beredskap-one-heads.pdf").read_bytes())
    for at, value in damage:
        data[at] = value
    try:
        parts = read(bytes(data[: len(data) - end]))
    except SourceError:
        return
    assert all(item.text == " ".join(item.text.split()) != "" for item in parts.items)
    assert all(re.fullmatch(r"page=\d+", item.anchor) for item in parts.items)
