"""What each rule makes of good and bad examples in bokmål, nynorsk and English."""

from dataclasses import replace

import pytest

from course.drafting.facts import facts_of
from course.drafting.outline import outline_guide
from course.drafting.questions import candidates_of, steps
from course.drafting.questions.candidate import Needs
from course.drafting.questions.definition import Kinds
from course.drafting.questions.knowledge import know
from course.drafting.questions.material import material
from course.guide.reading import read_guide


def proposed(tmp_path, text, rule, lang="nb"):
    """What a rule proposes for a guide of one section, before anything is chosen."""
    (tmp_path / "a.md").write_text(f"# Guide\n\n{text}", encoding="utf-8")
    guide = replace(read_guide([tmp_path / "a.md"]), language=lang)
    outline = outline_guide(guide)
    facts = facts_of(outline, lang)
    knowledge = know(outline, lang)
    kinds = Kinds(knowledge)
    passages = {passage.id: passage.text for passage in guide.passages()}
    found = []
    for module in outline.modules:
        here = material(module.title, [fact for fact in facts if fact.module == module.id], knowledge)
        found += [one for one in candidates_of(here, kinds) if one.rule == rule]
    assert all(cited.quote in passages[cited.passage] for one in found for cited in one.citations)
    return found


def listed(items, mark="1."):
    return "".join(f"{mark} {item}\n" for item in items) + "\n"


STEPS = {
    "nb": (
        "Når brannalarmen går, bør rekkefølgen være denne:",
        ["Varsle nødetatene.", "Hjelp alle ut av bygget.", "Møt brannvesenet ved porten."],
        "Hva er riktig rekkefølge når brannalarmen går?",
    ),
    "nn": (
        "Når brannalarmen går, bør rekkjefølgja vere denne:",
        ["Varsle naudetatane.", "Hjelp alle ut av bygget.", "Møt brannvesenet ved porten."],
        "Kva er rett rekkjefølgje når brannalarmen går?",
    ),
    "en": (
        "When the fire alarm goes off, follow these steps:",
        ["Call the fire service.", "Help everybody out of the building.", "Meet the engine at the gate."],
        "What is the right order when the fire alarm goes off?",
    ),
}


@pytest.mark.parametrize("lang", STEPS)
def test_a_procedure_is_to_be_put_in_order(tmp_path, lang):
    lead, items, stem = STEPS[lang]
    (one,) = proposed(tmp_path, f"## Brann\n\n{lead}\n\n{listed(items)}", "steps", lang)
    assert one.stem == stem
    assert one.content.items == tuple(item.rstrip(".") for item in items)
    assert len(one.citations) == len(items)


@pytest.mark.parametrize(
    "text",
    [
        # no order: numbered alternatives
        "Regelen gjelder for:\n\n"
        + listed(["ektefelle eller samboer,", "søsken og foreldre,", "andre i huset."]),
        # two only
        "Følg disse trinnene:\n\n" + listed(["Ring vakten nå.", "Skriv i journalen."]),
        # an item tells its place
        "Følg disse trinnene:\n\n"
        + listed(["Ring vakten nå.", "Deretter skriver du i journalen.", "Gi beskjed til lederen."]),
        # two items say the same
        "Følg disse trinnene:\n\n"
        + listed(["Ring vakten nå.", "Ring vakten nå.", "Gi beskjed til lederen."]),
        # not numbered
        "Følg disse trinnene:\n\n" + listed(["Ring vakten nå.", "Skriv det ned.", "Gi beskjed."], "-"),
    ],
)
def test_what_is_no_procedure_is_not_to_be_put_in_order(tmp_path, text):
    assert not proposed(tmp_path, f"## Del\n\n{text}", "steps")


def test_a_condition_with_a_clause_in_it_is_not_cut_at_its_comma(tmp_path):
    lead = "Rekkefølgen er denne når en bruker som er syk, skal flytte:"
    text = f"## Flytting\n\n{lead}\n\n{listed(['Pakk medisinene.', 'Ring pårørende.', 'Bestill bil.'])}"
    (one,) = proposed(tmp_path, text, "steps")
    assert one.stem == "Hva er riktig rekkefølge når en bruker som er syk, skal flytte?"


