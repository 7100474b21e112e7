"""What roles are called on pages."""

from __future__ import annotations

from course.people import Actor, Role
from webapp.language import gettext as _


def role_name(role: Role) -> str:
    """The role in one word, as it stands in lists and beside a name."""
    return {
        Role.LEARNER: _("deltaker"),
        Role.INSTRUCTOR: _("instruktør"),
        Role.HR: _("HR"),
        Role.AUTHOR: _("forfatter"),
        Role.ADMIN: _("administrator"),
    }[role]


def role_title(role: Role) -> str:
    """The role as it stands alone: with a capital."""
    name = role_name(role)
    return name[:1].upper() + name[1:]


def staff_roles(actor: Actor) -> str:
    """The roles that a person has beside that of a learner, in words; '' for learners alone."""
    return ", ".join(role_name(role) for role in Role if role is not Role.LEARNER and actor.has(role))
