"""LibreOffice is found, or its absence is told: forced on nobody, demanded in CI."""

from pathlib import Path

import pytest

from scripts.bootstrap import office
from scripts.bootstrap.failure import BootstrapError
from tests.project import stubs


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on PATH, whose user is nobody in particular. Gives the folder that is on PATH."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("SOFFICE", raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(office, "USUAL_PLACES", ())
    monkeypatch.setattr(office.os, "geteuid", lambda: 1000)
    return tmp_path / "bin"


def test_the_machines_own_is_taken(bare: Path) -> None:
    mine = stubs.version_teller(bare / "soffice", "LibreOffice 24.2")
    assert office.find_office() == mine
    office.prepare()


def test_one_in_a_usual_place_is_taken(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = stubs.version_teller(bare.parent / "Applications" / "soffice", "LibreOffice 24.2")
    monkeypatch.setattr(office, "USUAL_PLACES", (usual,))
    assert office.find_office() == usual


def test_the_one_named_by_the_variable_is_used_or_refused(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stubs.version_teller(bare / "soffice", "LibreOffice 7.4")
    named = stubs.version_teller(bare.parent / "mine" / "soffice", "LibreOffice 24.2")
    monkeypatch.setenv("SOFFICE", str(named))
    assert office.find_office() == named
    monkeypatch.setenv("SOFFICE", str(bare.parent / "missing"))
    with pytest.raises(BootstrapError, match="SOFFICE names"):
        office.prepare()


def test_without_it_and_without_root_one_goes_on_and_is_told_how_to_get_it(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.prepare()
    said = capsys.readouterr().err
    assert "apt-get install --no-install-recommends libreoffice-calc-nogui" in said and "Going on without it." in said


@pytest.mark.parametrize("value", ["true", "1"])
def test_in_ci_its_absence_is_a_failure(bare: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("CI", value)
    with pytest.raises(BootstrapError, match="No LibreOffice was found"):
        office.prepare()


def test_root_with_apt_installs_it(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stubs.program(bare / "apt-get", "#!/bin/sh\nexit 0\n")
    monkeypatch.setattr(office.os, "geteuid", lambda: 0)
    monkeypatch.setattr(office, "apt_install", lambda: stubs.version_teller(bare / "soffice", "LibreOffice 7.4"))
    office.prepare()
    assert office.find_office() == bare / "soffice"
