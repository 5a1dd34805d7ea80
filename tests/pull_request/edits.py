"""Ten edits of the tests' playbook, each as a pull request would make it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from scripts.__main__ import main
from tests.company import FOLDER

CLOSING: Final = "stages/closing.yaml"
QUALIFICATION: Final = "stages/qualification.yaml"
MAKER: Final = "Kaffehuset Nordlys"
"""What the company is called before it is renamed."""

type Edit = Callable[[Path], None]


def versions(folder: Path, edit: str) -> tuple[Path, Path]:
    """The tests' playbook before and after the edit, in two folders."""
    before, after = folder / "before", folder / "after"
    shutil.copytree(FOLDER, before)
    BEFORE.get(edit, _nothing)(before)
    shutil.copytree(before, after)
    EDITS[edit](after)
    return before, after


def _nothing(folder: Path) -> None:
    pass


def _put(file: str, old: str, new: str) -> Edit:
    def edit(folder: Path) -> None:
        content = (folder / file).read_text("utf-8")
        assert content.count(old) == 1, f"{file} holds {content.count(old)} of {old!r}"
        (folder / file).write_text(content.replace(old, new), "utf-8")

    return edit


def _in_all(under: str, pattern: str, new: str) -> Edit:
    def edit(folder: Path) -> None:
        for file in sorted(folder.glob(under)):
            file.write_text(re.sub(pattern, new, file.read_text("utf-8"), flags=re.MULTILINE), "utf-8")

    return edit


def _all(*edits: Edit) -> Edit:
    def edit(folder: Path) -> None:
        for one in edits:
            one(folder)

    return edit


def _role_renamed(folder: Path) -> None:
    assert main(["rename", "roles", "account-executive", "seller", "--playbook", str(folder)]) == 0


BEFORE: Final[Mapping[str, Edit]] = {
    "a discount authority": _put(
        "roles/account-executive.yaml",
        "decides:\n",
        "decides:\n  - {da: Rabat på op til 5 % af listeprisen, en: Discounts of up to 5% of the list price}\n",
    ),
    "days in an evidence": _put(
        QUALIFICATION,
        "{da: Referat i CRM, en: Minutes in the CRM}",
        "{da: Referat i CRM inden for ti hverdage, en: Minutes in the CRM within ten working days}",
    ),
    "the company renamed": _all(
        _put("company/example.yaml", "{da: Eksempel A/S, en: Example Ltd}", f"{{da: {MAKER}, en: {MAKER}}}"),
        _put(
            QUALIFICATION,
            "{da: Referat i CRM, en: Minutes in the CRM}",
            f"{{da: Referat hos {MAKER}, en: Minutes at {MAKER}}}",
        ),
        _in_all("stages/*.yaml", r"^purpose: .*", f"purpose: {{da: Sådan sælger {MAKER}, en: How {MAKER} sells}}"),
        _in_all("calculators/*.yaml", r"^limits: .*", f"limits: {{da: {MAKER}s egne tal, en: {MAKER}'s own figures}}"),
    ),
}
EDITS: Final[Mapping[str, Edit]] = {
    "a target": _put("kpis/win-rate.yaml", "target: 27.5", "target: 30"),
    "a discount authority": _put(
        "roles/account-executive.yaml",
        "op til 5 % af listeprisen, en: Discounts of up to 5%",
        "op til 25 % af listeprisen, en: Discounts of up to 25%",
    ),
    "a KPI's formula in words": _in_all(
        "kpis/win-rate.yaml",
        r"formula: .*",
        "formula: {da: vundne / tabte og vundne, en: won / lost and won}",
    ),
    "a pass rule": _in_all(
        "frameworks/bant.yaml", r"pass_rule: .*", "pass_rule: {da: Niveau 1 er nok, en: Level 1 is enough}"
    ),
    "days in an evidence": _put(
        QUALIFICATION,
        "inden for ti hverdage, en: Minutes in the CRM within ten working",
        "inden for tredive hverdage, en: Minutes in the CRM within thirty working",
    ),
    "an exit criterion added": _put(
        QUALIFICATION,
        "activities:\n  - id: first-call\n    text: {da: Ring til leadet, en: Call the lead}\n"
        "    how: {da: Spørg til behovet, en: Ask about the need}\n    responsible:\n      - account-executive\n"
        "    accountable:\n      - sales-manager\n    produces:\n",
        "  - id: budget-named\n    text: {da: Kunden har nævnt et beløb, en: The customer has named an amount}\n"
        "    evidence: {da: Beløbet står i CRM, en: The amount is in the CRM}\n    criterion: budget\n    level: 1\n"
        "activities:\n  - id: first-call\n    text: {da: Ring til leadet, en: Call the lead}\n"
        "    how: {da: Spørg til behovet, en: Ask about the need}\n    responsible:\n      - account-executive\n"
        "    accountable:\n      - sales-manager\n    produces:\n      - budget-named\n",
    ),
    "a framework removed": lambda folder: (folder / "frameworks/taste.yaml").unlink(),
    "a role's id renamed": _role_renamed,
    "the company renamed": _in_all("*/*.yaml", MAKER, "Kaffehuset Sydlys"),
    "a key added to every criterion": _in_all(
        "criteria/*.yaml",
        r"^warning: ",
        "content_review: {by: sales-manager, every_months: 6, last: 2026-01-10}\nwarning: ",
    ),
}
