"""The formulas of the quote as the site shows them."""

from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, row, sub, total, words
from calculators.kit.text.language import Text
from calculators.kit.worked import money, number, percent
from calculators.quote import approval, offer, terms
from calculators.quote.parameters import Plan

_TEXTBOOK = Text(
    "Brealey, Myers og Allen, »Principles of Corporate Finance«",
    "Brealey, Myers and Allen, “Principles of Corporate Finance”",
)
_OURS = Text("Egen regel, forklaret her", "Our own rule, explained here")

_ARREARS = Plan("arrears", Text("kvartalsvis bagud", "quarterly in arrears"), 3, False)

FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="net-price",
        name=Text("Pris efter rabat", "Price after discount"),
        notation=formula("p", "=", "L", "×", row("(", 1, "−", "v", ")"), "×", row("(", 1, "−", "d", ")")),
        meaning=Text(
            "L er listeprisen, v mængderabatten, d den rabat, der gives. Rabatten regnes af prisen efter mængderabat.",
            "L is the list price, v the volume discount, d the discount given, which is taken off after volume.",
        ),
        source=_OURS,
        function=offer.net_price,
        example=Text(
            "395 ¤ med 6 % mængderabat og 10 % rabat giver 334,17 ¤.",
            "¤395 with 6% volume discount and 10% discount gives ¤334.17",
        ),
        recompute=lambda: (
            money(price := 395),
            percent(volume := 0.06),
            percent(discount := 0.1),
            money(offer.net_price(price, volume, discount), 2),
        ),
    ),
    Formula(
        id="terms-as-discount",
        name=Text("Betalingsvilkår som rabat", "Payment terms as a discount"),
        notation=formula(
            "f",
            "=",
            1,
            "−",
            fraction(
                row(
                    "(",
                    1,
                    "−",
                    "k",
                    ")",
                    total(row("i"), "n"),
                    sub("m", "i"),
                    power(
                        row("(", 1, "+", "r", ")"),
                        row("−", "(", sub("t", "i"), "/", 12, "+", "c", "/", 365, ")"),
                    ),
                ),
                row(
                    total(row("j", "=", 0), row("T", "−", 1)),
                    power(row("(", 1, "+", "r", ")"), row("−", "j", "/", 12)),
                ),
            ),
        ),
        meaning=Text(
            "Faktura i dækker m måneder, "
            "sendes t måneder fra start og betales c dage senere; k er kontantrabatten, r renten, T aftalens måneder. "
            "Der sammenlignes med betaling den første i hver måned. Under nul er vilkårene penge værd for os.",
            "Invoice i covers m months, is sent t months from the start and paid c days later; "
            "k is the cash discount, r the rate, T the months of the agreement. "
            "The comparison is payment on the first of each month. Below zero the terms are worth money to us.",
        ),
        source=_TEXTBOOK,
        function=terms.terms_as_discount,
        example=Text(
            "12 måneder betalt kvartalsvis bagud med 30 dages kredit ved 8 % svarer til 1,9 % rabat",
            "12 months paid quarterly in arrears with 30 days of credit at 8% are like a discount of 1.9%",
        ),
        recompute=lambda: (
            number(months := 12),
            number(days := 30),
            percent(rate := 0.08),
            percent(terms.terms_as_discount(months, _ARREARS, days, 0, rate), 1),
        ),
    ),
    Formula(
        id="cash-discount",
        name=Text("Kontantrabattens årlige rente", "Yearly rate of a cash discount"),
        notation=formula(
            "i",
            "=",
            power(
                row("(", fraction(row(1), row(1, "−", "k")), ")"),
                row(365, "/", "(", "c", "−", "b", ")"),
            ),
            "−",
            1,
        ),
        meaning=Text(
            "k er rabatten ved betaling inden b dage, c kreditten i dage. Er den ikke længere, er der ingen rente.",
            "k is the discount for paying within b days, c the credit in days. "
            "If the credit is no longer, there is no rate.",
        ),
        source=_TEXTBOOK,
        function=terms.cash_discount_rate,
        example=Text(
            "2 % inden 10 dage i stedet for 30 dage svarer til 44,6 % om året",
            "2% within 10 days instead of 30 days is 44.6% a year",
        ),
        recompute=lambda: (
            percent(discount := 0.02),
            number(days := 10),
            number(credit := 30),
            percent(terms.cash_discount_rate(discount, days, credit) or 0.0, 1),
        ),
    ),
    Formula(
        id="gross-margin",
        name=Text("Dækningsgrad", "Gross margin"),
        notation=formula(words("DG"), "=", 1, "−", "f", "−", fraction(row("C"), row("R"))),
        meaning=Text(
            "R er det, kunden betaler om måneden, C hvad drift, hosting og support koster, f vilkårene som rabat.",
            "R is what the customer pays a month, C what operation, hosting and support cost, f the terms as a rate.",
        ),
        source=_OURS,
        function=offer.gross_margin,
        example=Text(
            "17.775 ¤ om måneden, 4.940 ¤ til levering og vilkår som 0,3 % rabat giver 71,9 %",
            "¤17,775 a month, ¤4,940 to deliver and terms like 0.3% discount give 71.9%",
        ),
        recompute=lambda: (
            money(revenue := 17_775),
            money(delivery := 4940),
            percent(cost := 0.003, 1),
            percent(offer.gross_margin(revenue, delivery, cost), 1),
        ),
    ),
    Formula(
        id="largest-discount",
        name=Text("Største rabat", "Largest discount"),
        notation=formula(
            sub("d", words("max")),
            "=",
            1,
            "−",
            fraction(row(fraction(row("C"), row(1, "−", "f", "−", "g")), "−", "E"), row("U")),
        ),
        meaning=Text(
            "g er den dækningsgrad, rollen mindst skal holde, U abonnementet før rabat, E den udvidede serviceaftale. "
            "Er rollens egen grænse lavere, gælder den.",
            "g is the margin that the role must keep, U the subscription before discount, "
            "E the extended service agreement. If the role's own limit is lower, that applies.",
        ),
        source=_OURS,
        function=approval.largest_discount,
        example=Text(
            "17.775 ¤ om måneden, 4.940 ¤ til levering, 0,3 % til vilkår: 65 % holder til 19,9 % rabat",
            "¤17,775 a month, ¤4,940 to deliver, 0.3% for terms: 65% holds up to a discount of 19.9%",
        ),
        recompute=lambda: (
            money(revenue := 17_775),
            money(delivery := 4940),
            percent(cost := 0.003, 1),
            percent(margin := 0.65),
            percent(approval.largest_discount(revenue, 0, delivery, cost, margin, 1.0) or 0.0, 1),
        ),
    ),
)
