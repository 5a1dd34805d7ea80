"""A text in the other language's place
En tekst på det andet sprogs plads

Why: The reader chose a language. A paragraph in the other one shows that the texts were swapped, or pasted into the
wrong line.
Hvorfor: Læseren har valgt et sprog. Et afsnit på det andet viser, at teksterne er byttet om eller sat ind på den
forkerte linje.

Mend: Put the Danish under `da:` and the English under `en:`. The language is told by small words such as "og", "ikke"
and "the", "with": at least three of the other language's, and at most one of its own for every four of those.
Ret: Sæt det danske under `da:` og det engelske under `en:`. Sproget kendes på små ord som »og«, »ikke« og »the«,
»with«: mindst tre af det andet sprogs og højst ét af sit eget for hver fire af dem.

Example: stages/qualification.yaml
      purpose:
    -   da: We find out whether the customer has a need and who decides
    +   da: Vi finder ud af, om kunden har et behov, og hvem der beslutter
        en: Whether there is a need, and who decides about it with the others
"""

import re
from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
_LEAST = 3
_OWN_FOR_EACH = 4
_WORD = re.compile(r"[a-zæøå]+")
# Frequent words of one language that are no words of the other, so that each is a vote.
_DANISH = frozenset(
    "af aldrig alle allerede at bliver da de dem den der deres det dig din du efter eller en er et fik flere for fordi "
    "fra før ham han havde hende hun hvad hvem hver hvis hvor hvordan hvorfor ikke ind ingen intet jeg jer kan "
    "kun kunne langt med meget mellem mere mindre mindst mod må ned noget nogen nogle når nu næste og også om op os "
    "på sig sin sit skal skulle som til tre ud uden under ved vi vil ville være været én".split()
) - frozenset("at da de den for hver kan om op over to under vi".split())
_ENGLISH = frozenset(
    "about and are as be because been before but by can could does each from has have he her his how if "
    "into is it its least more most never no not nothing of one only or our out she should than that the their them "
    "there they this those what when where which who whom why will with would you your".split()
) - frozenset("as but by does he her is over she".split()) | frozenset(("is", "she"))


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Each text's small words are those of its language. A text that is the same in both is told elsewhere."""
    for kind, id, path, words in playbook.texts:
        if words.da == words.en and len(words.written) > 1:
            continue
        for language, said_in, own, other in (
            ("da", words.da, _DANISH, _ENGLISH),
            ("en", words.en, _ENGLISH, _DANISH),
        ):
            if language not in words.written:
                continue
            found = _WORD.findall(said_in.casefold())
            others = [word for word in found if word in other]
            if len(others) >= _LEAST and _OWN_FOR_EACH * sum(word in own for word in found) <= len(others):
                shown = ", ".join(dict.fromkeys(others[:_LEAST]))
                said = Said(
                    text(
                        f"teksten ligner {'engelsk' if language == 'da' else 'dansk'} ({shown})",
                        f"the text looks like {'English' if language == 'da' else 'Danish'} ({shown})",
                    ),
                    text(*(("dansk", "Danish") if language == "da" else ("engelsk", "English"))),
                    text("Oversæt den, eller byt de to tekster.", "Translate it, or swap the two texts."),
                )
                yield Finding(kind, id, (*path, language), said)
