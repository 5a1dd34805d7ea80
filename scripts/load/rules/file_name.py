"""A file name that is no id
Et filnavn, der ikke er et id

Why: The file's name is the record's id, its address on the site and its key in the data, so it must be kebab-case
English and end in .yaml.
Hvorfor: Filens navn er postens id, dens adresse på sitet og dens nøgle i data, så det skal være små engelske bogstaver,
tal og bindestreger og ende på .yaml.

Mend: Rename the file: small letters a to z, digits and single hyphens, then .yaml. A file that is no YAML, such as a
copy that an editor or a merge left behind (.orig, ~), a README or a document, is deleted or moved out.
Ret: Omdøb filen: små bogstaver a til z, tal og enkelte bindestreger og derefter .yaml. En fil, der ikke er YAML, fx en
kopi, som en editor eller en sammenfletning har efterladt (.orig, ~), en README eller et dokument, slettes eller flyttes
ud.

Example: terms/Cold_Call.yml -> terms/lead.yaml
    - id: cold-call
    + id: lead
"""

from scripts.problem import Said, text


def file_name(name: str, better: str | None) -> Said:
    """`better` is a right name made from the wrong one, if one can be made."""
    mend = (
        text(f"Omdøb filen til »{better}«.", f"Rename the file to '{better}'.")
        if better
        else text("Omdøb filen.", "Rename the file.")
    )
    return Said(
        text(f"filnavnet »{name}« kan ikke bruges", f"the file name '{name}' cannot be used"),
        text(
            "små bogstaver a-z, tal og bindestreger, fx first-call.yaml",
            "small letters a-z, digits and hyphens, e.g. first-call.yaml",
        ),
        mend,
    )


def stray(name: str) -> Said:
    """A file that is no YAML: what an editor, a merge or a mail left there."""
    return Said(
        text(f"»{name}« hører ikke til i playbooken", f"'{name}' does not belong in the playbook"),
        text("playbook/<slags>/<id>.yaml", "playbook/<kind>/<id>.yaml"),
        text("Slet filen, eller flyt den ud af mappen.", "Delete the file, or move it out of the folder."),
    )


def file_in_folder(name: str) -> Said:
    """A file deeper or higher than playbook/<kind>/<id>.yaml."""
    return Said(
        text(f"»{name}« ligger ikke i playbook/<slags>/", f"'{name}' does not lie in playbook/<kind>/"),
        text("playbook/<slags>/<id>.yaml", "playbook/<kind>/<id>.yaml"),
        text("Flyt filen til mappen for dens slags.", "Move the file to the folder of its kind."),
    )


def not_a_file(name: str) -> Said:
    """A link whose target is gone, or something else that cannot be read as a file."""
    return Said(
        text(f"»{name}« er ikke en fil, der kan læses", f"'{name}' is not a file that can be read"),
        None,
        text("Slet den, eller læg filen der igen.", "Delete it, or put the file back."),
    )
