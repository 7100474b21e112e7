"""The first tables: content, people, rules, facts, work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

moment = sa.String(32).with_variant(sa.DateTime(timezone=True), "postgresql")
STILL_SO = sa.text("valid_to IS NULL AND retracted_at IS NULL")
APPEND_ONLY = (
    "attempt",
    "audit",
    "audit_link",
    "certificate",
    "certificate_event",
    "completion",
    "enrolment",
    "export",
    "grading",
    "mark",
    "part",
    "progress",
    "question_version",
    "release",
    "release_part",
    "step",
    "voiding",
)


def upgrade() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=60), nullable=False),
        sa.Column("host", sa.String(length=255), nullable=True),
        sa.Column("code_prefix", sa.String(length=4), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.UniqueConstraint("code_prefix", name="uq_organisation_code_prefix"),
        sa.UniqueConstraint("host", name="uq_organisation_host"),
        sa.UniqueConstraint("key", name="uq_organisation_key"),
    )
    op.create_table(
        "part",
        sa.Column("hash", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_part"),
    )
    op.create_table(
        "audit",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("actor", sa.String(length=120), nullable=False),
        sa.Column("verb", sa.String(length=40), nullable=False),
        sa.Column("object", sa.String(length=120), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_audit_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_audit"),
    )
    op.create_table(
        "course",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("owner_org", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["owner_org"], ["organisation.id"], name="fk_course_owner_org"),
        sa.PrimaryKeyConstraint("id", name="pk_course"),
        sa.UniqueConstraint("slug", name="uq_course_slug"),
    )
    op.create_table(
        "outbox",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("dedupe_key", sa.String(length=120), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("not_before", moment, nullable=False),
        sa.Column("lease_until", moment, nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("done_at", moment, nullable=True),
        sa.Column("failure", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_outbox_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_outbox"),
        sa.UniqueConstraint("o", "kind", "dedupe_key", name="uq_outbox_o_kind_dedupe_key"),
    )
    op.create_index("ix_outbox_done_at_not_before", "outbox", ["done_at", "not_before"], unique=False)
    op.create_table(
        "person",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("closed_at", moment, nullable=True),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_person_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_person"),
    )
    op.create_table(
        "rate",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("window", moment, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_rate_o"),
        sa.PrimaryKeyConstraint("o", "key", "window", name="pk_rate"),
    )
    op.create_table(
        "unit",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_unit_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_unit"),
    )
    op.create_table(
        "audit_link",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("audit", sa.Uuid(), nullable=False),
        sa.Column("prev", sa.String(length=80), nullable=False),
        sa.Column("hash", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["o", "audit"], ["audit.o", "audit.id"], name="fk_audit_link_o_audit"),
        sa.PrimaryKeyConstraint("o", "seq", name="pk_audit_link"),
        sa.UniqueConstraint("o", "audit", name="uq_audit_link_o_audit"),
    )
    op.create_table(
        "cohort",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_cohort_course"),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_cohort_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_cohort"),
    )
    op.create_table(
        "enrolment",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("track", sa.String(length=100), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_enrolment_course"),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_enrolment_o_person"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_enrolment"),
        sa.UniqueConstraint(
            "o", "person", "course", "track", "round", name="uq_enrolment_o_person_course_track_round"
        ),
    )
    op.create_table(
        "export",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("known_at", moment, nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["o", "by"], ["person.o", "person.id"], name="fk_export_o_by"),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_export_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_export"),
    )
    op.create_table(
        "grant",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.Column("scope_id", sa.Uuid(), nullable=True),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_grant_o_person"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_grant"),
    )
    op.create_index("ix_grant_o_person", "grant", ["o", "person"], unique=False)
    op.create_index(
        "ux_grant_current",
        "grant",
        ["o", "person", "role", "scope", "scope_id"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "identity",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("employee_no", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_identity_o_person"),
        sa.PrimaryKeyConstraint("o", "person", name="pk_identity"),
        sa.UniqueConstraint("o", "email", name="uq_identity_o_email"),
        sa.UniqueConstraint("o", "employee_no", name="uq_identity_o_employee_no"),
    )
    op.create_table(
        "password",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("hash", sa.String(length=200), nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_password_o_person"),
        sa.PrimaryKeyConstraint("o", "person", name="pk_password"),
    )
    op.create_table(
        "placement",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Uuid(), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_placement_o_person"),
        sa.ForeignKeyConstraint(["o", "unit"], ["unit.o", "unit.id"], name="fk_placement_o_unit"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_placement"),
    )
    op.create_index("ix_placement_o_person", "placement", ["o", "person"], unique=False)
    op.create_index(
        "ux_placement_current",
        "placement",
        ["o", "person", "unit"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "programme",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("track", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_programme_course"),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_programme_o"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_programme"),
        sa.UniqueConstraint("o", "course", "track", name="uq_programme_o_course_track"),
    )
    op.create_table(
        "question_version",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(length=200), nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("part", sa.String(length=80), nullable=False),
        sa.Column("structure_hash", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_question_version_course"),
        sa.ForeignKeyConstraint(["part"], ["part.hash"], name="fk_question_version_part"),
        sa.PrimaryKeyConstraint("id", name="pk_question_version"),
        sa.UniqueConstraint(
            "course", "item", "lang", "part", name="uq_question_version_course_item_lang_part"
        ),
    )
    op.create_table(
        "release",
        sa.Column("hash", sa.String(length=80), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("published_at", moment, nullable=False),
        sa.Column("drafts", sa.Integer(), nullable=False),
        sa.Column("unreviewed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_release_course"),
        sa.ForeignKeyConstraint(["hash"], ["part.hash"], name="fk_release_hash"),
        sa.PrimaryKeyConstraint("hash", name="pk_release"),
        sa.UniqueConstraint("course", "no", name="uq_release_course_no"),
    )
    op.create_table(
        "session",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_session_o_person"),
        sa.PrimaryKeyConstraint("o", "token_hash", name="pk_session"),
    )
    op.create_index("ix_session_o_person", "session", ["o", "person"], unique=False)
    op.create_table(
        "unit_state",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Uuid(), nullable=False),
        sa.Column("parent", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "parent"], ["unit.o", "unit.id"], name="fk_unit_state_o_parent"),
        sa.ForeignKeyConstraint(["o", "unit"], ["unit.o", "unit.id"], name="fk_unit_state_o_unit"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_unit_state"),
    )
    op.create_index(
        "ux_unit_state_current",
        "unit_state",
        ["o", "unit"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "assignment",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("programme", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_assignment_o_person"),
        sa.ForeignKeyConstraint(
            ["o", "programme"], ["programme.o", "programme.id"], name="fk_assignment_o_programme"
        ),
        sa.PrimaryKeyConstraint("o", "id", name="pk_assignment"),
    )
    op.create_index("ix_assignment_o_person", "assignment", ["o", "person"], unique=False)
    op.create_index(
        "ux_assignment_current",
        "assignment",
        ["o", "person", "programme"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "attempt",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("enrolment", sa.Uuid(), nullable=False),
        sa.Column("quiz", sa.String(length=100), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.Column("from_release", sa.String(length=80), nullable=True),
        sa.Column("release", sa.String(length=80), nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("draw", sa.Text(), nullable=False),
        sa.Column("started_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["from_release"], ["release.hash"], name="fk_attempt_from_release"),
        sa.ForeignKeyConstraint(
            ["o", "enrolment"], ["enrolment.o", "enrolment.id"], name="fk_attempt_o_enrolment"
        ),
        sa.ForeignKeyConstraint(["release"], ["release.hash"], name="fk_attempt_release"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_attempt"),
        sa.UniqueConstraint(
            "o", "enrolment", "quiz", "scope", "n", name="uq_attempt_o_enrolment_quiz_scope_n"
        ),
    )
    op.create_table(
        "cohort_member",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cohort", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["o", "cohort"], ["cohort.o", "cohort.id"], name="fk_cohort_member_o_cohort"),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_cohort_member_o_person"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_cohort_member"),
    )
    op.create_index(
        "ux_cohort_member_current",
        "cohort_member",
        ["o", "cohort", "person"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "offer",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("release", sa.String(length=80), nullable=False),
        sa.Column("delivery", sa.Text(), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_offer_course"),
        sa.ForeignKeyConstraint(["o"], ["organisation.id"], name="fk_offer_o"),
        sa.ForeignKeyConstraint(["release"], ["release.hash"], name="fk_offer_release"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_offer"),
    )
    op.create_index(
        "ux_offer_current",
        "offer",
        ["o", "course"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "programme_version",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme", sa.Uuid(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("valid_from", moment, nullable=False),
        sa.Column("valid_to", moment, nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.Column("retracted_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["o", "programme"], ["programme.o", "programme.id"], name="fk_programme_version_o_programme"
        ),
        sa.PrimaryKeyConstraint("o", "id", name="pk_programme_version"),
    )
    op.create_index(
        "ux_programme_version_current",
        "programme_version",
        ["o", "programme"],
        unique=True,
        sqlite_where=STILL_SO,
        postgresql_where=STILL_SO,
    )
    op.create_table(
        "progress",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("enrolment", sa.Uuid(), nullable=False),
        sa.Column("block", sa.String(length=300), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["o", "enrolment"], ["enrolment.o", "enrolment.id"], name="fk_progress_o_enrolment"
        ),
        sa.PrimaryKeyConstraint("o", "enrolment", "block", name="pk_progress"),
    )
    op.create_table(
        "release_part",
        sa.Column("release", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=400), nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("part", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["part"], ["part.hash"], name="fk_release_part_part"),
        sa.ForeignKeyConstraint(["release"], ["release.hash"], name="fk_release_part_release"),
        sa.PrimaryKeyConstraint("release", "kind", "item", "lang", name="pk_release_part"),
    )
    op.create_index("ix_release_part_part", "release_part", ["part"], unique=False)
    op.create_table(
        "completion",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("course", sa.Uuid(), nullable=False),
        sa.Column("track", sa.String(length=100), nullable=False),
        sa.Column("release", sa.String(length=80), nullable=False),
        sa.Column("enrolment", sa.Uuid(), nullable=True),
        sa.Column("attempt", sa.Uuid(), nullable=True),
        sa.Column("grading_no", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("basis", sa.Uuid(), nullable=True),
        sa.Column("achieved_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("recorded_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["course"], ["course.id"], name="fk_completion_course"),
        sa.ForeignKeyConstraint(
            ["o", "attempt"], ["attempt.o", "attempt.id"], name="fk_completion_o_attempt"
        ),
        sa.ForeignKeyConstraint(
            ["o", "enrolment"], ["enrolment.o", "enrolment.id"], name="fk_completion_o_enrolment"
        ),
        sa.ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"], name="fk_completion_o_person"),
        sa.ForeignKeyConstraint(["release"], ["release.hash"], name="fk_completion_release"),
        sa.PrimaryKeyConstraint("o", "id", name="pk_completion"),
    )
    op.create_index("ix_completion_o_course_person", "completion", ["o", "course", "person"], unique=False)
    op.create_index("ix_completion_o_person", "completion", ["o", "person"], unique=False)
    op.create_index(
        "ux_completion_correction",
        "completion",
        ["o", "attempt", "grading_no"],
        unique=True,
        sqlite_where=sa.text("kind = 'correction'"),
        postgresql_where=sa.text("kind = 'correction'"),
    )
    op.create_index(
        "ux_completion_enrolment",
        "completion",
        ["o", "enrolment", "kind"],
        unique=True,
        sqlite_where=sa.text("kind IN ('full', 'delta', 'test_out')"),
        postgresql_where=sa.text("kind IN ('full', 'delta', 'test_out')"),
    )
    op.create_table(
        "grading",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("attempt", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("num", sa.Integer(), nullable=False),
        sa.Column("den", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"], name="fk_grading_o_attempt"),
        sa.PrimaryKeyConstraint("o", "attempt", "no", name="pk_grading"),
    )
    op.create_table(
        "mark",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("attempt", sa.Uuid(), nullable=False),
        sa.Column("question_version", sa.Uuid(), nullable=False),
        sa.Column("no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("num", sa.Integer(), nullable=False),
        sa.Column("den", sa.Integer(), nullable=False),
        sa.Column("response", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"], name="fk_mark_o_attempt"),
        sa.ForeignKeyConstraint(
            ["question_version"], ["question_version.id"], name="fk_mark_question_version"
        ),
        sa.PrimaryKeyConstraint("o", "attempt", "question_version", "no", name="pk_mark"),
    )
    op.create_index("ix_mark_o_question_version", "mark", ["o", "question_version"], unique=False)
    op.create_table(
        "step",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("attempt", sa.Uuid(), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("item", sa.String(length=200), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("client_key", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"], name="fk_step_o_attempt"),
        sa.PrimaryKeyConstraint("o", "attempt", "n", name="pk_step"),
        sa.UniqueConstraint("o", "attempt", "client_key", name="uq_step_o_attempt_client_key"),
        sa.UniqueConstraint("o", "attempt", "item", "revision", name="uq_step_o_attempt_item_revision"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "certificate",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("completion", sa.Uuid(), nullable=False),
        sa.Column("issue_no", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=24), nullable=False),
        sa.Column("facts_hash", sa.String(length=80), nullable=False),
        sa.Column("issued_at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["o", "completion"], ["completion.o", "completion.id"], name="fk_certificate_o_completion"
        ),
        sa.PrimaryKeyConstraint("o", "id", name="pk_certificate"),
        sa.UniqueConstraint("code", name="uq_certificate_code"),
        sa.UniqueConstraint("o", "completion", "issue_no", name="uq_certificate_o_completion_issue_no"),
    )
    op.create_table(
        "voiding",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("completion", sa.Uuid(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["o", "completion"], ["completion.o", "completion.id"], name="fk_voiding_o_completion"
        ),
        sa.PrimaryKeyConstraint("o", "completion", "at", name="pk_voiding"),
    )
    op.create_table(
        "certificate_document",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("certificate", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("sha256", sa.String(length=80), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["o", "certificate"],
            ["certificate.o", "certificate.id"],
            name="fk_certificate_document_o_certificate",
        ),
        sa.PrimaryKeyConstraint("o", "certificate", "kind", name="pk_certificate_document"),
    )
    op.create_table(
        "certificate_event",
        sa.Column("o", sa.Uuid(), nullable=False),
        sa.Column("certificate", sa.Uuid(), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["o", "certificate"],
            ["certificate.o", "certificate.id"],
            name="fk_certificate_event_o_certificate",
        ),
        sa.PrimaryKeyConstraint("o", "certificate", "n", name="pk_certificate_event"),
    )
    # ### end Alembic commands ###
    make_append_only()


def make_append_only() -> None:
    """Triggers that refuse to change or delete a fact."""
    if op.get_bind().dialect.name == "sqlite":
        for table in APPEND_ONLY:
            for verb in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER append_only_{table}_{verb.lower()} BEFORE {verb} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, 'append-only: {table}'); END"
                )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION kyndig_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$"
    )
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER append_only_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION kyndig_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER append_only_{table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION kyndig_append_only()"
        )


def downgrade() -> None:
    """There is nothing before the first tables; facts are not thrown away by a command."""
    raise NotImplementedError("the first revision cannot be undone; restore a backup instead")
