"""An example lead with an answer that does not exist
Et eksempel-lead med et svar, der ikke findes

Why: The example is what the calculator shows before anything is typed. A rule or an answer that is gone leaves a hole
in it.
Hvorfor: Eksemplet er det, beregneren viser, før nogen skriver. En regel eller et svar, der er væk, efterlader et hul i
det.

Mend: Use the ids of the rules and answers as they stand above in the same file.
Ret: Brug id'erne på reglerne og svarene, som de står ovenfor i samme fil.

Example: scores/lead-score.yaml
      example:
        as_of: "2026-01-15"
        segment: b2b
        fit:
          - rule: company-size
    -       answer: huge
    +       answer: large
        engagement: []
        levels: []
"""

from collections.abc import Iterator
from datetime import date

from scripts.judge.finding import Finding
from scripts.link.playbook import Playbook
from scripts.load.tree import Path
from scripts.nearest import nearest as near_word
from scripts.problem import Said, text

NEEDS = ("scores",)


def check(playbook: Playbook, today: date) -> Iterator[Finding]:
    """Rules, answers and the date of the example exist."""
    for score in playbook.scores.values():
        answers = {
            rule.id: tuple(answer.id for answer in rule.answers) for group in score.fit_groups for rule in group.rules
        }
        events = tuple(rule.id for group in score.engagement_groups for rule in group.rules)
        if score.example is None:
            if score.engagement_groups:
                yield _missing(score.id)
            continue
        for index, case in enumerate(score.example.fit):
            if case.rule not in answers:
                yield _unknown(score.id, ("example", "fit", index, "rule"), case.rule, tuple(answers))
            elif case.answer not in answers[case.rule]:
                yield _unknown(score.id, ("example", "fit", index, "answer"), case.answer, answers[case.rule])
        for index, event in enumerate(score.example.engagement):
            if event.rule not in events:
                yield _unknown(score.id, ("example", "engagement", index, "rule"), event.rule, events)
        try:
            date.fromisoformat(score.example.as_of)
        except ValueError:
            said = Said(
                text("dagen findes ikke", "there is no such day"),
                text("ÅÅÅÅ-MM-DD", "YYYY-MM-DD"),
                text("Skriv en dag, der findes.", "Write a day that exists."),
            )
            yield Finding("scores", score.id, ("example", "as_of"), said)


def _missing(score: str) -> Finding:
    said = Said(
        text(
            "der er intet eksempel, og uden en dag falder intet point",
            "there is no example, and without a day no points fade",
        ),
        text(
            "example: {as_of: …, fit: …, engagement: …, levels: …}",
            "example: {as_of: …, fit: …, engagement: …, levels: …}",
        ),
        text("Skriv det lead, der vises først.", "Write the lead that is shown first."),
    )
    return Finding("scores", score, ("example",), said, on_key=True)


def _unknown(score: str, path: Path, id: str, known: tuple[str, ...]) -> Finding:
    nearest = near_word(id, known)
    said = Said(
        text(f"»{id}« findes ikke i modellen", f"'{id}' is not in the model"),
        text(f"en af: {', '.join(known)}", f"one of: {', '.join(known)}"),
        text(f"Mente du »{nearest}«?", f"Did you mean '{nearest}'?")
        if nearest
        else text("Vælg en af dem.", "Choose one of them."),
    )
    return Finding("scores", score, path, said)
