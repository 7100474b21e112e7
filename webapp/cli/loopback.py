"""Sites for this machine alone: where they may listen, and on which port."""

from __future__ import annotations

import ipaddress
import socket

from course.errors import CourseError

PORTS = 20


def is_loopback(host: str) -> bool:
    """True when only this machine can reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def listen(host: str, port: int) -> socket.socket:
    """A socket on the first free port from `port` on; CourseError `demo-no-port` when there is none."""
    for candidate in range(port, port + PORTS):
        listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
        try:
            listener.bind((host, candidate))
        except OSError:
            listener.close()
        else:
            return listener
    raise CourseError("demo-no-port", first=port, last=port + PORTS - 1)
