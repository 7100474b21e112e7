"""Single values of course.toml changed; comments, order and everything else stay as people wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError

from course.content.model import GuideInfo, Module
from course.content.toml import read_toml, toml_list
from course.errors import FolderError


def edit_settings(
    text: str,
    *,
    guide: GuideInfo,
    lang: str,
    summary: str = "",
    titles: Mapping[str, str] | None = None,
    added: Sequence[tuple[str, Module]] = (),
) -> str:
    """The text of course.toml with another guide, other titles of modules, and new modules.

    `summary` and `titles` (module -> title) are in `lang`; those left out stay. Each of `added`
    stands after the module named with it ('' is before the first), and joins the tracks that
    have all other modules. Raises FolderError `toml` for a text that cannot be changed so.
    """
    try:
        document = tomlkit.parse(text)
    except ParseError as error:
        raise FolderError("toml", line=error.line) from None
    if summary:
        document["summary"][lang] = summary
    _guide(document["guide"], guide)
    modules: Any = document.get("module")
    if modules is None:
        modules = document["module"] = tomlkit.aot()
    for module in modules:
        if (title := (titles or {}).get(str(module.get("id")))) is not None:
            module["title"][lang] = title
    for after, new in added:
        names = [str(module.get("id")) for module in modules]
        everything = set(names)
        entry = tomlkit.table()
        entry.add("id", new.id)
        entry.add("title", _inline(new.title))
        if new.note:
            entry.add("note", _inline(new.note))
        entry.add(tomlkit.nl())
        modules.insert(names.index(after) + 1 if after in names else 0, entry)
        for track in document.get("track", ()):
            if set(track.get("modules", ())) == everything:
                at = track["modules"].index(after) + 1 if after in names else 0
                track["modules"].insert(at, new.id)
                if new.has_bank:
                    track.setdefault("quizzes", tomlkit.array()).append(new.id)
    changed = tomlkit.dumps(document)
    if read_toml(changed, file="")[0] is None:
        raise FolderError("toml", line=1)
    return changed


def _inline(texts: Mapping[str, str]) -> Any:
    table = tomlkit.inline_table()
    table.update(texts)
    return table


def _guide(table: Any, guide: GuideInfo) -> None:
    for key, value in (("title", guide.title), ("publisher", guide.publisher), ("updated", guide.updated)):
        if value and table.get(key) != value:
            table[key] = value
    if list(table.get("files", ())) != list(guide.files):
        table["files"] = tomlkit.parse(f"files = {toml_list(guide.files)}")["files"]
