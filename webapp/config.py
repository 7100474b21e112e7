"""Config: what the operator sets, read from the environment once, at start."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url

from course.errors import CourseError

SHORTEST_SECRET = 32
"""Characters; `python -c "import secrets; print(secrets.token_hex(32))"` makes 64."""


class Config(BaseSettings):
    """All settings; each is read from `KYNDIG_<NAME>`. Frozen after start.

    `database_url`: SQLite by default, PostgreSQL as `postgresql://...`.
    `secret_key`: signs forms; see `secret_key()` for what happens when it is not set.
    `base_url`: the address that people write, with scheme; certificates print it.
    `exit_url`: where "Forlat siden" leads. `session_idle_minutes`, `session_hours`: how long a
    session lives without use, and at all. `behind_proxies`: how many trusted proxies set X-Forwarded-*.
    `metrics_token`: what /metrics asks for; without it there is no such page. `drain_seconds`: how long
    a server that was told to stop still takes requests while /readyz says that it is about to.
    """

    model_config = SettingsConfigDict(env_prefix="KYNDIG_", frozen=True, extra="ignore")

    database_url: str = "sqlite:///kyndig.db"
    secret_key: str = ""
    base_url: str = ""
    exit_url: str = "https://www.yr.no/"
    session_idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    session_hours: int = Field(default=12, ge=1, le=24 * 14)
    secure_cookies: bool = True
    behind_proxies: int = Field(default=0, ge=0, le=5)
    metrics_token: str = ""
    drain_seconds: int = Field(default=0, ge=0, le=300)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    demo: bool = False
    lang: str = "nb"

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value.startswith(("postgres://", "postgresql://")):
            return "postgresql+psycopg://" + value.split("://", 1)[1]
        if value.startswith(("sqlite:///", "postgresql+psycopg://")):
            return value
        raise ValueError("KYNDIG_DATABASE_URL must start with sqlite:/// or postgresql://")

    @field_validator("metrics_token")
    @classmethod
    def _long_token(cls, value: str) -> str:
        if value and (len(value) < SHORTEST_SECRET or not value.isascii()):
            raise ValueError(f"KYNDIG_METRICS_TOKEN needs {SHORTEST_SECRET} characters or more, all ASCII")
        return value

    @field_validator("base_url")
    @classmethod
    def _no_slash(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("KYNDIG_BASE_URL must start with https:// (or http:// on this machine)")
        return value.rstrip("/")

    @property
    def safe_database_url(self) -> str:
        """The database's address without a password, to show."""
        return make_url(self.database_url).render_as_string(hide_password=True)

    def as_environment(self) -> dict[str, str]:
        """The settings as variables, for a process beside this one."""
        return {f"KYNDIG_{name.upper()}": str(value) for name, value in self.model_dump().items()}

    @property
    def public_url(self) -> str:
        """The address that certificates print; that of this machine when no other is set."""
        return self.base_url or "http://127.0.0.1:8000"

    @property
    def is_sqlite(self) -> bool:
        """True when the database is a SQLite file."""
        return self.database_url.startswith("sqlite")

    @property
    def sqlite_path(self) -> Path | None:
        """The file of a SQLite database, or None."""
        return Path(self.database_url.removeprefix("sqlite:///")) if self.is_sqlite else None


def secret_key(config: Config) -> str:
    """The key, the same in every process and after a restart, or a form sent over one would be refused.

    Without KYNDIG_SECRET_KEY a file `<database>.secret` is made for a SQLite site, readable by its
    owner alone; on PostgreSQL it must be set (CourseError `secret-key-missing`).
    """
    if config.secret_key:
        return config.secret_key
    if config.sqlite_path is None:
        raise CourseError("secret-key-missing")
    path = config.sqlite_path.with_name(config.sqlite_path.name + ".secret")
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return path.read_text("ascii").strip()
