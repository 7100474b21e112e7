"""A site where every page has something to show, and the addresses of its pages, by name.

Whoever adds a page adds a visit: a test compares the visits with the routes of the site.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

import small_courses
import stories
from factories import Person, Site

from course.people import Role
from course.quiz.question import Json
from webapp import jobs
from webapp.actions.assign_programme import assign_programme
from webapp.actions.export_training_records import export_training_records
from webapp.actions.flag_question import flag_question
from webapp.actions.make_password_link import make_password_link
from webapp.actions.record_answer import record_answer
from webapp.actions.reissue_certificate import reissue_certificate
from webapp.actions.revoke_certificate import revoke_certificate
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.store import attempt_lists, attempts, course_results, enrolments, programmes
from webapp.store.training_records import Narrowing

NO_PAGES = {
    "static": "files",
    "public.livez": "words for a machine",
    "public.metrics": "numbers for a machine",
    "public.readyz": "words for a machine",
    "public.front": "leads on",
    "public.choose_language": "leads on",
    "account.session_left": "numbers for a script",
    "learner.go_on": "leads on",
    "learner.media": "a picture",
    "learner.certificate_pdf": "a document",
    "learner.certificate_picture": "a picture",
    "hr.export_csv": "a file",
    "hr.export_manifest": "a file",
}
"""Routes that give no page, and what they give instead."""


@dataclass(frozen=True)
class Visit:
    """A page in one of its states. `press`: the button that sends its form empty, for how it comes back.

    `path` has names of places in braces; `who` is a role, one of the people in `Places`, or nobody.
    """

    endpoint: str
    path: str
    who: str = ""
    status: int = 200
    press: str = ""


VISITS = {
    "sign-in": Visit("account.sign_in", "/sign-in"),
    "sign-in-refused": Visit("account.sign_in", "/sign-in", press="Logg inn"),
    "verify": Visit("public.verify_form", "/verify"),
    "verify-no-code": Visit("public.verify_form", "/verify?code=hei", status=422),
    "verify-valid": Visit("public.verify_code", "/verify/{valid_code}"),
    "verify-no-name": Visit("public.verify_code", "/verify/{valid_code}", press="Sammenlign"),
    "verify-expired": Visit("public.verify_code", "/verify/{expired_code}"),
    "verify-revoked": Visit("public.verify_code", "/verify/{revoked_code}"),
    "verify-unknown": Visit("public.verify_code", "/verify/EKS-0000-0000-0000-0000", status=404),
    "privacy": Visit("public.privacy", "/privacy"),
    "accessibility": Visit("public.accessibility", "/accessibility"),
    "about": Visit("public.about", "/about"),
    "missing": Visit("missing", "/nowhere", status=404),
    "refused": Visit("refused", "/hr", "learner", status=403),
    "account": Visit("account.own_account", "/account", "learner"),
    "account-refused": Visit("account.own_account", "/account", "learner", press="Bytt passord"),
    "choose-password": Visit("account.choose_password", "/password/{link}"),
    "choose-password-refused": Visit("account.choose_password", "/password/{link}", press="Lagre passordet"),
    "choose-password-over": Visit("account.choose_password", "/password/nei", status=404),
    "courses": Visit("learner.my_courses", "/courses", "learner"),
    "courses-new": Visit("learner.my_courses", "/courses", "newcomer"),
    "courses-done": Visit("learner.my_courses", "/courses", "holder"),
    "course": Visit("learner.course", "{course}", "learner"),
    "course-new": Visit("learner.course", "{course}", "newcomer"),
    "course-done": Visit("learner.course", "{course}", "holder"),
    "course-draft": Visit("learner.course", "{draft_course}", "learner"),
    "lesson-own": Visit("learner.lesson", "{course}/0/1", "learner"),
    "lesson-case": Visit("learner.lesson", "{course}/1/1", "learner"),
    "lesson-last": Visit("learner.lesson", "{course}/1/2", "learner"),
    "lesson-draft": Visit("learner.lesson", "{draft_course}/1/1", "learner"),
    "quiz": Visit("learner.quiz", "{course}/quizzes/1", "holder"),
    "quiz-tried": Visit("learner.quiz", "{course}/quizzes/1", "learner"),
    **{
        f"question-{kind}": Visit(
            "learner.question", f"/attempts/{{open}}/{{number_{kind.replace('-', '_')}}}", "learner"
        )
        for kind in ("single", "multiple", "true-false", "number", "short")
    },
    "question-flagged": Visit("learner.question", "/attempts/{open}/{number_flagged}", "learner"),
    "question-draft": Visit("learner.question", "/attempts/{draft_attempt}/1", "learner"),
    "overview": Visit("learner.overview", "/attempts/{open}/overview", "learner"),
    "result-failed": Visit("learner.result", "/attempts/{failed}/result", "learner"),
    "result-passed": Visit("learner.result", "/attempts/{passed}/result", "holder"),
    "certificates": Visit("learner.my_certificates", "/certificates", "holder"),
    "certificates-none": Visit("learner.my_certificates", "/certificates", "newcomer"),
    "certificates-over": Visit("learner.my_certificates", "/certificates", "former"),
    "certificate": Visit("learner.certificate", "/certificates/{valid}", "holder"),
    "certificate-expired": Visit("learner.certificate", "/certificates/{expired}", "former"),
    "results": Visit("instructor.results", "/results", "instructor"),
    "course-results": Visit("instructor.course_results", "{course_results}", "instructor"),
    "course-results-none": Visit(
        "instructor.course_results", "{course_results}?status=overdue&unit=ingen", "instructor"
    ),
    "question-results": Visit("instructor.question_results", "{course_results}/questions", "instructor"),
    "question-figures": Visit(
        "instructor.question_figures", "{course_results}/questions/{version}", "instructor"
    ),
    "question-correction-refused": Visit(
        "instructor.question_figures",
        "{course_results}/questions/{version}",
        "instructor",
        press="Se hva det fører til",
    ),
    "hr": Visit("hr.overview", "/hr", "hr"),
    "hr-wrong-day": Visit("hr.overview", "/hr?on=i+morgen", "hr", status=422),
    "hr-export": Visit("hr.export_form", "/hr/export", "hr"),
    "hr-export-refused": Visit("hr.export_form", "/hr/export", "hr", press="Lag eksporten"),
    "hr-one-export": Visit("hr.one_export", "/hr/exports/{export}", "hr"),
    "people": Visit("admin.people_list", "/admin/people", "admin"),
    "people-none": Visit("admin.people_list", "/admin/people?q=zzz", "admin"),
    "new-person": Visit("admin.new_person", "/admin/people/new", "admin"),
    "new-person-refused": Visit("admin.new_person", "/admin/people/new", "admin", press="Legg til personen"),
    "person": Visit("admin.one_person", "/admin/people/{holder}", "admin"),
    "person-oneself": Visit("admin.one_person", "/admin/people/{admin}", "admin"),
    "revoke": Visit("admin.ask_to_revoke", "/admin/people/{holder}/certificates/{valid}/revoke", "admin"),
    "revoke-refused": Visit(
        "admin.ask_to_revoke",
        "/admin/people/{holder}/certificates/{valid}/revoke",
        "admin",
        press="Trekk tilbake beviset",
    ),
    "reissue": Visit("admin.ask_to_reissue", "/admin/people/{holder}/certificates/{valid}/reissue", "admin"),
    "reissue-refused": Visit(
        "admin.ask_to_reissue",
        "/admin/people/{holder}/certificates/{valid}/reissue",
        "admin",
        press="Utsted på nytt",
    ),
    "reissue-over": Visit(
        "admin.ask_to_reissue", "/admin/people/{former}/certificates/{expired}/reissue", "admin"
    ),
    "course-voided": Visit("learner.course", "{course}", "voided"),
    "courses-voided": Visit("learner.my_courses", "/courses", "voided"),
    "certificate-revoked": Visit("learner.certificate", "/certificates/{revoked}", "voided"),
    "certificate-replaced": Visit("learner.certificate", "/certificates/{replaced}", "renamed"),
    "verify-replaced": Visit("public.verify_code", "/verify/{replaced_code}"),
    "units": Visit("admin.units_list", "/admin/units", "admin"),
    "units-refused": Visit("admin.units_list", "/admin/units", "admin", press="Legg til enheten"),
    "releases": Visit("admin.releases_list", "/admin/releases", "admin"),
}


@dataclass
class Places:
    """The people and the addresses of a furnished site."""

    people: dict[str, Person] = field(default_factory=dict)
    names: dict[str, object] = field(default_factory=dict)

    def path(self, visit: Visit) -> str:
        """The address of a visit."""
        return visit.path.format_map({name.replace("-", "_"): value for name, value in self._all()})

    def _all(self) -> list[tuple[str, object]]:
        return [*self.names.items(), *((name, person.id) for name, person in self.people.items())]


def furnish(site: Site) -> Places:
    """Let people do what gives every page something to show; the clock stands where it stood after."""
    places = Places({role.value: person for role, person in site.people.items()})
    programme = site.programme()
    places.names |= {
        "course": f"/courses/{programme.id}",
        "course_results": f"/results/{programme.id}",
    }
    for name in ("newcomer", "holder", "former"):
        places.people[name] = site.add(Role.LEARNER, name=f"{name.capitalize()} Testsen")
    _former(site, places)
    _holder(site, places)
    _others(site, places)
    _learner(site, places)
    _draft(site, places)
    with site.bound():
        jobs.run_due(site.config)
        newcomer = places.people["newcomer"].id
        made = make_password_link(newcomer, by=site.people[Role.ADMIN].actor, now=site.clock.now())
        places.names["link"] = made.token
        assign_programme(
            programme.id,
            [places.people["newcomer"].id],
            due=(site.clock.now() + dt.timedelta(days=9)).date(),
            reason="test",
            by=site.people[Role.ADMIN].actor,
            now=site.clock.now(),
        )
        places.names["export"] = export_training_records(
            on=site.clock.now().date(),
            known_at=None,
            narrowing=Narrowing(),
            purpose="Kursstatus til personalsystemet",
            by=site.people[Role.HR].actor,
            now=site.clock.now(),
        )
    return places


def _former(site: Site, places: Places) -> None:
    """Somebody with a certificate that ran out, and one that was revoked."""
    former, present = places.people["former"], site.clock.moment
    site.clock.moment = present - dt.timedelta(days=800)
    places.names["expired"] = expired = stories.pass_course(site, former)
    places.names["expired_code"] = stories.code_of(site, former, expired)
    site.clock.moment = present
    places.people["voided"] = other = site.add(Role.LEARNER, name="Mistet Testsen")
    places.people["renamed"] = renamed = site.add(Role.LEARNER, name="Nytt Navnesen")
    places.names["revoked"] = revoked = stories.pass_course(site, other)
    places.names["replaced"] = replaced = stories.pass_course(site, renamed)
    places.names["replaced_code"] = stories.code_of(site, renamed, replaced)
    places.names["revoked_code"] = stories.code_of(site, other, revoked)
    with site.bound():
        by, now = site.people[Role.ADMIN].actor, site.clock.now()
        revoke_certificate(revoked, "Tatt av en annen", by=by, now=now)
        reissue_certificate(replaced, "Nytt navn", by=by, now=now)


def _holder(site: Site, places: Places) -> None:
    holder = places.people["holder"]
    places.names["valid"] = valid = stories.pass_course(site, holder)
    places.names["valid_code"] = stories.code_of(site, holder, valid)
    with site.bound():
        enrolment = _enrolment(site, holder)
        places.names["passed"] = attempt_lists.listed(holder.actor, enrolment)[0].id


def _others(site: Site, places: Places) -> None:
    """Enough answers for the numbers of questions."""
    for number in range(5):
        person = site.add(Role.LEARNER)
        stories.take_quiz(site, person, stories.read_all(site, person), wrong=["q-multiple"][: number % 2])
    programme = site.programme()
    with site.bound():
        lines = course_results.questions(
            site.people[Role.INSTRUCTOR].actor, programme.course, programme.track
        )
    places.names["version"] = next(line.version for line in lines if line.item == "q-single")


def _learner(site: Site, places: Places) -> None:
    """The learner has failed once and is in the middle of the next attempt."""
    learner = site.people[Role.LEARNER]
    enrolment = stories.read_all(site, learner)
    places.names["failed"] = stories.take_quiz(
        site, learner, enrolment, wrong=["q-single", "q-number", "q-short"]
    )
    with site.bound():
        now = site.clock.now()
        opened = start_attempt(enrolment, "plikter", lang="nb", by=learner.actor, now=now)
        items = attempts.get(learner.actor, opened).attempt.draw.items
        flag_question(opened, "q-single", True, client_key="flag", by=learner.actor, now=now)
        answers: dict[str, Json] = {"q-multiple": [0, 2], "q-short": "barnevernet"}
        for item, answer in answers.items():
            record_answer(opened, item, answer, revision=1, client_key=f"a-{item}", by=learner.actor, now=now)
    places.names["open"] = opened
    for number, item in enumerate(items, start=1):
        places.names[f"number_{item.question.removeprefix('q-')}"] = number
    places.names["number_flagged"] = places.names["number_single"]


def _draft(site: Site, places: Places) -> None:
    """A course that nobody has reviewed, with an attempt."""
    site.publish(small_courses.small_course(approved=False, slug="utkastet"))
    learner = site.people[Role.LEARNER]
    with site.bound():
        offered = programmes.offered(learner.actor)
        known = str(places.names["course"]).rsplit("/", 1)[1]
        draft = next(programme for programme in offered if str(programme.id) != known)
        places.names["draft_course"] = f"/courses/{draft.id}"
        now = site.clock.now()
        enrolment = start_course(draft.id, by=learner.actor, now=now)
        places.names["draft_attempt"] = start_attempt(
            enrolment, "plikter", lang="nb", by=learner.actor, now=now
        )


def _enrolment(site: Site, person: Person) -> UUID:
    programme = site.programme()
    found = enrolments.latest(person.actor, programme.course, programme.track)
    assert found is not None
    return found.id
