"""Who acts: an actor with an organisation, a person and grants, and what those permit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from course.errors import AccessError


class Role(StrEnum):
    """What a grant lets a person do. The words are those of the design."""

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    HR = "hr"
    AUTHOR = "author"
    ADMIN = "admin"


class Scope(StrEnum):
    """What part of the organisation a grant reaches."""

    ORG = "org"
    UNIT = "unit"
    COURSE = "course"
    COHORT = "cohort"


class ActorKind(StrEnum):
    """A person who signed in, the system itself, or somebody who has not signed in."""

    PERSON = "person"
    SYSTEM = "system"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role with its scope. `scope_id` is None when the scope is the whole organisation."""

    role: Role
    scope: Scope = Scope.ORG
    scope_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever asks for something. Every store function takes one first and decides by it."""

    kind: ActorKind
    org: UUID
    person: UUID | None = None
    grants: frozenset[Grant] = frozenset()
    reason: str = ""

    @classmethod
    def of_person(cls, org: UUID, person: UUID, grants: frozenset[Grant]) -> Actor:
        """A person who has signed in."""
        return cls(ActorKind.PERSON, org, person, grants)

    @classmethod
    def system(cls, org: UUID, reason: str, *, person: UUID | None = None) -> Actor:
        """The system itself (a job, a command line); `reason` goes to the audit.

        `person` is whose affairs it sees to, when they are one person's own.
        """
        return cls(ActorKind.SYSTEM, org, person, reason=reason)

    @classmethod
    def anonymous(cls, org: UUID) -> Actor:
        """Somebody who has not signed in."""
        return cls(ActorKind.ANONYMOUS, org)

    @property
    def is_system(self) -> bool:
        """True for the system itself, which may do what its reason says."""
        return self.kind is ActorKind.SYSTEM

    def has(self, role: Role) -> bool:
        """True when some grant gives the role, in whatever scope; but an administrator's must be the
        whole organisation, since nothing that administrators do is narrowed by a scope.
        """
        return any(
            grant.role is role and (role is not Role.ADMIN or grant.scope is Scope.ORG)
            for grant in self.grants
        )

    def scopes(self, role: Role) -> frozenset[Grant]:
        """The grants that give the role; a store narrows its query by their scopes."""
        return frozenset(grant for grant in self.grants if grant.role is role)

    def require(self, *roles: Role) -> None:
        """Raise AccessError unless the actor is the system or has one of the roles."""
        if self.is_system or any(self.has(role) for role in roles):
            return
        raise AccessError("role-missing", role=roles[0].value if roles else "")
