"""Compiles the wordlists into the wheel, so that an installed copy need not."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicon(BuildHookInterface):  # type: ignore[type-arg] # hatchling has no types
    """Adds `_data/wordlists/lexicon.jsonl` to a wheel; an editable install reads the lists."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled lists and list them among the files of the wheel."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from plainspeak.lexicon.shipped import compile_lists, list_files
        from plainspeak.lexicon.store import dump

        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name) / "lexicon.jsonl"
        lexicon = compile_lists(list_files(Path(self.root) / "wordlists"))
        target.write_text(dump(lexicon), encoding="utf-8")
        build_data["force_include"][str(target)] = "plainspeak/_data/wordlists/lexicon.jsonl"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Remove the compiled lists, which are in the wheel now."""
        if version != "editable":
            self._folder.cleanup()
