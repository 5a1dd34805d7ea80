"""Keeps the theme's compiled templates from one build to the next; compiling them takes an eighth of a build."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files


class KeepTemplates(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # MkDocs' own hook for subclasses
    """Put into a loaded configuration, never named in one: the build folder stays free of plugins.

    Jinja files a template under the hash of its source, so a changed one is compiled anew.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._cache = FileSystemBytecodeCache(str(folder))

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Before the first template is read."""
        env.bytecode_cache = self._cache
        env.auto_reload = False
        return env
