"""A course folder brought up to a new edition of its guide: a plan of what changes, writing nothing.

Three ways: what would be drafted from the old edition, what stands in the folder, what would
be drafted from the new one. `drafted.lock` says which texts nobody edited. A text that still is
the old draft becomes the new draft where its passages changed; one that people changed or wrote
stays byte for byte, and where the new edition would give another draft of it, that is a conflict
for them to settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from course.citation import Passage
from course.content.conflicts import Conflict, read_conflicts, write_conflicts
from course.content.drafted import Drafted, load_drafted
from course.content.files import CONFLICTS, DRAFTED, GUIDE, LOCK, MAX_LOCK, Folder
from course.content.load import load_course
from course.content.model import Course
from course.content.release import DraftItem, subjects
from course.drafting.course import Draft, draft_course
from course.drafting.keeping import record_drafts
from course.drafting.placing import Placed, place
from course.drafting.rewriting import rewrite
from course.drafting.three_way import Fate, Footing, Touched, compare
from course.errors import Finding, FolderError, Level
from course.guide.changes import Alignment, Kind
from course.guide.edition import Edition, read_edition
from course.guide.lock import Lock, lock_bytes, lock_of
from course.guide.model import Guide
from course.guide.reading import read_guide
from course.guide.weighing import GRAVITY, Setting, Weight, weigh


@dataclass(frozen=True, slots=True)
class Update:
    """What an update would do.

    `weights` stands beside the alignment's changes; `touched` are the blocks, terms and
    questions that rest on what changed, `untaught` the new passages that nothing teaches yet,
    `voided` the approvals that an exchanged text loses. `files` are the new bytes of files,
    None for one that goes; empty when the edition is the one that the folder has.
    """

    course: Course
    edition: Edition
    weights: tuple[Weight, ...]
    touched: tuple[Touched, ...]
    untaught: tuple[tuple[Passage, Weight], ...]
    voided: tuple[DraftItem, ...]
    files: Mapping[str, bytes | None]
    findings: tuple[Finding, ...] = field(default=())

    @property
    def alignment(self) -> Alignment:
        """How the editions compare."""
        return self.edition.alignment

    def of(self, *fates: Fate) -> list[Touched]:
        """The texts of these fates."""
        return [one for one in self.touched if one.fate in fates]

    @property
    def open_questions(self) -> int:
        """How many texts people have to see to."""
        return len(self.of(Fate.CONFLICT, Fate.QUOTE_GONE, Fate.WITHOUT_SOURCE))


def plan_update(folder: Path, sources: Sequence[Path]) -> Update:
    """Compare a new edition with a course folder; raises FolderError or SourceError when it cannot."""
    loaded = load_course(folder)
    opened = Folder.open(folder)
    course, lock = loaded.course, loaded.lock
    if course is None:
        raise FolderError("update-no-course", folder=str(folder))
    if lock is None:
        raise FolderError("update-no-lock", folder=str(folder))
    lang = course.guide.language if course.guide.language in course.languages else course.languages[0]
    drafted = _drafted(opened)
    edition = read_edition(sources, lock)
    edition = replace(edition, guide=replace(edition.guide, language=lang))
    findings: list[Finding] = []
    old = _old_guide(folder, course, lock, lang, findings)
    weights = _weights(edition, old, lang)
    files = _sources(edition.guide, course, opened)
    is_read_already = lock_of(edition.guide).files == lock.files
    if edition.alignment.is_same and is_read_already and not files:
        return Update(course, edition, weights, (), (), (), {}, tuple(findings))
    title = course.title.get(lang, "")
    base = draft_course(old, title=title) if old else None
    new = draft_course(edition.guide, title=title)
    footing = _footing(course, edition, weights, base, new, lang, drafted)
    fates = compare(footing)
    placed = place(footing, fates)
    written = rewrite(opened, loaded, footing, fates, placed)
    findings += written.findings
    touched = tuple(written.touched)
    files |= written.files
    files[LOCK] = lock_bytes(edition.guide, gone=edition.alignment.gone)
    files |= _conflicts(opened, course, touched)
    if base is not None or drafted is not None:
        files[DRAFTED] = record_drafts(footing, fates, touched, files)
    return Update(
        course,
        edition,
        weights,
        touched,
        _untaught(footing, placed, written.taught),
        _voided(course, touched),
        dict(sorted(files.items())),
        tuple(sorted(findings, key=Finding.sort_key)),
    )


def _drafted(opened: Folder) -> Drafted | None:
    """What is known of the folder's drafts; raises FolderError when drafted.lock cannot be read."""
    drafted, findings = load_drafted(opened)
    if findings:
        raise FolderError(findings[0].code, file=DRAFTED, line=findings[0].line, **findings[0].facts)
    return drafted


