"""Vendored front-end files: fetch them again, or check that nobody has touched them.

For developers. `python scripts/vendor.py --check` needs nothing but Python: it compares each file under
webapp/static/vendor/ with vendor.lock. `python scripts/vendor.py` needs npm: it packs the versions pinned
below, takes the files we serve, and writes the lock anew. The site itself never runs this.

One thing is changed on the way in: Designsystemet's stylesheet carries its icons as `data:` addresses, which
our content security policy (`default-src 'self'`) refuses. They become files beside it, named by their hash.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

VENDOR = Path(__file__).resolve().parents[1] / "webapp" / "static" / "vendor"
LOCK = VENDOR / "vendor.lock"


@dataclass(frozen=True)
class Package:
    """One npm package that we serve files from. `files` maps a path in the package to our name for it."""

    folder: str
    npm: str
    version: str
    licence: str
    files: dict[str, str]


def _font(folder: str, version: str) -> Package:
    weights = (f"{folder}-{subset}-wght-normal.woff2" for subset in ("latin", "latin-ext"))
    return Package(
        folder=folder,
        npm=f"@fontsource-variable/{folder}",
        version=version,
        licence="OFL-1.1",
        files={"LICENSE": "LICENSE"} | {f"files/{name}": name for name in weights},
    )


PACKAGES = (
    Package(
        folder="designsystemet",
        npm="@digdir/designsystemet-css",
        version="1.22.0",
        licence="MIT",
        files={
            "LICENSE": "LICENSE",
            "dist/src/index.css": "designsystemet.css",
            "dist/theme/designsystemet.css": "theme.css",
        },
    ),
    _font("newsreader", "5.3.0"),
    _font("schibsted-grotesk", "5.3.0"),
)

_DATA_SVG = re.compile(r"""url\((["'])data:image/svg\+xml[^,]*,(.*?)\1\)""")


def icons_to_files(css: str, icons: Path) -> str:
    """The stylesheet with every `data:` picture replaced by a file written to the folder `icons`."""

    def write(match: re.Match[str]) -> str:
        picture = unquote(match[2]).encode()
        name = hashlib.sha256(picture).hexdigest()[:8] + ".svg"
        icons.mkdir(parents=True, exist_ok=True)
        (icons / name).write_bytes(picture)
        return f'url("icons/{name}")'

    return _DATA_SVG.sub(write, css)


def fetch(package: Package, into: Path) -> None:
    """Pack one package with npm and leave the files we serve in `into`. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as scratch:
        packed = subprocess.run(
            ["npm", "pack", "--silent", f"{package.npm}@{package.version}"],
            cwd=scratch,
            check=True,
            capture_output=True,
            text=True,
        )
        with tarfile.open(Path(scratch) / packed.stdout.split()[-1]) as archive:
            archive.extractall(scratch, filter="data")
        into.mkdir(parents=True)
        for source, name in package.files.items():
            content = (Path(scratch) / "package" / source).read_bytes()
            if name.endswith(".css"):
                content = icons_to_files(content.decode(), into / "icons").encode()
            (into / name).write_bytes(content)


def hashes(folder: Path) -> dict[str, str]:
    """sha256 of each file under a folder, by its path in the folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def write_lock() -> None:
    """vendor.lock, from the packages above and the files as they lie there."""
    lines = ["# Written by scripts/vendor.py. Every file of ours that others made, with its sha256."]
    for package in PACKAGES:
        lines += ["", f"[{package.folder}]"]
        lines += [f'{key} = "{value}"' for key, value in (("npm", package.npm), ("version", package.version))]
        lines += [f'licence = "{package.licence}"', "", f"[{package.folder}.sha256]"]
        lines += [f'"{name}" = "{digest}"' for name, digest in hashes(VENDOR / package.folder).items()]
    LOCK.write_text("\n".join(lines) + "\n", encoding="utf-8")


def findings() -> list[str]:
    """What differs between vendor.lock and the files, one line each. Empty when all is well."""
    locked = tomllib.loads(LOCK.read_text(encoding="utf-8"))
    found = []
    for folder in sorted(locked.keys() | {path.name for path in VENDOR.iterdir() if path.is_dir()}):
        expected = locked.get(folder, {}).get("sha256", {})
        actual = hashes(VENDOR / folder)
        if "LICENSE" not in actual:
            found.append(f"{folder}/LICENSE: missing")
        for name in sorted(expected.keys() | actual.keys()):
            if name not in actual:
                found.append(f"{folder}/{name}: in vendor.lock, not on disk")
            elif name not in expected:
                found.append(f"{folder}/{name}: on disk, not in vendor.lock")
            elif expected[name] != actual[name]:
                found.append(f"{folder}/{name}: changed since it was locked")
    return found


def main() -> int:
    """The command. Returns 0, 1 for findings of --check, 2 when npm is missing."""
    parser = argparse.ArgumentParser(description="Fetch the vendored front-end files, or check them.")
    parser.add_argument(
        "--check", action="store_true", help="compare the files with vendor.lock and change nothing"
    )
    if parser.parse_args().check:
        found = findings()
        print("\n".join(found) or "vendor: all files are as locked")
        return 1 if found else 0
    if shutil.which("npm") is None:
        print("vendor: needs npm to fetch the packages; --check works without it", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        # All packages first: a failed download leaves the old files as they were.
        for package in PACKAGES:
            fetch(package, Path(scratch) / package.folder)
        for package in PACKAGES:
            shutil.rmtree(VENDOR / package.folder, ignore_errors=True)
            shutil.copytree(Path(scratch) / package.folder, VENDOR / package.folder)
    write_lock()
    return 0


if __name__ == "__main__":
    sys.exit(main())
