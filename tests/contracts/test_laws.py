"""The nine laws, and the tests that fail when one of them is broken. Who moves a test moves its name here.

Each law was broken on purpose when its tests were written, and the tests named here went red.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

LAWS = {
    1: (
        "tests/course/content/test_release.py::test_the_release_of_a_known_folder_never_gets_another_name",
        "tests/course/content/test_release.py::test_another_process_place_and_hash_seed_give_the_same_bytes",
        "tests/course/content/test_release.py::test_line_ends_byte_order_marks_and_decomposed_letters_change_no_hash",
        "tests/course/content/test_release.py::test_canonical_json_is_sorted_normal_and_knows_no_floats",
        "tests/course/content/test_release.py::test_another_rendering_library_changes_no_hash",
        "tests/course/content/test_release.py::test_what_lies_outside_a_release_changes_no_hash",
        "tests/course/content/test_release.py::test_what_is_taught_asked_or_required_changes_the_hash",
        "tests/course/content/test_release.py::test_a_changed_or_missing_part_is_never_read",
        "tests/webapp/db/test_engine.py::test_no_fact_can_be_changed_or_deleted",
        "tests/webapp/learner/test_results.py::test_the_result_is_that_of_the_release_it_was_made_on",
        "tests/webapp/learner/test_certificates.py::test_a_certificate_keeps_its_words_when_the_course_changes",
    ),
    2: (
        "tests/webapp/db/test_engine.py::test_no_fact_can_be_changed_or_deleted",
        "tests/migrations/test_head.py::test_triggers_and_partial_indexes_are_those_that_the_models_make",
        "tests/webapp/store/test_training_records.py::test_a_unit_that_was_renamed_later_has_its_old_name_in_what_was_known_before",
        "tests/webapp/store/test_training_records.py::test_who_was_asked_or_began_later_is_not_in_what_was_known_before",
        "tests/course/learning/test_completion.py::test_what_was_recorded_later_was_not_so_as_far_as_was_known",
        "tests/course/learning/test_completion.py::test_at_a_fixed_moment_of_knowledge_later_additions_never_change_the_answer",
        "tests/course/learning/test_completion.py::test_valid_needs_a_completion_that_was_known_covers_the_day_and_was_not_voided",
        "tests/webapp/hr/test_exports.py::test_an_export_is_the_same_bytes_after_everything_that_happened_later",
        "tests/webapp/test_durability.py::test_twenty_four_submits_at_once_give_one_completion_and_one_certificate",
        "tests/course/quiz/test_attempt.py::test_a_mended_key_gives_another_grading_of_the_same_attempt",
    ),
    3: (
        "tests/course/quiz/test_attempt.py::test_a_retry_adds_nothing_and_gets_the_same_step_also_after_the_submit",
        "tests/course/quiz/test_attempt.py::test_another_tab_with_a_revision_that_is_no_newer_is_told_so",
        "tests/webapp/learner/test_answers.py::test_a_save_is_acknowledged_with_a_receipt_and_a_retry_gets_the_same",
        "tests/webapp/learner/test_answers.py::test_an_older_revision_never_wins",
        "tests/webapp/test_durability.py::test_every_acknowledged_answer_survives_sigkill_and_the_attempt_resumes",
        "tests/webapp/test_durability.py::test_eight_people_answering_at_once_in_eight_processes_lose_nothing_and_see_no_error",
        "tests/webapp/learner/test_autosave.py::test_an_answer_whose_receipt_was_lost_is_stored_once",
        "tests/journeys/test_autosave.py::test_while_the_server_is_gone_the_page_says_so_and_stores_the_answer_once_when_it_is_back",
        "tests/journeys/test_autosave.py::test_the_second_of_two_windows_is_told_and_keeps_what_was_typed",
        "tests/journeys/test_autosave.py::test_signed_out_in_another_window_what_was_typed_stays_and_is_stored_after_signing_in_again",
    ),
    4: (
        "tests/course/content/test_lesson.py::test_a_fault_is_told_with_its_line",
        "tests/course/content/test_check.py::test_a_damage_is_told_at_its_file_and_line",
        "tests/course/content/test_check.py::test_a_quote_that_does_not_hold_names_the_nearest_passage_and_the_first_difference",
        "tests/course/content/test_check.py::test_a_lock_that_was_made_up_is_seen_because_the_guide_is_read_again",
        "tests/course/drafting/test_course.py::test_a_topic_without_material_says_so_and_has_no_questions",
        "tests/contracts/test_reference_course.py::test_every_block_and_question_cites_words_of_the_guide_or_says_that_it_is_the_authors_own",
        "tests/webapp/learner/test_pages.py::test_a_lesson_shows_each_block_with_its_source",
    ),
    5: (
        "tests/webapp/learner/test_the_key_stays.py::test_nothing_of_the_key_is_sent_before_submitting",
        "tests/webapp/learner/test_the_key_stays.py::test_another_key_changes_nothing_that_is_sent_before_submitting",
        "tests/webapp/learner/test_guessing.py::test_no_guess_by_positions_or_values_does_better_than_chance",
        "tests/contracts/test_nothing_inline.py::test_every_page_is_strict_and_its_files_are_the_packages_own",
        "tests/journeys/test_main_job.py::test_from_sign_in_to_a_certificate_that_a_stranger_verifies",
    ),
    6: (
        "tests/contracts/test_routes_have_roles.py::test_every_route_is_marked_and_the_public_ones_are_listed",
        "tests/contracts/test_routes_have_roles.py::test_whoever_has_not_signed_in_is_led_to_sign_in_and_a_script_is_told_401",
        "tests/contracts/test_routes_have_roles.py::test_a_role_opens_its_own_pages_and_no_others",
        "tests/contracts/test_store_takes_the_actor.py::test_the_actor_comes_first",
        "tests/webapp/learner/test_answers.py::test_nobody_reaches_another_persons_attempt",
        "tests/webapp/learner/test_certificates.py::test_nobody_sees_another_persons_certificate",
        "tests/webapp/hr/test_overview.py::test_no_name_no_mark_and_no_answer_is_on_any_page_of_hr",
        "tests/webapp/hr/test_overview.py::test_hr_of_one_unit_sees_that_unit_alone",
        "tests/webapp/instructor/test_results.py::test_no_mark_and_no_answer_is_on_any_page_of_an_instructor",
        "tests/webapp/instructor/test_results.py::test_a_question_that_fewer_than_five_answered_says_too_few",
        "tests/webapp/test_organisations_are_apart.py::test_a_neighbour_s_administrator_finds_nobody_and_changes_nothing",
    ),
    7: (
        "tests/contracts/test_one_clock.py::test_only_the_clock_asks_what_time_it_is",
        "tests/webapp/db/test_engine.py::test_a_naive_moment_is_refused",
        "tests/webapp/db/test_engine.py::test_both_hours_of_the_autumn_clock_change_stay_apart",
        "tests/course/quiz/test_attempt.py::test_a_time_without_a_zone_is_a_fault_of_the_program",
        "tests/course/learning/test_completion.py::test_a_moment_without_a_zone_is_refused",
        "tests/webapp/learner/test_pages.py::test_the_day_is_that_of_the_organisation",
    ),
    8: (
        "tests/contracts/test_catalogues.py::test_every_code_that_is_raised_or_found_has_its_sentence",
        "tests/contracts/test_catalogues.py::test_every_message_of_the_domain_is_there_in_three_languages_with_the_same_facts",
        "tests/course/content/test_check.py::test_no_damage_stops_the_check_and_whatever_it_finds_can_be_said",
        "tests/course/quiz/test_bank.py::test_no_text_makes_the_parser_fail",
        "tests/course/guide/test_any_bytes.py::test_any_bytes_give_a_document_or_a_source_error",
        "tests/course/cli/test_generate.py::test_bad_sources_get_a_sentence_and_nothing_is_written",
        "tests/course/cli/test_group.py::test_a_bug_is_one_sentence_with_its_place_and_never_a_traceback",
        "tests/webapp/test_bad_input.py::test_whatever_is_posted_gets_a_page",
        "tests/webapp/test_bad_input.py::test_whatever_is_in_an_address_gets_a_page",
        "tests/webapp/learner/test_answers.py::test_what_no_page_of_ours_sends_is_refused_with_a_sentence",
        "tests/webapp/learner/test_answers.py::test_a_form_with_a_made_up_key_or_revision_is_refused",
        "tests/webapp/learner/test_answers.py::test_what_was_typed_stays_beside_the_error",
    ),
    9: (
        "tests/contracts/test_nothing_inline.py::test_every_page_is_strict_and_its_files_are_the_packages_own",
        "tests/contracts/test_nothing_inline.py::test_answers_that_are_no_page_of_the_course_are_as_strict",
        "tests/journeys/test_main_job.py::test_the_whole_way_without_javascript",
        "tests/journeys/test_accessibility.py::test_a_page_is_without_fault",
        "tests/contracts/test_vendored_files.py::test_stylesheets_ask_for_nothing_but_files_beside_them",
        "tests/webapp/test_quick_exit.py::test_without_script_the_link_still_leads_away",
    ),
}


@cache
def run_in(file: str) -> frozenset[str]:
    """The tests of a file that are run: none that is skipped or expected to fail always."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and not any(re.search(r"\.(skip|xfail)\b", ast.unparse(mark)) for mark in node.decorator_list)
    )


@pytest.mark.parametrize("law", LAWS)
def test_the_tests_of_a_law_are_there(law: int) -> None:
    for name in LAWS[law]:
        file, _, test = name.partition("::")
        assert test in run_in(file), name


def test_the_laws_are_those_that_contributors_are_told() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = re.findall(r"^(\d)\. ", text.split("## The laws")[1].split("\n## ")[0], re.M)
    assert [int(number) for number in told] == [*LAWS]
