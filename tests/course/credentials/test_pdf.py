"""The certificate as a document: both standards, the same bytes everywhere, true and complete."""

import datetime as dt
import hashlib
import os
import re
import shutil
import struct
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import page
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.credentials.certificate import ModuleFact, clean
from course.credentials.pdf import PICTURE_SIZE, check_page, make_pdf, make_picture

URL = "https://kyndig.example/bevis/RVTS0W40J2GB1G6GW3RG"
LONG_NAME = (
    "Anne-Margrethe Karoline von Prøve-Demosen Christophersdatter-Eksempelsen av Nordre Østfjellgården"
)
LONG_COURSE = (
    "Tverrfaglig oppfølging av pasienter og pårørende etter langvarige og sammensatte belastninger i " * 2
)

needs_poppler = pytest.mark.skipif(
    not shutil.which("pdftotext"), reason="NOT RUN: pdftotext (poppler-utils) is not installed"
)


def made(facts):
    return make_pdf(facts, verify_url=URL)


def failures(document):
    return [
        (profile, failure.rule_id)
        for profile in ("ua1", "2a")
        for failure in page.validate_pdf_bytes(document, profile=profile).failures
    ]


def pages(document, tmp_path):
    """The text of each page, words in reading order."""
    file = tmp_path / "certificate.pdf"
    file.write_bytes(document)
    run = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    assert run.stderr == b""
    return [re.sub(r"\s+", " ", text) for text in run.stdout.decode("utf-8").split("\f")[:-1]]


# ---------------------------------------------------------------- the standards


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"is_draft": True, "valid_until": None, "track": "", "guide_title": "", "guide_updated": None},
        {"name": LONG_NAME, "course": LONG_COURSE, "issuer": LONG_COURSE},
        {"name": "X" * 200, "course": "Ø" * 300},
        {"name": "Áila Čáhcegáddi Đorŋaš Ŧuvžá", "course": "Sámi giellaoahppu"},
        {"name": "Nguyễn Thị Phượng", "course": "Олександра"},
        {"name": "محمد علی\u200cرضا الأحمدي"},
        {"name": "张伟", "course": "नमस्ते 👩‍⚕️"},
        {"modules": ()},
    ],
    ids=["usual", "draft", "long", "unbroken", "sami", "vietnamese", "arabic", "chinese", "empty"],
)
def test_every_certificate_keeps_both_standards(facts_of, lang, changes):
    assert failures(made(facts_of(lang=lang, **changes))) == []


def test_a_long_annex_keeps_both_standards(facts_of, modules_of):
    assert failures(made(facts_of(modules=modules_of(120)))) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_text_in_any_script_breaks_it(facts_of, data):
    texts = st.text(min_size=1, max_size=30).filter(clean)
    changes = {
        field: data.draw(texts)
        for field in ("name", "course", "issuer", "track", "guide_title", "release_no")
    }
    title = data.draw(texts)
    assert failures(made(facts_of(**changes, modules=(ModuleFact(no=1, title=title, minutes=3),)))) == []


# ---------------------------------------------------------------- the same bytes


def test_twice_gives_the_same_bytes(facts_of):
    assert made(facts_of()) == made(facts_of())


SCRIPT = """
import hashlib, sys
from course.credentials.certificate import CertificateFacts
from course.credentials.pdf import make_pdf
facts = CertificateFacts.from_json(sys.stdin.buffer.read())
print(hashlib.sha256(make_pdf(facts, verify_url=sys.argv[1])).hexdigest())
"""


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_another_time_zone_language_and_hash_seed_give_the_same_bytes(facts_of, zone, tmp_path):
    facts = facts_of()
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, URL],
        input=facts.to_json(),
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"},
    )
    assert run.stdout.decode().strip() == hashlib.sha256(made(facts)).hexdigest()


def test_the_document_is_dated_on_the_day_of_issue(facts_of):
    document = made(facts_of(issued=dt.date(2026, 3, 1)))
    assert re.search(rb"/CreationDate\(D:20260301", document)


# ---------------------------------------------------------------- what it says


@needs_poppler
def test_the_certificate_says_all_that_it_stands_for(facts_of, tmp_path):
    first, annex = pages(made(facts_of()), tmp_path)
    for words in (
        "Kursbevis Ingrid Eksempelsen har bestått kurset Vold i nære relasjoner Fullt løp",
        "Bestått, 87 prosent",
        "26 minutter",
        "23. november 2026",
        "23. november 2028",
        "Utgivelse 2 (a41f 09c7)",
        "kyndig.example/bevis",
        "RVTS-0W40-J2GB-1G6G-W3RG",
    ):
        assert words in first, words
    for words in (
        "Kurset bygger på «Veileder om vold», sist faglig oppdatert 2. juli 2026.",
        "0 Før du begynner 0 5 lest 4.11.2026",
        "1 Hva vold i nære relasjoner er 1 6 10,5 av 12 5.11.2026",
        "Sum 26 31,5 av 36",
        "Minst 80 prosent av poengene i hver prøve.",
        "Spørsmål som er merket som kritiske",
        "Ingrid Eksempelsen · RVTS-0W40-J2GB-1G6G-W3RG · side 2 av 2",
    ):
        assert words in re.sub(r"(?<=\w) (?=kritiske)", " ", annex), words
    assert "tkast" not in first + annex


@needs_poppler
def test_it_says_so_on_every_page_when_it_rests_on_drafts(facts_of, tmp_path, modules_of):
    first, *rest = pages(made(facts_of(is_draft=True, modules=modules_of(60))), tmp_path)
    assert "Bygger på utkast. Deler av kurset var ikke godkjent av fagpersoner" in first
    assert len(rest) > 1
    assert all("bygger på utkast" in annex for annex in rest)