def _old_guide(folder: Path, course: Course, lock: Lock, lang: str, findings: list[Finding]) -> Guide | None:
    """The guide that the folder has, or None with a finding when it is not what the lock was made of."""
    paths = [folder / name for name in course.guide.files]
    if all(path.is_file() for path in paths):
        guide = read_guide(paths, lock=lock)
        hashes = {f"{GUIDE}/{one.source.name}": one.source.sha256 for one in guide.documents}
        if hashes == dict(lock.files):
            return replace(guide, language=lang)
    findings.append(Finding("update-old-guide-unknown", Level.WARNING, GUIDE))
    return None


def _weights(edition: Edition, old: Guide | None, lang: str) -> tuple[Weight, ...]:
    before = Setting.of(old) if old else Setting()
    after = Setting.of(edition.guide)
    return tuple(weigh(change, lang, before, after) for change in edition.alignment.changes)


def _sources(guide: Guide, course: Course, opened: Folder) -> dict[str, bytes | None]:
    """The files of the guide that are new, other, or no longer there."""
    files: dict[str, bytes | None] = {}
    names = {f"{GUIDE}/{document.source.name}": document.source.data for document in guide.documents}
    for name, data in names.items():
        path = opened.root / name
        if not path.is_file() or path.read_bytes() != data:
            files[name] = data
    for name in course.guide.files:
        if name.startswith(f"{GUIDE}/") and name not in names and (opened.root / name).is_file():
            files[name] = None
    return files


def _footing(
    course: Course,
    edition: Edition,
    weights: Sequence[Weight],
    base: Draft | None,
    new: Draft,
    lang: str,
    drafted: Drafted | None,
) -> Footing:
    """What changed, by passage: its weight, the ids that came, went and were merged into others."""
    heavy: dict[str, Weight] = {}
    moved: set[str] = set()
    alias: dict[str, str] = {}
    parts: dict[str, str] = {}
    split: dict[str, list[str]] = {}
    fresh: set[str] = set()
    for change, weight in zip(edition.alignment.changes, weights, strict=True):
        if change.kind is Kind.MOVED:
            moved.update(passage.id for passage in change.after)
        if change.kind in {Kind.UNCHANGED, Kind.MOVED}:
            continue
        for passage in (*change.before, *change.after):
            heavy[passage.id] = weight
        if change.kind is Kind.NEW:
            fresh.update(passage.id for passage in change.after)
        if change.kind is Kind.MERGED:
            alias.update((passage.id, change.after[0].id) for passage in change.before)
        if change.kind is Kind.SPLIT:
            whole = change.before[0].id
            split[whole] = [passage.id for passage in change.after if passage.id != whole]
            parts.update((name, whole) for name in split[whole])
    passages = {passage.id: passage for passage in edition.guide.passages()}
    old = {passage.id: passage for change in edition.alignment.changes for passage in change.before}
    return Footing(course, lang, base, new, old, passages, heavy, moved, alias, parts, split, fresh, drafted)


def _conflicts(opened: Folder, course: Course, touched: Iterable[Touched]) -> dict[str, bytes | None]:
    """conflicts.toml with the new conflicts and those that are still open; gone when there are none."""
    there = (opened.root / CONFLICTS).exists()
    text = opened.text(CONFLICTS, MAX_LOCK) if there else None
    before, _ = read_conflicts(text, file=CONFLICTS) if text else ((), [])
    now = {subject.item: subject.hash for subject in subjects(course)}
    kept = {
        (one.kind, one.id, one.lang): one
        for one in before
        if now.get(DraftItem(one.kind, one.id, one.lang)) == one.hash
    }
    for one in touched:
        if one.fate is Fate.CONFLICT:
            item = one.item
            key = (item.kind, item.id, item.lang)
            kept[key] = Conflict(*key, now[item], one.passages, one.draft)
    if kept:
        return {CONFLICTS: write_conflicts(kept.values()).encode()}
    return {CONFLICTS: None} if there else {}


def _voided(course: Course, touched: Iterable[Touched]) -> tuple[DraftItem, ...]:
    """Approvals that held and are of texts that get other words."""
    now = {subject.item: subject.hash for subject in subjects(course)}
    exchanged = {one.item for one in touched if one.fate in {Fate.DRAFTED_ANEW, Fate.QUOTE_MENDED}}
    approved = (
        DraftItem(review.kind, review.id, review.lang)
        for review in course.reviews
        if review.state == "approved"
        and now.get(DraftItem(review.kind, review.id, review.lang)) == review.hash
    )
    return tuple(sorted(item for item in approved if item in exchanged))


def _untaught(footing: Footing, placed: Placed, taught: frozenset[str]) -> tuple[tuple[Passage, Weight], ...]:
    """New passages that the generator would teach and that nothing in the folder rests on, gravest first."""
    would = {name for block in placed.drafts for name in block.passages}
    left = [
        (footing.passages[name], footing.weights[name])
        for name in footing.passages
        if name in footing.fresh and name in would and name not in taught
    ]
    return tuple(sorted(left, key=lambda item: -GRAVITY[item[1]]))
