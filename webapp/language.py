"""The language of pages: which one, its sentences, and how it writes dates and numbers.

Sentences in code and templates are bokmål; `translations/<lang>/*.po` hold the others. The files
are read as they are, so that there is nothing to compile and nothing to go stale.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel.dates import format_date, format_time
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from flask import g, request

from webapp import clock, resources

LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
SOURCE = "nb"
COOKIE = "kyndig-lang"
_ALIASES = {"no": "nb"}


@cache
def catalogue(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Message id -> its forms in the language; empty for bokmål, which the ids are written in."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((resources.translations() / lang).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=lang):
                if not message.id:
                    continue
                string = message.string
                forms = string if isinstance(string, (list, tuple)) else (string or "",)
                key = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
                found[key] = tuple(form or "" for form in forms)
    return found


def negotiated(own: str) -> str:
    """The person's own language, else the cookie's, else the browser's, else bokmål."""
    chosen = own or request.cookies.get(COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    for value, _quality in request.accept_languages:
        code = value.split("-")[0].lower()
        code = _ALIASES.get(code, code)
        if code in LANGUAGES:
            return code
    return SOURCE


def current_lang() -> str:
    """The language of this request's pages."""
    return str(g.get("lang", SOURCE))


def gettext(message: str, **facts: Any) -> str:
    """The sentence in the language of the page, with facts filled in as `%(name)s`."""
    return _filled(translated(message), facts)


def ngettext(one: str, many: str, number: int, **facts: Any) -> str:
    """The sentence for a number. Norwegian and English both have two forms: for 1, and for the rest."""
    return _filled(translated_for(one, many, number), {"num": number, **facts})


def translated(message: str) -> str:
    """The sentence as the catalogue has it, for Jinja, which fills in the facts itself."""
    return catalogue(current_lang()).get(message, (message,))[0] or message


def translated_for(one: str, many: str, number: int) -> str:
    """The form of the sentence for a number, as the catalogue has it; for Jinja."""
    forms = catalogue(current_lang()).get(one, (one, many))
    form = forms[0] if number == 1 or len(forms) < 2 else forms[1]
    return form or (one if number == 1 else many)


def _filled(sentence: str, facts: dict[str, Any]) -> str:
    return sentence % facts if facts else sentence.replace("%%", "%")


def text_of(texts: Mapping[str, str], lang: str = "") -> str:
    """A course's text in the language of the page, else in the first that it has."""
    wanted = lang or current_lang()
    return texts.get(wanted) or next((text for text in texts.values() if text), "")


def day(value: dt.date | dt.datetime | None) -> str:
    """A date as people read it: 5. desember 2026, 5 December 2026."""
    if value is None:
        return ""
    date = clock.local_date(value, _zone()) if isinstance(value, dt.datetime) else value
    pattern = "d\u00a0MMMM y" if current_lang() == "en" else "d.\u00a0MMMM y"
    return format_date(date, pattern, locale=_locale())


def month_of(value: dt.date) -> str:
    """The month of a date: desember 2026."""
    return format_date(value, "LLLL y", locale=_locale())


def time_of_day(value: dt.datetime | None) -> str:
    """A time as people read it: 14.32, 14:32 in English."""
    if value is None:
        return ""
    pattern = "HH:mm" if current_lang() == "en" else "HH.mm"
    return format_time(clock.local(value, _zone()).time(), pattern, locale=_locale())


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's separators."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, pattern, locale=_locale())


def duration(minutes: int) -> str:
    """Minutes in words that stay on one line: 25 min, 2 t 20 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        words = gettext("%(minutes)s min", minutes=rest)
    elif not rest:
        words = gettext("%(hours)s t", hours=hours)
    else:
        words = gettext("%(hours)s t %(minutes)s min", hours=hours, minutes=rest)
    return words.replace(" ", "\u00a0")


def _locale() -> str:
    return {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}[current_lang()]


def _zone() -> Any:
    return g.get("zone", clock.OSLO)
