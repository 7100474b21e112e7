"""Every draft is true by its passage, and no wrong answer is true anywhere in the guide."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import holds
from course.content.write import course_files
from course.drafting.course import draft_course, reserve_files
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
from course.language.quantities import quantities
from course.language.sentences import split_sentences
from course.markup import escape
from course.quiz.bank import parse_bank
from course.quiz.question_types.matching import Matching
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.single import Single

GAP = "_____"


def drafts_of(draft):
    """All drafts, those for people to complete among them."""
    banks = [bank for module in draft.course.modules for bank in module.banks.values()]
    kept = [question for bank in banks for question in bank.questions]
    return [*kept, *(question for some in draft.reserve.values() for question in some)]


def said(question):
    """The quoted sentences as Markdown, in lower case."""
    return escape(" ".join(citation.quote for citation in question.citations)).lower()


def digits(text, lang):
    """The text with the numbers that have a unit as digits, so that `tre uker` is `3 uker`."""
    for quantity in reversed(quantities(text, lang)):
        if quantity.is_whole:
            text = f"{text[: quantity.start]}{int(quantity.value)} {quantity.unit}{text[quantity.end :]}"
    return text.lower()


def is_said(text, question, lang):
    """True when the quoted sentences have these words, or the same quantity."""
    if text.lower() in said(question):
        return True
    quotes = " ".join(citation.quote for citation in question.citations)
    return digits(text, lang) in digits(quotes, lang)


def keys(question):
    content = question.content
    if isinstance(content, Ordering):
        return content.items
    if isinstance(content, Matching):
        return [side for pair in content.pairs for side in (pair.right, *pair.left.split(GAP))]
    return content.key()


RULES_WITH_A_LABEL = {"sorting", "exception", "misunderstanding"}
"""Their keys are names of lists, or begin with a word of ours."""


def check_truth(guide, draft):
    lang = guide.language
    passages = {passage.id: passage for passage in guide.passages()}
    sentences = {
        digits(sentence, lang) for passage in passages.values() for sentence in split_sentences(passage.text)
    }
    found = drafts_of(draft)
    for question in found:
        rule = question.tags[0]
        assert all(holds(citation, passages) for citation in question.citations), question.id
        if rule not in RULES_WITH_A_LABEL:
            for key in keys(question):
                assert is_said(key.strip(" .,;:«»"), question, lang), (question.stem, key)
        if isinstance(question.content, Single) and GAP in question.stem:
            for option in question.content.options:
                _, _, bare = question.stem.rpartition(": ")
                filled = {digits(stem.replace(GAP, option.text), lang) for stem in (question.stem, bare)}
                assert option.is_key or not filled & sentences, (question.stem, option.text)
        if rule == "who" and question.stem.startswith(("Hvem", "Kven")):
            rest = question.stem.split(" ", 1)[1].rstrip("?")
            for option in question.content.options:
                assert option.is_key or f"{option.text} {rest}.".lower() not in sentences
    assert len({question.id for question in found}) == len(found)


@pytest.mark.parametrize(
    "name",
    [
        "nb-helsepersonelloven.md",
        "nb-krisesenterlova.txt",
        "en-owasp-authentication.md",
        "en-owasp-logging.html",
        pytest.param("nb-barnevernsloven.pdf", marks=pytest.mark.slow),
        pytest.param("nb-helse-og-omsorgstjenesteloven.docx", marks=pytest.mark.slow),
        pytest.param("en-owasp-session-management.docx", marks=pytest.mark.slow),
    ],
)
def test_drafts_of_the_shared_guides_are_true_by_their_passages(shared, name):
    guide = read_guide([shared / "guides" / name])
    check_truth(guide, draft_course(guide))


def test_further_drafts_are_read_back_as_they_were_written(shared):
    guide = read_guide([shared / "guides" / "nb-helsepersonelloven.md"])
    draft = draft_course(guide)
    files = reserve_files(draft)
    assert len(files) == len(draft.reserve) > 0
    for name, data in files.items():
        module = name.rpartition("/")[2].removesuffix(".md")
        bank, _ = parse_bank(data.decode(), file=name, module=module, lang="nb")
        assert bank.questions == draft.reserve[module]
    course = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
    assert not set(course) & set(files)


WHO = st.sampled_from(["Kommunen", "Legen", "Helseforetaket", "Statsforvalteren", "Barnevernstjenesten"])
WHAT = st.sampled_from(
    [
        "behandle klagen fra pasienten",
        "sende rapport til registeret",
        "føre tilsyn med avdelingen på huset",
        "svare på søknaden om opphold",
    ]
)
HOW_LONG = st.builds(
    "{} {}".format, st.sampled_from([2, 3, 4, 6, "to", "tre", "fire"]), st.sampled_from(["uker", "måneder"])
)
STRENGTH = st.sampled_from(["skal", "bør", "kan"])
SENTENCE = st.builds("{} {} {} senest innen {}.".format, WHO, STRENGTH, WHAT, HOW_LONG)


@given(st.lists(SENTENCE, min_size=2, max_size=14))
def test_no_wrong_answer_is_true_elsewhere_however_often_a_rule_is_said(tmp_path_factory, said_often):
    path = tmp_path_factory.mktemp("guide") / "a.md"
    text = "\n\n".join(f"## Del {n}\n\n{sentence}" for n, sentence in enumerate(said_often))
    path.write_text(f"# Veileder\n\n{text}\n", encoding="utf-8")
    guide = read_guide([path])
    draft = draft_course(guide)
    check_truth(guide, draft)
    assert draft == draft_course(guide)
    for question in drafts_of(draft):
        assert not re.search(r"\bNone\b|\{|\}", question.stem)
