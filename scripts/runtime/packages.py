"""Pure Python packages of this environment that the calculators may import in the browser too."""

from __future__ import annotations

from importlib.metadata import PackagePath, distribution
from pathlib import Path


def folder_of(package: str) -> Path:
    """The folder of the installed package, which has the name of its distribution."""
    return record_of(package).parents[1] / package


def record_of(package: str) -> Path:
    """The installer's list of the package's files with their checksums: it changes when anything in them does."""
    return next(Path(str(file.locate())) for file in _files(package) if file.name == "RECORD")


def licences_of(package: str) -> dict[str, bytes]:
    """The package's licence texts, by the path below its folder's parent: who ships the code ships them too."""
    return {str(file): file.read_binary() for file in _files(package) if "LICENSE" in file.name}


def _files(package: str) -> list[PackagePath]:
    return distribution(package).files or []
