"""XML from strangers: what is hostile is refused with a sentence, before anything of it is expanded."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import safe_xml
from course.errors import CourseError
from course.messages import LANGUAGES, say
from course.safe_xml import local_name, parse_xml

LAUGHS = "".join(
    f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' if n else '<!ENTITY lol0 "lol">' for n in range(10)
)


def refusal(data: bytes) -> str:
    with pytest.raises(CourseError) as refused:
        parse_xml(data)
    for lang in LANGUAGES:
        assert "\n-> " in say(refused.value.code, refused.value.facts, lang)
    return refused.value.code


@pytest.mark.parametrize(
    "data",
    [
        f"<!DOCTYPE quiz [{LAUGHS}]><quiz>&lol9;</quiz>".encode(),
        b'<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
        b'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:1/x.dtd"><quiz/>',
        b'<!DOCTYPE quiz [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]><quiz/>',
        b'<!DOCTYPE quiz [<!ATTLIST quiz a CDATA "b">]><quiz/>',
        "<!DOCTYPE quiz><quiz/>".encode("utf-16"),
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE quiz><quiz/>'.encode("latin-1"),
    ],
    ids=["laughs", "file", "dtd", "parameter", "attribute", "utf-16", "latin-1"],
)
def test_a_document_type_is_refused_whatever_it_holds(data: bytes):
    assert refusal(data) == "xml-with-doctype"


def test_an_entity_that_nobody_declared_is_refused():
    assert refusal(b"<quiz>&nbsp;</quiz>") == "xml-broken"


def test_nothing_outside_the_file_is_read(tmp_path: Path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmelig")
    include = (
        '<quiz xmlns:xi="http://www.w3.org/2001/XInclude">'
        f'<xi:include href="{secret.as_uri()}" parse="text"/></quiz>'
    )
    root = parse_xml(include.encode())
    assert "hemmelig" not in "".join(str(text) for text in root.itertext())


def test_elements_deep_inside_each_other_are_refused():
    deep = safe_xml.MAX_DEPTH + 1
    assert refusal(b"<a>" * deep + b"</a>" * deep) == "xml-too-deep"
    assert parse_xml(b"<a>" * 100 + b"</a>" * 100) is not None


def test_more_elements_attributes_or_bytes_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(safe_xml, "MAX_ELEMENTS", 10)
    assert refusal(b"<a>" + b"<b/>" * 10 + b"</a>") == "xml-too-many"
    many = " ".join(f'a{n}=""' for n in range(safe_xml.MAX_ATTRIBUTES + 1))
    assert refusal(f"<a {many}/>".encode()) == "xml-too-many"
    monkeypatch.setattr(safe_xml, "MAX_BYTES", 3)
    assert refusal(b"<a/>") == "xml-too-large"


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"<a></b>", b"text", b"<a/><b/>", b'<?xml version="1.0" encoding="klingon"?><a/>']
)
def test_what_is_not_well_formed_is_refused_with_its_line(data: bytes):
    assert refusal(data) == "xml-broken"
    with pytest.raises(CourseError) as refused:
        parse_xml(b"<a>\n<b>\n</c></a>")
    assert refused.value.facts["line"] == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_other_encodings_are_read(encoding: str):
    root = parse_xml(f'<?xml version="1.0" encoding="{encoding}"?><a b="ø">æ</a>'.encode(encoding))
    assert (root.text, root.get("b")) == ("æ", "ø")


def test_names_comments_and_instructions():
    root = parse_xml(b'<a xmlns="urn:x"><!-- no --><?php no?><b/></a>')
    assert [local_name(each) for each in root.iter()] == ["a", "b"]


@given(st.binary(max_size=200) | st.text("<>/ab&!;\"'[]= ", max_size=60).map(str.encode))
def test_any_bytes_are_parsed_or_refused(data: bytes):
    try:
        parse_xml(data)
    except CourseError as error:
        say(error.code, error.facts, "nb")
