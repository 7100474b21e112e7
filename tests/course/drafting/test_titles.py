"""Titles from headings."""

import pytest

from course.drafting.titles import bare, one_title

NONE: frozenset[str] = frozenset()
FIVE = ("Opplæringen", "Bemanningen", "Renholdet", "Vedlikeholdet", "Samarbeidet")
LONG = "Vedlikeholdet i alle slags virksomheter, samarbeidet i alle slags virksomheter med mer"


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Kapittel 2. Krav til helsepersonells yrkesutøvelse", "Krav til helsepersonells yrkesutøvelse"),
        ("§ 4 b. Aldersgrense", "Aldersgrense"),
        ("§ 33. Opplysningsplikt til barnevernet", "Opplysningsplikt til barnevernet"),
        ("2.1 hvem som skal melde", "Hvem som skal melde"),
        ("3 måneder etterpå", "3 måneder etterpå"),
        ("Del 01", "Del 01"),
        ("3. Oppfølging", "Oppfølging"),
        ("Kapittel 6 Tiltak for barn", "Tiltak for barn"),
        ("Kapittel 9 A Kommunale botiltak", "Kommunale botiltak"),
        ("Opplysningsplikt m.v.", "Opplysningsplikt m.v."),
        ("Hva gjør du?", "Hva gjør du?"),
        ("§ 7", "§ 7"),
    ],
)
def test_bare(heading, expected):
    assert bare(heading) == expected


@pytest.mark.parametrize(
    ("headings", "lang", "expected"),
    [
        ([("Tegn", 1), ("Skader", 1)], "nb", "Tegn og skader"),
        ([("Tegn og symptomer", 1), ("Skader", 1)], "nb", "Tegn og symptomer; skader"),
        ([("Tegn", 1), ("Begreper", 9)], "nb", "Tegn"),
        ([("Begreper", 9)], "nb", "Begreper"),
        ([("Ja", 1), ("Bok", 5), ("Arm", 9), ("Nei", 2)], "nn", "Ja, bok, arm og nei"),
        ([(f"{name} i alle slags virksomheter", n) for n, name in enumerate(FIVE)], "nb", LONG),
        ([("Password Managers", 1), ("Logging", 1)], "en", "Password Managers and Logging"),
        ([("Tegn", 1), ("NKVTS", 1)], "nb", "Tegn og NKVTS"),
        ([], "nn", "Innleiing"),
    ],
)
def test_several_headings_are_one_title(headings, lang, expected):
    assert one_title(headings, lang, NONE) == expected


def test_a_name_keeps_its_capital():
    assert one_title([("Melding", 1), ("Statens helsetilsyn", 1)], "nb", frozenset({"Statens"})) == (
        "Melding og Statens helsetilsyn"
    )
