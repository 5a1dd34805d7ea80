"""The headings under which changes of the process are told. A kind that names none stands under the last, `OTHERS`."""

from __future__ import annotations

from typing import Final

from scripts.model.base import Group, text

STAGES: Final = Group("stages", text("Trin", "Stages"), 10)
ROLES: Final = Group("roles", text("Roller", "Roles"), 20)
QUALIFICATION: Final = Group("qualification", text("Kriterier og rammer", "Criteria and frameworks"), 30)
KPIS: Final = Group("kpis", text("Nøgletal", "KPIs"), 40)
SCORE: Final = Group("score", text("Leadscore", "Lead score"), 50)
