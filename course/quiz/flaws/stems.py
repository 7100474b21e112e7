"""Rules on what is asked. H and T are the papers of `course.quiz.flaws.options`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from course.citation import plain
from course.errors import Finding, Level
from course.language.clauses import asked
from course.language.sentences import split_sentences
from course.quiz.flaws.choices import ChoiceList
from course.quiz.flaws.clues import article_before, ends_in_article
from course.quiz.flaws.vocabulary import vocabulary
from course.quiz.question import Question

MAX_WORDS = 55
MAX_SENTENCES = 5
SHORT_FOR_GAP = 3
"""Options of up to so many words are read in a gap as fast as after it."""

_QUOTE_SIGN = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_GAP = re.compile(r"_{3,}")
_ASKS = re.compile(r"\?|_{3,}|(?:[:…]|\.{3})\W*\Z")

Rule = Callable[[Question, tuple[ChoiceList, ...], str], Iterator[Finding]]


def padding(question: Question, lists: tuple[ChoiceList, ...], lang: str) -> Iterator[Finding]:
    """More than 55 words or five sentences: what nobody needs hides what counts (H 13 and 16)."""
    text = _QUOTE_SIGN.sub("", question.stem)
    count = sum(any(sign.isalnum() for sign in word) for word in text.split())
    sentences = sum(len(split_sentences(plain(part))) for part in _PARAGRAPHS.split(text))
    if count > MAX_WORDS or sentences > MAX_SENTENCES:
        facts = {"words": count, "sentences": sentences, "limit": MAX_WORDS, "most": MAX_SENTENCES}
        yield Finding("stem-long", Level.WARNING, facts=facts)


def unfocused(question: Question, lists: tuple[ChoiceList, ...], lang: str) -> Iterator[Finding]:
    """Nothing is asked before the options are read (H 15; T, "unfocused stem").

    A stem for one list of options has a question mark or a gap, or ends where the options go
    on (with an article as well: that is another flaw); and it does not just ask which statement is right.
    """
    if not _is_choice(lists):
        return
    text = plain(question.stem)
    if not _ASKS.search(text) and not ends_in_article(text, lang):
        yield Finding("stem-unfocused", Level.WARNING)
    elif found := vocabulary(lang).undirected.search(text):
        yield Finding("stem-undirected", Level.WARNING, facts={"text": found[0]})


def gap_inside(question: Question, lists: tuple[ChoiceList, ...], lang: str) -> Iterator[Finding]:
    """Long options for a gap that the sentence goes on after: each has to be read back into it (T).

    Short ones (`skal`, `8 tegn`) are read in place, and no flaw here.
    """
    gaps = list(_GAP.finditer(question.stem)) if _is_choice(lists) else []
    if not gaps or not any(sign.isalnum() for sign in question.stem[gaps[-1].end() :]):
        return
    longest = max(lists[0].choices, key=lambda choice: len(choice.text.split()))
    if len(longest.text.split()) > SHORT_FOR_GAP:
        yield Finding("stem-gap-inside", Level.WARNING, facts={"text": longest.shown, "limit": SHORT_FOR_GAP})


def negative(question: Question, lists: tuple[ChoiceList, ...], lang: str) -> Iterator[Finding]:
    """What is asked for is what does not hold: many read past the `ikke` (H 17, T).

    Only in the main clause: what a patient does not want, or what somebody says, is no such
    thing. Nor is a sentence with a gap, which then states a rule in the guide's own words.
    """
    if not lists or lists[0].gap:
        return
    for sentence in asked(question.stem.replace("*", ""), lang):
        if found := vocabulary(lang).negative.search(sentence):
            yield Finding("stem-negative", Level.WARNING, facts={"word": found[0]})
            return


RULES: tuple[Rule, ...] = (padding, unfocused, gap_inside, negative, article_before)


def _is_choice(lists: tuple[ChoiceList, ...]) -> bool:
    """True for a question that asks for one of a list of options."""
    return bool(lists) and not lists[0].gap and lists[0].key is not None
