"""Sentences that say what a term means."""

import pytest

from course.language.definitions import definition_in


@pytest.mark.parametrize(
    ("sentence", "lang", "term", "meaning"),
    [
        ("Med pårørende menes den pasienten oppgir.", "nb", "pårørende", "den pasienten oppgir"),
        (
            "Med tenesteapparatet er det her meint kommunale tenester.",
            "nn",
            "tenesteapparatet",
            "kommunale tenester",
        ),
        (
            "Throttling means limiting the rate of attempts.",
            "en",
            "Throttling",
            "limiting the rate of attempts",
        ),
    ],
)
def test_patterns_that_define(sentence, lang, term, meaning):
    found = definition_in(sentence, lang)
    assert found is not None
    assert (found.term, found.meaning) == (term, meaning)


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("Dette betyr mye for pasienten.", "nb"),
        ("Vold er et samfunnsproblem.", "nb"),
        ("Med helsepersonell menes i denne lov:", "nb"),
        ("It means a lot of work.", "en"),
        ("This refers to the session.", "en"),
    ],
)
def test_what_only_looks_like_one(sentence, lang):
    assert definition_in(sentence, lang) is None


def test_a_term_that_the_source_set_in_bold_is_defined_by_a_plain_is():
    found = definition_in("Latent vold er at frykten styrer.", "nb", marked="Latent vold")
    assert found is not None
    assert found.meaning == "at frykten styrer"
    assert definition_in("Latent vold er at frykten styrer.", "nb", marked="Frykt") is None
