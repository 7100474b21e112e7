"""Which browser on which system a session is in: just enough for its own person to know it again.

Read from `User-Agent` (RFC 9110, section 10.1.5) and kept as two plain names; the header itself, which
tells much more of a machine, is not kept.
"""

from __future__ import annotations

from webapp.language import gettext as _

# The first that is found counts: others name themselves after them.
BROWSERS = (
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("crios", "Chrome"),
    ("chrome", "Chrome"),
    ("safari", "Safari"),
)
SYSTEMS = (
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("android", "Android"),
    ("windows", "Windows"),
    ("cros", "ChromeOS"),
    ("mac os", "Mac"),
    ("linux", "Linux"),
)
LONGEST = 1000


def device_of(user_agent: str) -> str:
    """The browser and the system, "Chrome|Windows"; either may be empty."""
    text = user_agent[:LONGEST].lower()
    browser = next((name for mark, name in BROWSERS if mark in text), "")
    system = next((name for mark, name in SYSTEMS if mark in text), "")
    return f"{browser}|{system}" if browser or system else ""


def device_words(device: str) -> str:
    """The device in plain words, in the language of the page."""
    browser, _bar, system = device.partition("|")
    if browser and system:
        return _("%(browser)s på %(system)s", browser=browser, system=system)
    return browser or system or _("En nettleser vi ikke kjenner")
