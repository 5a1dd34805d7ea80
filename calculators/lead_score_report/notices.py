"""What the report card tells beside the verdict: what was read and left out, what is suspect, what is too little."""

from collections.abc import Iterator

from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number
from calculators.lead_score_report.result import Result, Shortage

_PARTS = {
    "all": Text("I hele filen", "In the whole file"),
    "earlier": Text("Blandt de ældste leads, som der læres af,", "Among the oldest leads, which are learnt from,"),
    "later": Text("Blandt de nyeste leads, som der prøves på,", "Among the newest leads, which test it,"),
}
_MOST_NAMED = 3


def warnings(result: Result, language: Language) -> tuple[str, ...]:
    """What makes the figures less to be trusted: fields that know the outcome, grades in the wrong order."""
    return tuple(said.say(language) for said in (*_leaks(result, language), *_order(result)))


def notices(result: Result, language: Language) -> tuple[str, ...]:
    """What was read, and what was left out of it."""
    return tuple(said.say(language) for said in _notices(result, language))


def shortage_words(short: Shortage, fewest: int, language: Language) -> Text:
    """What a part of the file has, and what it lacks."""
    wins, others = (format_number(count, language) for count in (short.wins, short.others))
    need = format_number(fewest, language)
    lacking = []
    for count, name in ((short.wins, Text("vundne", "won")), (short.others, Text("andre", "other"))):
        if count < fewest:
            more = format_number(fewest - count, language)
            lacking.append(Text(f"{more} {name.da}", f"{more} {name.en}"))
    part = _PARTS[short.part]
    return Text(
        f"{part.da} er der {wins} vundne og {others} andre leads. "
        f"Der skal være mindst {need} af hver; der mangler {' og '.join(one.da for one in lacking)}.",
        f"{part.en} there are {wins} won and {others} other leads. "
        f"It takes at least {need} of each; {' and '.join(one.en for one in lacking)} are missing.",
    )


def _leaks(result: Result, language: Language) -> Iterator[Text]:
    for field in result.suspects[:_MOST_NAMED]:
        auc = format_number(max(field.earlier, field.later), language, 2)
        used = result.subject == "model" and field.name.startswith(("fit.", "level.", "event."))
        yield Text(
            f"»{field.label.da}« kender måske udfaldet: Alene har det AUC {auc}. "
            "Det er nok udfyldt, efter at sagen blev afgjort. "
            + ("Scoren bruger det, så dommen er for pæn." if used else "Det er ikke regnet med som bedste felt."),
            f"“{field.label.en}” may know the outcome: alone it has an AUC of {auc}. "
            "It was probably filled in after the "
            + (
                "decision. The score uses it, so the verdict is too kind."
                if used
                else "decision. It does not count as the best field."
            ),
        )


def _order(result: Result) -> Iterator[Text]:
    rows = result.letters or result.grades
    for better, worse in zip(rows, rows[1:], strict=False):
        if better.share.high < worse.share.low:
            yield Text(
                f"Karakter {worse.grade} vinder klart oftere end {better.grade}. Rækkefølgen er forkert.",
                f"Grade {worse.grade} wins clearly more often than {better.grade}. The order is wrong.",
            )


def _notices(result: Result, language: Language) -> Iterator[Text]:
    rows = result.rows
    yield {
        "model": Text(
            "Bedømt er dagens model, regnet på svarene i filen.",
            "Judged is today's model, worked out from the answers in the file.",
        ),
        "crm": Text("Bedømt er den score, der står i filen.", "Judged is the score that stands in the file."),
        "fields": Text(
            "Filen har hverken score eller svar. "
            "I stedet er alle dens felter vejet på de ældste leads og prøvet på de nyeste.",
            "The file has neither score nor answers. "
            "Instead all its fields were weighed on the oldest leads and tested on the newest.",
        ),
    }[result.subject]
    refused = len({refusal.line for refusal in result.asked.data.refused if refusal.whole})
    for count, said in (
        (refused, Text("linjer kunne ikke læses og er ikke med", "lines could not be read and are left out")),
        (rows.undecided, Text("rækker uden udfald er ikke med", "rows without an outcome are left out")),
        (rows.undated, Text("rækker uden dato er ikke med", "rows without a date are left out")),
        (result.scored.unscored, Text("leads uden score tæller som lavest", "leads without a score count as lowest")),
    ):
        if count:
            shown = format_number(count, language)
            yield Text(f"{shown} {said.da}.", f"{shown} {said.en}.")
    if result.scored.missing:
        names = ", ".join(result.scored.missing[:_MOST_NAMED])
        more = len(result.scored.missing) - _MOST_NAMED
        rest = Text(f" og {more} til" if more > 0 else "", f" and {more} more" if more > 0 else "")
        yield Text(
            f"Filen mangler {names}{rest.da}. De tæller som ukendt eller ingenting.",
            f"The file lacks {names}{rest.en}. These count as unknown or as nothing.",
        )
