"""The shell around commands: loaded when they are called, spoken in the person's language.

`Group` imports a command's module only when the command is used, so that `kyndig --help`
loads no parser and no typesetter. Its `main` turns every failure into a sentence and an exit
code: 0 nothing wrong, 1 findings, 2 it could not run.
"""

from __future__ import annotations

import datetime as dt
import difflib
import errno
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from course.cli.output import Output, debugging
from course.errors import CourseError
from course.messages import table

_F = TypeVar("_F", bound=Callable[..., Any])

_ERRNO = {
    errno.ENOENT: "cli-no-such-file",
    errno.EACCES: "cli-not-allowed",
    errno.EPERM: "cli-not-allowed",
    errno.ENOSPC: "cli-disk-full",
    errno.EROFS: "cli-read-only",
}


def _said(code: str | None) -> str:
    """The sentence of a help code; what is no code is shown as it is."""
    return Output().text(code) if code and code in table() else code or ""


class Day(click.ParamType):  # type: ignore[type-arg]
    """A date as an option's value, `2026-11-23`."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date; raises CourseError `cli-bad-date`."""
        try:
            return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
        except ValueError:
            shown = param.opts[0] if param and param.opts else ""
            raise CourseError("cli-bad-date", name=shown, value=str(value)[:40]) from None


class Option(click.Option):
    """An option whose `help` is a code of `course.messages`."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, in the person's language."""
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace(self.help or "\0", _said(self.help)))


class Command(click.Command):
    """A command whose help is the code `help-<name>`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; raises CourseError `cli-too-much` for more than the command takes."""
        ctx.allow_extra_args = True  # so that it is told in the person's language
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise CourseError("cli-too-much", what=" ".join(rest)[:200], command=ctx.command_path)
        return rest

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first line of the help."""
        return _said(self.help).split("\n", 1)[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole help, indented."""
        formatter.write_paragraph()
        with formatter.indentation():
            for part in _said(self.help).split("\n"):
                formatter.write_text(part)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Bruk: kyndig check ...`"""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_said("cli-usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading."""
        _write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in the person's language."""
        return _help_option(super().get_help_option(ctx))


class Group(click.Group):
    """Commands by name, each imported when it is used. `lazy` is name -> "package.module:attribute"."""

    def __init__(self, name: str, lazy: Mapping[str, str], **settings: Any) -> None:
        super().__init__(name, help=settings.pop("help", f"help-{name}"), **settings)
        self.lazy: dict[str, str] = dict(lazy)

    def extend(self, lazy: Mapping[str, str]) -> None:
        """Add commands of another package; the same name replaces."""
        self.lazy.update(lazy)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order in which they were given: that of the work."""
        return [*self.lazy, *(name for name in self.commands if name not in self.lazy)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now."""
        where = self.lazy.get(cmd_name)
        if where is None:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = where.partition(":")
        found = getattr(importlib.import_module(module), attribute or cmd_name.replace("-", "_"))
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Names with the first line of each help, without importing any of them."""
        rows = [(name, _said(f"help-{name}").split("\n", 1)[0]) for name in self.list_commands(ctx)]
        with formatter.section(_said("cli-commands").rstrip(":")):
            formatter.write_dl(rows)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole help, indented."""
        Command.format_help_text(self, ctx, formatter)  # type: ignore[arg-type]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Bruk: kyndig ...`"""
        Command.format_usage(self, ctx, formatter)  # type: ignore[arg-type]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading, then the commands."""
        _write_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in the person's language."""
        return _help_option(super().get_help_option(ctx))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run; every failure is a sentence on stderr. A command's whole number is its exit code."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        sys.exit(self._run(args, prog_name or self.name, complete_var, extra))

    def _run(
        self,
        args: Sequence[str] | None,
        prog_name: str | None,
        complete_var: str | None,
        extra: dict[str, Any],
    ) -> int:
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
            return code if isinstance(code, int) else 0
        except (click.Abort, KeyboardInterrupt):
            Output().aside("cli-stopped")
            return 130
        except BrokenPipeError:
            # Whoever read the answer has heard enough; what is left must not fail at exit either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        except Exception as error:
            try:
                _tell(error)
            except Exception:  # the table of sentences itself cannot be read
                sys.stderr.write(f"kyndig: {type(error).__name__}: {error}\n")
            return 2


def command(name: str, **settings: Any) -> Callable[[Callable[..., Any]], Command]:
    """A command; its help is the sentence `help-<name>`, its first line the short one."""
    return click.command(name, cls=Command, help=f"help-{name}", **settings)


def option(*names: str, **settings: Any) -> Callable[[_F], _F]:
    """An option; `help` is a code of `course.messages`."""
    return click.option(*names, cls=Option, **settings)


def argument(*names: str, **settings: Any) -> Callable[[_F], _F]:
    """An argument."""
    return click.argument(*names, **settings)


def _write_options(this: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    params = [param for param in this.get_params(ctx) if isinstance(param, click.Option)]
    records: Iterable[tuple[str, str] | None] = (param.get_help_record(ctx) for param in params)
    if rows := [record for record in records if record]:
        with formatter.section(_said("cli-options").rstrip(":")):
            formatter.write_dl(rows)


def _help_option(found: click.Option | None) -> click.Option | None:
    if found is not None:
        found.help = _said("cli-help")
    return found


def _tell(error: Exception) -> None:
    """What went wrong, in a sentence; a traceback only when KYNDIG_DEBUG asks for one."""
    out = Output()
    if isinstance(error, click.UsageError):
        _tell_usage(out, error)
    elif isinstance(error, click.ClickException):
        out.fail("cli-bad-use", message=error.format_message())
    elif debugging():
        traceback.print_exception(error)
    elif isinstance(error, CourseError):
        out.fail(error.code, **error.facts)
    elif isinstance(error, OSError) and error.errno in _ERRNO:
        out.fail(_ERRNO[error.errno], path=os.fsdecode(error.filename or ""))
    else:
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
        out.fail("cli-bug", what=f"{type(error).__name__} {place}".strip())


def _tell_usage(out: Output, error: click.UsageError) -> None:
    """What was typed wrongly, in the person's language where the kind is known."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        out.out.write(error.format_message())
        return
    if isinstance(error, click.NoSuchOption):
        out.fail("cli-no-such-option", name=error.option_name)
    elif kind == "NoSuchCommand":
        name = str(getattr(error, "command_name", ""))
        group = error.ctx.command if error.ctx else None
        known = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
        near = difflib.get_close_matches(name, known, 1)
        out.fail("cli-no-such-command-near" if near else "cli-no-such-command", name=name, near="".join(near))
    elif isinstance(error, click.MissingParameter):
        shown = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        out.fail("cli-missing", name=shown.strip("[]."))
    elif isinstance(error, click.BadParameter):
        shown = (error.param.human_readable_name if error.param else "") or ""
        out.fail("cli-bad-value", name=shown, message=error.message)
    else:
        out.fail("cli-bad-use", message=error.format_message())
    if error.ctx is not None:
        out.aside("cli-try-help", command=f"{error.ctx.command_path} --help")
