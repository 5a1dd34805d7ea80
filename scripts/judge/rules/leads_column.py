"""Columns of past leads that no longer match the score
Kolonner med tidligere leads, der ikke længere passer til scoren

Why: A rule without its column counts nothing for any lead, and a column without its rule is not used. Both make the
figures on past leads say less.
Hvorfor: En regel uden sin kolonne tæller ikke for noget lead, og en kolonne uden sin regel bruges ikke. Begge dele får
tallene for tidligere leads til at sige mindre.

Mend: Add the column with what is known of each lead, or delete the column that is left over. A framework that is gone
counts as the one chosen from the start, and an answer that is gone as unknown; the file stays as it is.
Ret: Tilføj kolonnen med det, der vides om hvert lead, eller slet den kolonne, der er tilovers. En ramme, der ikke
findes mere, regnes som den, der er valgt fra start, og et svar, der ikke findes mere, som ukendt; filen bliver, som den
er.
"""

from scripts.problem import Said, text

SEVERITY = "warning"


def missing(name: str) -> Said:
    """A rule or criterion of the score has no column: its unknown answer, level 0 or no event is counted."""
    return Said(
        text(
            f"kolonnen »{name}« mangler, så svaret regnes som ukendt",
            f"the column '{name}' is missing, so the answer counts as unknown",
        ),
        text("en kolonne for hver regel i scoren", "a column for each rule of the score"),
        text(f"Tilføj »{name}«, når der er data til den.", f"Add '{name}' when there is data for it."),
    )


def option_gone(name: str, value: str, instead: str) -> Said:
    """A value that the column's record no longer has, and what the lead is counted as."""
    return Said(
        text(
            f"{name} »{value}« findes ikke mere, så »{instead}« bruges",
            f"{name} '{value}' is gone, so '{instead}' is used",
        ),
        None,
        text(
            f"Lad filen være: Den siger, hvad der blev svaret. Skal de tælles som før, så læg »{value}« tilbage.",
            f"Leave the file: it says what was answered. To count them as before, put '{value}' back.",
        ),
    )


def left_over(name: str) -> Said:
    """A column of a rule that the score has no more."""
    return Said(
        text(
            f"kolonnen »{name}« bruges ikke: scoren har ingen sådan regel",
            f"the column '{name}' is not used: the score has no such rule",
        ),
        None,
        text(
            "Den kan blive stående; slet den, når reglen ikke kommer igen.",
            "It may stay; delete it when the rule is not to come back.",
        ),
    )
