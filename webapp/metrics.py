"""What is counted of the requests, in memory that the processes of one server share.

The server maps the memory before it starts its processes, and gives each of them a row of its own;
whoever is asked adds the rows up. A process that ends leaves its row, counts and all, to the one that
takes its place, so that no counter ever falls. Values are whole numbers of eight bytes, written by one
process under its own lock; a process that is killed holds no lock that others wait for.
The text is Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
"""

from __future__ import annotations

import mmap
import threading
from collections.abc import Iterator

AREAS = ("public", "account", "learner", "answers", "instructor", "hr", "admin", "static", "other")
"""Where a request belongs: the audience; `answers` is the saving of one, which must be fast."""
CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
BUCKETS_MS = (5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
_PER_AREA = len(CLASSES) + len(BUCKETS_MS) + 2  # how many by class, by time, above all times, microseconds
_IN_FLIGHT = len(AREAS) * _PER_AREA
_BUSY = _IN_FLIGHT + 1
_ROW = _BUSY + 1

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """The counts of one server. `rows` is how many processes may count at a time."""

    def __init__(self, rows: int = 1) -> None:
        self.rows = rows
        self._memory = memoryview(mmap.mmap(-1, 8 * (1 + rows * _ROW))).cast("Q")
        self._lock = threading.Lock()
        self._start = 1

    def take(self, row: int) -> None:
        """Count in this row from now on: what its last owner had in flight is gone."""
        self._lock = threading.Lock()
        self._start = 1 + row * _ROW
        self._memory[self._start + _IN_FLIGHT] = 0

    @property
    def draining(self) -> bool:
        """True when the server was told to stop and finishes what is under way."""
        return bool(self._memory[0])

    def drain(self) -> None:
        """Tell every process that the server is about to stop."""
        self._memory[0] = 1

    def begun(self) -> None:
        """A request came."""
        with self._lock:
            self._memory[self._start + _IN_FLIGHT] += 1

    def ended(self) -> None:
        """A request that came is out of the house."""
        with self._lock:
            self._memory[self._start + _IN_FLIGHT] -= 1

    def answered(self, area: str, status: int, seconds: float) -> None:
        """A request of an area was answered with a status after so many seconds."""
        place = AREAS.index(area if area in AREAS else "other") * _PER_AREA + self._start
        within = next((n for n, most in enumerate(BUCKETS_MS) if seconds * 1000 <= most), len(BUCKETS_MS))
        with self._lock:
            self._memory[place + min(max(status // 100, 1), len(CLASSES)) - 1] += 1
            self._memory[place + len(CLASSES) + within] += 1
            self._memory[place + _PER_AREA - 1] += max(0, round(seconds * 1_000_000))

    def busy(self) -> None:
        """A request was turned away since the database could not be had in time."""
        with self._lock:
            self._memory[self._start + _BUSY] += 1

    def total(self, place: int) -> int:
        """The sum of one value over all rows."""
        return sum(self._memory[1 + row * _ROW + place] for row in range(self.rows))

    def text(self, gauges: dict[str, tuple[str, float]]) -> str:
        """Everything in Prometheus' text format; `gauges` are further ones, name -> (help, value)."""
        return "\n".join([*self._lines(), *_gauges(gauges), ""])

    def _lines(self) -> Iterator[str]:
        yield "# HELP kyndig_requests_total Requests answered, by area and class of status."
        yield "# TYPE kyndig_requests_total counter"
        for n, area in enumerate(AREAS):
            for c, status in enumerate(CLASSES):
                count = self.total(n * _PER_AREA + c)
                yield f'kyndig_requests_total{{area="{area}",status="{status}"}} {count}'
        yield "# HELP kyndig_request_seconds Seconds until an answer was ready, by area."
        yield "# TYPE kyndig_request_seconds histogram"
        for n, area in enumerate(AREAS):
            first, so_far = n * _PER_AREA + len(CLASSES), 0
            for b, most in enumerate((*BUCKETS_MS, None)):
                so_far += self.total(first + b)
                bound = "+Inf" if most is None else f"{most / 1000:g}"
                yield f'kyndig_request_seconds_bucket{{area="{area}",le="{bound}"}} {so_far}'
            seconds = self.total(n * _PER_AREA + _PER_AREA - 1) / 1_000_000
            yield f'kyndig_request_seconds_sum{{area="{area}"}} {seconds}'
            yield f'kyndig_request_seconds_count{{area="{area}"}} {so_far}'
        yield "# HELP kyndig_busy_total Requests turned away since the database could not be had in time."
        yield "# TYPE kyndig_busy_total counter"
        yield f"kyndig_busy_total {self.total(_BUSY)}"
        yield "# HELP kyndig_requests_in_flight Requests that are being answered."
        yield "# TYPE kyndig_requests_in_flight gauge"
        yield f"kyndig_requests_in_flight {self.total(_IN_FLIGHT)}"
        yield "# HELP kyndig_draining 1 while the server finishes what is under way before it stops."
        yield "# TYPE kyndig_draining gauge"
        yield f"kyndig_draining {int(self.draining)}"


def _gauges(gauges: dict[str, tuple[str, float]]) -> Iterator[str]:
    for name, (what, value) in gauges.items():
        yield f"# HELP {name} {what}"
        yield f"# TYPE {name} gauge"
        yield f"{name} {value:g}"
