"""Each rule on options finds its flaw in every language, and leaves the good question beside it alone."""

from __future__ import annotations

import pytest

from course.citation import Citation
from course.errors import Level
from course.quiz.bank import parse_bank
from course.quiz.flaws import flaws_of
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.single import Single


def asked(*texts: str, stem: str = "Hva gjelder?", quote: str = "") -> Question:
    """A question with the first option as its key."""
    options = tuple(Option(text, place == 0) for place, text in enumerate(texts))
    return Question("q", stem, Single(options), citations=(Citation("a/b-1", quote),) if quote else ())


def codes(question: Question, lang: str = "nb") -> list[str]:
    return [finding.code for finding in flaws_of(question, lang)]


FLAWED = [
    ("nb", "key-longest", ["Du melder selv til barnevernstjenesten samme dag", "Du venter", "Du spør en"]),
    ("nn", "key-longest", ["Du melder sjølv til barnevernstenesta same dag", "Du ventar", "Du spør ein"]),
    ("en", "key-longest", ["You report it to the service on the same day", "You wait", "You ask"]),
    ("nb", "option-all", ["Alle svarene er riktige", "Kommunen der du bor", "Legen"]),
    ("nb", "option-all", ["Kommunen", "Alt som er nevnt", "Legen"]),
    ("nn", "option-all", ["Alle svara er rette", "Kommunen", "Legen"]),
    ("en", "option-all", ["All of the above", "The council", "The doctor"]),
    ("nb", "option-none", ["Kommunen", "Ingen av delene", "Legen"]),
    ("nn", "option-none", ["Kommunen", "Ingen av delane", "Legen"]),
    ("en", "option-none", ["The council", "None of these", "The doctor"]),
    ("nb", "option-combined", ["A og B", "Kommunen", "Legen"]),
    ("nb", "option-combined", ["Både kommunen og legen", "Kommunen", "Legen"]),
    ("nn", "option-combined", ["Korkje kommunen eller legen", "Kommunen der du bur", "Legen"]),
    ("en", "option-combined", ["1 and 3", "The council", "The doctor"]),
    ("en", "option-combined", ["1, 2 and 3", "The council", "The doctor"]),
    ("nb", "option-absolute", ["Når det haster", "Alltid", "Om natten"]),
    ("nn", "option-absolute", ["Når det hastar", "Aldri om natta", "Om dagen"]),
    ("en", "option-absolute", ["Never alone", "In the morning", "On Mondays"]),
    ("nb", "option-sweeping", ["Legen på vakt", "Alle ansatte", "Lederen der"]),
    ("nn", "option-sweeping", ["Legen på vakt", "Berre leiaren", "Tillitsvalde"]),
    ("en", "option-sweeping", ["The doctor there", "Only the nurse", "The chief"]),
    ("nb", "option-vague", ["Ofte på jobb", "Etter ferien", "Før middag"]),
    ("nn", "option-vague", ["Etter ferien", "Som regel om natta", "Før middag"]),
    ("en", "option-vague", ["After the shift", "Usually at night", "Before noon"]),
    ("nb", "options-same", ["1 uke", "7 dager", "3 dager"]),
    ("nb", "options-same", ["Innen tre uker", "Innen 3 uker", "Innen 4 uker"]),
    ("nb", "options-same", ["0,5 g", "500 mg", "5 g"]),
    ("nn", "options-same", ["Eit år", "12 månader", "To år"]),
    ("en", "options-same", ["Two hours", "120 minutes", "5 hours"]),
    ("nb", "ranges-overlap", ["1-3 dager", "3-5 dager", "6-8 dager"]),
    ("nn", "ranges-overlap", ["Under 10", "10 til 20", "Mellom 20 og 30"]),
    ("en", "ranges-overlap", ["1–12 hours", "0.5 to 2 days", "3 to 5 days"]),
    ("nb", "options-unsorted", ["3 uker", "1 uke", "6 uker"]),
    ("nb", "options-unsorted", ["Innen 48 timer", "Innen 1 døgn", "Innen 72 timer"]),
    ("nn", "options-unsorted", ["Tre", "Fem", "To"]),
    ("en", "options-unsorted", ["12", "8", "16"]),
    ("nb", "options-mixed-kinds", ["3 uker", "6 uker", "Når saken er avgjort"]),
    ("nn", "options-mixed-kinds", ["Når saka er avgjord", "Seks veker", "Tre veker"]),
    ("en", "options-mixed-kinds", ["3 weeks", "6 weeks", "When it is decided"]),
    ("nb", "options-mixed-forms", ["Å melde", "Ingenting", "Journalen"]),
    ("nn", "options-mixed-forms", ["Journalen", "Å melde", "Å vente"]),
    ("en", "options-mixed-forms", ["A phone call", "To report it", "The record"]),
    ("nb", "options-yes-no", ["Ja", "Nei"]),
    ("nn", "options-yes-no", ["Nei", "Ja"]),
    ("en", "options-yes-no", ["Yes", "No", "I do not know"]),
    ("nb", "options-opposite", ["Du skal melde", "Du skal ikke melde", "Du kan vente"]),
    ("nn", "options-opposite", ["Du kan vente", "Du skal melde", "Du skal ikkje melde"]),
    ("en", "options-opposite", ["You can report it", "You cannot report it", "You may wait"]),
    ("en", "options-opposite", ["They do report it", "They don't report it", "They may wait"]),
    ("nb", "options-many", ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag"]),
    ("nb", "options-two", ["Kommunen", "Fylket"]),
    ("nb", "option-long", ["ord " * 26, "ord " * 24, "noe " * 24]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "code", "texts"), FLAWED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_flaw_is_found_in_each_language(lang: str, code: str, texts: list[str]):
    assert codes(asked(*texts), lang) == [code]


@pytest.mark.parametrize(
    ("lang", "texts"),
    [
        ("nb", ["Du melder selv i dag", "Du venter", "Du spør"]),
        ("nb", ["Ringer 113", "Ringer 112", "Ringer legen"]),
        ("nb", ["En lege", "En sykepleier", "Barnevernstjenesten"]),
        ("nb", ["3 dager", "3 virkedager", "5 dager"]),
        ("nb", ["1 måned", "5 uker", "6 uker"]),
        ("nb", ["Minst 2", "Minst 3", "Minst 5"]),
        ("nb", ["Innen 3 dager", "Innen 1 uke", "Innen 14 dager"]),
        ("nb", ["6 uker", "3 uker", "1 uke"]),
        ("nb", ["Under 10", "10-19", "20 eller flere"]),
        ("nb", ["1-3 dager", "4-6 dager", "Over 6 dager"]),
        ("nb", ["Allmennlegen", "Tilsynet", "Kommunen"]),
        ("nb", ["Til naboen", "Tirsdag", "Tilfeldig"]),
        ("nb", ["Halvveis", "Alltids", "Baren der"]),
        ("nb", ["Alltid når det haster", "Alltid om natten", "Alltid om dagen"]),
        ("nb", ["Ja, innen en uke", "Ja, når du rekker det", "Nei, lederen gjør det"]),
        ("nb", ["Mor og far", "Lege og jordmor", "Søsken og naboer"]),
        ("nn", ["Tre veker", "Seks veker", "Åtte veker"]),
        ("en", ["The overall plan", "The hall", "The shift"]),
        ("en", ["1.5 mg", "2 mg", "10 mg"]),
        ("en", ["`x = 1`", "`x == 1`", "`x := 1`"]),
        ("en", ["`a.`", "`a`", "`A.`"]),
        ("nb", ["Å melde", "Å vente", "Å spørre"]),
        ("en", ["To the police", "At the desk", "From his wife"]),
        ("sv", ["Alltid", "Aldrig", "Ibland"]),
    ],
)  # fmt: skip
def test_a_good_question_is_left_alone(lang: str, texts: list[str]):
    assert codes(asked(*texts), lang) == []


@pytest.mark.parametrize(("key", "found"), [(45, True), (44, False)])
def test_a_key_stands_out_at_one_and_a_half_times_the_longest_other(key: int, found: bool):
    assert (codes(asked("a" * key, "b" * 30, "c" * 20)) == ["key-longest"]) is found


@pytest.mark.parametrize(("key", "found"), [(25, True), (24, False)])
def test_a_short_key_stands_out_only_with_fifteen_signs_more(key: int, found: bool):
    assert (codes(asked("a" * key, "b" * 10, "c" * 9)) == ["key-longest"]) is found


def test_signs_of_markdown_and_code_are_no_length():
    assert codes(asked("**abcdefgh** `def` _ghi_ " + "[" * 7, "abcdefghij", "abcdefghi")) == []


@pytest.mark.parametrize("count", [5, 6])
def test_more_than_five_options_are_many_where_one_is_picked(count: int):
    days = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"][:count]
    assert codes(asked(*days)) == (["options-many"] if count == 6 else [])
    several = Multiple(tuple(Option(day, place < 2) for place, day in enumerate(days)))
    assert codes(Question("q", "Hvilke dager?", several)) == []


def test_the_guides_own_words_may_say_always():
    texts = ("Når det haster", "Alltid å melde", "Om natten")
    assert codes(asked(*texts)) == ["option-absolute"]
    assert codes(asked(*texts, quote="Du har alltid å melde")) == []
    assert codes(asked(*texts, quote="Du skal alltid melde")) == ["option-absolute"]


def test_an_absolute_word_warns_and_a_sweeping_one_is_noted():
    (warning,) = flaws_of(asked("Når det haster", "Alltid", "Om natten"), "nb")
    (note,) = flaws_of(asked("Når det haster", "Alle dager", "Om natten"), "nb")
    assert (warning.level, note.level) == (Level.WARNING, Level.NOTE)


def test_options_that_are_alike_in_all_but_case_are_left_to_their_type():
    question = asked("melde", "Melde", "vente")
    assert codes(question) == []
    assert [finding.code for finding in question.content.check()] == ["options-alike"]


def test_several_right_ranges_may_overlap():
    ranges = (Option("1-3 dager", True), Option("3-5 dager", True), Option("9-10 dager"))
    assert codes(Question("q", "Hvilke?", Multiple(ranges))) == []


def test_what_several_pairs_share_is_checked_for_what_needs_no_key():
    same = Matching((Pair("Svar", "1 uke"), Pair("Møte", "7 dager")), ("3 dager",))
    assert codes(Question("q", "Hva hører sammen?", same)) == ["options-same"]
    good = Matching((Pair("Svar", "3 uker"), Pair("Møte", "1 uke")), ("2 uker", "Når det passer"))
    assert codes(Question("q", "Hva hører sammen?", good)) == []


def test_each_drop_down_of_a_text_is_checked_and_named_by_its_gap():
    gaps = (
        TypedGap(("melde",)),
        ChoiceGap((Option("skal", True), Option("kan"))),
        ChoiceGap((Option("1 uke", True), Option("7 dager"), Option("2 uker"))),
    )
    question = Question("q", "Fyll ut.", Cloze(("Du må ", ", og ", " si fra innen ", "."), gaps))
    assert [(finding.code, finding.facts["gap"]) for finding in flaws_of(question, "nb")] == [
        ("options-same", 3)
    ]


def test_a_finding_says_where_it_is_and_what_it_is_about():
    options = "- ( ) Alltid\n- (x) **Nå**\n- ( ) Da"
    text = f"---\nmodule: m\npass: 80\n---\n## Når? {{#tid-01}}\n\n{options}\n\nown: meg\n"
    bank, findings = parse_bank(text, file="quizzes/nb/m.md", module="m", lang="nb")
    assert findings == ()
    (finding,) = flaws_of(bank.questions[0], "nb")
    assert (finding.file, finding.line) == ("quizzes/nb/m.md", 5)
    about = {"question": "tid-01", "text": "Alltid", "option": 1, "word": "alltid", "gap": 0}
    assert finding.facts == about | {"source": "Haladyna 2002: 28a; Tarrant 2006"}
