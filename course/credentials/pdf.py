"""make_pdf: a certificate's facts as one file that is PDF/UA-1 and PDF/A-2a, the same bytes every time.

`make_picture` is its first page as a picture, for a web page that says the same in text.

The layout is `certificate.typ`, compiled by typst with our own fonts alone, so that the file
does not depend on the machine. The words are in `words.py`.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache, partial
from importlib.resources import as_file, files
from typing import Any, cast
from urllib.parse import urlsplit

import segno
import typst

from course.credentials import words
from course.credentials.certificate import CertificateFacts, ModuleFact
from course.credentials.code import normalise, printed
from course.credentials.glyphs import coverage, spell_missing
from course.credentials.stream_ends import mend_stream_ends

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
PICTURE_PPI = 106.05
PICTURE_SIZE = (1240, 877)
"""A4 on its side at PICTURE_PPI, in pixels."""
_LONG_WORD = 24
_PIECE = re.compile(r"(?<=\S{12})(?=\S)")
_Spell = Callable[[str], str]


def make_pdf(facts: CertificateFacts, *, verify_url: str) -> bytes:
    """The certificate as a PDF.

    `verify_url` is the full address where this certificate is checked, code and all: the QR
    code and the link lead there. What is printed beside the code is the address without scheme
    and without the code, where anyone can type it.

    A character that none of the fonts has is printed as its Unicode number, and the certificate
    says so (`glyphs.spell_missing`); the document's title keeps the name as it is.
    """
    pdf = typst.compile(
        _template(),
        font_paths=_fonts(),
        format="pdf",
        pdf_standards=STANDARDS,
        sys_inputs=_inputs(facts, verify_url),
    )
    return mend_stream_ends(pdf)


def make_picture(facts: CertificateFacts, *, verify_url: str) -> bytes:
    """The first page of the certificate as a PNG, `PICTURE_SIZE` pixels."""
    made = typst.compile(
        _template(),
        font_paths=_fonts(),
        format="png",
        ppi=PICTURE_PPI,
        sys_inputs=_inputs(facts, verify_url),
    )
    pages = cast(list[bytes], made)  # typst's own types forget that several pages are a list
    return pages[0]


def _inputs(facts: CertificateFacts, verify_url: str) -> dict[str, str]:
    covered = _covered()
    all_of_them = frozenset().union(*covered.values())
    content = _content(facts, verify_url, partial(spell_missing, covered=all_of_them))
    content["name_plain"] = covered["Newsreader-Medium.ttf"].issuperset(map(ord, facts.name))
    content["course_plain"] = covered["Newsreader-Medium.ttf"].issuperset(map(ord, facts.course))
    return {"data": json.dumps(content), "qr": _qr(verify_url)}


def check_page(verify_url: str) -> str:
    """The address as it is printed: without scheme, query and the code at its end."""
    parts = urlsplit(verify_url)
    path = parts.path.rstrip("/")
    head, _, last = path.rpartition("/")
    if normalise(last):
        path = head
    return parts.netloc + path


def _content(facts: CertificateFacts, verify_url: str, spell: _Spell) -> dict[str, Any]:
    """What the template lays out: strings, all of them as they are to be read."""
    lang = words.language(facts.lang)
    say = words.WORDS[lang]
    name, course, issuer = spell(facts.name), spell(facts.course), spell(facts.issuer)
    release, guide = spell(facts.release_no), spell(facts.guide_title)
    updated = words.long_date(facts.guide_updated, lang) if facts.guide_updated else ""
    guide_key = "guide_updated" if updated else "guide"
    intro = say["annex_intro"].format(name=name, release=release)
    if guide:
        intro += " " + say[guide_key].format(guide=guide, date=updated)
    shown = (facts.name, facts.course, facts.track, facts.issuer, facts.release_no, facts.guide_title)
    titles = (module.title for module in facts.modules)
    has_missing = any(spell(text) != text for text in (*shown, *titles))
    return {
        "lang": lang,
        "region": say["region"],
        "title": f"{say['kind']}: {facts.course}, {facts.name}",
        "date": {"year": facts.issued.year, "month": facts.issued.month, "day": facts.issued.day},
        "kind": say["kind"],
        "name": _breakable(name),
        "has_passed": say["has_passed" if facts.is_tested else "has_completed"],
        "course": _breakable(course),
        "track": _breakable(spell(facts.track)),
        "issuer": _breakable(issuer),
        "draft": [say["draft"], say["draft_more"]] if facts.is_draft else None,
        "missing": say["missing"] if has_missing else None,
        "fields": _fields(facts, lang),
        "release": spell(_release(facts, release, say["release"])),
        "check_at": say["check_at"],
        "check_page": _breakable(spell(check_page(verify_url))),
        "check_url": verify_url,
        "code": printed(facts.code),
        "qr_alt": say["qr_alt"],
        "annex": say["annex"],
        "intro": _breakable(intro),
        "heads": [say[key] for key in ("number", "module", "minutes_head", "points_head", "done_head")],
        "rows": [_row(module, lang, spell) for module in facts.modules],
        "sum": ["", say["sum"], str(facts.minutes or ""), _points(facts.points, facts.out_of, lang), ""],
        "notes": _notes(facts, lang),
        "footer": _breakable(_footer(facts, name, say)),
        "page": say["page"],
        "of": say["of"],
    }


def _fields(facts: CertificateFacts, lang: str) -> list[tuple[str, str]]:
    say = words.WORDS[lang]
    result = say["passed"].format(percent=facts.percent) if facts.is_tested else say["completed"]
    extent = say["minutes"].format(minutes=facts.minutes) if facts.minutes else say["no_minutes"]
    until = words.long_date(facts.valid_until, lang) if facts.valid_until else say["no_end"]
    return [
        (say["result"], result),
        (say["extent"], extent),
        (say["issued"], words.long_date(facts.issued, lang)),
        (say["valid_until"], until),
    ]


def _release(facts: CertificateFacts, release: str, sentence: str) -> str:
    """The release with the first eight digits of its hash, in fours."""
    digits = facts.release_hash.removeprefix("sha256:")
    short = f" ({digits[:4]} {digits[4:8]})" if digits else ""
    return sentence.format(release=release) + short


def _footer(facts: CertificateFacts, name: str, say: Mapping[str, str]) -> str:
    """What stands before the page number: also a single leaf of the annex says whose and what it is."""
    parts = [name, printed(facts.code), *([say["draft_short"]] if facts.is_draft else [])]
    return " · ".join(parts) + " ·"


def _row(module: ModuleFact, lang: str, spell: _Spell) -> list[str]:
    return [
        "" if module.no is None else str(module.no),
        _breakable(spell(module.title)),
        str(module.minutes or ""),
        words.WORDS[lang]["read"] if module.points is None else _points(module.points, module.out_of, lang),
        words.short_date(module.done_on, lang) if module.done_on else "",
    ]


def _points(points: Fraction, out_of: int, lang: str) -> str:
    if not out_of:
        return ""
    return words.WORDS[lang]["points"].format(points=words.number(points, lang), out_of=out_of)


def _notes(facts: CertificateFacts, lang: str) -> list[tuple[str, str]]:
    say = words.WORDS[lang]
    demands = []
    if facts.is_tested and facts.pass_share is not None:
        percent = words.number(facts.pass_share * 100, lang)
        demands.append(say["pass"].format(percent=percent))
    if facts.is_tested and facts.has_critical:
        demands.append(say["critical"])
    notes = [(say["pass_title"], " ".join(demands))] if demands else []
    if facts.minutes:
        notes.append((say["extent_title"], say["extent_note"]))
    notes.append((say["release_title"], say["release_note"]))
    return notes


def _breakable(text: str) -> str:
    """The text with places to break in words that are too long for a line."""
    return " ".join(
        _PIECE.sub("\u200b", word) if len(word) > _LONG_WORD * 2 else word for word in text.split(" ")
    )


def _qr(url: str) -> str:
    """The address as a QR code (ISO/IEC 18004, level M) in SVG; the quiet zone is the template's."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(
        out, kind="svg", border=0, dark="#172423", xmldecl=False, svgclass=None, lineclass=None
    )
    return out.getvalue().decode("utf-8")


@cache
def _template() -> bytes:
    return files("course.credentials").joinpath("certificate.typ").read_bytes()


@cache
def _fonts() -> typst.Fonts:
    """Our fonts and no others: neither the machine's nor those that typst brings."""
    with as_file(files("course.credentials").joinpath("fonts")) as folder:
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


@cache
def _covered() -> dict[str, frozenset[int]]:
    """What characters each font has, by its file's name."""
    folder = files("course.credentials").joinpath("fonts")
    return {
        file.name: coverage(file.read_bytes())
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".ttf")
    }
