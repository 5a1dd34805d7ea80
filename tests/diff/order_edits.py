"""Edits of a stage's promises and questions, and of the order of the stages, with the sentences expected."""

from __future__ import annotations

from typing import Final

from tests.diff.playbooks import Edit, Put, lines

QUALIFICATION: Final = "stages/qualification.yaml"
LEAD_GENERATION: Final = "stages/lead-generation.yaml"
CLOSING: Final = "stages/closing.yaml"
ROAD: Final = "pipelines/sales.yaml"
WRITE_MINUTES: Final = lines(QUALIFICATION, "id: write-minutes", "- need-confirmed")
DEMO: Final = """# yaml-language-server: $schema=../../schema/stages.json
id: demo
name: {da: Demo, en: Demo}
component: selling
phases: [consideration]
owner: account-executive
summary: {da: Løsningen vises på egne data, en: The solution is shown on their own data}
purpose: {da: At lade kunden se det, en: To let the customer see it}
exit_criteria:
  - id: seen
    text: {da: Kunden har set det, en: The customer has seen it}
    evidence: {da: Noter fra mødet, en: Notes of the meeting}
activities:
  - id: show
    text: {da: Vis det, en: Show it}
    how: {da: På kundens egne data, en: On the customer's own data}
    responsible: [account-executive]
    accountable: [account-executive]
    produces: [seen]
target_days: 14
kpis: [win-rate]
good: {da: De spørger selv videre, en: They ask on by themselves}
example: {da: Et møde på en time, en: A meeting of one hour}
"""

DEMO_ON_THE_ROAD: Final = "  - stage: demo\n    probability: 50\n    forecast_category: best-case\n"

ORDER_EDITS: Final = (
    Edit(
        "service level",
        (Put(QUALIFICATION, "within_hours: 4", "within_hours: 0.5"),),
        (
            (
                "Kvalificering, løftet »Et nyt lead bliver ringet op«: fristen er nu 30\u00a0minutter i åbningstiden "
                "(før 4\u00a0timer i åbningstiden).",
                "Qualification, promise “A new lead is called”: time limit is now 30\u00a0minutes in business hours "
                "(was 4\u00a0hours in business hours).",
            ),
        ),
    ),
    Edit(
        "required field gone",
        (Put(QUALIFICATION, "  - loss-reason\n", ""),),
        (
            (
                "Kvalificering: CRM-feltet »Tabsårsag« skal ikke længere være udfyldt.",
                "Qualification: CRM field “Loss reason” is no longer required.",
            ),
        ),
    ),
    Edit(
        "question reworded",
        (
            Put(
                QUALIFICATION,
                "{da: Hvad koster det jer i dag?, en: What does it cost you today?}",
                "{da: Hvad koster det jer om ugen?, en: What does it cost you a week?}",
            ),
        ),
        (
            (
                "Kvalificering: spørgsmålet »Hvad koster det jer i dag?« lyder nu »Hvad koster det jer om ugen?«",
                "Qualification: question “What does it cost you today?” now reads “What does it cost you a week?”",
            ),
        ),
    ),
    Edit(
        "mistake removed",
        (Put(QUALIFICATION, lines(QUALIFICATION, "mistakes:", "instead:"), ""),),
        (
            (
                "Kvalificering: den almindelige fejl »Man præsenterer for tidligt« er fjernet.",
                "Qualification: common mistake “Presenting too early” removed.",
            ),
        ),
    ),
    Edit(
        "activity moved",
        (Put(QUALIFICATION, WRITE_MINUTES, ""), Put(CLOSING, "required_fields:", WRITE_MINUTES + "required_fields:")),
        (
            (
                "Aktiviteten »Skriv et kort referat af samtalen« er flyttet fra Kvalificering til Lukning.",
                "Activity “Write short minutes of the conversation” moved from Qualification to Closing.",
            ),
        ),
    ),
    Edit(
        "stage put in",
        (
            Put("stages/demo.yaml", None, DEMO),
            Put(ROAD, "  - stage: closing\n", f"{DEMO_ON_THE_ROAD}  - stage: closing\n"),
        ),
        (
            (
                "Nyt trin: »Demo« mellem Kvalificering og Lukning.",
                "New stage: “Demo” between Qualification and Closing.",
            ),
        ),
    ),
    Edit(
        "stages change places",
        (
            Put(ROAD, "stage: qualification\n    probability: 25", "stage: closing\n    probability: 25"),
            Put(ROAD, "stage: closing\n    probability: 80", "stage: qualification\n    probability: 80"),
        ),
        (
            (
                "Trinnet »Lukning« er flyttet og kommer nu mellem Leadgenerering og Kvalificering.",
                "Stage “Closing” moved; it now comes between Lead generation and Qualification.",
            ),
            (
                "Salg: chancen for at vinde i »Lukning« 80\u00a0% → 25\u00a0%.",
                "Sales: chance of winning in “Closing” 80% → 25%.",
            ),
            (
                "Salg, trinnet »Lukning«: kategorien i forecast er ændret fra Forventet til Pipeline.",
                "Sales, stage “Closing”: forecast category changed from Commit to Pipeline.",
            ),
            (
                "Salg: chancen for at vinde i »Kvalificering« 25\u00a0% → 80\u00a0%.",
                "Sales: chance of winning in “Qualification” 25% → 80%.",
            ),
            (
                "Salg, trinnet »Kvalificering«: kategorien i forecast er ændret fra Pipeline til Forventet.",
                "Sales, stage “Qualification”: forecast category changed from Pipeline to Commit.",
            ),
        ),
    ),
    Edit(
        "stage gets another name",
        (
            Put(
                QUALIFICATION,
                "name: {da: Kvalificering, en: Qualification}",
                "name: {da: Afklaring, en: Clarification}",
            ),
        ),
        (("Trinnet »Kvalificering« hedder nu »Afklaring«.", "Stage “Qualification” is now called “Clarification”."),),
    ),
)
