"""Modal verbs of main clauses, and who stands beside them."""

import pytest

from course.language.modality import actor_beside, modal_uses


@pytest.mark.parametrize(
    ("sentence", "lang", "verbs"),
    [
        ("Legen skal gi opplysninger som kan ha betydning.", "nb", ["skal"]),
        ("Når barnet kan ta skade, skal legen melde.", "nb", ["skal"]),
        ("Den som skal yte hjelp, bør spørre.", "nb", ["bør"]),
        ("Kommunen skal sørgje for at tilsette kan få råd.", "nn", ["skal"]),
        ("Users must rotate keys that should be secret.", "en", ["must"]),
        ("Dette gjelder alle.", "nb", []),
    ],
)
def test_only_main_clauses_count(sentence, lang, verbs):
    assert [use.verb for use in modal_uses(sentence, lang)] == verbs


def test_a_negation_right_after_the_verb_belongs_to_it():
    (use,) = modal_uses("Legen skal ikke gi opplysninger.", "nb")
    assert use.negated


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Legen skal melde fra.", "Legen"),
        ("Når barnet er i fare, skal barnevernstjenesten handle.", "barnevernstjenesten"),
        ("Hvis vilkårene er oppfylt, kan Statens helsetilsyn gi pålegg.", "Statens helsetilsyn"),
        ("Helsepersonell som ser tegn til vold, skal spørre.", "Helsepersonell som ser tegn til vold"),
        ("Den som yter helsehjelp, skal føre journal.", "Den som yter helsehjelp"),
        ("Opplysningene skal gis skriftlig.", ""),
        ("Ved sykdom skal meldingen sendes.", ""),
    ],
)
def test_finds_who_is_asked(sentence, actor):
    (use,) = modal_uses(sentence, "nb")
    assert actor_beside(sentence, use, "nb") == actor
