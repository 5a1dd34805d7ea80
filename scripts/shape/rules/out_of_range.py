"""A number outside its range
Et tal uden for sit område

Why: A probability of 120 per cent or a level of 7 out of 3 is a slip of the finger, and every calculation on it is
wrong.
Hvorfor: En sandsynlighed på 120 procent eller niveau 7 af 3 er en smutter, og enhver beregning på den er forkert.

Mend: Write a number within the range that is named.
Ret: Skriv et tal inden for det område, der nævnes.

Example: stages/qualification.yaml
    - target_days: 1200
    + target_days: 10
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def out_of_range(value: str, expected: Text, fraction: bool) -> Said:
    """`expected` names the bounds. `fraction` is true where ten per cent is 0.1."""
    if fraction and 1 < float(value) <= 100:
        share = f"{float(value) / 100:g}"
        return Said(
            text(f"{value} er {float(value) * 100:g} procent her", f"{value} is {float(value) * 100:g} per cent here"),
            expected,
            text(f"Skriv {share} for {value} procent.", f"Write {share} for {value} per cent."),
        )
    return Said(
        text(f"{value} er uden for området", f"{value} is out of range"),
        expected,
        text("Skriv et tal inden for området.", "Write a number within the range."),
    )
