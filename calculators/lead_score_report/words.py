"""What the report card says in sentences, in Danish and English: the verdict and what to do."""

from collections.abc import Iterator

from calculators.kit.statistics.discrimination import Interval
from calculators.kit.statistics.proportions import Share
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Text
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import share_interval
from calculators.lead_score_report.notices import notices, shortage_words, warnings
from calculators.lead_score_report.report import Report
from calculators.lead_score_report.result import Result


def share(one: Share | Interval, language: Language) -> str:
    """`17,5 % (15,0–20,3 %)`."""
    return f"{format_percent(one.value, language, 1)} ({share_interval(one.low, one.high, language)})"


def interval(one: Interval, language: Language) -> str:
    """`0,737 (0,707–0,767)`; from minus to plus with the word `to`, since a dash before a minus reads badly."""
    value, low, high = (format_number(end, language, 3) for end in (one.value, one.low, one.high))
    between = "–" if one.low >= 0 else " til " if language == "da" else " to "
    return f"{value} ({low}{between}{high})"


def figure(value: float, language: Language) -> str:
    """An AUC or a Brier score with three decimals."""
    return format_number(value, language, 3)


def verdict(result: Result, language: Language) -> str:
    """Whether the score is worth using, in plain words; the first sentence says it alone."""
    return " ".join(said.say(language) for said in _found(result, language))


def advice(result: Result, language: Language) -> str:
    """What should be done, in plain words."""
    return " ".join(said.say(language) for said in _advice(result, language))


def headline(result: Result, language: Language) -> str:
    """The verdict in one sentence."""
    return next(_found(result, language)).say(language)


def announcement(report: Report, language: Language) -> str:
    """The verdict's first sentence with the figures that it rests on."""
    return f"{headline(report.result, language)} {_wins(report.result, language)}"


def summary(report: Report, language: Language) -> tuple[str, ...]:
    """The report as lines of text, for the command line."""
    result = report.result
    lines = [
        *notices(result, language),
        _wins(result, language),
        verdict(result, language),
        advice(result, language),
        *warnings(result, language),
    ]
    if result.quality is not None:
        lines.append(f"AUC {interval(result.quality.auc, language)}; {brier(result, language)}")
    grade = Text("Femtedel", "Fifth") if result.subject == "fields" else Text("Karakter", "Grade")
    lines += [
        f"{grade.say(language)} {row.grade}: "
        f"{format_number(row.wins, language)} / {format_number(row.leads, language)} = {share(row.share, language)}"
        for row in result.letters or result.grades
    ]
    return tuple(lines)


def brier(result: Result, language: Language) -> str:
    """The Brier score beside that of the base rate."""
    assert result.quality is not None
    own, base = figure(result.quality.brier, language), figure(result.quality.base, language)
    return Text(f"Brier {own} mod {base} uden score", f"Brier {own} against {base} without a score").say(language)


def test_words(result: Result, language: Language) -> str:
    """Which leads were learnt from, and which test."""
    cut, count = result.rows.cut, len(result.rows.won)
    earlier, later = format_number(cut, language), format_number(count - cut, language)
    day = format_date(result.rows.created[cut], language) if cut < count else "–"
    return Text(
        f"Lært af {earlier} leads, prøvet på {later} leads fra og med {day}.",
        f"Learnt from {earlier} leads, tested on {later} leads from {day} on.",
    ).say(language)


def _wins(result: Result, language: Language) -> str:
    won, count = result.rows.wins, len(result.rows.won)
    rate = format_percent(won / count, language, 1) if count else "–"
    wins, leads = format_number(won, language), format_number(count, language)
    return Text(f"{wins} af {leads} leads blev vundet ({rate}).", f"{wins} of {leads} leads were won ({rate}).").say(
        language
    )


