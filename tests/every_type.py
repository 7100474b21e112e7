"""A small course with a question of every type, for tests of pages and of whole attempts.

Whoever adds a question type adds its question: `test_every_type_has_a_question` looks.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import small_courses

from course.content.model import Course
from course.quiz.bank import parse_bank

QUESTIONS = {
    "matching": """## Hvilken regel hører til hver situasjon? {#q-matching}

- Du har grunn til å tro at en jente på 10 blir slått hjemme. => Meldeplikt til *barnevernstjenesten*
- En mann sier at han skal drepe kona i kveld, og du tror han mener det. => Avvergingsplikt
- Fysioterapeuten på samme pasient trenger å vite om bruddet. => Deling når det trengs for helsehjelp
- => Taushetsplikt uten unntak

> Plikten til å melde går foran taushetsplikten.

source: lov/meldeplikt-1 "når det er grunn til å tro"
""",
    "ordering": """## Du er bekymret for et barn. I hvilken rekkefølge gjør du dette? {#q-ordering}

1. Skriv ned det barnet sa, med barnets egne ord.
2. Drøft anonymt med barnevernstjenesten hvis du er usikker.
3. Ring barnevernstjenesten eller barnevernvakta.
4. Send skriftlig melding.
5. Spør hvem som følger opp, og skriv navnet i journalen.

source: lov/meldeplikt-1 "skal melde fra"
""",
    "cloze": """## Fyll inn ordene som mangler. {#q-cloze}

Jeg skal melde til [[barnevernstjenesten | barnevernet]] når jeg har grunn til å [[tro]] at et barn
blir mishandlet. Plikten er [[teamets | (min egen) | lederens]].

- Jeg får svar innen [[tre | 3]] **uker**.

| Hva | Foran hva |
|---|---|
| Plikten | [[(taushetsplikten) | ingenting]] |

> Du skal få svar innen 3 uker.

source: lov/meldeplikt-2 "innen 3 uker"
""",
    "case": """## Natt på sengepost {#q-case}

Amal er innlagt for tredje gang på et halvt år.

### På rommet {#start}

Klokken er 02.10. Amal gråter. Du er alene på posten med en vikar.

Hva gjør du først?

- [Gå rolig bort og si navnet ditt](#ringer)
  > **Amal ser opp.** Hun sier lavt at mannen kommer i morgen.
- [La henne være i fred til det blir dag](#alene)
  > Hun gråter lenge.

### Mannen ringer {#ringer}

Han spør når hun skrives ut. Vikaren svarer: Jeg skal sjekke.

- [Ta telefonen og si at du ikke kan svare på det](#trygg)
- [Be vikaren si at hun skrives ut på mandag](#alene)
  > Han legger på.

### Amal forteller {#trygg}

Dere legger en plan sammen før det blir dag.

score: 100

### Amal er alene {#alene}

Ingen har spurt henne om hun er trygg.

score: 0

> Spør alltid direkte om vold.

source: lov/meldeplikt-1 "når det er grunn til å tro"
""",
    "rating": """## Jeg vet hvem jeg skal ringe om natten. {#q-rating}

rating: helt uenig | uenig | enig | helt enig

> Vaktlisten henger på døren.

own: Laget av RVTS Eksempel
""",
    "reflection": """## Når har du latt være å spørre? {#q-reflection}

reflection: private

> Det har de fleste gjort.

own: Laget av RVTS Eksempel
""",
}
"""A question of each type that the small course of `factories` has none of, by the type's name."""


def course(*types: str) -> Course:
    """The small course with questions of these types in its quiz; without names, of every type."""
    wanted = types or tuple(QUESTIONS)
    head = "---\nmodule: plikter\npass: 80\n---\n"
    text = (head if types else small_courses.BANK + "\n") + "\n".join(QUESTIONS[name] for name in wanted)
    bank, findings = parse_bank(text, file="quizzes/nb/plikter.md", module="plikter", lang="nb")
    assert not findings, findings
    made = small_courses.small_course(approved=False)
    modules = tuple(
        dataclasses.replace(module, banks={"nb": bank}) if module.has_bank else module
        for module in made.modules
    )
    return small_courses.approve(dataclasses.replace(made, modules=modules))


def form_of(view: Mapping[str, Any]) -> dict[str, list[str]]:
    """What a page made of a question's view would send."""
    parts = [part for value in view.values() if isinstance(value, list) for part in value]
    form = {part["name"]: _sent(part) for part in parts if isinstance(part, dict) and "name" in part}
    return form | {"answer": _sent(view), "unit": _sent({"options": view.get("units", ())})}


def _sent(field: Mapping[str, Any]) -> list[str]:
    if "options" in field:
        return [option["value"] for option in field["options"] if option["chosen"]]
    return [field["text"]] if "text" in field else []
