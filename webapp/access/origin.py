"""Where a request says that it comes from and goes to: what no browser of ours would say is refused.

A host name is checked before anything is made of it. A form or a script that another site sends is
refused by what the browser itself says of it (Fetch Metadata, `Sec-Fetch-Site`; else RFC 6454's
`Origin`), beside the token that every form carries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import request

from course.errors import AccessError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_ADDRESS = re.compile(r"\[[0-9a-f:.]{2,45}\]", re.IGNORECASE)
_PORT = re.compile(r":[0-9]{1,5}\Z")
LONGEST_NAME = 253
"""RFC 1035, section 2.3.4, without the root's own octets."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SENTENCE = (
    "Adressen som nettleseren spurte etter, kan ikke brukes. Skriv adressen til siden på nytt.\n"
    "The address that was asked for cannot be used. Type the address of the site again.\n"
).encode()


def is_host(text: str) -> bool:
    """True for what may stand in `Host`: a name, an IPv4 or a bracketed IPv6 address, with or without
    a port (RFC 9110, section 7.2).
    """
    if len(text) > LONGEST_NAME + 7:
        return False
    name = _PORT.sub("", text)
    if name.startswith("["):
        return _ADDRESS.fullmatch(name) is not None
    labels = name.removesuffix(".").split(".")
    return len(name) <= LONGEST_NAME and all(_LABEL.fullmatch(label) for label in labels)


class OnlyHosts:
    """Answers 400 to requests whose `Host` is none, before the site looks at them."""

    def __init__(self, inner: WSGIApplication) -> None:
        self.inner = inner

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Pass the request on, or refuse it in words."""
        if is_host(environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "")):
            return self.inner(environ, start_response)
        start_response(
            "400 Bad Request",
            [
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Content-Length", str(len(_SENTENCE))),
                ("Cache-Control", "no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
        return [_SENTENCE]


def refuse_other_sites() -> None:
    """Refuse what another site's page sends. Raises AccessError `web-csrf`.

    Browsers say which site a request comes from; scripts of ours and tools that are no browser need not.
    """
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site", "")
    if site:
        is_ours = site in ("same-origin", "none")
    else:
        origin = request.headers.get("Origin", "")
        is_ours = not origin or _host_of(origin) == request.host.lower()
    if not is_ours:
        raise AccessError("web-csrf")


def _host_of(origin: str) -> str | None:
    """The host and port of an origin in lower case; None for what is none, `null` for instance."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    return parts.netloc.lower() if parts.scheme in ("http", "https") and parts.netloc else None
