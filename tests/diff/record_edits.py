"""Edits of KPIs, score, roles and other records, each with the sentences that a sales manager should read."""

from __future__ import annotations

from typing import Final

from tests.diff.playbooks import SMALL, Edit, Put, lines

QUALIFICATION: Final = "stages/qualification.yaml"
WIN_RATE: Final = "kpis/win-rate.yaml"
SCORE: Final = "scores/lead-score.yaml"
CONTACT_RULE: Final = lines(SCORE, "id: role", "points: 3")

RECORD_EDITS: Final = (
    Edit(
        "KPI target",
        (Put(WIN_RATE, "target: 27.5", "target: 30"),),
        (("Målet for vinderate: 27,5\u00a0% → 30\u00a0%.", "Target for win rate: 27.5% → 30%."),),
    ),
    Edit(
        "KPI review",
        (Put(WIN_RATE, "rhythm: monthly", "rhythm: weekly"),),
        (
            (
                "Vinderate, gennemgangen: rytmen er ændret fra Hver måned til Hver uge.",
                "Win rate, review: rhythm changed from Every month to Every week.",
            ),
        ),
    ),
    Edit(
        "points of an answer",
        (Put(SCORE, "points: 15", "points: -5"),),
        (
            (
                "Leadscore: svaret »Ejer« på »Hvad er kontaktens rolle i firmaet?« giver -5\u00a0point (før "
                "15\u00a0point).",
                "Lead score: answer “Owner” to “What is the contact's role in the company?” gives -5\u00a0points (was "
                "15\u00a0points).",
            ),
        ),
    ),
    Edit(
        "half-life",
        (Put(SCORE, "half_life_days: 30", "half_life_days: 14"),),
        (
            (
                "Leadscore: »Bad om demo« halveres nu på 14\u00a0dage (før 30\u00a0dage).",
                "Lead score: “Asked for a demo” now halves in 14\u00a0days (was 30\u00a0days).",
            ),
        ),
    ),
    Edit(
        "band",
        (
            Put(SCORE, "  - grade: A\n    low: 50", "  - grade: A\n    low: 60"),
            Put(SCORE, "  - grade: B\n    low: 0\n    high: 50", "  - grade: B\n    low: 0\n    high: 60"),
        ),
        (
            (
                "Leadscore: bogstavet »A« kræver nu 60\u00a0point (før 50\u00a0point).",
                "Lead score: letter “A” now takes 60\u00a0points (was 50\u00a0points).",
            ),
        ),
    ),
    Edit(
        "route goes to another role",
        (Put(SCORE, "    owner: account-executive\n    service_level", "    owner: sales-manager\n    service_level"),),
        (
            (
                "Leadscore: ruten »Alle« går nu til Salgschef (før Sælger).",
                "Lead score: route “All” now goes to Sales manager (was Account executive).",
            ),
        ),
    ),
    Edit(
        "question of the score moved between groups",
        (Put(SCORE, CONTACT_RULE, ""), Put(SCORE, "  - id: contact\n", CONTACT_RULE + "  - id: contact\n")),
        (
            (
                "Leadscore: spørgsmålet »Hvad er kontaktens rolle i firmaet?« er flyttet fra »Kontakten« til "
                "»Firmaet«.",
                "Lead score: question “What is the contact's role in the company?” moved from “The contact” to “The "
                "company”.",
            ),
        ),
    ),
    Edit(
        "role's share of the week",
        (Put("roles/account-executive.yaml", "share_percent: 10", "share_percent: 15"),),
        (
            (
                "Sælger: andelen af ugen i »Leadgenerering« 10\u00a0% → 15\u00a0%.",
                "Account executive: share of the week in “Lead generation” 10% → 15%.",
            ),
        ),
    ),
    Edit(
        "role no longer measured",
        (Put("roles/account-executive.yaml", "measured_by:\n  - win-rate\n", ""),),
        (("Sælger måles ikke længere på »Vinderate«.", "Account executive is no longer measured by “Win rate”."),),
    ),
    Edit(
        "framework letter asks about another criterion",
        (Put("frameworks/bant.yaml", "criterion: budget", "criterion: need"),),
        (
            (
                "BANT, bogstavet »B (Budget)«: kriteriet er ændret fra Budget til Behov.",
                "BANT, letter “B (Budget)”: criterion changed from Budget to Need.",
            ),
        ),
    ),
    Edit(
        "a choice of a field",
        (
            Put(
                "fields/loss-reason.yaml",
                "    label: {da: Tidspunkt, en: Timing}",
                "    label: {da: Tidspunkt, en: Bad timing}",
            ),
        ),
        (
            (
                "CRM-feltet »Tabsårsag«: valgmuligheden »Timing« hedder nu »Bad timing« på engelsk.",
                "CRM field “Loss reason”: choice “Timing” is now called “Bad timing” in English.",
            ),
        ),
    ),
    Edit(
        "assumption of the ROI calculator",
        (
            Put(
                "calculators/roi.yaml",
                "    discount_rate: {default: 0.08",
                "    discount_rate: {default: 0.125",
            ),
        ),
        (
            (
                "Maskinens regnestykke, forudsætningen »Kalkulationsrente pr. år«: 8\u00a0% → 12,5\u00a0%.",
                "The sums of the machine, assumption “Discount rate a year”: 8% → 12.5%.",
            ),
        ),
    ),
    Edit(
        "amount and range of a cost of the ROI calculator",
        (
            Put("calculators/roi.yaml", "      amount: 40000\n", "      amount: 45000\n"),
            Put("calculators/roi.yaml", "      high: 1.2\n", "      high: 1.25\n"),
        ),
        (
            (
                "Maskinens regnestykke, omkostningen »Maskinen, en gang«: beløbet 40.000\u00a0kr. → 45.000\u00a0kr.",
                "The sums of the machine, cost “The machine, once”: amount DKK\u00a040,000 → DKK\u00a045,000.",
            ),
            (
                "Maskinens regnestykke, omkostningen »Maskinen, en gang«: den øvre grænse 120\u00a0% → 125\u00a0%.",
                "The sums of the machine, cost “The machine, once”: upper limit 120% → 125%.",
            ),
        ),
    ),
    Edit(
        "term removed",
        (Put("terms/lead.yaml"),),
        (("Ordet »Lead« er fjernet.", "Term “Lead” removed."),),
    ),
    Edit(
        "record has a new id, followed everywhere",
        (
            Put("criteria/budget.yaml"),
            Put(
                "criteria/money.yaml",
                None,
                (SMALL / "criteria/budget.yaml").read_text(encoding="utf-8").replace("id: budget", "id: money"),
            ),
            Put("frameworks/bant.yaml", "criterion: budget", "criterion: money"),
            Put(QUALIFICATION, "criterion: budget", "criterion: money"),
        ),
        (
            (
                "Kriteriet »Budget« har fået nyt id og dermed ny adresse: budget → money.",
                "Criterion “Budget” has a new id, and so a new address: budget → money.",
            ),
        ),
    ),
)
