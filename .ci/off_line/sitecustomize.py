"""Python imports this at its start: no process may reach the network from here on."""

from __future__ import annotations

import socket
from typing import Any, NoReturn


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise OSError("This process is off line.")


socket.getaddrinfo = _refuse
socket.socket.connect = _refuse  # type: ignore[method-assign]
socket.socket.connect_ex = _refuse  # type: ignore[method-assign]
