"""Parameters that their calculator refuses
Parametre, som deres beregner afviser

Why: A calculator checks what it is given before it computes, so that no wrong figure reaches a reader.
Hvorfor: En beregner kontrollerer, hvad den får, før den regner, så intet forkert tal når en læser.

Mend: Change the parameter that is named. The calculator's page says what each parameter is.
Ret: Ret den parameter, der nævnes. Beregnerens side fortæller, hvad hver parameter er.
"""

from scripts.problem import Said, text


def calculator_parameters(complaint: str) -> Said:
    """`complaint` is the calculator's own sentence, with the path of what is wrong."""
    return Said(
        text(f"beregneren afviser parametrene: {complaint}", f"the calculator refuses the parameters: {complaint}"),
        None,
        text("Ret den nævnte parameter.", "Change the parameter that is named."),
    )
