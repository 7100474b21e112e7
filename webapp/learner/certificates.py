"""My certificates, one of them, and its document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import Response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from course.credentials.certificate import CertificateFacts
from course.credentials.code import printed
from course.credentials.verification import (
    CertificateEvent,
    EventKind,
    Verdict,
    Verification,
    verify,
)
from course.errors import MissingError
from course.people import Role
from webapp.access import current_actor, requires
from webapp.actions.start_course import renewal_is_open
from webapp.language import day, duration, ngettext
from webapp.language import gettext as _
from webapp.learner import blueprint, dates, wording
from webapp.learner.frame import people_frame
from webapp.store import certificates, programmes
from webapp.store.certificates import CertificateInfo


@blueprint.get("/certificates")
@requires(Role.LEARNER)
def my_certificates() -> ResponseReturnValue:
    """All of one's certificates: the newest large, then what runs out, what is valid, what is over."""
    actor = current_actor()
    mine = [_shown(info) for info in certificates.own(actor)]
    newest = mine[0] if mine and mine[0].is_valid else None
    return render_template(
        "learner/certificates.html",
        newest=newest,
        sections=[part for part in _sections(mine, newest) if part.entries],
        lead=_lead(mine),
        **people_frame(programmes.offered(actor)),
    )


@blueprint.get("/certificates/<uuid:certificate_id>")
@requires(Role.LEARNER)
def certificate(certificate_id: UUID) -> ResponseReturnValue:
    """What one's own certificate says, whether it holds today, and its document when it is there."""
    actor = current_actor()
    shown = _shown(_own(certificate_id))
    return render_template(
        "learner/certificate.html",
        shown=shown,
        facts=list(_facts(shown.facts)),
        modules=list(_modules(shown.facts)),
        reason=certificates.revocation_reason(actor, certificate_id) if shown.is_revoked else "",
        newer=_newer(shown),
        verify_href=url_for("public.verify_code", code=shown.code),
        **people_frame(programmes.offered(actor)),
    )


