"""A file in an unknown folder
En fil i en ukendt mappe

Why: The folder says what kind of record a file is. A file in any other folder would be left out without a word.
Hvorfor: Mappen siger, hvilken slags post en fil er. En fil i enhver anden mappe ville blive udeladt uden et ord.

Mend: Move the file to the folder of its kind, for example stages, roles, kpis or terms.
Ret: Flyt filen til mappen for dens slags, for eksempel stages, roles, kpis eller terms.

Example: stage/first-call.yaml -> terms/lead.yaml
    - id: first-call
    + id: lead
"""

from scripts.problem import Said, text


def unknown_folder(folder: str, kinds: tuple[str, ...], nearest: str | None) -> Said:
    """`kinds` are the folders there may be."""
    options = ", ".join(kinds)
    mend = (
        text(f"Mente du »{nearest}«? Flyt filen dertil.", f"Did you mean '{nearest}'? Move the file there.")
        if nearest
        else text("Flyt filen til mappen for dens slags.", "Move the file to the folder of its kind.")
    )
    return Said(
        text(
            f"mappen »{folder}« er ikke en slags i playbooken", f"the folder '{folder}' is not a kind of the playbook"
        ),
        text(f"en af: {options}", f"one of: {options}"),
        mend,
    )


def no_folder(folder: str) -> Said:
    """The playbook itself is missing or holds no file."""
    return Said(
        text(f"mappen »{folder}« findes ikke eller er tom", f"the folder '{folder}' does not exist or is empty"),
        None,
        text("Angiv playbookens mappe med --playbook.", "Name the playbook's folder with --playbook."),
    )