def test_steps_are_shown_without_their_references():
    class Item:
        text = "Meld fra til vakten (loven § 3)."

    assert steps.step_text(Item()) == "Meld fra til vakten"


TERMS = {
    "nb": (
        "Hvilken forklaring hører til hvert begrep?",
        [
            "**Triage** er en rask sortering av pasienter etter hvor mye det haster.",
            "**Remisjon** er en periode uten tegn til sykdom hos pasienten.",
            "**Palliasjon** er lindring når helbredelse ikke lenger er målet.",
        ],
    ),
    "nn": (
        "Kva for ei forklaring høyrer til kvart omgrep?",
        [
            "**Triage** er ei rask sortering av pasientar etter kor mykje det hastar.",
            "**Remisjon** er ein periode utan teikn til sjukdom hos pasienten.",
            "**Palliasjon** er lindring når helse ikkje lenger er målet.",
        ],
    ),
    "en": (
        "Which explanation belongs to each term?",
        [
            "**Triage** is a quick sorting of patients by how urgent each is.",
            "**Remission** is a period without any sign of the illness.",
            "**Palliation** is relief when a cure is no longer the aim.",
        ],
    ),
}


@pytest.mark.parametrize("lang", TERMS)
def test_three_terms_of_a_section_are_matched_with_their_meanings(tmp_path, lang):
    stem, sentences = TERMS[lang]
    (one,) = proposed(tmp_path, "## Ord\n\n" + "\n\n".join(sentences) + "\n", "matching", lang)
    assert one.stem.endswith(stem)
    assert [pair.left for pair in one.content.pairs] == [
        "Triage",
        one.content.pairs[1].left,
        one.content.pairs[2].left,
    ]
    assert all(pair.right in " ".join(sentences) for pair in one.content.pairs)
    assert len({pair.right for pair in one.content.pairs}) == 3


def test_two_terms_or_a_term_in_its_own_meaning_make_no_matching(tmp_path):
    two = "## Ord\n\n" + "\n\n".join(TERMS["nb"][1][:2]) + "\n"
    assert not proposed(tmp_path, two, "matching")
    echo = two + "\n**Sårstell** er stell av et åpent sår på kroppen.\n"
    assert not proposed(tmp_path, echo, "matching")


LIMITS = {
    "nb": [
        "Kommunen skal svare på søknaden innen 3 uker.",
        "Tillatelsen gjelder i inntil 6 måneder av gangen.",
        "Journalen skal være ferdig senest 2 dager etter besøket.",
    ],
    "nn": [
        "Kommunen skal svare på søknaden innan 3 veker.",
        "Løyvet gjeld i inntil 6 månader av gongen.",
        "Journalen skal vere ferdig seinast 2 dagar etter besøket.",
    ],
    "en": [
        "The office must answer the application within 3 weeks.",
        "The permit holds for up to 6 months at a time.",
        "The record must be ready no later than 2 days after the visit.",
    ],
}


@pytest.mark.parametrize("lang", LIMITS)
def test_limits_of_a_section_are_matched_with_their_rules(tmp_path, lang):
    text = "## Frister\n\n" + "\n\n".join(LIMITS[lang]) + "\n"
    (one,) = proposed(tmp_path, text, "matching", lang)
    assert all("_____" in pair.left for pair in one.content.pairs)
    assert [pair.left.replace("_____", pair.right) for pair in one.content.pairs] == LIMITS[lang]


def test_the_same_limit_twice_is_not_in_one_matching(tmp_path):
    text = "## Frister\n\n" + "\n\n".join(
        [*LIMITS["nb"][:2], "Rommet skal vaskes innen 3 uker etter flytting."]
    )
    assert not proposed(tmp_path, text, "matching")


def test_actors_are_matched_with_their_duties(tmp_path):
    text = (
        "## Ansvar\n\nKommunen skal betale for reisen til sykehuset.\n\n"
        "Legen skal skrive resepten samme kveld.\n\nPolitiet skal sikre spor på åstedet.\n"
    )
    (one,) = proposed(tmp_path, text, "matching")
    assert {(pair.left, pair.right) for pair in one.content.pairs} == {
        ("Betale for reisen til sykehuset", "Kommunen"),
        ("Skrive resepten samme kveld", "Legen"),
        ("Sikre spor på åstedet", "Politiet"),
    }


