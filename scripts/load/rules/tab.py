"""A tab or a special space in the indentation
En tabulator eller et særligt mellemrum i indrykningen

Why: YAML shows with spaces what belongs to what. A tab has no fixed width, so nobody can tell how far in it goes, and a
space pasted from a web page or a document looks like a space without being one.
Hvorfor: YAML viser med mellemrum, hvad der hører til hvad. En tabulator har ingen fast bredde, så ingen kan se, hvor
langt ind den går, og et mellemrum kopieret fra en hjemmeside eller et dokument ligner et mellemrum uden at være det.

Mend: Replace each tab with two spaces a level. Set your editor to insert spaces when you press Tab.
Ret: Erstat hver tabulator med to mellemrum pr. niveau. Sæt din editor til at indsætte mellemrum, når du trykker Tab.

Example: terms/lead.yaml
      name:
    - →da: Lead
    +   da: Lead
        en: Lead
"""

from scripts.problem import Said, text


def tab(lines: int) -> Said:
    """`lines` is how many lines of the file hold a tab."""
    more_en = f" ({lines} lines in this file)" if lines > 1 else ""
    more_da = f" ({lines} linjer i denne fil)" if lines > 1 else ""
    return Said(
        text(f"her står en tabulator{more_da}", f"there is a tab here{more_en}"),
        text("mellemrum", "spaces"),
        text("Erstat tabulatoren med mellemrum, to pr. niveau.", "Replace the tab with spaces, two a level."),
    )


def special_space() -> Said:
    """A no-break or other wide space where the indentation stands."""
    return Said(
        text(
            "indrykningen indeholder et særligt mellemrum, kopieret fra et andet program",
            "the indentation holds a special space, copied from another program",
        ),
        text("almindelige mellemrum", "ordinary spaces"),
        text(
            "Slet mellemrummene først på linjen, og skriv dem igen med mellemrumstasten.",
            "Delete the spaces at the start of the line and type them again with the space bar.",
        ),
    )
