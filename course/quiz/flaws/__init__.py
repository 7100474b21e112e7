"""Item-writing flaws: what makes a question easier, harder or vaguer than what it asks about.

All give warnings, or notes: a flaw stops no release, since only a person sees whether it
matters here ("flaws do not replace data": Schmucker and Moore 2025, arXiv:2503.10533). The
thresholds are those that were tried on 120 own and 6,995 public questions; `SOURCES` says
which paper each rule is from.

Who chooses among drafts asks `is_sound(question, lang, topic)`: False for a question with a
warning, which is then not chosen at all; notes pass. `topic` is the title of the module, whose
words may stand in stem and key alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from course.errors import Finding, Level
from course.quiz.flaws.banks import key_places, keys_longest, repeats
from course.quiz.flaws.choices import choice_lists
from course.quiz.flaws.clues import key_echo
from course.quiz.flaws.options import RULES as OPTION_RULES
from course.quiz.flaws.sources import SOURCES
from course.quiz.flaws.stems import RULES as STEM_RULES
from course.quiz.question import Bank, Question


def find_flaws(bank: Bank, topic: str = "") -> tuple[Finding, ...]:
    """The flaws of a bank: of each question in it, and of all of them together. Never raises.

    `topic` is the title of the bank's module; the bank's own title counts as well.
    """
    topic = f"{topic} {bank.title}"
    findings = [finding for question in bank.questions for finding in flaws_of(question, bank.lang, topic)]
    findings += _sourced(repeats(bank.questions))
    together = _sourced((*keys_longest(bank.questions), *key_places(bank.questions, bank.lang)))
    findings += (replace(finding, file=bank.file, line=1) for finding in together)
    return tuple(sorted(findings, key=Finding.sort_key))


def flaws_of(question: Question, lang: str, topic: str = "") -> tuple[Finding, ...]:
    """The flaws of one question, at its file and line. `option` in the facts counts from 1.

    `topic` is the title of its module. `gap` says which gap of a text the options are for; 0
    is the question's own list. `source` says which papers the rule is from.
    """
    return tuple(
        replace(
            finding,
            file=question.file,
            line=question.line,
            facts={"question": question.id, **finding.facts, "source": SOURCES[finding.code]},
        )
        for finding in _flaws(question, lang, topic)
    )


def is_sound(question: Question, lang: str, topic: str = "") -> bool:
    """False when the question has a flaw that gives a warning. Never raises.

    For whoever chooses among drafts: a draft with a flaw is not worth a person's time. What a
    question type says of itself (`content.check()`) and repeats are not asked here.
    """
    return all(finding.level is Level.NOTE for finding in flaws_of(question, lang, topic))


def _flaws(question: Question, lang: str, topic: str) -> Iterator[Finding]:
    lists = choice_lists(question)
    yield from key_echo(question, lists, topic)
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
    findings = _sourced(finding for finding in repeats(questions) if finding not in within)
    if len(banks) > 1:
        findings += _sourced((*keys_longest(questions), *key_places(questions, banks[0].lang)))
    return tuple(sorted(findings, key=Finding.sort_key))


def _sourced(findings: Iterable[Finding]) -> list[Finding]:
    return [
        replace(finding, facts={**finding.facts, "source": SOURCES[finding.code]}) for finding in findings
    ]
