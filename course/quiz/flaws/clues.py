"""Rules on what a stem gives away of its key. H and T: see `course.quiz.flaws.options`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from course.citation import plain
from course.errors import Fact, Finding, Level
from course.language.echoes import echo
from course.language.sentences import split_sentences
from course.quiz.flaws.choices import ChoiceList, words
from course.quiz.question import Question

_END = r"[^\w?]*(?:_{3,}|\Z)"
_ARTICLES: Mapping[str, re.Pattern[str]] = {
    "nb": re.compile(rf"(?<!\w)(en|et|ei){_END}", re.IGNORECASE),
    "nn": re.compile(rf"(?<!\w)(ein|eit|ei){_END}", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(an?){_END}", re.IGNORECASE),
}
_VOWEL = re.compile(r"\W*(?:[aio](?!ne\b|nce\b)|e(?!u)|u(?!n[ai]|s[ae]|til)|hour|hone?st)", re.IGNORECASE)


def key_echo(question: Question, lists: tuple[ChoiceList, ...], topic: str) -> Iterator[Finding]:
    """A word of the stem is heard in the key and in no distractor ("clang association", H 28b; T).

    Compared are the beginnings of words of five letters and more, and the parts of compounds
    (`advokat`, `bistandsadvokat`). Words of the module's title may stand anywhere: they are
    what all its questions are about. A word of the situation that comes before the question is
    only noted: who acts in it is mostly named in the answer too.
    """
    listed = next((one for one in lists if not one.gap), None)
    if listed is None or listed.key is None:
        return
    others = tuple(choice.text for choice in listed.distractors)
    asking, situation = _parts(words(question.stem))
    for text, level in ((asking, Level.WARNING), (situation, Level.NOTE)):
        if heard := echo(text, listed.key.text, others, topic):
            facts: dict[str, Fact] = {"word": heard[0], "heard": heard[1]}
            facts |= {"text": listed.key.shown, "option": listed.key.place}
            yield Finding("key-echo", level, facts=facts)
            return


def _parts(stem: str) -> tuple[str, str]:
    """The sentences that ask (with a question mark or a gap, and the last), and the others."""
    sentences = split_sentences(stem)
    asking = [
        sentence
        for n, sentence in enumerate(sentences, start=1)
        if n == len(sentences) or "?" in sentence or "___" in sentence
    ]
    return " ".join(asking), " ".join(sentence for sentence in sentences if sentence not in asking)


def article_before(question: Question, lists: tuple[ChoiceList, ...], lang: str) -> Iterator[Finding]:
    """The stem ends with an article, which tells the gender of the key, or its first letter (H 28c; T).

    In English only where some options begin with a vowel and others do not: else it tells nothing.
    """
    listed = next((one for one in lists if not one.gap), None)
    found = ends_in_article(plain(question.stem), lang)
    if not found or listed is None or listed.key is None:
        return
    if lang == "en" and len({bool(_VOWEL.match(choice.text)) for choice in listed.choices}) == 1:
        return
    yield Finding("stem-article", Level.WARNING, facts={"word": found[1].lower()})


def ends_in_article(stem: str, lang: str) -> re.Match[str] | None:
    """The article that a stem, or what stands before its gap, ends in; it is the first group."""
    pattern = _ARTICLES.get(lang)
    return pattern.search(stem) if pattern else None
