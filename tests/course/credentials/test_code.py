"""Codes: random, readable aloud, forgiving of how they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.credentials.code import ALPHABET, make_code, normalise, prefix_from, prefix_of, printed
from course.errors import CourseError

entropy = st.binary(min_size=10, max_size=10)
prefixes = st.text(ALPHABET, min_size=1, max_size=4)


def test_a_code_is_the_prefix_and_sixteen_characters_of_the_bytes():
    assert make_code("RVTS", bytes(10)) == "RVTS" + "0" * 16
    assert make_code("KY", b"\xff" * 10) == "KY" + "Z" * 16
    assert make_code("KY", (1).to_bytes(10, "big")) == "KY" + "0" * 15 + "1"


@given(prefixes, entropy, entropy)
def test_other_bytes_give_another_code(prefix, first, second):
    assert (make_code(prefix, first) == make_code(prefix, second)) == (first == second)


def test_it_is_printed_in_fours():
    assert printed("RVTS0W40J2GB1G6GW3RG") == "RVTS-0W40-J2GB-1G6G-W3RG"
    assert printed("KY0W40J2GB1G6GW3RG") == "KY0W-40J2-GB1G-6GW3-RG"


@given(prefixes, entropy)
def test_what_is_printed_is_read_as_the_same_code(prefix, given_bytes):
    code = make_code(prefix, given_bytes)
    assert normalise(printed(code)) == code
    assert normalise(code) == code
    assert prefix_of(code) == prefix


@given(prefixes, entropy, st.data())
def test_it_does_not_matter_how_it_is_typed(prefix, given_bytes, data):
    code = make_code(prefix, given_bytes)
    typed = ""
    for char in code:
        same = {"0": "0Ooｏ", "1": "1IiLlｌ"}.get(char, char + char.lower())
        filler = data.draw(st.sampled_from(["", "", "", " ", "-", "–", "\u2011", "\u2212", "\xa0", "\ufeff"]))
        typed += data.draw(st.sampled_from(same)) + filler
    assert normalise(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "RVTS",
        "RVTS-0W40-J2GB-1G6G",
        "RVTSX0W40J2GB1G6GW3RG",
        "RVTS-0W40-J2GB-1G6G-W3RU",
        "RVTS/0W40J2GB1G6GW3RG",
        "0" * 5000,
        "\ud800" * 20,
    ],
)
def test_what_cannot_be_a_code_is_none(typed):
    assert normalise(typed) is None


@given(st.text(max_size=100))
def test_no_text_makes_it_fail(typed):
    code = normalise(typed)
    assert code is None or normalise(code) == code


@pytest.mark.parametrize(
    ("key", "prefix"),
    [("rvts-nord", "RVTS"), ("demo", "DEM0"), ("sykehus i øst", "SYKE"), ("lua", "1VA"), ("é1", "E1")],
)
def test_a_prefix_is_made_of_an_organisations_key(key, prefix):
    assert prefix_from(key) == prefix
    assert normalise(make_code(prefix, bytes(10))) is not None


@pytest.mark.parametrize("prefix", ["", "RVTSX", "OLA", "rv", "Æ"])
def test_a_prefix_that_could_be_misread_is_refused(prefix):
    with pytest.raises(CourseError) as caught:
        make_code(prefix, bytes(10))
    assert caught.value.code == "certificate-prefix"


def test_a_key_without_letters_gives_no_prefix():
    with pytest.raises(CourseError):
        prefix_from("ææ-øø")


@pytest.mark.parametrize("size", [0, 9, 11])
def test_too_little_or_too_much_entropy_is_an_error_in_the_program(size):
    with pytest.raises(ValueError, match="10 bytes"):
        make_code("KY", bytes(size))
