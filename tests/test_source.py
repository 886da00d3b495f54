from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import ErrorKind, SourceError
from plainspeak.source import MAX_BYTES, decode, from_text, read

TEXT = "Café 😀\r\nline two\n"


@pytest.mark.parametrize(
    ("data", "encoding", "note"),
    [
        (TEXT.encode(), "utf-8", None),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", None),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", "Read as UTF-16-LE."),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", "Read as UTF-16-BE."),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le", "Read as UTF-32-LE."),
    ],
)
def test_encodings_are_told_by_their_marks(data: bytes, encoding: str, note: str | None) -> None:
    source = decode(data, "a.txt")
    assert (source.text, source.encoding, source.note) == (TEXT, encoding, note)
    assert source.bom + source.text.encode(source.encoding) == data


def test_windows_1252_is_read_and_named() -> None:
    source = decode("The council’s café costs £3".encode("cp1252"), "a.txt")
    assert source.text == "The council’s café costs £3"
    assert source.note is not None
    assert "Windows-1252" in source.note


@pytest.mark.parametrize(
    ("data", "kind", "said"),
    [
        (b"fine\nCaf\xc3\xa9 and \xff\n", ErrorKind.ENCODING, "line 2"),
        (b"\x81\x8d", ErrorKind.ENCODING, "line 1"),
        (codecs.BOM_UTF16_LE + b"a", ErrorKind.ENCODING, "UTF-16"),
        (b"PK\x03\x04\x00\x00", ErrorKind.BINARY, "not a text file"),
        (b"text\x00more", ErrorKind.BINARY, "not a text file"),
        (b"a" * (MAX_BYTES + 1), ErrorKind.TOO_LARGE, "20 MB"),
    ],
)
def test_what_is_no_text_is_refused_in_words(data: bytes, kind: ErrorKind, said: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "dir/a.txt")
    assert caught.value.kind is kind
    assert said in caught.value.message
    assert caught.value.message.startswith("dir/a.txt ")


def test_twenty_megabytes_are_read() -> None:
    assert len(decode(b"a" * MAX_BYTES, "a.txt").text) == MAX_BYTES


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("missing.txt", ErrorKind.MISSING),
        (".", ErrorKind.UNREADABLE),
        ("a\0b", ErrorKind.UNREADABLE),
    ],
)
def test_files_that_cannot_be_read_are_named(tmp_path: Path, name: str, kind: ErrorKind) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path / name, shown="shown.txt")
    assert caught.value.kind is kind
    assert "shown.txt" in caught.value.message


def test_a_loop_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(SourceError) as caught:
        read(tmp_path / "a.txt")
    assert caught.value.kind is ErrorKind.UNREADABLE


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file may be read")
def test_a_file_without_leave_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.kind is ErrorKind.UNREADABLE


@pytest.mark.parametrize("name", ["a b.txt", "naïve 😀.txt", "-.txt", "a'\"b.txt"])
def test_odd_names_are_read_and_shown(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"text")
    assert read(tmp_path / name, shown=name).path == name


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("ab\ncd", 3, 2, 1),
        ("ab\r\ncd", 4, 2, 1),
        ("ab\rcd", 3, 2, 1),
        ("a\n\n\nb", 4, 4, 1),
        ("\t😀x", 2, 1, 3),
        ("ab", 2, 1, 3),
        ("ab\n", 3, 2, 1),
        ("\ufeffab", 1, 1, 2),
        ("a\x0bb\x85c\u2028d", 6, 1, 7),
    ],
)
def test_lines_and_columns(text: str, offset: int, line: int, column: int) -> None:
    source = from_text(text)
    assert source.position(offset) == (offset, line, column)
    assert source.offset(line, column) == offset


@given(st.text(st.sampled_from("a\n\r\t😀é") | st.characters(exclude_categories=["Cs"])))
def test_offsets_survive_the_way_to_lines_and_back(text: str) -> None:
    source = from_text(text)
    for offset in range(len(source.text) + 1):
        position = source.position(offset)
        assert source.offset(position.line, position.column) == offset
        line_ends = source.text[:offset].replace("\r\n", "\n").replace("\r", "\n").count("\n")
        half_an_end = source.text[offset - 1 : offset + 1] == "\r\n" if offset else False
        assert position.line == 1 + line_ends - half_an_end
