"""Which kinds of pictures a course may have, told by their first bytes.

No SVG: it is a document that can carry scripts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture: its name, its media type and the suffixes that say so."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]

    def fits(self, file: str) -> bool:
        """True when the file's suffix says the same as its bytes."""
        return PurePosixPath(file).suffix.lower() in self.suffixes


PNG = PictureKind("PNG", "image/png", (".png",))
JPEG = PictureKind("JPEG", "image/jpeg", (".jpg", ".jpeg"))
GIF = PictureKind("GIF", "image/gif", (".gif",))
WEBP = PictureKind("WebP", "image/webp", (".webp",))
KINDS = (PNG, JPEG, GIF, WEBP)


def media_type(data: bytes) -> PictureKind | None:
    """The kind of picture that these bytes begin as, or None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return GIF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    return None
