"""What is no Word document, a broken one or a hostile one gets a sentence, in bounded time and memory."""

import hashlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_documents import NAMESPACES, item, p, packed, run, table, word

from course import messages
from course.citation import plain
from course.errors import SourceError
from course.guide.docx import preparing
from course.guide.docx.container import MAX_XML
from course.guide.model import Source
from course.guide.readers import read

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def passages(data):
    found, _ = read(Source("veileder.docx", data, "sha256:" + hashlib.sha256(data).hexdigest()))
    return [passage.text for section in found.root.walk() for passage in section.passages]


def refusal(data):
    with pytest.raises(SourceError) as caught:
        passages(data)
    for lang in messages.LANGUAGES:
        assert "\n-> " in messages.table()[caught.value.code][lang]
    return caught.value.code


def encrypted(data):
    """A zip whose first file says that it has a password."""
    return (
        data[:6]
        + b"\x01"
        + data[7:].replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source-empty"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "docx-password"),
        (OLD + "WordDocument".encode("utf-16-le"), "docx-old"),
        (encrypted(word(p("Tekst."))), "docx-password"),
        (b"%PDF-1.7\n", "docx-not-word"),
        (b"{\\rtf1 Tekst}", "docx-not-word"),
        (b"Ren tekst.", "docx-not-word"),
        (packed({"content.xml": b"<office/>", "mimetype": b"application/vnd.oasis"}), "docx-not-word"),
        (packed({"word/document.xml": b"<html/>"}), "docx-not-word"),
        (packed({"word/document.xml": b"<w:document"}), "docx-broken"),
        (packed({"../word/document.xml": b"<a/>"}), "docx-broken"),
        (word(p("Tekst."))[:-40], "docx-broken"),
        (word(p("Tekst."))[:200], "docx-broken"),
        (word(""), "source-no-text"),
        (word(p("")), "source-no-text"),
        (word(p("Bare en overskrift", "Overskrift1")), "source-no-text"),
        (packed({"word/document.xml": f"<w:document {NAMESPACES}/>".encode()}), "source-no-text"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_own_sentence(data, code):
    assert refusal(data) == code


def test_a_damaged_part_is_refused():
    data = bytearray(word(p("Tekst. " * 500)))
    at = bytes(data).index(b"word/document.xml") + 60
    data[at : at + 20] = bytes(20)
    assert refusal(bytes(data)) == "docx-broken"


def test_entities_are_never_expanded():
    evil = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>'
    assert refusal(packed({"word/document.xml": evil + b"<a>&c;</a>"})) == "docx-broken"


def test_three_million_paragraphs_in_thirty_kilobytes_are_refused_before_they_are_unpacked():
    data = word("<w:p/>" * 3_000_000)
    assert len(data) < 40_000
    assert refusal(data) == "docx-too-large"


def test_more_xml_than_any_guide_is_refused_before_it_is_unpacked():
    data = word(p("Tekst."))
    name = b"word/document.xml"
    central = data.rindex(name) - 46
    size = struct.unpack("<L", data[central + 24 : central + 28])[0]
    assert 0 < size < MAX_XML
    grown = data[: central + 20] + struct.pack("<LL", MAX_XML // 2, MAX_XML + 1) + data[central + 28 :]
    with zipfile.ZipFile(io.BytesIO(grown)) as archive:
        assert archive.getinfo("word/document.xml").file_size == MAX_XML + 1
    assert refusal(grown) == "docx-too-large"


def test_nesting_deeper_than_any_guide_is_refused():
    deep = "<w:sdt><w:sdtContent>" * 200 + p("Tekst.") + "</w:sdtContent></w:sdt>" * 200
    assert refusal(word(deep)) == "docx-too-large"


def test_more_paragraphs_than_any_guide_are_refused_also_in_notes(monkeypatch):
    monkeypatch.setattr(preparing, "MAX_PARAGRAPHS", 4)
    assert len(passages(word(p("Et ord.") * 4 + p("") * 9))) == 4
    assert refusal(word(p("Et ord.") * 5)) == "docx-too-long"
    notes = f'<w:footnote w:id="1">{p("Note.") * 2}</w:footnote>'
    assert refusal(word(p("Et ord.") * 3, footnotes=notes)) == "docx-too-long"


def test_tables_in_tables_lose_nothing():
    inside = table(["kjerne", "b"])
    for _ in range(15):
        inside = table([inside + p("etter"), "b"])
    assert passages(word(inside)) == ["kjerne | b", *["etter | b"] * 15]


def test_styles_and_numberings_that_lead_in_rings_end():
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 50}"/></w:style>'
        for n in range(50)
    )
    numbering = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    link = '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    style = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    data = packed(
        {
            "word/document.xml": (
                f"<w:document {NAMESPACES}><w:body>{p('Tekst.', 'S1')}{item('Punkt.', 0, 3)}"
                "</w:body></w:document>"
            ).encode(),
            "word/styles.xml": f"<w:styles {NAMESPACES}>{ring}{style}</w:styles>".encode(),
            "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}{link}</w:numbering>".encode(),
        }
    )
    assert passages(data) == ["Tekst.", "Punkt."]


TAGS = (
    "p r t tbl tr tc pPr rPr tcPr trPr numPr numId ilvl pStyle outlineLvl b vanish del ins moveFrom"
    " sdt sdtContent sdtPr fldChar instrText hyperlink footnoteReference drawing txbxContent br tab sym"
    " object vMerge gridSpan"
)
VALUES = st.sampled_from(
    ["", "0", "1", "2", "9", "99999", "-1", "x", "Overskrift1", "Kapittel", "Tittel", "Ring"]
)


def element(children):
    def made(tag, value, kind, inside):
        about = f'w:val="{value}" w:id="{value}" w:char="{value}" w:fldCharType="{kind}"'
        return f"<w:{tag} {about}>{''.join(inside)}</w:{tag}>"

    kinds = st.sampled_from(["begin", "separate", "end"])
    return st.builds(made, st.sampled_from(TAGS.split()), VALUES, kinds, st.lists(children, max_size=4))


TREES = st.lists(
    st.recursive(st.sampled_from(["", "Ord ", run("Tekst. "), p("Avsnitt.")]), element, max_leaves=25)
)


@settings(max_examples=200)
@given(body=TREES.map("".join))
def test_any_xml_of_words_own_names_gives_passages_or_a_source_error(body):
    data = word(body, footnotes=f'<w:footnote w:id="1">{body}</w:footnote>')
    try:
        found = passages(data)
    except SourceError:
        return
    assert found == [plain(text) for text in found]
    assert all(found)
    assert found == passages(data)


@settings(max_examples=150)
@given(at=st.integers(0, 3_000), noise=st.binary(min_size=1, max_size=30))
def test_a_document_with_noise_in_it_is_read_or_refused(at, noise):
    data = word(p("Del", "Overskrift1") + p("Tekst her.") + item("punkt") + table(["a", "b"]))
    at %= len(data)
    try:
        passages(data[:at] + noise + data[at + len(noise) :])
    except SourceError:
        return
