"""The part of the report card with proposed points: held up against today's, and as a change of the YAML file."""

from collections.abc import Sequence

from calculators.kit.markup.elements import folded, note
from calculators.kit.markup.html import Html, element, join
from calculators.kit.scoring.words import names_of, signed
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number
from calculators.lead_score_report import words
from calculators.lead_score_report.grades import GradeRow
from calculators.lead_score_report.parameters import Parameters
from calculators.lead_score_report.proposal import Proposal
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.scaling import Scale
from calculators.lead_score_report.tables import table
from calculators.lead_score_report.view_fields import weight_words
from calculators.lead_score_report.weighing import AnswerWeight, EventWeight
from calculators.lead_score_report.yaml_change import YamlChange, yaml_change

_TITLE = Text("Forslag til nye point", "Proposed points")
_VERDICTS = {
    "better": Text(
        "De nye point er bedre på leads, de ikke er lært af. "
        "Læg ændringen i en pull request, og læs kommentaren, før den tages i brug.",
        "The new points do better on leads they were not learnt from. "
        "Put the change into a pull request, and read its comment before it is taken into use.",
    ),
    "alike": Text(
        "De nye point er ikke påviseligt bedre end dagens på leads, de ikke er lært af. Behold dagens point, "
        "og prøv igen med flere leads.",
        "The new points are not shown to be better than today's on leads they were not learnt from. "
        "Keep today's points, and try again with more leads.",
    ),
    "worse": Text(
        "De nye point er dårligere end dagens på leads, de ikke er lært af. Behold dagens point.",
        "The new points do worse than today's on leads they were not learnt from. Keep today's points.",
    ),
}
_DIFFERENCE = Text(
    "Forskellen i AUC er {} (95 %-interval, parret).", "The difference in AUC is {} (95% interval, paired)."
)
_SIDES = (
    Text("På de nyeste leads", "On the newest leads"),
    Text("Dagens point", "Today's points"),
    Text("Nye point", "New points"),
)
_MEASURES = (
    Text("AUC, fit og engagement sammen", "AUC, fit and engagement together"),
    Text("AUC, fit", "AUC, fit"),
    Text("AUC, engagement", "AUC, engagement"),
    Text("Brier", "Brier"),
)
_COMPARED = Text(
    "Begge sæt point på de leads, som ingen af dem er lært af.",
    "Both sets of points on leads that neither was learnt from.",
)
_HOW = Text(
    "Point = A + B × ln(odds). Point er hele tal inden for modellens lofter. "
    "Dokumentation på rammen, lofter og halveringstider er ikke ændret. "
    "En hændelse skifter kun fortegn, når tallene er sikre nok, og svar uden leads nok beholder dagens point. "
    "Teksterne under why: er jeres egne; læs, om de stadig passer.",
    "Points = A + B × ln(odds). Points are whole numbers within the model's caps. Evidence on the framework, "
    "caps and half-lives are unchanged. An event changes its sign only where the figures are sure enough, "
    "and answers without enough leads keep today's points. "
    "The texts under why: are your own; read whether they still hold.",
)
_ANSWERS = Text("Svar: vægt og point", "Answers: weight and points")
_EVENTS = Text("Hændelser: vægt og point", "Events: weight and points")
_ANSWER_HEADINGS = (
    Text("Svar", "Answer"),
    Text("Vundne / andre", "Won / other"),
    Text("Vægt", "Weight"),
    Text("I dag", "Today"),
    Text("Nyt", "New"),
)
_EVENT_HEADINGS = (
    Text("Hændelse", "Event"),
    Text("Med: vundne / andre", "With: won / other"),
    Text("Uden: vundne / andre", "Without: won / other"),
    Text("Vægt", "Weight"),
    Text("I dag", "Today"),
    Text("Nyt", "New"),
)
_LETTER = Text("Karakter {}", "Grade {}")
_DIFF = Text("Ændringen af {}, klar til »git apply«", "The change of {}, ready for “git apply”")
_BLOCKS = Text("Hver regel for sig, klar til at sætte ind", "Each rule by itself, ready to paste")
_BLOCK = Text("»{}«: erstat fra linje {}", "“{}”: replace from line {}")
_BY_HAND = Text("Disse point skal rettes i hånden: ", "These points must be changed by hand: ")
_NOTHING = Text(
    "Der er for få leads pr. svar til at foreslå point.", "There are too few leads per answer to propose points."
)
_SAME = Text("De nye point er de samme som dagens.", "The new points are the same as today's.")


def proposal_html(parameters: Parameters, report: Report, language: Language, prefix: str) -> Html:
    """The proposal; nothing where the file holds no answers."""
    if report.result.subject != "model" or report.result.quality is None:
        return join([])
    found = report.proposal
    heading = element("h3", _TITLE.say(language))
    if found is None:
        return join([heading, element("p", _NOTHING.say(language))])
    difference = _DIFFERENCE.say(language).format(words.interval(found.difference, language))
    return join(
        [
            heading,
            element("p", _VERDICTS[found.verdict].say(language), " ", difference),
            _compared(found, language),
            note(_HOW.say(language), " ", _scales(found, language)),
            folded(_ANSWERS.say(language), _answers(parameters, found.answers, found, language)),
            folded(_EVENTS.say(language), _events(parameters, found.events, found, language)),
            _yaml(parameters, yaml_change(parameters, found.changes), language)
            if found.changes
            else element("p", _SAME.say(language)),
        ]
    )


