"""Draft questions: what each rule asks about, and what its guards keep out."""

import pytest

from course.citation import holds
from course.drafting.course import draft_course
from course.drafting.statements import passes, shown_of
from course.guide.reading import read_guide
from course.quiz.question_types.single import Single

HEAD = "# Guide\n\n"


def questions(tmp_path, text, name="a.md"):
    (tmp_path / name).write_text(HEAD + text, encoding="utf-8")
    guide = read_guide([tmp_path / name])
    draft = draft_course(guide)
    found = [
        question
        for module in draft.course.modules
        for bank in module.banks.values()
        for question in bank.questions
    ]
    passages = {passage.id: passage for passage in guide.passages()}
    assert all(holds(citation, passages) for question in found for citation in question.citations)
    return found


def asked(tmp_path, text):
    return [
        (
            question.tags[0],
            question.stem,
            [option.text for option in question.content.options],
            "; ".join(question.content.key()),
        )
        for question in questions(tmp_path, text)
        if isinstance(question.content, Single)
    ]


def test_a_limit_is_asked_about_with_values_of_the_guide_first(tmp_path):
    found = asked(
        tmp_path,
        "## Klage\n\nKommunen skal behandle klagen senest innen tre uker (loven § 5).\n\n"
        "## Vedtak\n\nVedtaket faller bort etter 6 uker uten begjæring om forlengelse.\n\n"
        "## Uttalelse\n\nNabolaget får uttale seg i inntil 2 uker om planene.\n",
    )
    rule, stem, options, _ = next(each for each in found if each[3] == "3 uker")
    assert rule == "number"
    assert stem.endswith("Kommunen skal behandle klagen senest innen _____.")
    assert set(options) <= {"2 uker", "3 uker", "4 uker", "6 uker"}
    assert len(options) == 3


def test_the_key_is_not_the_middle_number_by_pattern(tmp_path):
    objects = "klagen søknaden anmodningen henvendelsen innsigelsen forespørselen innberetningen meldingen"
    found = asked(
        tmp_path,
        "".join(
            f"## Del {n}\n\nKommunen skal behandle {what} {'fullt ut ' * (n % 3)}"
            f"senest innen {2 + n % 5} uker.\n\n"
            for n, what in enumerate(objects.split())
        ),
    )
    places = {options.index(key) for rule, _, options, key in found if rule == "number"}
    assert len(places) > 1


def test_the_same_rule_with_another_number_is_never_a_wrong_answer(tmp_path):
    found = asked(
        tmp_path,
        "## Klage\n\nKommunen skal behandle klagen fra pasienten senest innen 3 uker.\n\n"
        "## Hastesaker\n\nKommunen skal behandle klagen fra pasienten senest innen 2 uker i hastesaker.\n",
    )
    assert found
    assert all("2 uker" not in options or key == "2 uker" for _, _, options, key in found)
    assert all("3 uker" not in options or key == "3 uker" for _, _, options, key in found)


def test_a_term_is_asked_about_among_others_of_its_kind(tmp_path):
    found = asked(
        tmp_path,
        "## Begreper\n\n**Fysisk vold** er slag og annen makt brukt mot kroppen.\n\n"
        "**Psykisk vold** er ord og atferd som truer eller ydmyker.\n\n"
        "**Materiell vold** er å ødelegge ting eller slå i vegger og dører.\n\n"
        "**Tolk** er en som oversetter det som blir sagt i samtalen.\n",
    )
    assert [(rule, options, key) for rule, _, options, key in found] == [
        ("definition", ["Fysisk vold", "Materiell vold", "Psykisk vold"], "Fysisk vold"),
        ("definition", ["Fysisk vold", "Materiell vold", "Psykisk vold"], "Psykisk vold"),
    ]  # in so short a module a rule has two; the third is among the further drafts
    assert found[0][1] == "Hvilket begrep er forklart slik: «slag og annen makt brukt mot kroppen»?"


def test_a_term_that_stands_in_its_own_definition_is_not_asked_about(tmp_path):
    found = asked(
        tmp_path,
        "## Begreper\n\n**Fysisk vold** er vold som er fysisk og rammer kroppen.\n\n"
        "**Psykisk vold** er ord og atferd som truer eller ydmyker.\n\n"
        "**Materiell vold** er å ødelegge ting eller slå i vegger og dører.\n",
    )
    assert [key for *_, key in found] == ["Psykisk vold", "Materiell vold"]


def test_words_that_only_share_an_ending_are_no_siblings(tmp_path):
    assert not asked(
        tmp_path,
        "## Begreper\n\n**Eskalering** er at volden blir hyppigere eller grovere.\n\n"
        "**Normalisering** er å si at mange har opplevd det samme.\n\n"
        "**Deinfibulering** er et åpnende inngrep hos legen. Ring alltid først.\n",
    )


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Legen skal gi politiet opplysninger om skader på kroppen.", "skal"),
        ("Når barnet er skadet, bør sykepleieren fotografere skadene sammen med en kollega.", "bør"),
        ("Helsepersonell kan dele opplysninger med andre leger i avdelingen.", "kan"),
    ],
)
def test_the_strength_of_what_is_asked_of_somebody(tmp_path, sentence, key):
    ((rule, stem, options, found),) = asked(tmp_path, f"## Deling\n\n{sentence}\n")
    assert (rule, options, found) == ("modality", ["skal", "bør", "kan"], key)
    assert stem.endswith(sentence.replace(f" {key} ", " _____ ", 1))


