"""Rows: columns, constraints and tags of personal data; no behaviour. Only the store imports them.

† in a docstring: append-only, refused by triggers. ‡: two times, when it was so and when it was known.
Below the global tables, `o` (the organisation's id) leads every key.
"""

from __future__ import annotations

from webapp.models.certificates import Certificate, CertificateDocument, CertificateEvent
from webapp.models.content import Course, Organisation, Part, QuestionVersion, Release, ReleasePart
from webapp.models.facts import (
    Attempt,
    Completion,
    CorrectionRow,
    Enrolment,
    Grading,
    MarkRow,
    Mending,
    Progress,
    StepRow,
    Voiding,
)
from webapp.models.people import (
    Cohort,
    CohortMember,
    GrantRow,
    Identity,
    Password,
    PasswordLink,
    Person,
    Placement,
    SessionRow,
    Unit,
    UnitState,
)
from webapp.models.rules import AccommodationRow, Assignment, Offer, Programme, ProgrammeVersion
from webapp.models.work import Audit, AuditLink, Export, Outbox, Rate

__all__ = [
    "AccommodationRow",
    "Assignment",
    "Attempt",
    "Audit",
    "AuditLink",
    "Certificate",
    "CertificateDocument",
    "CertificateEvent",
    "Cohort",
    "CohortMember",
    "Completion",
    "CorrectionRow",
    "Course",
    "Enrolment",
    "Export",
    "Grading",
    "GrantRow",
    "Identity",
    "MarkRow",
    "Mending",
    "Offer",
    "Organisation",
    "Outbox",
    "Part",
    "Password",
    "PasswordLink",
    "Person",
    "Placement",
    "Programme",
    "ProgrammeVersion",
    "Progress",
    "QuestionVersion",
    "Rate",
    "Release",
    "ReleasePart",
    "SessionRow",
    "StepRow",
    "Unit",
    "UnitState",
    "Voiding",
]
