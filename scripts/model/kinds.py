"""The kinds of record there are. A kind's name is its folder under playbook/, its address and its API key."""

from __future__ import annotations

from typing import Final

from scripts.model.base import Record
from scripts.model.calculator import Calculator
from scripts.model.gate import Gate
from scripts.model.measures import CrmField, Kpi, OnboardingPath, Term, Tool
from scripts.model.process import Company, Component, Phase, Role, Stage
from scripts.model.qualification import Criterion, Framework, LeadScore

KINDS: Final[dict[str, type[Record]]] = {
    record.kind: record
    for record in (
        Company,
        Component,
        Stage,
        Role,
        Phase,
        Criterion,
        Framework,
        LeadScore,
        Gate,
        Kpi,
        CrmField,
        Tool,
        Term,
        OnboardingPath,
        Calculator,
    )
}
