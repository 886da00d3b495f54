"""Writes docs/checks.md and docs/checks/ from the docstrings of the checks."""  # noqa: INP001

from pathlib import Path

from plainspeak.explain import check_pages

if __name__ == "__main__":
    folder = Path(__file__).parent
    folder.joinpath("checks").mkdir(exist_ok=True)
    for name, text in check_pages().items():
        folder.joinpath(name).write_text(text, encoding="utf-8")
