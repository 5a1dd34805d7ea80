"""A word that is not among the options
Et ord, der ikke er blandt mulighederne

Why: Some keys take one of a few words, so that pages and calculations know what to do with each.
Hvorfor: Nogle nøgler tager ét af nogle få ord, så sider og beregninger ved, hvad de skal gøre med hvert.

Mend: Choose one of the words listed in the problem, spelt exactly so.
Ret: Vælg et af ordene, der nævnes i fejlen, stavet præcis sådan.

Example: kpis/win-rate.yaml
    - direction: heigher
    + direction: higher
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def not_an_option(value: str, expected: Text, nearest: str | None) -> Said:
    """`expected` lists the options, `nearest` is the most alike."""
    mend = (
        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
        if nearest
        else text("Vælg en af dem.", "Choose one of them.")
    )
    return Said(text(f"»{value}« er ikke en mulighed", f"'{value}' is not an option"), expected, mend)
