"""Every guide that can be read gives a course that can be taken to its end, and that gives no certificate."""

from __future__ import annotations

import factories
import pytest

from course.content.load import load_course
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
from course.people import Role
from webapp.actions import completing
from webapp.store import completions, enrolments, programmes

GUIDES = [
    "nb-helsepersonelloven.md",
    "en-owasp-authentication.md",
    "en-owasp-logging.html",
    "nb-krisesenterlova.txt",
]


@pytest.mark.slow
@pytest.mark.parametrize("name", GUIDES)
def test_the_course_of_a_guide_can_be_taken_to_its_end(name, shared, database_url, standing_clock, tmp_path):
    guide = read_guide([shared / "guides" / name])
    sources = [one.source for one in guide.documents]
    write_folder(tmp_path / "kurs", course_files(draft_course(guide).course, sources, lock_bytes(guide)))
    course = load_course(tmp_path / "kurs").course
    with factories.site(database_url, standing_clock, course=course) as site:
        learner = site.people[Role.LEARNER]
        assert factories.take_course(site, learner) is None
        with site.bound():
            programme = site.programme()
            enrolment = enrolments.latest(learner.actor, programme.course, programme.track)
            lang = course.languages[0]
            told = programmes.get(learner.actor, programme.id)
            assert completing.assess(learner.actor, enrolment, told, lang).is_complete
            assert completions.own(learner.actor) == ()
