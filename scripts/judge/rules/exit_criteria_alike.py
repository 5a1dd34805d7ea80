"""Two exit criteria of a stage that ask the same
To exitkriterier i et trin, der kræver det samme

Why: The same condition under two names is ticked off twice and proved once. Reps learn that the list is a formality.
Hvorfor: Den samme betingelse under to navne bliver krydset af to gange og vist én gang. Sælgerne lærer, at listen er en
formalitet.

Mend: Join the two, or write what sets them apart. Conditions of the same words, and conditions of five words or more
that share 80 per cent of them, count as the same.
Ret: Slå de to sammen, eller skriv, hvad der skiller dem. Betingelser med de samme ord og betingelser på mindst fem ord,
der har 80 procent af dem til fælles, regnes for det samme.

Example: stages/qualification.yaml
      exit_criteria:
        - id: need-confirmed
          text: {da: Behovet er bekræftet, en: The need is confirmed}
    -     evidence: {da: Referat i CRM, en: Minutes in the CRM}
    -   - id: need-settled
    -     text: {da: "Behovet er bekræftet.", en: "The need is confirmed."}
    -     evidence: {da: En mail fra kunden, en: An e-mail from the customer}
    - activities:
    -   - id: first-call
    -     text: {da: Ring til leadet, en: Call the lead}
    -     how: {da: Spørg til behovet, en: Ask about the need}
    -     responsible: [account-executive]
    -     accountable: [sales-manager]
    -     produces: [need-confirmed, need-settled]
    +     evidence: {da: Referat i CRM og en mail fra kunden, en: Minutes in the CRM and an e-mail from the customer}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.likeness import alike
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("stages",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No exit criterion is like an earlier one of its stage, in either language."""
    for stage in playbook.stages_in_order:
        first: dict[int, int] = {}
        for language in ("da", "en"):
            for earlier, later in alike([criterion.text.say(language) for criterion in stage.exit_criteria]):
                first.setdefault(later, earlier)
        for later, earlier in sorted(first.items()):
            other = stage.exit_criteria[earlier].id
            said = Said(
                text(f"»{other}« kræver allerede det samme", f"'{other}' asks for the same already"),
                text("en anden betingelse", "a different condition"),
                text(
                    "Slå de to sammen, eller skriv, hvad der skiller dem.",
                    "Join the two, or write what sets them apart.",
                ),
            )
            yield Finding("stages", stage.id, ("exit_criteria", later, "text"), said)
