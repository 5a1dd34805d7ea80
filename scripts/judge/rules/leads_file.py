"""A file of past leads that cannot be read
En fil med tidligere leads, som ikke kan læses

Why: What a change of the score does to past leads is only worth knowing when every lead was read as it was meant.
Hvorfor: Hvad en ændring af scoren gør ved tidligere leads, er kun værd at vide, når hvert lead er læst, som det var
ment.

Mend: Save the file as CSV in UTF-8 with commas, and with the columns that playbook/leads/README.md lists.
Ret: Gem filen som CSV i UTF-8 med kommaer og med de kolonner, som playbook/leads/README.md nævner.
"""

from scripts.problem import Said, text

_AS_CSV = text(
    "Gem filen som »CSV UTF-8« med komma mellem kolonnerne.",
    "Save the file as 'CSV UTF-8' with commas between columns.",
)
_MOST_LISTED = 8


def no_file(name: str) -> Said:
    """The gate names a file that is not there."""
    return Said(
        text(f"filen »{name}« findes ikke", f"there is no file '{name}'"),
        text("en CSV-fil i playbook/leads/", "a CSV file in playbook/leads/"),
        text(
            "Ret navnet, eller læg filen i mappen. Stien regnes fra playbookens mappe.",
            "Correct the name, or put the file into the folder. The path is from the playbook's folder.",
        ),
    )


def no_leads() -> Said:
    """Nothing but perhaps a header."""
    return Said(
        text("filen har ingen leads", "the file holds no leads"),
        text("kolonnenavne og ét lead pr. linje", "column names and a lead a line"),
        _AS_CSV,
    )


def not_utf8(byte: int) -> Said:
    """Most often a file saved by a spreadsheet in an old encoding."""
    return Said(
        text(f"byten {byte:#04x} er ikke UTF-8", f"the byte {byte:#04x} is not UTF-8"), text("UTF-8", "UTF-8"), _AS_CSV
    )


def separators(found: str) -> Said:
    """Columns parted by something other than commas, as Danish spreadsheets do."""
    da, en = {";": ("semikolon", "semicolons"), "\t": ("tabulator", "tabs")}[found]
    return Said(
        text(f"kolonnerne er skilt af {da}", f"the columns are parted by {en}"), text("kommaer", "commas"), _AS_CSV
    )


def quotes() -> Said:
    """A quotation mark that is not closed on its line, or a line break that only old spreadsheets write."""
    return Said(
        text(
            "linjen kan ikke deles: et anførselstegn lukkes ikke, eller der er et fremmed linjeskift",
            "the line cannot be parted: a quotation mark is not closed, or there is a foreign line break",
        ),
        text("ét lead pr. linje", "one lead a line"),
        text(
            "Fjern anførselstegnet, eller gem filen igen som »CSV UTF-8«. Id'er, tal og datoer behøver ingen.",
            "Remove the quotation mark, or save the file again as 'CSV UTF-8'. Ids, numbers and dates need none.",
        ),
    )


def cells(found: int, expected: int) -> Said:
    """A line with more or fewer cells than there are columns."""
    return Said(
        text(f"linjen har {found} felter", f"the line has {found} cells"),
        text(f"{expected}, som der er kolonner", f"{expected}, as there are columns"),
        text(
            "Se efter et komma for meget eller for lidt, fx et decimalkomma.",
            "Look for a comma too many or too few, such as a decimal comma.",
        ),
    )


def repeated_column(name: str) -> Said:
    """Two columns of one name."""
    return Said(
        text(f"kolonnen »{name}« står to gange", f"the column '{name}' stands twice"),
        text("hver kolonne én gang", "each column once"),
        text("Slet den ene.", "Delete one of them."),
    )


def unknown_column(name: str, nearest: str | None) -> Said:
    """A column that no field has; `nearest` is one that the file lacks and that it resembles."""
    mend = (
        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
        if nearest
        else text(
            "Slet kolonnen. Filen skal ikke rumme mere, end scoren bruger, og slet ikke navne og mailadresser.",
            "Delete the column. The file should hold only what the score uses, least of all names and addresses.",
        )
    )
    return Said(
        text(f"kolonnen »{name}« kendes ikke", f"the column '{name}' is not known"),
        text(
            "id, created, outcome, as_of, segment, framework, fit.<regel>, level.<kriterium>, event.<regel>.count/last",
            "id, created, outcome, as_of, segment, framework, fit.<rule>, level.<criterion>, event.<rule>.count/last",
        ),
        mend,
    )


def missing_columns(names: tuple[str, ...]) -> Said:
    """Columns without which no lead can be scored."""
    listed = ", ".join(names[:_MOST_LISTED]) + (" …" if len(names) > _MOST_LISTED else "")
    return Said(
        text(f"der mangler kolonner: {listed}", f"columns are missing: {listed}"),
        text("alle kolonner, som scoren bruger", "every column that the score uses"),
        text(
            "Tilføj dem, eller ret stavningen af dem, der er der.",
            "Add them, or correct the spelling of those that are there.",
        ),
    )
