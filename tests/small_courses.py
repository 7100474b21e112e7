"""The small course of most tests, with every kind of block and question, and courses as approved."""

from __future__ import annotations

import dataclasses
import datetime as dt
from fractions import Fraction

from course.citation import Passage
from course.content.lesson import parse_lesson
from course.content.model import Course, Delivery, GuideInfo, HelpLine, Module, Quiz, Review, Track
from course.content.release import reviewable
from course.quiz.bank import parse_bank
from course.quiz.rules import QuizRules

REVIEWED = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)

PASSAGES = (
    "Helsepersonell skal melde fra når det er grunn til å tro at et barn blir mishandlet.",
    "Den som melder i kraft av yrket, skal få svar innen 3 uker.",
    "Meldeplikten gjelder uten hinder av taushetsplikt.",
)

LESSONS = {
    "trygghet": (
        """---
title: Før du begynner
minutes: 2
---
Du kan ta pause når du vil.
{.own #pause from="Kyndig"}
""",
    ),
    "plikter": (
        """---
title: Når du må melde
objectives:
  - Velge riktig handling
minutes: 4
content_note: Leksjonen har ett eksempel.
---
## Terskelen

Du skal melde når det er **grunn til å tro**.[^meld-1]

:::case[Et eksempel]{.own #eksempel from="Oppdiktet"}

Elias venter på røntgen.

:::

[^meld-1]: lov/meldeplikt-1 "når det er grunn til å tro at et barn blir mishandlet"
""",
        """---
title: Fristen
minutes: 3
---
Du skal få svar innen 3 uker.[^svar-1]

[^svar-1]: lov/meldeplikt-2 "innen 3 uker"
""",
    ),
}

BANK = """---
module: plikter
pass: 80
---
## Hva gjør du når det er grunn til å tro at et barn blir mishandlet? {#q-single}

- (x) Melder til barnevernstjenesten
  > Grunn til å tro er nok.
- ( ) Venter til teamet er enig
  > Plikten er din egen.
- ( ) Ber foreldrene om samtykke
  > Samtykke trengs ikke.

> Terskelen er lav.

source: lov/meldeplikt-1 "når det er grunn til å tro"

## Hva gjelder for meldeplikten? {#q-multiple}

- [x] Den er din egen
- [x] Den går foran taushetsplikten
- [ ] Den krever samtykke
- [ ] Den krever enighet

source: lov/meldeplikt-3 "uten hinder av taushetsplikt"

## Taushetsplikten hindrer deg i å melde. {#q-true-false}

= usant

source: lov/meldeplikt-3 "uten hinder av taushetsplikt"

## Hvor mange uker kan det gå før du får svar? {#q-number}

= 3 uker

source: lov/meldeplikt-2 "innen 3 uker"

## Hva heter tjenesten du melder til? {#q-short}

= barnevernstjenesten | barnevernet

source: lov/meldeplikt-1 "skal melde fra"
"""


def small_course(*, approved: bool = True, slug: str = "melde-fra") -> Course:
    """A course of two modules, one of them without questions, with every question type."""
    passages = {
        f"lov/meldeplikt-{n}": Passage(f"lov/meldeplikt-{n}", text, ("Lovverk", "Meldeplikt"))
        for n, text in enumerate(PASSAGES, start=1)
    }
    modules = []
    for module_id, title in (("trygghet", "Før du begynner"), ("plikter", "Plikter")):
        lessons = []
        for number, text in enumerate(LESSONS[module_id], start=1):
            lesson, findings = parse_lesson(
                text,
                file=f"modules/nb/{module_id}/0{number}-leksjon-{number}.md",
                module=module_id,
                lesson_id=f"leksjon-{number}",
                lang="nb",
            )
            assert not findings, findings
            lessons.append(lesson)
        banks = {}
        if module_id == "plikter":
            bank, findings = parse_bank(BANK, file="quizzes/nb/plikter.md", module="plikter", lang="nb")
            assert not findings, findings
            banks = {"nb": bank}
        modules.append(Module(module_id, {"nb": title}, {"nb": tuple(lessons)}, banks))
    bank = modules[1].banks["nb"]
    course = Course(
        id=slug,
        languages=("nb",),
        title={"nb": "Melde fra"},
        summary={"nb": "Når du skal melde."},
        guide=GuideInfo("Eksempelveileder", "Eksempel", dt.date(2026, 7, 2), ("guide/lov.md",), "nb"),
        modules=tuple(modules),
        quizzes=(
            Quiz("plikter", {"nb": "Plikter"}, ("plikter",), QuizRules(Fraction(bank.pass_percent, 100))),
        ),
        tracks=(Track("alle", {"nb": "For alle"}, ("trygghet", "plikter"), ("plikter",)),),
        passages=passages,
        delivery=Delivery(quick_exit=True, neutral_titles=True),
        help_lines=(HelpLine("113", {"nb": "Fare for liv og helse"}, {"nb": "hele døgnet"}),),
    )
    return approve(course) if approved else course


def approve(course: Course) -> Course:
    """The course with everything approved."""
    reviews = tuple(
        Review(item.kind, item.id, item.lang, content_hash, "approved", "redaksjonen", REVIEWED)
        for item, content_hash in reviewable(course)
    )
    return dataclasses.replace(course, reviews=reviews)
