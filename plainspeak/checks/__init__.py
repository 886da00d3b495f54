"""One check a file. `ALL` is the register: what is not listed here does not run."""

from __future__ import annotations

from plainspeak.checks._check import Check

ALL: tuple[Check, ...] = ()
