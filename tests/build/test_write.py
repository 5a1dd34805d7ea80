"""Writing touches what differs, removes what it wrote before, and leaves the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.write import write


def test_unchanged_files_keep_their_time_stamp(tmp_path: Path) -> None:
    folder, record = tmp_path / "tree", tmp_path / "tree.json"
    write({"a.md": "same", "b/c.md": "old"}, folder, record)
    before = (folder / "a.md").stat().st_mtime_ns
    written = write({"a.md": "same", "b/c.md": "new"}, folder, record)
    assert written.changed == ("b/c.md",)
    assert (folder / "a.md").stat().st_mtime_ns == before
    assert (folder / "b/c.md").read_text("utf-8") == "new"


def test_files_that_left_the_site_are_removed_with_their_empty_folders(tmp_path: Path) -> None:
    folder, record = tmp_path / "tree", tmp_path / "tree.json"
    write({"a.md": "a", "old/deep/b.md": "b"}, folder, record)
    written = write({"a.md": "a"}, folder, record)
    assert written.removed == ("old/deep/b.md",)
    assert sorted(path.name for path in folder.iterdir()) == ["a.md"]


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    folder, record = tmp_path / "site", tmp_path / "site.json"
    write({"index.html": "x", "api/v1/all.json": "{}"}, folder, record)
    (folder / "api/v1/by-hand.json").write_text("kept", "utf-8")
    write({"index.html": "x"}, folder, record)
    assert (folder / "api/v1/by-hand.json").read_text("utf-8") == "kept"
    assert not (folder / "api/v1/all.json").exists()


def test_text_is_written_as_utf8_with_line_feeds_and_bytes_as_they_are(tmp_path: Path) -> None:
    write({"t.txt": "æ\n", "b.bin": b"\r\n\xff"}, tmp_path / "s", tmp_path / "s.json")
    assert (tmp_path / "s/t.txt").read_bytes() == b"\xc3\xa6\n"
    assert (tmp_path / "s/b.bin").read_bytes() == b"\r\n\xff"


@pytest.mark.parametrize("path", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "a\\b.txt"])
def test_a_path_that_leads_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        write({"fine.txt": "x", path: "x"}, tmp_path / "s", tmp_path / "s.json")
    assert not (tmp_path / "s").exists()