MYTHS = {
    "nb": ("Vanlige misforståelser", "Myte", "Fakta"),
    "nn": ("Vanlege misforståingar", "Myte", "Fakta"),
    "en": ("Common misunderstandings", "Myth", "Fact"),
}
CLAIMS = [
    ("Sår leges best i luft", "Fuktige sår leges raskere enn tørre"),
    ("Feber skal alltid senkes", "Feber er en del av kroppens forsvar"),
    ("Barn tåler mer enn voksne", "Små kropper tåler mindre av de fleste midler"),
]
CLAIMS_EN = [
    ("Wounds heal best in the air", "Moist wounds heal faster than those that are dry"),
    ("A fever must always be lowered", "A fever is a part of the body's defence"),
    ("Children stand more than adults", "Small bodies stand less of most of the drugs"),
]


@pytest.mark.parametrize("lang", MYTHS)
def test_misunderstandings_are_matched_with_what_is_right(tmp_path, lang):
    heading, myth, fact = MYTHS[lang]
    claims = CLAIMS_EN if lang == "en" else CLAIMS
    body = "\n".join(f"- {myth}: {wrong}. {fact}: {right}." for wrong, right in claims)
    text = f"## {heading}\n\n{body}\n"
    (one,) = proposed(tmp_path, text, "misunderstanding", lang)
    assert [pair.right for pair in one.content.pairs] == [right for _, right in claims]
    assert [pair.left.strip("«»“”") for pair in one.content.pairs] == [wrong for wrong, _ in claims]


def test_one_misunderstanding_is_handed_over_for_a_distractor_more(tmp_path):
    text = f"## Vanlige misforståelser\n\n- Myte: {CLAIMS[0][0]}. Fakta: {CLAIMS[0][1]}.\n"
    (one,) = proposed(tmp_path, text, "misunderstanding")
    assert one.needs is Needs.DISTRACTORS
    assert one.content.key() == (CLAIMS[0][1],)


CONTRASTED = {
    "nb": (
        "Dette bør du ta med:",
        "Dette bør du ikke ta med:",
        ["vann på flaske", "ullsokker og votter", "kart over øya"],
        ["glass og servise", "levende lys", "parfyme"],
    ),
    "nn": (
        "Dette bør du ta med:",
        "Dette bør du ikkje ta med:",
        ["vatn på flaske", "ullsokkar og vottar", "kart over øya"],
        ["glas og servise", "levande lys", "parfyme"],
    ),
    "en": (
        "You should bring:",
        "You should not bring:",
        ["water in a bottle", "woollen socks", "a map of the island"],
        ["glass and china", "candles", "perfume"],
    ),
}


@pytest.mark.parametrize("lang", CONTRASTED)
def test_items_are_sorted_into_two_lists_that_the_guide_contrasts(tmp_path, lang):
    plus, minus, good, bad = CONTRASTED[lang]
    text = f"## Bagasje\n\n{plus}\n\n{listed(good, '-')}{minus}\n\n{listed(bad, '-')}"
    (one,) = proposed(tmp_path, text, "sorting", lang)
    sorted_into = {}
    for pair in one.content.pairs:
        sorted_into.setdefault(pair.right, set()).add(pair.left)
    assert sorted_into == {plus.rstrip(":"): set(good), minus.rstrip(":"): set(bad)}
    assert [pair.left for pair in one.content.pairs] == sorted(good + bad, key=str.lower)


def test_lists_that_are_not_contrasted_or_tell_by_their_form_are_not_sorted(tmp_path):
    _, _, good, bad = CONTRASTED["nb"]
    text = f"## Bagasje\n\nTa med:\n\n{listed(good, '-')}På båten finnes:\n\n{listed(bad, '-')}"
    assert not proposed(tmp_path, text, "sorting")
    told = [f"ikke {item}" for item in bad]
    plus, minus, *_ = CONTRASTED["nb"]
    text = f"## Bagasje\n\n{plus}\n\n{listed(good, '-')}{minus}\n\n{listed(told, '-')}"
    assert not proposed(tmp_path, text, "sorting")


