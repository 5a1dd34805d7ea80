"""More than one document in a file
Mere end ét dokument i en fil

Why: One file is one record, so that its name is its id and its address. A line of three hyphens starts another
document.
Hvorfor: Én fil er én post, så dens navn er dens id og dens adresse. En linje med tre bindestreger begynder et nyt
dokument.

Mend: Remove the line `---`, or move what follows it to a file of its own.
Ret: Fjern linjen `---`, eller flyt det, der følger, til sin egen fil.

Example: terms/lead.yaml
      id: lead
    - ---
    - id: prospect
"""

from scripts.problem import Said, text


def several_documents() -> Said:
    """A second document starts here."""
    return Said(
        text("her begynder et nyt dokument i samme fil", "another document starts here in the same file"),
        text("ét dokument pr. fil", "one document a file"),
        text(
            "Fjern linjen `---`, eller flyt resten til sin egen fil.",
            "Remove the line `---`, or move the rest to its own file.",
        ),
    )
