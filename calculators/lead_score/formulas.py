"""The formulas of the lead score, as the site shows them."""

from calculators.calculator import Formula
from calculators.formula import formula, fraction, power, row, sub
from calculators.language import Text
from calculators.lead_score.grade import band_of
from calculators.lead_score.score import decayed, fit_points, within

_HOUSE = Text(
    "Brohaves model; loft og halveringstid som i de udbredte CRM-systemers scoremodeller",
    "Brohave's model; caps and half-lives as in the score models of the common CRM systems",
)

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
        function=fit_points,
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
        example=Text("75 point er A, 74,9 er B.", "75 points are an A, 74.9 a B."),
    ),
)
