"""The outline beside the topics that a person listed, guide by guide, and boilerplate that nobody teaches."""

import pytest
import topic_lists

from course.drafting.outline import outline_guide
from course.drafting.selection import Why, why_passage, why_section
from course.guide.reading import read_guide

AIM = 0.95

BOILERPLATE_HEADINGS = {
    Why.SOURCES: (
        "Kilder; Kjelder; 7. Referanser; Litteratur; References; Further reading; Les mer; Fotnoter"
    ),
    Why.CONTENTS: (
        "Innhold; Innhald; Innholdsfortegnelse; Table of contents; On this page; Stikkordregister"
    ),
    Why.FRONT_MATTER: (
        "Forord; Kapittel 1. Forord; Føreord; Preface; Kolofon; Om veilederen; About this guide; Lisens;"
        " Bidragsytere; Acknowledgements; Versjonshistorikk; Vedlegg. Samisk oversettelse; Om nettstedet"
    ),
    Why.CONTACT: "Kontakt oss; Kontaktinformasjon; Contact us; Contact details",
    Why.NAVIGATION: (
        "Meny; Navigasjon; Newsletter; Fant du det du lette etter?; Privacy policy; Personvernerklæring"
    ),
    Why.REPEALED: "§ 8. (Oppheva); § 38. (Opphevet)",
    Why.COMMENCEMENT: (
        "§ 75. Ikrafttredelse; § 13-2. Eldre forskrifter mv.; § 11. Ikraftsetjing og overgangsreglar;"
        " Kapittel 13. Ikrafttredelse, overgangsbestemmelser og endringer i andre lover; § 76."
        " Overgangsordninger; § 77. Opphevelse av og endringer i andre lover; § 12. Endring i anna"
        " lovgjeving; Commencement and transitional provisions"
    ),
}
BOILERPLATE_PASSAGES = {
    Why.AMENDMENT: (
        "Endret ved lov 3 mars 2023 nr. 2 (i kraft 1 juli 2023).|Endra med lover 20 apr 2018 nr. 5"
        " (ikr. 1 juli 2018).|Tilføyd ved lov 11 juni 2021 nr. 78.|1 Fra 1. januar 2023, med unntak av § 2-6."
    ),
    Why.POINTER: (
        "Se også: håndboken|See also: the handbook|Se veilederen (eksempel.no)|Se rapporten på eksempel.no"
        "|Se her for å lese loven på nordsamisk: pdf-versjon|For more information, see: the handbook"
    ),
    Why.NAVIGATION: (
        "Hopp til hovedinnhold|Tilbake til toppen|Skriv ut siden|Del på Facebook|Last ned som PDF"
        "|Meld deg på nyhetsbrevet|Vi bruker informasjonskapsler for å gjøre siden bedre.|Godta alle cookies"
        "|Var denne siden nyttig?|Kontakt oss|Side 4 av 20|© 2024 Etaten. Alle rettigheter."
        "|ISBN 978-82-000-0000-0|E-post: post@eksempel.no|Skip to main content|Back to top|Share this page"
        "|All rights reserved.|We use cookies to make this site better.|Page 3 of 9|Privacy policy|Next page"
    ),
}
TAUGHT_HEADINGS = (
    "Cookies; Informasjonskapsler; Kontakt med pårørende; Trygg kontakt og plan; Meldeplikt; Definisjoner;"
    " Innholdet i meldingen; Introduction; Begreper; Endringer i tilstanden; Forskjellige bestemmelser;"
    " Opphevelse av vedtak; Overgangen til voksenlivet; Kildekritikk; Om journalføring; Kontaktforbud;"
    " Indeksering av logger; Lisens og autorisasjon; Når veilederen gjelder; Kapittel om kilder til smitte"
)
TAUGHT_PASSAGES = (
    "Se etter merker på øret.|Kontakt oss alltid før du flytter pasienten.|Menyen skal godkjennes av legen."
    "|Ring 113.|Del på oppgavene i teamet.|Søk hjelp.|Neste kontakt skal avtales.|Se pasienten i øynene."
    "|1 av 10 melder fra.|Logg inn med ID-kort og lås skjermen.|Se veilederen i bruk før du tar vakt alene."
    "|Sider med cookies skal ha lås.|Lukk døren.|Endret bevissthet er et faresignal."
)