CONDITIONAL = {
    "nb": (
        "Legen skal tilkalle bakvakten når blodtrykket faller raskt.",
        ["Legen skal signere epikrisen før helgen.", "Legen skal veilede studentene hver uke."],
        "Hva skal legen gjøre når blodtrykket faller raskt?",
        "tilkalle bakvakten",
    ),
    "nn": (
        "Legen skal tilkalle bakvakta når blodtrykket fell raskt.",
        ["Legen skal signere epikrisa før helga.", "Legen skal rettleie studentane kvar veke."],
        "Kva skal legen gjere når blodtrykket fell raskt?",
        "tilkalle bakvakta",
    ),
    "en": (
        "Nurses must call the registrar when the blood pressure drops quickly.",
        ["Nurses must sign the charts before the weekend.", "Nurses must teach the students every week."],
        "What must nurses do when the blood pressure drops quickly?",
        "call the registrar",
    ),
}


@pytest.mark.parametrize("lang", CONDITIONAL)
def test_what_is_to_be_done_is_asked_by_its_condition(tmp_path, lang):
    sentence, others, stem, key = CONDITIONAL[lang]
    text = "## Vakt\n\n" + "\n\n".join([sentence, *others]) + "\n"
    (one,) = proposed(tmp_path, text, "condition", lang)
    assert (one.stem, one.content.key()) == (stem, (key,))
    assert {option.text for option in one.content.options} == {key} | {
        other.split(" ", 2)[2].rstrip(".") for other in others
    }


@pytest.mark.parametrize("lang", CONDITIONAL)
def test_a_case_frame_has_the_duty_and_its_condition_and_leaves_the_situation_open(tmp_path, lang):
    sentence, _, _, key = CONDITIONAL[lang]
    (one,) = proposed(tmp_path, f"## Vakt\n\n{sentence}\n", "case", lang)
    assert (one.needs, one.bloom) == (Needs.SITUATION, "apply")
    assert one.content.key() == (key,)
    assert sentence.split(key)[1].strip(" .") in one.stem


def test_a_case_frame_says_when_the_duty_does_not_hold(tmp_path):
    sentence = (
        "Legen skal kontakte bakvakten når blodtrykket faller raskt, med mindre pasienten motsetter seg det."
    )
    (one,) = proposed(tmp_path, f"## Vakt\n\n{sentence}\n", "case")
    assert "med mindre pasienten motsetter seg det" in one.stem
    assert "når blodtrykket faller raskt»" in one.stem


@pytest.mark.parametrize(
    "sentence",
    [
        "Legen skal tilkalle bakvakten når den kan føre til varig skade.",  # which?
        "Legen skal etter beste evne hjelpe når blodtrykket faller raskt.",  # begins with no verb
        "Legen skal tilkalle bakvakten når blodtrykket faller, og sykepleieren skal skrive rapport.",
        "Legen skal signere epikrisen før helgen.",  # no condition
    ],
)
def test_what_is_no_whole_conditional_duty_makes_neither_question_nor_frame(tmp_path, sentence):
    others = CONDITIONAL["nb"][1]
    text = "## Vakt\n\n" + "\n\n".join([sentence, *others]) + "\n"
    assert not proposed(tmp_path, text, "case")
    assert not proposed(tmp_path, text, "condition")


EXCEPTIONS = {
    "nb": (
        "Avdelingen skal varsle pårørende samme kveld, med mindre pasienten har bedt om noe annet.",
        "Når pasienten har bedt om noe annet",
    ),
    "nn": (
        "Avdelinga skal varsle pårørande same kveld, med mindre pasienten har bede om noko anna.",
        "Når pasienten har bede om noko anna",
    ),
    "en": (
        "The ward must call the next of kin that evening unless the patient has asked for something else.",
        "When the patient has asked for something else",
    ),
}


@pytest.mark.parametrize("lang", EXCEPTIONS)
def test_an_exception_is_handed_over_for_its_wrong_answers(tmp_path, lang):
    sentence, key = EXCEPTIONS[lang]
    (one,) = proposed(tmp_path, f"## Varsel\n\n{sentence}\n", "exception", lang)
    assert one.needs is Needs.DISTRACTORS
    assert one.content.key() == (key,)
    assert key.lower()[5:] not in one.stem.lower()


def test_an_exception_in_the_middle_of_a_sentence_is_left_alone(tmp_path):
    text = "Avdelingen skal, med mindre pasienten sier nei, varsle pårørende samme kveld."
    assert not proposed(tmp_path, f"## Varsel\n\n{text}\n", "exception")
