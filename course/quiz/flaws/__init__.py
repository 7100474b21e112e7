"""Item-writing flaws: what makes a question easier, harder or vaguer than what it asks about.

These are the rules that need no knowledge of sentences: lengths, amounts, places, repeats and
lists of words. All give warnings, or notes: a flaw stops no release, since only a person sees
whether it matters here ("flaws do not replace data": Schmucker and Moore 2025,
arXiv:2503.10533). The thresholds are those that were tried on 120 own and 6,995 public
questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from course.errors import Finding
from course.quiz.flaws.banks import key_places, keys_longest, repeats
from course.quiz.flaws.choices import choice_lists
from course.quiz.flaws.options import RULES as OPTION_RULES
from course.quiz.flaws.stems import RULES as STEM_RULES
from course.quiz.question import Bank, Question


def find_flaws(bank: Bank) -> tuple[Finding, ...]:
    """The flaws of a bank: of each question in it, and of all of them together. Never raises."""
    findings = [finding for question in bank.questions for finding in flaws_of(question, bank.lang)]
    findings += repeats(bank.questions)
    together = (*keys_longest(bank.questions), *key_places(bank.questions, bank.lang))
    findings += (replace(finding, file=bank.file, line=1) for finding in together)
    return tuple(sorted(findings, key=Finding.sort_key))


def flaws_of(question: Question, lang: str) -> tuple[Finding, ...]:
    """The flaws of one question, at its file and line. `option` in the facts counts from 1.

    `gap` says which gap of a text the options are for; 0 is the question's own list.
    """
    return tuple(
        replace(
            finding,
            file=question.file,
            line=question.line,
            facts={"question": question.id, **finding.facts},
        )
        for finding in _flaws(question, lang)
    )


def _flaws(question: Question, lang: str) -> Iterator[Finding]:
    lists = choice_lists(question)
    for ask in STEM_RULES:
        yield from ask(question, lists, lang)
    for listed in lists:
        for rule in OPTION_RULES:
            for finding in rule(question, listed, lang):
                yield replace(finding, facts={**finding.facts, "gap": listed.gap})


def find_shared_flaws(banks: Sequence[Bank]) -> tuple[Finding, ...]:
    """The flaws that only show when the banks of a course in one language are seen together.

    A repeat stands at the later question. What is said of all banks has neither file nor line.
    """
    questions = [question for bank in banks for question in bank.questions]
    within = {finding for bank in banks for finding in repeats(bank.questions)}
    findings = [finding for finding in repeats(questions) if finding not in within]
    if len(banks) > 1:
        findings += (*keys_longest(questions), *key_places(questions, banks[0].lang))
    return tuple(sorted(findings, key=Finding.sort_key))
