"""A KPI without exactly one chosen variant
En KPI uden præcis én valgt variant

Why: The trade does not agree on how the figure is made. Two teams with a variant each compare figures that cannot be
compared.
Hvorfor: Faget er ikke enigt om, hvordan tallet laves. To teams med hver sin variant sammenligner tal, der ikke kan
sammenlignes.

Mend: Write `chosen: true` at exactly one of the variants.
Ret: Skriv `chosen: true` ved præcis én af varianterne.

Example: kpis/win-rate.yaml
      variants:
        - id: by-count
          name:
            da: Efter antal
            en: By count
          formula:
            da: vundne / afsluttede
            en: won / closed
          when:
            da: Når handlerne er lige store
            en: When deals are of one size
    +     chosen: true
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

NEEDS = ("kpis",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each KPI says which definition is used."""
    for kpi in playbook.kpis.values():
        chosen = [index for index, variant in enumerate(kpi.variants) if variant.chosen]
        if len(chosen) != 1:
            said = Said(
                text(f"{len(chosen)} varianter er valgt", f"{len(chosen)} variants are chosen"),
                text("præcis én", "exactly one"),
                text("Skriv »chosen: true« ved den ene, der bruges.", "Write 'chosen: true' at the one that is used."),
            )
            path = ("variants", chosen[1], "chosen") if len(chosen) > 1 else ("variants",)
            yield Finding("kpis", kpi.id, path, said, on_key=True)
