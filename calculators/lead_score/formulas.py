"""The formulas of the lead score, as the site shows them."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, row, sub
from calculators.kit.scoring.grade import band_of
from calculators.kit.scoring.model import FitBand
from calculators.kit.scoring.points import decayed, evidence_points, within
from calculators.kit.text.language import Text
from calculators.kit.worked import number

_HOUSE = Text(
    "Vores egen model; loft og halveringstid som i de udbredte CRM-systemers scoremodeller",
    "Our own model; caps and half-lives as in the score models of the common CRM systems",
)


def _decay() -> tuple[Text, ...]:
    points, half_life = 20, 30
    left = [number(part) for age in (30, 60) for part in (age, decayed(points, age, half_life))]
    return number(points), number(half_life), *left


def _evidence() -> tuple[Text, ...]:
    levels, cap = (0, 1, 2, 3), 30
    worked = (number(sum(levels)), number(3 * len(levels)), number(sum(evidence_points(levels, cap))))
    return *(number(level) for level in levels), number(cap), *worked


def _grade() -> tuple[Text, ...]:
    """The letters stand in the text; band_of must give them."""
    bands = (FitBand("A", 75, 100), FitBand("B", 50, 75))
    found = {points: band_of(points, bands).grade for points in (75, 74.9)}
    assert found == {75: "A", 74.9: "B"}, found
    return number(75), number(74.9, 1)


FORMULAS = (
    Formula(
        id="decay",
        name=Text("Forfald", "Decay"),
        notation=formula(
            sub("p", "d"), "=", "n", "×", "p", "×", power(row("(", fraction(row(1), row(2)), ")"), row("d", "/", "h"))
        ),
        meaning=Text(
            "n hændelser à p point, den seneste for d dage siden; h er halveringstiden. "
            "Efter h dage er halvdelen tilbage.",
            "n events of p points, the last one d days ago; h is the half-life. After h days half is left.",
        ),
        source=_HOUSE,
        function=decayed,
        recompute=_decay,
        example=Text(
            "20 point med 30 dages halveringstid er 10 point efter 30 dage og 5 efter 60.",
            "20 points with a half-life of 30 days are 10 points after 30 days and 5 after 60.",
        ),
    ),
    Formula(
        id="cap",
        name=Text("Loft", "Cap"),
        notation=formula("p", "=", "max", "(", "−", "c", ",", "min", "(", "c", ",", "S", ")", ")"),
        meaning=Text(
            "Summen S begrænses til loftet c, både opad og nedad: først pr. regel, så pr. gruppe. "
            "Aksen går fra 0 til sit loft.",
            "The sum S is limited to the cap c, upwards and downwards: first per rule, then per group. "
            "The axis runs from 0 to its cap.",
        ),
        source=_HOUSE,
        function=within,
        example=Text(
            "Regler på 30 og 25 point i en gruppe med loft 45 giver 45 point.",
            "Rules of 30 and 25 points in a group with a cap of 45 give 45 points.",
        ),
        recompute=lambda: (number(first := 30), number(second := 25), number(within(first + second, 45))),
    ),
    Formula(
        id="evidence",
        name=Text("Dokumentation", "Evidence"),
        notation=formula("p", "=", "c", "×", fraction(row(sub("l", 1), "+", "…", "+", sub("l", "k")), row(3, "k"))),
        meaning=Text(
            "Niveauerne l fra 0 til 3 for rammens k bogstaver, sat i forhold til det højeste. "
            "Så vejer BANT og MEDDIC lige meget.",
            "The levels l from 0 to 3 of the framework's k letters, relative to the highest. "
            "So BANT and MEDDIC weigh the same.",
        ),
        source=_HOUSE,
        function=evidence_points,
        recompute=_evidence,
        example=Text(
            "BANT på niveau 0, 1, 2 og 3 med loft 30: 30 × 6 / 12 = 15 point.",
            "BANT at levels 0, 1, 2 and 3 with a cap of 30: 30 × 6 / 12 = 15 points.",
        ),
    ),
    Formula(
        id="grade",
        name=Text("Karakter", "Grade"),
        notation=formula("a", "≤", "p", "<", "b"),
        meaning=Text(
            "Pointene p rundes til én decimal og slås op i båndet fra a til b. Det øverste bånd har sin øvre ende med.",
            "The points p are rounded to one decimal and looked up in the band from a to b. "
            "The top band includes its upper end.",
        ),
        source=_HOUSE,
        function=band_of,
        recompute=_grade,
        example=Text("75 point er A, 74,9 er B.", "75 points are an A, 74.9 a B."),
    ),
)
