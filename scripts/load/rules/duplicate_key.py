"""The same key twice
Den samme nøgle to gange

Why: YAML lets the last one win without a word, so half of what was written would be lost.
Hvorfor: YAML lader den sidste vinde uden et ord, så halvdelen af det skrevne ville gå tabt.

Mend: Keep one of the two and delete the other, or put both values in one list.
Ret: Behold den ene, og slet den anden, eller sæt begge værdier i én liste.

Example: terms/lead.yaml
      name:
        da: Lead
    -   da: Emne
        en: Lead
"""

from scripts.problem import Said, text


def duplicate_key(key: str, first_line: int) -> Said:
    """`key` stands already on `first_line` of the same block."""
    return Said(
        text(
            f"nøglen »{key}« står her for anden gang; første gang i linje {first_line}",
            f"the key '{key}' stands here for the second time; first on line {first_line}",
        ),
        None,
        text("Behold den ene, og slet den anden.", "Keep one of the two and delete the other."),
    )
