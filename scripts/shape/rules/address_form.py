"""An address on the web that cannot be linked to
En adresse på nettet, der ikke kan linkes til

Why: An address becomes a link on every page that shows it. It is read part by part: https, a host, no password, no
signs that are not seen. Anything else could lead the reader elsewhere or break the page.
Hvorfor: En adresse bliver til et link på hver side, der viser den. Den læses stykke for stykke: https, en vært, intet
kodeord, ingen tegn, der ikke ses. Alt andet kunne føre læseren et andet sted hen eller ødelægge siden.

Mend: Open the page in a browser and copy the address from its address bar.
Ret: Åbn siden i en browser, og kopiér adressen fra adresselinjen.

Example: company/example.yaml
    - repository: http://example.org/playbook
    + repository: https://example.org/playbook
"""

from scripts.model.base import Text
from scripts.problem import Said, text


def address_form(value: str, fault: Text) -> Said:
    """Not an address that may be linked to; `fault` is the end of the sentence."""
    shown = " ".join(value.split())
    shown = shown if len(shown) <= 60 else shown[:59] + "…"
    return Said(
        text(f"adressen »{shown}« {fault.da}", f"the address '{shown}' {fault.en}"),
        text("en adresse som https://firma.dk/mappe", "an address such as https://company.com/folder"),
        text(
            "Åbn siden i en browser, og kopiér adressen fra adresselinjen.",
            "Open the page in a browser and copy the address from its address bar.",
        ),
    )
