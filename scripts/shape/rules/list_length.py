"""A list with too few or too many items
En liste med for få eller for mange punkter

Why: Some lists must hold a certain number to make sense: a stage has at least one activity, a rubric exactly four
levels.
Hvorfor: Nogle lister skal rumme et bestemt antal for at give mening: et trin har mindst én aktivitet, en skala præcis
fire niveauer.

Mend: Add the missing items or remove the superfluous ones.
Ret: Tilføj de manglende punkter, eller fjern de overflødige.

Example: stages/qualification.yaml
    - phases: []
    + phases:
    +   - consideration
"""

from scripts.problem import Said, text


def too_few(found: int, least: int) -> Said:
    """`least` items must be there."""
    return Said(
        text(f"listen har {found} punkter", f"the list has {found} items"),
        text(f"mindst {least}", f"at least {least}"),
        text("Tilføj de manglende punkter.", "Add the missing items."),
    )


def too_many(found: int, most: int) -> Said:
    """No more than `most` may be there."""
    return Said(
        text(f"listen har {found} punkter", f"the list has {found} items"),
        text(f"højst {most}", f"at most {most}"),
        text("Fjern de overflødige punkter.", "Remove the superfluous items."),
    )