def outlined(name, shared):
    listed = topic_lists.topic_list(name)
    guide = read_guide([topic_lists.source_of(listed, shared)])
    return listed, outline_guide(guide)


@pytest.mark.slow
def test_the_modules_of_the_guides_are_the_topics_that_a_person_lists(shared, capsys):
    """The lists are older than the rules: tests/samples/outlines. Printed, so that a run states them."""
    topics = missed = modules = wrong = 0
    for name in topic_lists.NAMES:
        listed, outline = outlined(name, shared)
        found = topic_lists.compare(outline, listed)
        topics, missed = topics + found.topics, missed + len(found.missed)
        modules, wrong = modules + found.modules, wrong + len(found.wrong)
        with capsys.disabled():
            print(f"\n{name}: recall {found.recall:.2f}, precision {found.precision:.2f}", end="")
        assert found.recall >= 0.9, found.missed
        assert found.precision >= 0.9, found.wrong
    assert 1 - missed / topics >= AIM
    assert 1 - wrong / modules >= AIM


@pytest.mark.slow
@pytest.mark.parametrize("name", topic_lists.NAMES)
def test_nothing_that_a_person_would_leave_out_is_taught(shared, name):
    listed, outline = outlined(name, shared)
    lessons = [lesson for module in outline.modules for lesson in module.lessons]
    units = [unit for lesson in lessons for unit in lesson.units]
    out = {phrase.casefold() for phrase in listed.out}
    shown = [unit.heading for unit in units if unit.heading]
    assert [heading for heading in shown if heading.casefold() in out] == []
    texts = [passage.text for unit in units for passage in unit.passages]
    phrases = tuple(phrase for phrase in out if " " in phrase)  # a single word may well start a sentence
    assert [text for text in texts if text.casefold().startswith(phrases)] == []
    left_out = {one.passage.id for one in outline.left_out}
    assert not left_out & {passage.id for unit in units for passage in unit.passages}


@pytest.mark.slow
def test_lessons_take_three_to_seven_minutes(shared):
    minutes = []
    for name in topic_lists.NAMES:
        _, outline = outlined(name, shared)
        minutes += [lesson.minutes for one in outline.modules if not one.gap for lesson in one.lessons]
    assert sum(3 <= each <= 7 for each in minutes) >= AIM * len(minutes)
    assert max(minutes) <= 7


def test_boilerplate_is_known_by_its_heading():
    found = {
        (heading.strip(), why_section(heading.strip()))
        for headings in BOILERPLATE_HEADINGS.values()
        for heading in headings.split(";")
    }
    assert found == {
        (each.strip(), why) for why, all_ in BOILERPLATE_HEADINGS.items() for each in all_.split(";")
    }


def test_boilerplate_is_known_by_its_words(tmp_path):
    for why, texts in BOILERPLATE_PASSAGES.items():
        (tmp_path / "a.md").write_text(
            f"# A\n\nLes dette.\n\n{texts.replace('|', chr(10) * 2)}\n", encoding="utf-8"
        )
        first, *found = read_guide([tmp_path / "a.md"]).passages()
        assert why_passage(first) is None
        assert {(each.text, why_passage(each)) for each in found} == {(each.text, why) for each in found}
        assert len(found) == len(texts.split("|"))


def test_what_only_looks_like_boilerplate_is_taught(tmp_path):
    assert [heading for heading in TAUGHT_HEADINGS.split(";") if why_section(heading.strip())] == []
    text = TAUGHT_PASSAGES.replace("|", "\n\n")
    (tmp_path / "a.md").write_text(f"# A\n\n{text}\n", encoding="utf-8")
    found = list(read_guide([tmp_path / "a.md"]).passages())
    assert [passage.text for passage in found if why_passage(passage)] == []
    assert len(found) == len(TAUGHT_PASSAGES.split("|"))
