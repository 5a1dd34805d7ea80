"""An empty file
En tom fil

Why: A file in the playbook is one record. An empty one says nothing and would vanish from the site without a word.
Hvorfor: En fil i playbooken er én post. En tom fil siger intet og ville forsvinde fra sitet uden et ord.

Mend: Copy a file of the same kind and change it, or delete the empty one.
Ret: Kopiér en fil af samme slags, og ret den til, eller slet den tomme.

Example: terms/lead.yaml
    - # yaml-language-server: $schema=../../schema/terms.json
    + id: lead
"""

from scripts.problem import Said, text


def empty_file(kind: str) -> Said:
    """No key at all, perhaps only comments."""
    return Said(
        text("filen er tom", "the file is empty"),
        None,
        text(
            f"Kopiér en anden fil fra playbook/{kind}/, og ret den til, eller slet denne.",
            f"Copy another file of playbook/{kind}/ and change it, or delete this one.",
        ),
    )