@needs_poppler
def test_a_long_annex_repeats_its_heading_and_numbers_its_pages(facts_of, modules_of, tmp_path):
    _, *annex = pages(made(facts_of(modules=modules_of(75))), tmp_path)
    assert len(annex) == 3
    for number, text in enumerate(annex, start=2):
        assert "Nr. Modul Minutter Poeng Fullført" in text
        assert f"side {number} av 4" in text
    for row in range(75):
        assert (
            sum(
                f" {row} {title} {row} " in text
                for text in annex
                for title in (
                    "Før du begynner",
                    "Hva vold i nære relasjoner er",
                    "Snakke om volden",
                    "Lover og regelverk",
                )
            )
            == 1
        )
    assert sum("Sum" in text for text in annex) == 1


@needs_poppler
def test_a_course_without_quizzes_is_completed_not_passed(facts_of, tmp_path):
    rows = (ModuleFact(no=1, title="En", minutes=5),)
    text = " ".join(pages(made(facts_of(modules=rows)), tmp_path))
    assert "har fullført kurset" in text
    assert "estått" not in text.replace("Krav for å bestå", "")
    assert "prosent" not in text


@needs_poppler
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nn", ["har bestått kurset", "Utferda", "26 minutt", "Byggjer på utkast", "side 2 av 2"]),
        (
            "en",
            ["has passed the course", "Valid through", "23 November 2028", "Rests on drafts", "page 2 of 2"],
        ),
        ("se", ["har bestått kurset", "side 2 av 2"]),
    ],
)
def test_it_speaks_its_language(facts_of, lang, words, tmp_path):
    text = " ".join(pages(made(facts_of(lang=lang, is_draft=True)), tmp_path))
    assert [word for word in words if word not in text] == []


@needs_poppler
@pytest.mark.parametrize(
    "name", [LONG_NAME, "Áila Čáhcegáddi Đorŋaš Ŧuvžá", "Nguyễn Thị Phượng", "Олександра Шевченко"]
)
def test_a_name_is_printed_whole_and_on_the_first_page(facts_of, name, tmp_path):
    first, _ = pages(made(facts_of(name=name)), tmp_path)
    assert name in first


@needs_poppler
def test_what_is_long_everywhere_still_fits_on_one_page_before_the_annex(facts_of, tmp_path):
    long = dict.fromkeys(("course", "issuer", "track"), LONG_COURSE)
    first, annex = pages(made(facts_of(name=LONG_NAME + " 张", is_draft=True, **long)), tmp_path)
    assert "RVTS-0W40-J2GB-1G6G-W3RG" in first
    assert annex.strip().startswith("Vedlegg")


@needs_poppler
def test_a_name_that_no_font_can_show_is_given_by_its_numbers_and_says_so(facts_of, tmp_path):
    document = made(facts_of(name="张伟 (Wei)"))
    first, _ = pages(document, tmp_path)
    assert "[U+5F20 U+4F1F] (Wei)" in first
    assert "Skriften på beviset mangler noen av tegnene." in first
    info = subprocess.run(["pdfinfo", str(tmp_path / "certificate.pdf")], capture_output=True, check=True)
    assert "Title: Kursbevis: Vold i nære relasjoner, 张伟 (Wei)" in re.sub(r" +", " ", info.stdout.decode())


@needs_poppler
def test_a_name_that_can_be_shown_brings_no_remark(facts_of, tmp_path):
    assert "Unicode" not in pages(made(facts_of()), tmp_path)[0]


def test_the_link_leads_to_the_full_address(facts_of):
    assert f"/URI({URL})".encode() in made(facts_of())


def test_another_address_gives_another_picture(facts_of):
    assert made(facts_of()) != make_pdf(facts_of(), verify_url=URL.replace("https", "http"))


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        (URL, "kyndig.example/bevis"),
        ("https://kyndig.example/bevis?kode=RVTS0W40J2GB1G6GW3RG", "kyndig.example/bevis"),
        ("http://127.0.0.1:8000/bevis/RVTS-0W40-J2GB-1G6G-W3RG/", "127.0.0.1:8000/bevis"),
        ("https://kyndig.example/RVTS0W40J2GB1G6GW3RG", "kyndig.example"),
    ],
)
def test_the_printed_address_is_where_a_code_can_be_typed(url, printed):
    assert check_page(url) == printed


def test_only_our_fonts_are_in_it(facts_of):
    document = made(facts_of(name="Nguyễn محمد"))
    fonts = {
        name.split(b"+")[1].split(b"-")[0] for name in re.findall(rb"/FontName/([A-Z]{6}\+[\w-]+)", document)
    }
    assert fonts == {b"Newsreader", b"SchibstedGrotesk", b"NotoSans", b"NotoNaskhArabic"}


def test_the_template_and_the_fonts_come_with_the_package():
    folder = Path(sys.modules["course.credentials"].__file__).parent
    assert (folder / "certificate.typ").is_file()
    assert len(list((folder / "fonts").glob("*.ttf"))) == 6


def test_points_are_exact_fractions_all_the_way(facts_of):
    thirds = tuple(ModuleFact(no=n, title="En", points=Fraction(1, 3), out_of=1) for n in range(3))
    assert facts_of(modules=thirds).points == 1


def test_the_picture_is_the_first_page_and_the_same_bytes_each_time(facts_of, modules_of):
    short, long = (
        make_picture(facts_of(modules=modules), verify_url=URL) for modules in ((), modules_of(60))
    )
    assert short.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", short[16:24]) == PICTURE_SIZE == struct.unpack(">II", long[16:24])
    assert long == make_picture(facts_of(modules=modules_of(60)), verify_url=URL)
    assert short != make_picture(facts_of(modules=(), name="Amir Prøvestad"), verify_url=URL)
    assert len(long) < 200_000
