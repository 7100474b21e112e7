"""Config: what the operator sets, read from the environment once, at start."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Config(BaseSettings):
    """All settings; each is read from `KYNDIG_<NAME>`. Frozen after start.

    `database_url`: SQLite by default, PostgreSQL as `postgresql://...`.
    `secret_key`: signs the cookie of forms before sign-in; made anew at each start when not set.
    `base_url`: the address that people write, with scheme; certificates print it.
    `exit_url`: where "Forlat siden" leads. `session_idle_minutes`, `session_hours`: how long a
    session lives without use, and at all. `behind_proxies`: how many trusted proxies set X-Forwarded-*.
    """

    model_config = SettingsConfigDict(env_prefix="KYNDIG_", frozen=True, extra="ignore")

    database_url: str = "sqlite:///kyndig.db"
    secret_key: str = Field(default_factory=lambda: secrets.token_hex(32))
    base_url: str = ""
    exit_url: str = "https://www.yr.no/"
    session_idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    session_hours: int = Field(default=12, ge=1, le=24 * 14)
    secure_cookies: bool = True
    behind_proxies: int = Field(default=0, ge=0, le=5)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    demo: bool = False
    lang: str = "nb"

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if value.startswith("postgres://") or value.startswith("postgresql://"):
            return "postgresql+psycopg://" + value.split("://", 1)[1]
        if value.startswith(("sqlite:///", "postgresql+psycopg://")):
            return value
        raise ValueError("KYNDIG_DATABASE_URL must start with sqlite:/// or postgresql://")

    @field_validator("base_url")
    @classmethod
    def _no_slash(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("KYNDIG_BASE_URL must start with https:// (or http:// on this machine)")
        return value.rstrip("/")

    @property
    def is_sqlite(self) -> bool:
        """True when the database is a SQLite file."""
        return self.database_url.startswith("sqlite")

    @property
    def sqlite_path(self) -> Path | None:
        """The file of a SQLite database, or None."""
        return Path(self.database_url.removeprefix("sqlite:///")) if self.is_sqlite else None
