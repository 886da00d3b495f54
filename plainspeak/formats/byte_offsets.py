"""Byte offsets of UTF-8 → offsets in code points."""

from __future__ import annotations

# Bytes between two places whose code point offset is known.
_STEP = 256


class ByteOffsets:
    """Converts offsets of one text; costs nothing where the text is ASCII."""

    def __init__(self, text: str) -> None:
        self._data = b"" if text.isascii() else text.encode()
        self._counts = [0]
        count = 0
        for start in range(0, len(self._data), _STEP):
            count += _code_points(self._data[start : start + _STEP])
            self._counts.append(count)

    def __call__(self, offset: int) -> int:
        """Return the code points before a byte offset that is not inside a character."""
        if not self._data:
            return offset
        index = offset // _STEP
        return self._counts[index] + _code_points(self._data[index * _STEP : offset])


def _code_points(data: bytes) -> int:
    """Count the bytes that are not the second or a later one of a character."""
    return len(data) if data.isascii() else len(data) - len(data.translate(None, _LEADING))


_LEADING = bytes(byte for byte in range(256) if not 0x80 <= byte < 0xC0)
