"""gapMatchInteraction, words put into gaps of a text, as a cloze with drop-downs."""

from __future__ import annotations

from lxml import etree

from course.exchange.qti.building import GAP, in_blocks
from course.exchange.qti.entry import Entry, Sample, replace
from course.exchange.qti.gaps_in import STEM
from course.exchange.qti.values import Many, Single
from course.exchange.qti.vocabulary import QTI
from course.quiz.gaps import ChoiceGap
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types.cloze import Cloze


def read_gap_match(entry: Entry, interaction: etree._Element) -> tuple[str, QuestionType | None]:
    """Stem and content. Every gap offers all the words, since here a word may be chosen twice."""
    declared = entry.responses.get(interaction.get("responseIdentifier", ""))
    words = {each.get("identifier", ""): entry.words_of(each) for each in interaction.iter(f"{QTI}gapText")}
    found = list(interaction.iter(f"{QTI}gap"))
    gaps = [each.get("identifier", "") for each in found]
    if declared is None or declared.base_type != "directedPair" or not gaps or len(set(gaps)) < len(gaps):
        entry.item.leave_out("qti-broken")
        return "", None
    if next(interaction.iter(f"{QTI}gapImg"), None) is not None:
        entry.item.leave_out("qti-pictures")
        return "", None
    keys: dict[str, str] = {}
    for text in declared.correct:
        parts = text.split()
        if len(parts) == 2 and parts[0] in words and parts[1] in gaps and parts[1] not in keys:
            keys[parts[1]] = parts[0]
    if sorted(keys) != sorted(gaps):
        entry.item.leave_out("qti-key-missing")
        return "", None
    names = list(words)
    for each in found:
        replace(each, GAP)
    for each in [*interaction.iter(f"{QTI}gapText")]:
        replace(each, None)
    prompt = interaction.find(f"{QTI}prompt")
    stem = ""
    if prompt is not None:
        stem = entry.blocks_of("stem", prompt)
        replace(prompt, None)
    holder = etree.Element("div")
    holder.extend(in_blocks(interaction))
    replace(interaction, None)
    stem = "\n\n".join(part for part in (entry.blocks_of("stem", entry.body), stem) if part)
    texts = entry.blocks_of("text", holder).split(GAP)
    if len(texts) != len(gaps) + 1:
        entry.item.leave_out("qti-broken")
        return stem, None
    if not stem:
        stem = STEM.get(entry.lang, STEM["en"])
        entry.item.note("qti-stem-added", stem=stem)
    entry.item.changed("qti-gap-match")
    content = Cloze(
        tuple(texts),
        tuple(
            ChoiceGap(tuple(Option(text, name == keys[gap]) for name, text in words.items())) for gap in gaps
        ),
    )
    samples: list[Sample] = []
    for filled in (
        gaps,
        [],
        *([gap] for gap in gaps),
        *([each for each in gaps if each != gap] for gap in gaps),
    ):
        ours = [names.index(keys[gap]) if gap in filled else None for gap in gaps]
        values: tuple[Single, ...] = tuple((keys[gap], gap) for gap in gaps if gap in filled)
        samples.append(([*ours] if filled else None, {declared.id: Many(values) if values else None}))
    entry.tell_explanation(samples[:2])
    return stem, entry.scored([content], samples)
