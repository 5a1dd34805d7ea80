"""A key that the playbook does not know
En nøgle, som playbooken ikke kender

Why: A misspelt key would be left out without a word, and what stands under it would never reach the site.
Hvorfor: En stavefejl i en nøgle ville blive udeladt uden et ord, og det, der står under den, ville aldrig nå sitet.

Mend: Spell the key as in the proposal. The keys of each kind of file are in the editor's completion and in schema/.
Ret: Skriv nøglen som foreslået. Nøglerne for hver slags fil findes i editorens forslag og i schema/.

Example: terms/lead.yaml
    - meening:
    + meaning:
        da: En mulig kunde
        en: A possible customer
    - # meaning: missing
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def unknown_key(key: str, allowed: tuple[str, ...], nearest: str | None, elsewhere: Text | None = None) -> Said:
    """`allowed` are the keys there may be here, `nearest` the one most like `key`; `elsewhere` says where it is."""
    options = ", ".join(allowed)
    mend = elsewhere or (
        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
        if nearest
        else text(
            "Slet nøglen, eller flyt den dertil, hvor den hører hjemme.",
            "Delete the key or move it to where it belongs.",
        )
    )
    return Said(
        text(f"nøglen »{key}« findes ikke her", f"the key '{key}' is not known here"),
        text(f"en af: {options}", f"one of: {options}"),
        mend,
    )


def comma_in_text(part: str) -> Said:
    """A text on one line, in curly brackets, holds a comma, after which YAML reads another key."""
    return Said(
        text(
            f"kommaet før »{part}« deler teksten; efter et komma i {{…}} begynder en ny nøgle",
            f"the comma before '{part}' splits the text; after a comma in {{…}} another key begins",
        ),
        None,
        text(
            "Sæt dobbelte anførselstegn om teksten, eller skriv »da:« og »en:« på hver sin linje.",
            "Put double quotes around the text, or write 'da:' and 'en:' on lines of their own.",
        ),
    )
