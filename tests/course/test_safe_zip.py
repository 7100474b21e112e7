"""Zip files from strangers: what is hostile is refused with a sentence, before anything is unpacked."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import safe_zip
from course.errors import CourseError
from course.messages import LANGUAGES, say
from course.safe_zip import is_zip, open_zip


def packed(*files: tuple[str | zipfile.ZipInfo, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the same name twice
        with zipfile.ZipFile(out, "w", packing) as archive:
            for name, data in files:
                archive.writestr(name, data)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(CourseError) as refused:
        [*map(open_zip(data).__getitem__, open_zip(data))]
    for lang in LANGUAGES:
        assert "\n-> " in say(refused.value.code, refused.value.facts, lang)
    return refused.value.code


def test_files_are_found_by_name_and_folders_left_out():
    found = open_zip(packed(("items/", b""), ("items/a.xml", b"<a/>"), ("./b.xml", b"b"), ("æ.txt", b"")))
    assert sorted(found) == ["b.xml", "items/a.xml", "æ.txt"]
    assert found["items/a.xml"] == b"<a/>"
    assert len(found) == 3
    with pytest.raises(KeyError):
        found["c.xml"]


@pytest.mark.parametrize(
    "name",
    ["../x", "/etc/passwd", "a/../../x", "C:/x", "..\\x", "\\x", "a\\..\\..\\x", "a/../x", "..", "a\nb", "."],
)
def test_names_that_lead_out_are_refused(name: str):
    assert refusal(packed((name, b"x"))) == "zip-name"


def test_the_same_name_twice_is_refused():
    assert refusal(packed(("a", b"1"), ("a", b"2"))) == "zip-name"
    assert refusal(packed(("a", b"1"), ("./a", b"2"))) == "zip-name"


@pytest.mark.parametrize("kind", [0o120777, 0o010644, 0o060644])
def test_links_and_devices_are_refused(kind: int):
    link = zipfile.ZipInfo("link")
    link.external_attr = kind << 16
    assert refusal(packed((link, b"/etc/passwd"))) == "zip-link"


def test_a_password_is_refused():
    data = bytearray(packed(("a", b"x" * 20)))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(signature) + at
        data[place : place + 2] = struct.pack("<H", 1)
    assert refusal(bytes(data)) == "zip-encrypted"


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch):
    assert refusal(packed(("a", b"\0" * 5_000_000))) == "zip-bomb"
    monkeypatch.setattr(safe_zip, "MAX_FILE", 10)
    assert refusal(packed(("a", b"x" * 11))) == "zip-bomb"
    monkeypatch.setattr(safe_zip, "MAX_TOTAL", 15)
    assert refusal(packed(("a", b"12345678"), ("b", b"12345678"))) == "zip-bomb"


def test_a_file_that_is_larger_than_it_says_is_refused():
    data = bytearray(packed(("a", b"x" * 1000)))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(signature) + at
        data[place : place + 4] = struct.pack("<I", 5)
    assert refusal(bytes(data)) == "zip-broken"


def test_too_many_files_and_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(safe_zip, "MAX_FILES", 2)
    assert refusal(packed(*((str(n), b"") for n in range(3)))) == "zip-too-many"
    monkeypatch.setattr(safe_zip, "MAX_BYTES", 5)
    assert refusal(packed(("a", b""))) == "zip-too-large"


def test_other_packings_and_damage_are_refused():
    assert refusal(packed(("a", b"x"), packing=zipfile.ZIP_LZMA)) == "zip-broken"
    whole = packed(("a", b"a text that is packed" * 9))
    assert refusal(whole[:-30]) == "zip-broken"
    assert refusal(whole[:40] + b"\xff\xff\xff" + whole[43:]) == "zip-broken"
    assert refusal(b"PK\x03\x04") == "zip-broken"


def test_what_begins_as_a_zip_is_known():
    assert is_zip(packed(("a", b"")))
    assert is_zip(packed())
    assert not is_zip(b"<quiz/>")


@given(st.binary(max_size=100), st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=6))
def test_any_bytes_are_opened_or_refused(data: bytes, changes: list[tuple[int, int]]):
    spoilt = bytearray(packed(("a/b.xml", data), ("c", b"c" * 50)))
    for place, byte in changes:
        spoilt[place % len(spoilt)] = byte
    for each in (data, bytes(spoilt)):
        try:
            found = open_zip(each)
            assert all(isinstance(found[name], bytes) for name in found)
        except CourseError as error:
            say(error.code, error.facts, "nb")
