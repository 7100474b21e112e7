"""One item of any version as a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from course.exchange.items import Intake
from course.exchange.labels import Pairs, with_labels
from course.exchange.qti.choices_in import read_choice
from course.exchange.qti.entry import Entry
from course.exchange.qti.gap_match_in import read_gap_match
from course.exchange.qti.gaps_in import read_inline
from course.exchange.qti.labels import Said
from course.exchange.qti.pairs_in import read_associate, read_match, read_order
from course.exchange.qti.versions import local, normal
from course.exchange.qti.vocabulary import QTI, element_name
from course.quiz.question import Question, QuestionType

_BLOCKS: Mapping[str, Callable[[Entry, etree._Element], QuestionType | None]] = {
    "choiceInteraction": read_choice,
    "matchInteraction": read_match,
    "associateInteraction": read_associate,
    "orderInteraction": read_order,
}
_INLINE = ("textEntryInteraction", "inlineChoiceInteraction")


def is_item(root: etree._Element) -> bool:
    """True for a document that is an item."""
    return element_name(local(root)) == f"{QTI}assessmentItem"


def read_item(intake: Intake, root: etree._Element, said: Said, labels: Pairs) -> None:
    """Read one item; `said` is what an item of ours says to us, `labels` what the manifest says of it."""
    made = normal(root)
    title = " ".join(made.get("title", "").split())
    identifier = made.get("identifier", "").strip()
    item = intake.start(_found(made), title="" if title == identifier else title, line=_line(root))
    if made.get("adaptive", "false").strip() == "true":
        item.leave_out("qti-adaptive")
        return
    if (
        made.find(f"{QTI}templateProcessing") is not None
        or made.find(f"{QTI}templateDeclaration") is not None
    ):
        item.leave_out("qti-template")
        return
    entry = Entry(made, item, intake.lang, said)
    stem, content = _read(entry)
    if content is None:
        if not item.findings:
            item.leave_out("qti-broken")
        return
    question = Question(identifier.removeprefix("_"), stem, content, "\n\n".join(entry.explanation))
    question, unread = with_labels(question, said.labels or labels)
    if unread:
        item.changed("qti-labels-unread", keys=", ".join(unread))
    intake.keep(item, question)


def _read(entry: Entry) -> tuple[str, QuestionType | None]:
    """Stem and content."""
    found = entry.interactions()
    names = [str(each.tag).removeprefix(QTI) for each in found]
    if not found:
        entry.item.leave_out("qti-no-interaction")
    elif all(name in _INLINE for name in names):
        return read_inline(entry, found)
    elif len(found) > 1:
        entry.item.leave_out("qti-composite", count=len(found))
    elif names[0] == "gapMatchInteraction":
        return read_gap_match(entry, found[0])
    elif names[0] in _BLOCKS:
        content = _BLOCKS[names[0]](entry, found[0])
        return (entry.stem_around(found[0]) if content is not None else ""), content
    elif names[0] == "extendedTextInteraction":
        entry.item.leave_out("qti-extended-text")
    else:
        entry.item.leave_out("qti-interaction-unknown", interaction=names[0][:60])
    return "", None


def _found(root: etree._Element) -> str:
    """The names of the item's interactions, each once."""
    tags = [str(each.tag) for each in root.iter() if str(each.tag).lower().endswith("interaction")]
    return ", ".join(dict.fromkeys(tag.removeprefix(QTI) for tag in tags)) or "assessmentItem"


def _line(root: etree._Element) -> int:
    found = getattr(root, "sourceline", 0)
    return found if isinstance(found, int) else 0
