"""Measures what plainspeak costs: start-up, one document, a corpus, memory.

    python benchmarks/run.py [FOLDER] [--against COMMAND] [--rounds N] [--words N]
                             [--profile FILE]

FOLDER holds Markdown or plain text; without it, text is made from the examples. Times
are CPU seconds of whole processes, start to end, and the median of the rounds. A word is
what stands between spaces in the files as they are.
"""

from __future__ import annotations

import argparse
import os
import random
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from pstats import Stats
from statistics import median
from time import perf_counter

EXAMPLES = Path(__file__).parents[1] / "examples"
PYTHON = [sys.executable]
PLAINSPEAK = [sys.executable, "-m", "plainspeak"]
CHECK = [*PLAINSPEAK, "check", "--fail-on", "never", "--format", "json"]
SUFFIXES = {".md", ".txt"}
DOCUMENT_WORDS = 3_000
FILE_WORDS = 1_000
# Other tools take files, not folders; a command line holds this many.
MOST_FILES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one process took: seconds by the clock, CPU seconds, and peak memory in MB."""

    clock: float
    cpu: float
    memory: float


def run(command: list[str], *, may_fail: bool = False) -> Cost:
    """Run a command to its end and return what it took; what it prints is thrown away.

    Another checker `may_fail`: it then found something, and ended with 1.
    """
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    clock = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ({0, 1} if may_fail else {0}):
        sys.exit(f"{shlex.join(command)[:200]} ended with {process.returncode}:\n{errors.decode()}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(
        clock=clock,
        cpu=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss * unit / 1_000_000,
    )


def run_in_parts(command: list[str], paths: list[str], *, may_fail: bool = False) -> Cost:
    """Run a command on files, as many at once as a command line holds, and add up."""
    parts = [paths[i : i + MOST_FILES] for i in range(0, len(paths), MOST_FILES)]
    costs = [run([*command, *part], may_fail=may_fail) for part in parts]
    return Cost(
        clock=sum(cost.clock for cost in costs),
        cpu=sum(cost.cpu for cost in costs),
        memory=max(cost.memory for cost in costs),
    )


def drafts(folder: Path) -> list[Path]:
    """Return the Markdown and plain text files of a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
    if not paths:
        sys.exit(f"{folder} holds no Markdown or plain text. Name a folder that does.")
    return paths


def paragraphs(paths: list[Path]) -> list[str]:
    """Return the paragraphs of files, in order."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    return [part for text in texts for part in text.split("\n\n") if part.strip()]


def texts_of(parts: list[str], size: int) -> Iterator[str]:
    """Yield texts of about `size` words, for ever, of paragraphs drawn always alike."""
    draw = random.Random(1)  # noqa: S311 - not a secret
    while True:
        chosen: list[str] = []
        words = 0
        while words < size:
            part = draw.choice(parts)
            chosen.append(part)
            words += len(part.split())
        yield "\n\n".join(chosen)


def count_words(paths: list[Path]) -> int:
    """Return the number of words in files."""
    return sum(len(path.read_bytes().split()) for path in paths)


def show(name: str, costs: list[Cost], words: int | None = None) -> float:
    """Print the medians of a series; return the CPU seconds."""
    cpu = median(cost.cpu for cost in costs)
    clock = median(cost.clock for cost in costs)
    memory = max(cost.memory for cost in costs)
    speed = f"{words / cpu:>12,.0f} words/CPU s" if words else ""
    print(f"  {name:<34}{clock:8.2f} s {cpu:8.2f} CPU s {memory:7.0f} MB{speed}")
    return cpu


def measure_start(rounds: int) -> None:
    """Time `--help` beside importing click."""
    print("Start-up")
    series: dict[str, list[Cost]] = {"python -c 'import click'": [], "plainspeak --help": []}
    for _ in range(rounds):
        series["python -c 'import click'"].append(run([*PYTHON, "-c", "import click"]))
        series["plainspeak --help"].append(run([*PLAINSPEAK, "--help"]))
    for name, costs in series.items():
        show(name, costs)


def measure_document(rounds: int, paths: list[Path], folder: Path) -> None:
    """Time one document in a new process beside importing what it needs."""
    draft = folder / "draft.md"
    draft.write_text(next(texts_of(paragraphs(paths), DOCUMENT_WORDS)), encoding="utf-8")
    words = count_words([draft])
    print(f"One document of {words:,} words, in a new process")
    imports, checks = [], []
    for _ in range(rounds):
        imports.append(run([*PYTHON, "-c", "import spacy, textstat"]))
        checks.append(run([*CHECK, str(draft)]))
    base = show("python -c 'import spacy, textstat'", imports)
    print(f"  {'':<34}{show('plainspeak check', checks) - base:+18.2f} CPU s")


def measure_corpus(rounds: int, paths: list[Path], against: str | None) -> None:
    """Time all files in one process, and another command on the same files."""
    words = count_words(paths)
    print(f"{len(paths):,} files, {words:,} words")
    tenth = paths[: max(1, len(paths) // 10)]
    ours, theirs = [], []
    other = shlex.split(against or "")
    names = [str(path) for path in paths]
    for _ in range(rounds):
        ours.append(run_in_parts(CHECK, names))
        if other:
            theirs.append(run_in_parts(other, names, may_fail=True))
    show("plainspeak check", ours, words)
    if other:
        show(against or "", theirs, words)
    few = [run_in_parts(CHECK, [str(path) for path in tenth])]
    show("plainspeak check, a tenth of them", few, count_words(tenth))


def profile(paths: list[Path], target: Path) -> None:
    """Check all files once under Python's profiler; print the dearest functions."""
    command = [sys.executable, "-m", "cProfile", "-o", str(target), "-m", "plainspeak"]
    run([*command, *CHECK[len(PLAINSPEAK) :], *map(str, paths[:MOST_FILES])])
    Stats(str(target)).sort_stats("tottime").print_stats(30)


def main() -> None:
    """Read the options, measure and print."""
    parser = argparse.ArgumentParser(description="Measure what plainspeak costs.")
    parser.add_argument("folder", nargs="?", type=Path, help="Markdown or plain text")
    parser.add_argument("--against", help="a command to time on the same files")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=300_000, help="how much text to make")
    parser.add_argument("--profile", type=Path, help="profile the corpus instead of timing it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        paths = drafts(options.folder or EXAMPLES)
        if options.profile is None:
            measure_start(options.rounds)
            measure_document(options.rounds, paths, made)
        if options.folder is None:
            texts = texts_of(paragraphs(paths), FILE_WORDS)
            paths = [made / f"{number}.md" for number in range(options.words // FILE_WORDS)]
            for path, text in zip(paths, texts, strict=False):
                path.write_text(text, encoding="utf-8")
        if options.profile is None:
            measure_corpus(options.rounds, paths, options.against)
        else:
            profile(paths, options.profile)


if __name__ == "__main__":
    main()
