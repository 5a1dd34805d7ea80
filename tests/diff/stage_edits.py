"""Edits of what a stage asks and of who does its work, each with the sentences that a sales manager should read."""

from __future__ import annotations

from typing import Final

from tests.diff.playbooks import Edit, Put, lines

QUALIFICATION: Final = "stages/qualification.yaml"
ROAD: Final = "pipelines/sales.yaml"
CLOSING: Final = "stages/closing.yaml"
BUDGET_CONFIRMED: Final = lines(QUALIFICATION, "id: budget-confirmed", "level: 1")

STAGE_EDITS: Final = (
    Edit(
        "exit criterion removed",
        (Put(QUALIFICATION, BUDGET_CONFIRMED, ""), Put(QUALIFICATION, "      - budget-confirmed\n", "")),
        (
            (
                "Kvalificering: exitkriteriet »Budgettet er bekræftet« er fjernet.",
                "Qualification: exit criterion “The budget is confirmed” removed.",
            ),
            (
                "Kvalificering: aktiviteten »Ring til leadet« frembringer ikke længere exitkriteriet »Budgettet er "
                "bekræftet«.",
                "Qualification: activity “Call the lead” no longer brings about exit criterion “The budget is "
                "confirmed”.",
            ),
        ),
    ),
    Edit(
        "exit criterion added",
        (
            Put(
                CLOSING,
                "activities:",
                "  - id: signed\n    text: {da: Der er skrevet under, en: It is signed}\n    evidence: {da: "
                "Kontrakten, en: The contract}\nactivities:",
            ),
        ),
        (
            (
                "Lukning: exitkriteriet »Der er skrevet under« er tilføjet; det vises af »Kontrakten«.",
                "Closing: exit criterion “It is signed” added, shown by “The contract”.",
            ),
        ),
    ),
    Edit(
        "exit criterion asks for more",
        (Put(QUALIFICATION, "    level: 1", "    level: 2"),),
        (
            (
                "Kvalificering: exitkriteriet »Budgettet er bekræftet« kræver nu niveauet Efterprøvet (2) (før Fundet "
                "(1)).",
                "Qualification: exit criterion “The budget is confirmed” now takes level Validated (2) (was "
                "Identified (1)).",
            ),
        ),
    ),
    Edit(
        "exit criterion moved to another stage",
        (
            Put(QUALIFICATION, BUDGET_CONFIRMED, ""),
            Put(QUALIFICATION, "      - budget-confirmed\n", ""),
            Put(CLOSING, "activities:", BUDGET_CONFIRMED + "activities:"),
        ),
        (
            (
                "Kvalificering: aktiviteten »Ring til leadet« frembringer ikke længere exitkriteriet »Budgettet er "
                "bekræftet«.",
                "Qualification: activity “Call the lead” no longer brings about exit criterion “The budget is "
                "confirmed”.",
            ),
            (
                "Exitkriteriet »Budgettet er bekræftet« er flyttet fra Kvalificering til Lukning.",
                "Exit criterion “The budget is confirmed” moved from Qualification to Closing.",
            ),
        ),
    ),
    Edit(
        "exit criterion has a new id",
        (
            Put(QUALIFICATION, "id: budget-confirmed", "id: budget-known"),
            Put(QUALIFICATION, "      - budget-confirmed\n", "      - budget-known\n"),
        ),
        (
            (
                "Kvalificering: exitkriteriet »Budgettet er bekræftet« har fået nyt id: budget-confirmed → "
                "budget-known.",
                "Qualification: exit criterion “The budget is confirmed” has a new id: budget-confirmed → "
                "budget-known.",
            ),
        ),
    ),
    Edit(
        "exit criterion reads differently",
        (
            Put(
                QUALIFICATION,
                "{da: Budgettet er bekræftet, en: The budget is confirmed}",
                "{da: Budgettet er godkendt, en: The budget is approved}",
            ),
        ),
        (
            (
                "Kvalificering: exitkriteriet »Budgettet er bekræftet« hedder nu »Budgettet er godkendt«.",
                "Qualification: exit criterion “The budget is confirmed” is now called “The budget is approved”.",
            ),
        ),
    ),
    Edit(
        "evidence reworded in Danish only",
        (Put(QUALIFICATION, "Beløbet står i feltet", "Beløbet er skrevet i feltet"),),
        (
            (
                "Kvalificering, exitkriteriet »Budgettet er bekræftet«: dokumentationen er kun ændret på dansk: "
                "»Beløbet står i feltet, og kilden er nævnt« → »Beløbet er skrevet i feltet, og kilden er nævnt«.",
                "Qualification, exit criterion “The budget is confirmed”: evidence changed in Danish only: "
                "“Beløbet står i feltet, og kilden er nævnt” → “Beløbet er skrevet i feltet, og kilden er nævnt”.",
            ),
        ),
    ),
    Edit(
        "long text reworded",
        (
            Put(QUALIFICATION, "nej tidligt og venligt", "nej hurtigt og venligt"),
            Put(QUALIFICATION, "say no early and kindly", "say no quickly and kindly"),
        ),
        (
            (
                "Kvalificering: formålet er omformuleret: »Kvalificering afgør, hvilke femten handler sælgeren bruger "
                "sin tid på. Vi siger nej tidligt og venligt.« "
                "→ »Kvalificering afgør, hvilke femten handler sælgeren bruger sin tid på. Vi siger nej hurtigt og "
                "venligt.«",
                "Qualification: purpose reworded: “Qualification decides which fifteen deals the rep spends time on. "
                "We say no early and kindly.” "
                "→ “Qualification decides which fifteen deals the rep spends time on. We say no quickly and kindly.”",
            ),
        ),
    ),
    Edit(
        "number in a long text",
        (
            Put(QUALIFICATION, "hvilke femten handler", "hvilke tyve handler"),
            Put(QUALIFICATION, "which fifteen deals", "which twenty deals"),
        ),
        (
            (
                "Kvalificering: formålet er ændret: »Kvalificering afgør, hvilke femten handler sælgeren bruger "
                "sin tid på. Vi siger nej tidligt og venligt.« "
                "→ »Kvalificering afgør, hvilke tyve handler sælgeren bruger sin tid på. Vi siger nej tidligt og "
                "venligt.«",
                "Qualification: purpose changed: “Qualification decides which fifteen deals the rep spends time on. "
                "We say no early and kindly.” "
                "→ “Qualification decides which twenty deals the rep spends time on. We say no early and kindly.”",
            ),
        ),
    ),
    Edit(
        "probability",
        (Put(ROAD, "probability: 25", "probability: 30"),),
        (
            (
                "Salg: chancen for at vinde i »Kvalificering« 25\u00a0% → 30\u00a0%.",
                "Sales: chance of winning in “Qualification” 25% → 30%.",
            ),
        ),
    ),
    Edit(
        "target duration",
        (Put(QUALIFICATION, "target_days: 10", "target_days: 1"),),
        (
            (
                "Kvalificering: måltiden 10\u00a0dage → 1\u00a0dag.",
                "Qualification: target duration 10\u00a0days → 1\u00a0day.",
            ),
        ),
    ),
    Edit(
        "owner",
        (Put(QUALIFICATION, "owner: account-executive", "owner: sales-manager"),),
        (
            (
                "Kvalificering: ejeren er nu Salgschef (før Sælger).",
                "Qualification: owner is now Sales manager (was Account executive).",
            ),
        ),
    ),
    Edit(
        "owner gone",
        (Put(QUALIFICATION, "owner: account-executive\n", ""),),
        (("Kvalificering: ejeren er fjernet (før Sælger).", "Qualification: owner removed (was Account executive)."),),
    ),
    Edit(
        "forecast category",
        (Put(ROAD, "forecast_category: pipeline", "forecast_category: best-case"),),
        (
            (
                "Salg, trinnet »Kvalificering«: kategorien i forecast er ændret fra Pipeline til Bedste fald.",
                "Sales, stage “Qualification”: forecast category changed from Pipeline to Best case.",
            ),
        ),
    ),
    Edit(
        "accountable role",
        (Put(QUALIFICATION, "    accountable:\n      - sales-manager", "    accountable:\n      - account-executive"),),
        (
            (
                "Kvalificering: ansvaret for »Ring til leadet« går fra Salgschef til Sælger.",
                "Qualification: accountability for “Call the lead” passes from Sales manager to Account executive.",
            ),
        ),
    ),
    Edit(
        "no longer informed",
        (Put(QUALIFICATION, "    informed:\n      - sales-manager\n", ""),),
        (
            (
                "Kvalificering: Salgschef skal ikke længere have besked om »Ring til leadet«.",
                "Qualification: Sales manager is no longer informed of “Call the lead”.",
            ),
        ),
    ),
)
