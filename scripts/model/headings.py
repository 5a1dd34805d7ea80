"""The headings under which changes of the process are told. A kind that names none stands under the last, `OTHERS`."""

from __future__ import annotations

from typing import Final

from scripts.model.base import Heading, text

STAGES: Final = Heading("stages", text("Trin", "Stages"), 10)
ROLES: Final = Heading("roles", text("Roller", "Roles"), 20)
QUALIFICATION: Final = Heading("qualification", text("Kriterier og rammer", "Criteria and frameworks"), 30)
KPIS: Final = Heading("kpis", text("Nøgletal", "KPIs"), 40)
SCORE: Final = Heading("score", text("Leadscore", "Lead score"), 50)