def _found(result: Result, language: Language) -> Iterator[Text]:
    quality, finding = result.quality, result.finding
    if quality is None:
        yield Text("Filen er for lille til en dom.", "The file is too small for a verdict.")
        for short in result.shortages:
            yield shortage_words(short, result.asked.parameters.fewest_wins, language)
        return
    auc = quality.auc
    hit, low, high = (format_number(end * 100, language) for end in (auc.value, auc.low, auc.high))
    if result.subject == "fields":
        yield (
            Text("Filens felter siger næsten intet om, hvem der køber.", "The file's fields hardly tell who buys.")
            if finding in ("chance", "reversed")
            else Text(
                "Filens felter siger noget om, hvem der køber.", "The file's fields tell something about who buys."
            )
        )
    elif finding == "reversed":
        yield Text("Scoren vender forkert.", "The score points the wrong way.")
    elif finding == "chance":
        yield Text("Scoren kan ikke skelnes fra rent gæt.", "The score cannot be told from guessing.")
    elif finding == "field-better":
        yield Text("Scoren er dårligere end et enkelt felt.", "The score does worse than a single field.")
    elif finding == "field-alike":
        yield Text(
            "Scoren er bedre end gæt, men ikke påviseligt bedre end et enkelt felt.",
            "The score beats guessing, but is not shown to beat a single field.",
        )
    elif auc.value >= result.asked.parameters.strong_auc:
        yield Text("Scoren er værd at bruge.", "The score is worth using.")
    else:
        yield Text("Scoren hjælper, men kun lidt.", "The score helps, but only a little.")
    whole = (
        Text("scoren", "the score puts")
        if result.subject != "fields"
        else Text("felterne tilsammen", "the fields together put")
    )
    yield Text(
        "Stilles et vundet lead op mod et andet, "
        f"sætter {whole.da} det vundne højest i {hit}\u00a0% af tilfældene (95\u00a0%-interval {low}–{high}\u00a0%). "
        "Rent gæt er 50\u00a0%.",
        "Set a won lead beside another, "
        f"and {whole.en} the won one higher in {hit}% of cases (95% interval {low}–{high}%). Guessing is 50%.",
    )
    if quality.best is not None and quality.difference is not None and result.subject != "fields":
        best, own = figure(quality.best.later, language), figure(quality.later.value, language)
        gap = interval(quality.difference, language)
        yield Text(
            f"Det bedste felt alene er »{quality.best.label.da}«. "
            f"På de nyeste leads har det AUC {best} mod scorens {own}; forskellen er {gap}.",
            f"The best single field is “{quality.best.label.en}”. "
            f"On the newest leads its AUC is {best} against the score's {own}; the difference is {gap}.",
        )


def _advice(result: Result, language: Language) -> Iterator[Text]:
    quality, finding = result.quality, result.finding
    if quality is None:
        yield Text(
            "Tag flere måneder med, eller vent, til flere leads er afgjort.",
            "Take in more months, or wait until more leads are decided.",
        )
        return
    if result.subject == "fields":
        yield (
            Text(
                "Byg ikke en score på dem. "
                "Spørg efter det, der afgør et køb: behov, budget, beslutningsvej og tidspunkt.",
                "Do not build a score on them. "
                "Ask for what decides a purchase: need, budget, way of deciding and timing.",
            )
            if finding in ("chance", "reversed")
            else Text(
                "De kan bære en score. Begynd med de øverste felter nedenfor.",
                "They can carry a score. Begin with the top fields below.",
            )
        )
        return
    field = quality.best.label if quality.best else Text("feltet", "the field")
    yield {
        "reversed": Text(
            "Brug den ikke. Se efter, om den er vendt om, eller om de bedste leads blev taget fra uden for CRM.",
            "Do not use it. Check whether it is turned around, or whether the best leads were taken outside the CRM.",
        ),
        "chance": Text(
            "Brug den ikke til at vælge, hvem der ringes til først. Lav pointene om, eller skaf andre oplysninger.",
            "Do not use it to choose whom to call first. Remake the points, or collect other information.",
        ),
        "field-better": Text(
            f"Sortér efter »{field.da}«, indtil pointene er lavet om.",
            f"Sort by “{field.en}” until the points are remade.",
        ),
        "field-alike": Text(
            "Brug den gerne til rækkefølgen, men luk ingen leads på den alene. Pointene bør ses efter.",
            "Use it for the order of calls, but close no lead on it alone. The points need a look.",
        ),
        "useful": Text("Behold den.", "Keep it."),
        "refused": Text("", ""),
    }[finding]
    yield (
        Text(
            "Chancerne pr. karakter rammer bedre end at give alle leads den samme chance.",
            "The chances by grade come closer than giving every lead the same chance.",
        )
        if quality.brier < quality.base
        else Text(
            "Chancerne pr. karakter rammer ikke bedre end at give alle leads den samme chance.",
            "The chances by grade come no closer than giving every lead the same chance.",
        )
    )
