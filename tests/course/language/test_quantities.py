"""Numbers with a unit, in digits and words."""

from fractions import Fraction

import pytest

from course.language.quantities import quantities, write_quantity


def found(sentence, lang="nb"):
    return [(quantity.value, quantity.unit) for quantity in quantities(sentence, lang)]


@pytest.mark.parametrize(
    ("sentence", "lang", "expected"),
    [
        ("Svar skal gis innen tre uker.", "nb", [(3, "week")]),
        ("Svar skal gis innan tre veker.", "nn", [(3, "week")]),
        ("Answer within 24 hours.", "en", [(24, "hour")]),
        ("At least 64 characters.", "en", [(64, "character")]),
        ("Gi 2,5 mg hver 6. time.", "nb", [(Fraction(5, 2), "mg")]),
        ("Gjelder til time er avtalt.", "nb", []),
        ("Etter § 3 år for år.", "nb", []),
        ("Fra 2017 til 2021.", "nb", []),
        ("Et døgn eller 1 000 kroner.", "nb", [(1, "day"), (1000, "krone")]),
    ],
)
def test_finds_numbers_with_units_and_nothing_else(sentence, lang, expected):
    assert found(sentence, lang) == expected


def test_writes_a_number_with_the_unit_in_its_grammatical_number():
    (week,) = quantities("innen en uke", "nb")
    assert [write_quantity(n, week, "nb") for n in (1, 3)] == ["1 uke", "3 uker"]
    (day,) = quantities("innen 3 døgn", "nb")
    assert write_quantity(1, day, "nb") == "1 døgn"