def _compared(found: Proposal, language: Language) -> Html:
    today, new = found.today, found.proposed
    pairs = ((today.auc, new.auc), (today.fit, new.fit), (today.engagement, new.engagement))
    rows = [
        (name.say(language), *(words.interval(one, language) for one in pair))
        for name, pair in zip(_MEASURES, pairs, strict=False)
    ]
    rows.append((_MEASURES[3].say(language), words.figure(today.brier, language), words.figure(new.brier, language)))
    letters = sorted({row.grade for side in (today, new) for row in side.letters})
    rows += [
        (_LETTER.say(language).format(letter), *(_letter(side.letters, letter, language) for side in (today, new)))
        for letter in letters
    ]
    return table(_COMPARED, _SIDES, rows, language)


def _letter(rows: Sequence[GradeRow], letter: str, language: Language) -> str:
    row = next((row for row in rows if row.grade == letter), None)
    if row is None:
        return "–"
    counts = f"{format_number(row.wins, language)}/{format_number(row.leads, language)}"
    return f"{counts} = {words.share(row.share, language)}"


def _scales(found: Proposal, language: Language) -> str:
    said = []
    for name, scale in ((Text("Fit", "Fit"), found.fit), (Text("Engagement", "Engagement"), found.engagement)):
        if scale.factor is not None and scale.doubling is not None:
            said.append(f"{name.say(language)}: {_scale(scale, language)}.")
    return " ".join(said)


def _scale(scale: Scale, language: Language) -> str:
    assert scale.factor is not None and scale.doubling is not None
    b, doubling = format_number(scale.factor, language, 1), format_number(scale.doubling, language, 1)
    a = f"A = {format_number(scale.intercept, language, 1)}, " if scale.intercept is not None else ""
    said = Text(
        f"{a}B = {b}, så {doubling} point fordobler oddsene", f"{a}B = {b}, so {doubling} points double the odds"
    )
    return said.say(language)


def _answers(parameters: Parameters, answers: Sequence[AnswerWeight], found: Proposal, language: Language) -> Html:
    """A table for each question."""
    new = {change.key: change.proposed for change in found.changes}
    tables = []
    for group in parameters.score.fit_groups:
        for rule in group.rules:
            labels = {one.id: one.label.say(language) for one in rule.answers}
            rows = []
            for one in (answer for answer in answers if answer.rule == rule.id):
                others = ", ".join(labels[other] for other in one.with_answers if other != one.answer)
                joined = Text(f" (regnet sammen med {others})", f" (counted with {others})").say(language)
                rows.append(
                    (
                        join([labels[one.answer], element("span", joined, class_="result-note") if others else None]),
                        f"{format_number(one.wins, language)} / {format_number(one.others, language)}",
                        "–" if one.weight is None else weight_words(one.weight, language),
                        signed(one.today, language),
                        signed(new.get(f"fit.{one.rule}.{one.answer}", one.today), language),
                    )
                )
            tables.append(table(rule.label, _ANSWER_HEADINGS, rows, language))
    return join(tables)


def _events(parameters: Parameters, events: Sequence[EventWeight], found: Proposal, language: Language) -> Html:
    names, new = names_of(parameters), {change.key: change.proposed for change in found.changes}
    rows = [
        (
            names[f"event.{one.rule}"].say(language),
            f"{format_number(one.wins, language)} / {format_number(one.others, language)}",
            f"{format_number(one.wins_without, language)} / {format_number(one.others_without, language)}",
            "–" if one.weight is None else weight_words(one.weight, language),
            signed(one.today, language),
            signed(new.get(f"event.{one.rule}", one.today), language),
        )
        for one in events
    ]
    return table(_EVENTS, _EVENT_HEADINGS, rows, language)


def _yaml(parameters: Parameters, change: YamlChange, language: Language) -> Html:
    names = names_of(parameters)
    title = Text(*(_DIFF.say(one).format(parameters.file.path) for one in ("da", "en")))
    blocks = [
        join(
            [
                element("h4", _BLOCK.say(language).format(names[block.rule].say(language), block.first)),
                _code("\n".join(block.lines), names[block.rule].say(language)),
            ]
        )
        for block in change.blocks
    ]
    by_hand = ", ".join(f"{one.key}: {format_number(one.proposed, language)}" for one in change.by_hand)
    return join(
        [
            folded(title.say(language), _code(change.difference, title.say(language))) if change.difference else None,
            folded(_BLOCKS.say(language), *blocks) if blocks else None,
            element("p", _BY_HAND.say(language), by_hand, ".", class_="result-warning") if by_hand else None,
        ]
    )


def _code(text: str, name: str) -> Html:
    """Text to copy. Lines end in a character reference, since a blank line would end a block of HTML in Markdown."""
    written = element("code", text).replace("\n", "&#10;")
    return element("pre", Html(written), class_="copyable table-scroll", tabindex="0", role="group", aria_label=name)
