"""`kyndig bank`: what is done with questions, answers and ratings outside a course folder."""

from __future__ import annotations

from course.cli.group import Group

COMMANDS = {
    "import": "course.cli.bank_import:import_banks",
    "export": "course.cli.bank_export",
    "statistics": "course.cli.bank_statistics",
    "standard": "course.cli.bank_standard",
}

bank = Group("bank", COMMANDS)
