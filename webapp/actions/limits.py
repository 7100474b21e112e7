"""How often something may be tried: guesses at passwords and codes are counted, and then have to wait.

The wait grows with the tries, and is never so long that a person who mistyped cannot work. Networks
have room for a whole hospital behind one address: only what nobody's mistyping adds up to stops them.
Follows OWASP's Authentication Cheat Sheet (account lockout: threshold, window, duration).
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import math
from dataclasses import dataclass

from course.errors import AccessError
from course.people import Actor
from webapp.store import rates

NONE = dt.timedelta(0)
IPV6_NETWORK = 64
"""An IPv6 household has 2^64 addresses (RFC 6177, BCP 157): they count as one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failed tries are free within a time; each further one waits, the later the longer."""

    what: str
    free: int
    within: dt.timedelta
    waits: tuple[int, ...]
    """Minutes to wait after the last free try, after the next, and so on; the last of them stays."""

    def wait(self, who: str, *, by: Actor, now: dt.datetime) -> dt.timedelta:
        """How long `who` has to wait from now on; nothing, when they may try."""
        tries, last = rates.recent(by, self.what, who, since=now - self.within)
        if tries < self.free or last is None:
            return NONE
        minutes = self.waits[min(tries - self.free, len(self.waits) - 1)]
        return max(NONE, last + dt.timedelta(minutes=minutes) - now)

    def wait_alone(self, who: str, *, by: Actor, now: dt.datetime) -> dt.timedelta:
        """The same within a transaction, once all tries that were made at the same time are counted."""
        rates.hold(by, self.what, who, now=now)
        return self.wait(who, by=by, now=now)

    def failed(self, who: str, *, by: Actor, now: dt.datetime) -> None:
        """Count one more failed try, in the caller's transaction."""
        rates.count(by, self.what, who, length=rates.MINUTE, now=now)

    def succeeded(self, who: str, *, by: Actor) -> None:
        """Forget the tries: it was the person after all."""
        rates.reset(by, self.what, who)


ACCOUNT = Limit("sign-in", 5, dt.timedelta(hours=12), (2, 3, 5, 9, 15))
"""Failed sign-ins of one account from one network: at most some 60 guesses in twelve hours. What a
stranger elsewhere tries lets the person's own network be.
"""

ANYWHERE = Limit("sign-in-anywhere", 100, dt.timedelta(hours=12), (15,))
"""Failed sign-ins of one account from all networks together (NIST SP 800-63B, section 3.2.2: at most 100
in a row); one network alone does not get there.
"""

NETWORK = Limit("sign-in-network", 200, dt.timedelta(minutes=15), (5,))
"""Failed sign-ins from one network, over all accounts. One account adds eight in a quarter of an hour
at most, since tries while it waits are not looked at: no colleague can stop a ward alone."""

OLD_PASSWORD = Limit("old-password", 5, dt.timedelta(hours=12), (2, 3, 5, 9, 15))
"""Wrong old passwords of somebody who is signed in: an open session is not to be made an account."""

LINK = Limit("link", 20, dt.timedelta(minutes=15), (5,))
"""Links that there are not, from one network: tokens have 256 bits, so this is against noise."""


def account_at(email: str, network: str) -> str:
    """Who `ACCOUNT` counts: an account as tried from a network."""
    return f"{email} {network}"


def throttled(code: str, wait: dt.timedelta) -> AccessError:
    """The refusal, with how long to wait: in whole minutes for people, in seconds for `Retry-After`."""
    seconds = math.ceil(wait.total_seconds())
    return AccessError(code, minutes=math.ceil(seconds / 60), seconds=seconds)


def network_of(address: str) -> str:
    """The address that counts: an IPv4 address itself, the network of an IPv6 one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, IPV6_NETWORK), strict=False))
    return str(parsed)
