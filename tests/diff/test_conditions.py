"""A condition is told whole: for which deals something now holds, and for which it did."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from scripts.diff.compare import compare
from scripts.diff.sentences import say
from scripts.diff.snapshots import snapshot
from scripts.diff.weight import Weight, weight
from tests.diff.playbooks import Put, version

CLOSING: Final = "stages/closing.yaml"
HOMES: Final = "{segments: [b2c]}"
PRICE: Final = "{field: loss-reason, is: [price]}"


def criterion(more: str) -> str:
    return f"exit_criteria:\n  - id: need-confirmed\n{more}"


def changes(folder: Path, before: str, after: str, anchor: str) -> list[tuple[str, str, Weight]]:
    """What is said of closing from `before` to `after`, either of which stands in place of the key `anchor`."""
    sides = [
        snapshot(str(version(folder / name, Put(CLOSING, anchor, new))))
        for name, new in zip("ab", (before, after), strict=True)
    ]
    found = compare(sides[0].playbook, sides[1].playbook)
    return [(say(change).da, say(change).en, weight(change)) for change in found]


@pytest.mark.parametrize(
    ("before", "after", "forth", "back"),
    [
        (
            "",
            f"    when: {HOMES}\n",
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« gælder nu kun for Hjem.",
                "Closing: exit criterion “The need is confirmed” now holds only for Homes.",
            ),
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« gælder nu for alle handler (før kun for Hjem).",
                "Closing: exit criterion “The need is confirmed” now holds for all deals (was only for Homes).",
            ),
        ),
        (
            f"    when: {HOMES}\n",
            f"    when: {PRICE}\n",
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« gælder nu kun når Tabsårsag er Pris (før for Hjem).",
                "Closing: exit criterion “The need is confirmed” now holds only when Loss reason is Price "
                "(was for Homes).",
            ),
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« gælder nu kun for Hjem (før når Tabsårsag er Pris).",
                "Closing: exit criterion “The need is confirmed” now holds only for Homes "
                "(was when Loss reason is Price).",
            ),
        ),
        (
            "",
            "    optional: true\n",
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« er nu valgfrit.",
                "Closing: exit criterion “The need is confirmed” is now optional.",
            ),
            (
                "Lukning: exitkriteriet »Behovet er bekræftet« skal nu være opfyldt (før valgfrit).",
                "Closing: exit criterion “The need is confirmed” must now be met (was optional).",
            ),
        ),
    ],
)
def test_for_which_deals_a_criterion_holds_is_told_as_a_rule(
    before: str, after: str, forth: tuple[str, str], back: tuple[str, str], tmp_path: Path
) -> None:
    one, other, anchor = criterion(before), criterion(after), criterion("")
    assert changes(tmp_path / "forth", one, other, anchor) == [(*forth, Weight.RULE)]
    assert changes(tmp_path / "back", other, one, anchor) == [(*back, Weight.RULE)]


@pytest.mark.parametrize(
    ("before", "after", "forth", "back"),
    [
        (
            "",
            f"owner_by:\n  - {{owner: sales-manager, when: {HOMES}}}\n",
            (
                "Lukning: »Salgschef« er nu ejer af nogle handler (for Hjem).",
                "Closing: “Sales manager” now owns some deals (for Homes).",
            ),
            (
                "Lukning: »Salgschef« er ikke længere ejer af nogle handler (for Hjem).",
                "Closing: “Sales manager” no longer owns some deals (for Homes).",
            ),
        ),
        (
            f"owner_by:\n  - {{owner: sales-manager, when: {HOMES}}}\n",
            f"owner_by:\n  - {{owner: sales-manager, when: {PRICE}}}\n",
            (
                "Lukning: »Salgschef« er nu ejer af nogle handler (når Tabsårsag er Pris; før for Hjem).",
                "Closing: “Sales manager” now owns some deals (when Loss reason is Price; was for Homes).",
            ),
            (
                "Lukning: »Salgschef« er nu ejer af nogle handler (for Hjem; før når Tabsårsag er Pris).",
                "Closing: “Sales manager” now owns some deals (for Homes; was when Loss reason is Price).",
            ),
        ),
        (
            "",
            f"fields_when:\n  - {{field: churn-date, when: {HOMES}}}\n",
            (
                "Lukning: CRM-feltet »Ophørsdato« skal nu være udfyldt, men kun for Hjem.",
                "Closing: CRM field “Churn date” is now required, but only for Homes.",
            ),
            (
                "Lukning: CRM-feltet »Ophørsdato« skal ikke længere være udfyldt for Hjem.",
                "Closing: CRM field “Churn date” is no longer required for Homes.",
            ),
        ),
        (
            f"fields_when:\n  - {{field: churn-date, when: {HOMES}}}\n",
            f"fields_when:\n  - {{field: churn-date, when: {PRICE}}}\n",
            (
                "Lukning: CRM-feltet »Ophørsdato« skal nu kun være udfyldt når Tabsårsag er Pris (før for Hjem).",
                "Closing: CRM field “Churn date” is now required only when Loss reason is Price (was for Homes).",
            ),
            (
                "Lukning: CRM-feltet »Ophørsdato« skal nu kun være udfyldt for Hjem (før når Tabsårsag er Pris).",
                "Closing: CRM field “Churn date” is now required only for Homes (was when Loss reason is Price).",
            ),
        ),
        (
            "",
            "optional_fields: [churn-date]\n",
            (
                "Lukning: CRM-feltet »Ophørsdato« kan nu udfyldes, men skal ikke.",
                "Closing: CRM field “Churn date” is now optional.",
            ),
            (
                "Lukning: CRM-feltet »Ophørsdato« er ikke længere valgfrit.",
                "Closing: CRM field “Churn date” is no longer optional.",
            ),
        ),
    ],
)
def test_which_deals_an_owner_has_and_which_need_a_field_is_told_with_the_condition(
    before: str, after: str, forth: tuple[str, str], back: tuple[str, str], tmp_path: Path
) -> None:
    anchor = "target_days:"
    assert [said[:2] for said in changes(tmp_path / "forth", before + anchor, after + anchor, anchor)] == [forth]
    assert [said[:2] for said in changes(tmp_path / "back", after + anchor, before + anchor, anchor)] == [back]


def test_another_owner_of_the_same_deals_is_told(tmp_path: Path) -> None:
    row = "owner_by:\n  - {{owner: {owner}, when: {when}}}\ntarget_days:"
    before, after = (row.format(owner=owner, when=HOMES) for owner in ("sales-manager", "account-executive"))
    said = " ".join(one for _, one, _ in changes(tmp_path, before, after, "target_days:"))
    assert "Account executive" in said and "Sales manager" in said
