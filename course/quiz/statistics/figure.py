"""A figure with what it rests on: how many, how sure, and why there is none where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from course.quiz.statistics.intervals import Interval

Sureness = Literal["", "unsure", "sure"]
"""Whether something holds: not at all, by the estimate alone, or by the whole interval."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its N and, where one exists, its interval of 95 per cent.

    A figure that is not defined, or that must not be shown, has the value None and a `reason`:
    a code of `course.messages`. It is never NaN or infinite.
    """

    value: float | None
    n: int
    """Persons that it rests on."""
    low: float | None = None
    high: float | None = None
    reason: str = ""

    @classmethod
    def of(cls, value: float, n: int, interval: Interval | None = None) -> Figure:
        """A figure that is defined."""
        low, high = interval or (None, None)
        return cls(value, n, low, high)

    def below(self, bound: float) -> Sureness:
        """Whether it is below the bound: sure when the whole interval is."""
        if self.value is None or self.value >= bound:
            return ""
        return "sure" if self.high is not None and self.high < bound else "unsure"

    def above(self, bound: float) -> Sureness:
        """Whether it is above the bound: sure when the whole interval is."""
        if self.value is None or self.value <= bound:
            return ""
        return "sure" if self.low is not None and self.low > bound else "unsure"

    def to_json(self) -> dict[str, object]:
        """`value`, `n`, `low`, `high`, `reason`; the last three only where there are any."""
        shown: dict[str, object] = {"value": self.value, "n": self.n}
        if self.low is not None:
            shown |= {"low": self.low, "high": self.high}
        if self.reason:
            shown["reason"] = self.reason
        return shown


def no_figure(reason: str, n: int) -> Figure:
    """A figure that is not defined, or not shown."""
    return Figure(None, n, reason=reason)
