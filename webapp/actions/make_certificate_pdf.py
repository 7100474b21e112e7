"""Make the PDF of a certificate, and the picture of it: the worker's job. Made once, kept byte for byte."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.credentials.certificate import CertificateFacts
from course.credentials.pdf import make_pdf, make_picture
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import certificates


def make_certificate_pdf(certificate: UUID, *, verify_url: str, by: Actor, now: dt.datetime) -> bool:
    """Make and keep the PDF and the picture of its first page; False when another worker had already."""
    found = certificates.get(by, certificate)
    if found.has_pdf:
        return False
    facts = CertificateFacts.from_json(found.facts)
    pdf = make_pdf(facts, verify_url=verify_url)
    picture = make_picture(facts, verify_url=verify_url)
    with transaction():
        if certificates.get(by, certificate).has_pdf:
            return False
        certificates.add_document(by, certificate, certificates.PDF, pdf, now=now)
        certificates.add_document(by, certificate, certificates.PICTURE, picture, now=now)
    return True
