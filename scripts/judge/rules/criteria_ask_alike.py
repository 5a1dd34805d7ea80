"""Two criteria that ask the same
To kriterier, der spørger om det samme

Why: A buyer who is asked the same twice stops answering, and the same answer counts for two criteria in the score.
Hvorfor: En køber, der bliver spurgt to gange om det samme, holder op med at svare, og det samme svar tæller for to
kriterier i scoren.

Mend: Let one of the questions ask what only its own criterion can settle, or drop it. Questions of the same words, and
questions of five words or more that share 80 per cent of them, count as the same.
Ret: Lad det ene spørgsmål spørge om det, som kun dets eget kriterium kan afgøre, eller stryg det. Spørgsmål med de
samme ord og spørgsmål på mindst fem ord, der har 80 procent af dem til fælles, regnes for det samme.

Example: criteria/need.yaml
      questions:
    -   - ask: {da: Hvem har penge til det her i år?, en: Who has money for this here this year?}
    +   - ask: {da: Hvem mærker problemet først?, en: Who feels the problem first?}
          listen_for: {da: Et navn, en: A name}
        - ask: {da: Hvad koster det jer?, en: What does it cost you?}
          listen_for: {da: Kroner om året, en: Money a year}
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.judge.likeness import alike
from scripts.link.playbook import Playbook
from scripts.problem import Said, text

SEVERITY = "warning"
NEEDS = ("criteria",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """No question of a criterion is like an earlier one, in either language."""
    asked = [
        (criterion.id, index, question.ask)
        for criterion in playbook.criteria.values()
        for index, question in enumerate(criterion.questions)
    ]
    first: dict[int, int] = {}
    for language in ("da", "en"):
        for earlier, later in alike([ask.say(language) for _, _, ask in asked]):
            first.setdefault(later, earlier)
    for later, earlier in sorted(first.items()):
        (other, place, ask), (criterion, index, _) = asked[earlier], asked[later]
        said = Said(
            text(
                f"kriteriet »{other}« spørger allerede om det ({place + 1}. spørgsmål: »{ask.da}«)",
                f"the criterion '{other}' asks this already (question {place + 1}: '{ask.en}')",
            ),
            text("et spørgsmål, der ikke er stillet", "a question not asked yet"),
            text("Stil et andet spørgsmål, eller stryg det ene.", "Ask something else, or drop one of them."),
        )
        yield Finding("criteria", criterion, ("questions", index), said)