@pytest.mark.parametrize(
    "sentence",
    [
        "Legen skal ikke gi politiet opplysninger om skader på kroppen.",
        "Legen skal alltid gi politiet opplysninger om skader på kroppen.",
        "Legen kan føre til at pasienten mister motet og tilliten til andre.",
        "Opplysningene skal gis til politiet og barnevernet av avdelingen.",
        "Dette skal legen gjøre sammen med sykepleier og leder på vakt.",
        "Legen skal gi opplysninger som nevnt ovenfor til politiet og barnevernet.",
        "Departementet kan i forskrift gi nærmere regler om vakt og beredskap.",
        "Legen skal dele opplysninger, og sykepleieren skal føre journal for hver pasient.",
        "Legen skal:",
        "Se legen som skal gi politiet opplysninger om skader på kroppen.",
    ],
)
def test_what_is_not_asked_about(tmp_path, sentence):
    assert asked(tmp_path, f"## Del\n\n{sentence}\n") == []


def test_who_has_a_duty_is_asked_among_actors_of_the_same_role(tmp_path):
    found = asked(
        tmp_path,
        "## Tilsyn\n\nStatsforvalteren skal føre tilsyn med avdelinger, sykehjem og hjemmetjenester.\n\n"
        "## Klager\n\nStatens helsetilsyn skal granske dødsfall og alvorlige hendelser.\n\n"
        "## Råd\n\nHelsedirektoratet skal gi ut retningslinjer og råd til tjenestene.\n",
    )
    assert (
        "who",
        "Hvem skal granske dødsfall og alvorlige hendelser?",
        ["Helsedirektoratet", "Statens helsetilsyn", "Statsforvalteren"],
        "Statens helsetilsyn",
    ) in found


def test_feedback_and_source_are_the_guides_own_sentence(tmp_path):
    sentence = "Legen skal gi politiet opplysninger om skader på kroppen (loven § 3)."
    (question,) = questions(tmp_path, f"## Deling\n\n{sentence} Noe mer.\n")
    assert question.citations[0].quote == sentence
    assert question.explanation == f"Veilederen sier: «{sentence}»"
    assert question.bloom == "remember"


def test_no_fact_is_asked_about_twice_and_no_passage_twice(tmp_path):
    sentence = "Kommunen skal behandle klagen fra pasienten senest innen 3 uker."
    found = questions(tmp_path, f"## A\n\n{sentence}\n\n## B\n\n{sentence}\n")
    assert len(found) == 1
    alike = "Kommunen behandler klagene innen 3 uker når noen andre ber om det."
    assert len(questions(tmp_path, f"## A\n\n{sentence}\n\n## B\n\n{alike}\n")) == 1
    found = questions(
        tmp_path, f"## A\n\n{sentence} Legen skal gi politiet opplysninger om skader på kroppen.\n"
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("sentence", "good"),
    [
        ("Legen skal melde fra til barnevernet samme dag.", True),
        ("Dette skal meldes til barnevernet samme dag.", False),
        ("Den som ser det, skal melde fra til barnevernet.", True),
        ("Kort setning her.", False),
        ("En undersøkelse viste at 10 prosent av alle hadde opplevd det.", False),
        ("Bruddet straffes med bøter eller fengsel i inntil tre måneder.", False),
        ("Fristen er ca. 3 uker fra den dagen meldingen kom inn.", False),
        ("Legen skal (etter loven melde fra til barnevernet.", False),
        ("legen skal melde fra til barnevernet samme dag.", False),
        ("Legen skal melde fra til barnevernet samme dag:", False),
        ("Note that users must rotate their keys each month.", False),
    ],
)
def test_guards_on_sentences(sentence, good):
    assert passes(sentence, shown_of(sentence)) is good


def test_references_in_brackets_are_not_part_of_a_stem():
    assert shown_of("Kommunen skal svare innen 3 uker (loven § 5), jf. forskriften § 2 .") == (
        "Kommunen skal svare innen 3 uker."
    )


def test_english_prose_gives_few_questions_and_no_bad_ones(shared):
    guide = read_guide([shared / "guides" / "en-owasp-logging.html"])
    draft = draft_course(guide)
    assert sum(report.question_count for report in draft.reports) <= 3
    assert all(module.lessons["en"] for module in draft.course.modules)


def test_a_norwegian_statute_gives_a_useful_number(shared):
    draft = draft_course(read_guide([shared / "guides" / "nb-helsepersonelloven.md"]))
    words = sum(report.words for report in draft.reports)
    # Readers rejected a third of the drafts when they stood closer than this.
    assert sum(report.question_count for report in draft.reports) >= words / 800
