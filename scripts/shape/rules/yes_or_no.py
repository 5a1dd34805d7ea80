"""Yes or no written as a word
Ja eller nej skrevet som et ord

Why: Programs read `yes`, `no`, `ja` and `on` in different ways; `true` and `false` are read alike by all.
Hvorfor: Programmer læser `yes`, `no`, `ja` og `on` forskelligt; `true` og `false` læses ens af alle.

Mend: Write true or false, without quotes.
Ret: Skriv true eller false uden anførselstegn.

Example: fields/owner.yaml
    - personal: ja
    + personal: true
"""

from scripts.problem import Said, text

_YES = frozenset({"ja", "yes", "y", "j", "on", "1", "sand", "sandt", "true", "x"})
_NO = frozenset({"nej", "no", "n", "off", "0", "falsk", "false", ""})


def yes_or_no(value: str) -> Said:
    """`value` stands where true or false belongs."""
    word = value.strip().strip("\"'").lower()
    proposal = "true" if word in _YES else "false" if word in _NO else None
    mend = (
        text(f"Skriv {proposal}.", f"Write {proposal}.")
        if proposal
        else text("Skriv true eller false.", "Write true or false.")
    )
    return Said(
        text(f"»{value}« er hverken true eller false", f"'{value}' is neither true nor false"),
        text("true eller false", "true or false"),
        mend,
    )