@blueprint.get("/certificates/<uuid:certificate_id>.pdf")
@requires(Role.LEARNER)
def certificate_pdf(certificate_id: UUID) -> ResponseReturnValue:
    """The document; the certificate's page while it is being made."""
    info = _own(certificate_id)
    data = certificates.document(current_actor(), certificate_id, certificates.PDF)
    if data is None:
        return redirect(url_for("learner.certificate", certificate_id=certificate_id), 303)
    response = Response(data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="kursbevis-{printed(info.code)}.pdf"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/certificates/<uuid:certificate_id>.png")
@requires(Role.LEARNER)
def certificate_picture(certificate_id: UUID) -> Response:
    """The document's first page as a picture. Not kept by the browser: it has a name on it."""
    info = _own(certificate_id)
    data = certificates.document(current_actor(), info.id, certificates.PICTURE)
    if data is None:
        raise MissingError("certificate-missing")
    return Response(data, content_type="image/png")


def _newer(shown: Shown) -> UUID | None:
    """The certificate that took its place and holds: the newest of the same course, or None."""
    if not shown.is_replaced:
        return None
    mine = (_shown(info) for info in certificates.own(current_actor()))
    release = shown.facts.release_hash
    return next((new.info.id for new in mine if new.is_valid and new.facts.release_hash == release), None)


def _own(certificate_id: UUID) -> CertificateInfo:
    """The learner's own; administrators have their own pages for the others'."""
    actor = current_actor()
    info = certificates.get(actor, certificate_id)
    if info.person != actor.person:
        raise MissingError("certificate-missing")
    return info


@dataclass(frozen=True, slots=True)
class Shown:
    """A certificate as the pages show it today."""

    info: CertificateInfo
    facts: CertificateFacts
    verification: Verification
    today: dt.date

    @property
    def code(self) -> str:
        """The code in groups."""
        return printed(self.info.code)

    @property
    def is_valid(self) -> bool:
        """True when it holds today."""
        return self.verification.verdict is Verdict.VALID

    @property
    def is_replaced(self) -> bool:
        """True when a newer certificate took its place."""
        return self.verification.is_replaced

    @property
    def is_revoked(self) -> bool:
        """True when it was revoked, and nothing took its place."""
        return self.verification.verdict is Verdict.REVOKED and not self.is_replaced

    @property
    def is_expiring(self) -> bool:
        """True when the course may be taken again before it runs out."""
        return self.is_valid and renewal_is_open(self.facts.valid_until, self.today)

    @property
    def status(self) -> tuple[str, str]:
        """Kind and word of its status."""
        if self.is_expiring and self.facts.valid_until is not None:
            return "soon", dates.days_left(self.facts.valid_until, now=self.today)
        ended = ("none", _("Erstattet")) if self.is_replaced else ("bad", _("Trukket tilbake"))
        return {
            Verdict.VALID: ("ok", _("Gyldig")),
            Verdict.EXPIRED: ("soon", _("Utløpt")),
        }.get(self.verification.verdict, ended)

    @property
    def issued_words(self) -> str:
        """The day it was issued."""
        return day(self.facts.issued)

    @property
    def until(self) -> str:
        """To when, for the newest one."""
        if self.facts.valid_until is None:
            return _("uten sluttdato")
        return _("til %(day)s", day=day(self.facts.valid_until))

    @property
    def note(self) -> str:
        """When it was issued, and how long it holds or held."""
        issued = _("Utstedt %(day)s", day=day(self.facts.issued))
        since, until = self.verification.since, self.facts.valid_until
        if self.verification.verdict is Verdict.REVOKED and since is not None:
            words = _("erstattet %(day)s") if self.is_replaced else _("trukket tilbake %(day)s")
            return f"{issued} · " + words % {"day": day(since)}
        if until is None:
            return issued
        words = (
            _("gjaldt til %(day)s")
            if self.verification.verdict is Verdict.EXPIRED
            else _("gyldig til %(day)s")
        )
        return f"{issued} · " + words % {"day": day(until)}

    @property
    def sentence(self) -> str:
        """Whether it holds, as a sentence."""
        since, until = self.verification.since, self.facts.valid_until
        if self.is_replaced:
            return _("Et nyere bevis tok plassen %(day)s. Bruk det nye.", day=day(since or self.today))
        if self.verification.verdict is Verdict.REVOKED:
            return _(
                "Beviset ble trukket tilbake %(day)s og gjelder ikke lenger.",
                day=day(since or self.today),
            )
        if until is None:
            return _("Beviset er gyldig uten sluttdato.")
        if self.is_valid:
            return _("Beviset er gyldig til %(day)s.", day=day(until))
        return _("Beviset gjaldt til %(day)s.", day=day(until))


def _shown(info: CertificateInfo) -> Shown:
    facts = CertificateFacts.from_json(info.facts)
    happened = ((EventKind.REVOKED, info.revoked_at), (EventKind.REPLACED, info.replaced_at))
    events = [CertificateEvent(kind, dates.date_of(at)) for kind, at in happened if at is not None]
    return Shown(info, facts, verify(facts, events, dates.today()), dates.today())


@dataclass(frozen=True, slots=True)
class Section:
    """A list of certificates under its heading."""

    id: str
    title: str
    entries: tuple[Shown, ...]


def _sections(mine: Sequence[Shown], newest: Shown | None) -> Iterator[Section]:
    rest = [shown for shown in mine if shown is not newest]
    yield Section("snart", _("Går ut snart"), tuple(shown for shown in rest if shown.is_expiring))
    valid = (shown for shown in rest if shown.is_valid and not shown.is_expiring)
    yield Section("gyldige", _("Gyldige"), tuple(valid))
    yield Section("gamle", _("Gjelder ikke lenger"), tuple(shown for shown in rest if not shown.is_valid))


def _lead(mine: Sequence[Shown]) -> str:
    valid = sum(shown.is_valid for shown in mine)
    expiring = sum(shown.is_expiring for shown in mine)
    if not valid:
        return _("Ingen gyldige bevis.")
    words = [ngettext("%(num)s gyldig bevis.", "%(num)s gyldige bevis.", valid)]
    if expiring:
        words.append(ngettext("%(num)s går ut snart.", "%(num)s går ut snart.", expiring))
    return " ".join(words)


def _facts(facts: CertificateFacts) -> Iterator[tuple[str, str]]:
    yield _("Navn"), facts.name
    yield _("Kurs"), facts.course
    if facts.track:
        yield _("Løp"), facts.track
    yield _("Utgivelse"), facts.release_no
    result = _("Bestått, %(percent)s prosent", percent=facts.percent) if facts.is_tested else _("Fullført")
    yield _("Resultat"), result
    if facts.minutes:
        yield _("Omfang"), duration(facts.minutes)
    yield _("Utstedt"), day(facts.issued)
    yield _("Gyldig til"), day(facts.valid_until) if facts.valid_until else _("Ingen sluttdato")
    yield _("Utsteder"), facts.issuer


@dataclass(frozen=True, slots=True)
class ModuleLine:
    """A row of what the course covered."""

    title: str
    minutes: str
    result: str
    done: str


def _modules(facts: CertificateFacts) -> Iterator[ModuleLine]:
    for module in facts.modules:
        yield ModuleLine(
            title=module.title if module.no is None else f"{module.no}. {module.title}",
            minutes=duration(module.minutes) if module.minutes else "",
            result=_("%(points)s av %(all)s", points=wording.points(module.points), all=module.out_of)
            if module.points is not None
            else _("lest"),
            done=day(module.done_on) if module.done_on else "",
        )
