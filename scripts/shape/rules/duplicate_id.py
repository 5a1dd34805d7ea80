"""The same id twice in a list
Det samme id to gange i en liste

Why: An id names one thing. With two of the same name nobody can tell which one an exception, a link or a saved tick
means.
Hvorfor: Et id nævner én ting. Med to af samme navn kan ingen se, hvilken en undtagelse, et link eller et gemt flueben
mener.

Mend: Give one of the two another id.
Ret: Giv den ene af de to et andet id.

Example: stages/lead-generation.yaml
      entry_criteria:
        - id: has-reply
          text:
            da: Leadet har svaret
            en: The lead has replied
    -   - id: has-reply
    +   - id: in-target-group
          text:
            da: Leadet er i målgruppen
            en: The lead is in the target group
"""

from scripts.problem import Said, text


def duplicate_id(id: str, first_line: int) -> Said:
    """`id` stands already on `first_line` in the same list."""
    return Said(
        text(
            f"id'et »{id}« står her for anden gang; første gang i linje {first_line}",
            f"the id '{id}' stands here for the second time; first on line {first_line}",
        ),
        None,
        text("Giv den ene et andet id.", "Give one of the two another id."),
    )
