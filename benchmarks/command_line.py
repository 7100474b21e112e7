"""How long `kyndig --help` takes, against starting Python with click: medians of whole processes."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 15
KYNDIG = Path(sys.executable).with_name("kyndig")


def median(command: list[str]) -> float:
    times = []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        if run:  # the first one warms up
            times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    bare = median([sys.executable, "-c", "import click"])
    ours = median([str(KYNDIG), "--help"])
    print(f"python -c 'import click'  {bare:.3f} s")
    print(f"kyndig --help             {ours:.3f} s   {ours / bare:.2f} times as long")


if __name__ == "__main__":
    main()
