"""Which candidates become drafts: few, spread, none twice; what is left goes to the further drafts."""

from collections import Counter

from course.citation import Citation
from course.drafting.questions import choosing
from course.drafting.questions.calibration import Calibration, Judged
from course.drafting.questions.candidate import Candidate, Needs, single
from course.drafting.questions.choosing import Asked, choose
from course.quiz.question_types.single import Single

WORDS = [
    *("kaste", "rydde", "vaske", "male", "bygge", "grave", "plukke", "sortere"),
    *("pakke", "veie", "måle", "telle", "lese", "skrive", "regne", "tegne"),
]


def candidate(n, rule="number", **changes):
    """Candidate number n, about something that no other is about."""
    word = WORDS[n % len(WORDS)] + "verket" * (1 + n // len(WORDS))
    parts = {
        "rule": rule,
        "stem": f"Hvor lenge skal avdelingen {word}?",
        "content": single(f"{n + 2} uker", (), order=[f"{n + 1} uker", f"{n + 2} uker", f"{n + 3} uker"]),
        "citations": (Citation(f"a/del-{n}", f"Avdelingen skal {word} i {n + 2} uker."),),
        "order": n,
        "heading": f"Del {n}",
        "key": f"{n + 2} uker",
        "about": f"{word} {word}hus {word}dag",
        "worth": 100,
    }
    return Candidate(**(parts | changes))


def chosen(candidates, words=1_200, calibration=None, lengths=None, asked=None):
    return choose(
        candidates,
        asked or Asked(),
        words=words,
        lengths=lengths or {},
        calibration=calibration or Calibration(),
        lang="nb",
    )


def test_no_rule_takes_more_than_its_share_of_the_room_and_no_key_more_than_its():
    made = chosen([candidate(n) for n in range(30)], words=1_100)
    assert len(made.bank) == 10 * choosing.RULE_SHARE // 100
    alike = [candidate(n, rule=["number", "definition", "who"][n % 3], key="Kommunen") for n in range(30)]
    assert len(chosen(alike, words=1_100).bank) == 10 * choosing.KEY_SHARE // 100


def test_modality_is_asked_about_twice_in_a_module_and_three_times_in_a_long_one():
    some = [candidate(n, rule="modality", key=["skal", "bør", "kan"][n % 3]) for n in range(12)]
    assert len(chosen(some, words=500).bank) == 2
    assert len(chosen(some, words=2_000).bank) == 3


def test_short_modules_have_few_drafts_and_no_module_more_than_an_attempt_holds():
    rules = ["steps", "number", "definition", "matching", "who", "sorting", "misunderstanding"]
    some = [candidate(n, rule=rules[n % len(rules)]) for n in range(60)]
    assert len(chosen(some, words=50).bank) == choosing.LEAST_ROOM
    assert len(chosen(some, words=50_000).bank) == choosing.MOST_ROOM


def test_the_surest_and_worthiest_come_first():
    some = [candidate(0, rule="who"), candidate(1, rule="number"), candidate(2, rule="steps", worth=40)]
    some += [candidate(3, rule="matching")]
    assert {one.rule for one in chosen(some, words=10).bank} == {"number", "matching", "steps"}


def test_sections_are_spread():
    crowded = [candidate(n, rule=["number", "definition"][n % 2], heading="Del") for n in range(4)]
    lone = candidate(9, rule="definition", heading="En annen del", worth=60)
    assert lone in chosen([*crowded, lone], words=10).bank


def test_a_passage_is_asked_about_once_and_a_long_one_twice():
    some = [
        candidate(n, rule=rule, citations=(Citation("a/del-1", f"Setning {n}."),))
        for n, rule in enumerate(["steps", "number", "definition"])
    ]
    assert len(chosen(some).bank) == 1
    assert len(chosen(some, lengths={"a/del-1": 90}).bank) == 2


def test_no_fact_is_asked_about_twice_in_the_course_be_it_among_the_further_drafts():
    asked = Asked()
    first = chosen([candidate(1), candidate(2, rule="case", needs=Needs.SITUATION)], asked=asked)
    again = [candidate(1, citations=(Citation("b/ny-1", "Noe."),))]
    again += [candidate(2, rule="case", needs=Needs.SITUATION, citations=(Citation("b/ny-2", "Noe."),))]
    assert len(first.bank) == len(first.more) == 1
    assert chosen(again, asked=asked) == choosing.Chosen((), ())


def test_what_people_have_to_complete_is_never_in_a_bank():
    some = [
        candidate(1, rule="exception", needs=Needs.DISTRACTORS, content=single("Når det haster", ())),
        candidate(2, rule="case", needs=Needs.SITUATION, content=single("ringe vakten", ())),
    ]
    made = chosen(some)
    assert made.bank == ()
    assert [one.needs for one in made.more] == [Needs.DISTRACTORS, Needs.SITUATION]


def test_a_rule_that_reviewers_reject_moves_behind_more_drafts():
    some = [candidate(1), candidate(2, rule="definition")]
    bad = Calibration({("number", "nb"): Judged(rejected=60)})
    made = chosen(some, calibration=bad)
    assert [one.rule for one in made.bank] == ["definition"]
    assert [one.rule for one in made.more] == ["number"]
    elsewhere = Calibration({("number", "nn"): Judged(rejected=60)})
    assert len(chosen(some, calibration=elsewhere).bank) == 2


def test_a_draft_with_a_flaw_of_item_writing_is_not_chosen():
    flawed = candidate(1, content=single("2 uker", ["2 uker", "alltid"]))
    assert chosen([flawed]) == choosing.Chosen((), ())


def test_the_longest_key_is_no_pattern():
    def terms(n, key, *wrong):
        return candidate(
            n, rule=["definition", "who", "condition"][n % 2], content=single(key, wrong), key=key
        )

    long = [terms(n, f"Sammensatt begrep {WORDS[n]}", "Begrep a", "Begrep b") for n in range(8)]
    short = [
        terms(n, f"Ord {WORDS[n]}", "Et mye lengre begrep", "Et annet langt begrep") for n in range(8, 16)
    ]
    made = chosen([*long, *short], words=1_000)
    longest = Counter(choosing.has_longest_key(one) for one in made.bank if isinstance(one.content, Single))
    assert longest[True] <= longest[False] + 1


def test_the_further_drafts_are_few():
    some = [candidate(n, rule="condition") for n in range(40)]
    some += [candidate(40 + n, rule="case", needs=Needs.SITUATION) for n in range(40)]
    made = chosen(some)
    counts = Counter(one.rule for one in made.more)
    assert counts == {"condition": choosing.MOST_MORE_OF_A_RULE, "case": choosing.MOST_MORE[Needs.SITUATION]}
