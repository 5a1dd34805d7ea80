"""The offer that the customer gets on paper: the packages, the service agreement, the terms, the signatures.

Costs, margin and approval are ours and are left out.
"""

from collections.abc import Sequence

from calculators.kit.charts.figure import Bar, bar_chart
from calculators.kit.markup.elements import heading
from calculators.kit.markup.html import Child, Html, element, join
from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, in_currency, price
from calculators.kit.text.quantities import percent
from calculators.quote.invoice_plan import invoice_plan
from calculators.quote.offer import Result
from calculators.quote.parameters import Parameters
from calculators.quote.view import AGREEMENT, agreement, heads, table
from calculators.quote.words import of_units

_OFFER = Text("Tilbud", "Proposal")
_PACKAGES = Text("Tre pakker", "The packages")
_TERMS = Text("Vilkår", "Terms")
_ACCEPT = Text("Accept", "Acceptance")
_SOLVES = Text("Hvad pakken løser", "What the package solves")
_EXTENDED = Text("Udvidet serviceaftale er med i prisen.", "An extended service agreement is included in the price.")
_NOTE = Text("Alle beløb i ¤ uden moms, hvor andet ikke står.", "Amounts in ¤ without VAT unless it says so.")


def printed_offer(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """Two pages of A4: prices on the first, agreement, terms and signatures on the second."""
    return join(
        [
            element(
                "section",
                _heading(parameters, result, language),
                _prices(parameters, result, language),
                _chart(result, language, prefix),
                class_="case-page",
            ),
            element(
                "section",
                _agreement(result, language),
                _terms(result, language),
                invoice_plan(parameters, result, language),
                _signatures(parameters, result, language),
                class_="case-page",
            ),
        ]
    )


def _heading(parameters: Parameters, result: Result, language: Language) -> Html:
    inputs = result.inputs
    made, until = format_date(inputs.offer_date, language), format_date(result.valid_until, language)
    count, whom = inputs.units, result.unit.of(inputs.units)
    advice = result.chosen.name.say(language)
    return join(
        [
            element(
                "header",
                element(
                    "p",
                    element("span", _OFFER.say(language), class_="case-kind"),
                    element("span", inputs.customer),
                    class_="case-title",
                ),
                class_="case-head",
            ),
            element(
                "p",
                Text(
                    f"Fra {parameters.seller}, {made}. Tilbuddet gælder til og med {until}.",
                    f"From {parameters.seller}, {made}. The proposal is valid until {until}.",
                ).say(language),
            ),
            element(
                "p",
                Text(
                    f"Priserne er for {count} {whom.da}. Vi anbefaler {advice}.",
                    f"Prices are for {count} {whom.en}. We recommend {advice}.",
                ).say(language),
            ),
        ]
    )


def _prices(parameters: Parameters, result: Result, language: Locale) -> Html:
    inputs, packages = result.inputs, result.packages

    def line(name: Text, cells: Sequence[str]) -> tuple[str, Sequence[str]]:
        return name.say(language), cells

    def money(figures: Sequence[float]) -> list[str]:
        return [format_money(figure, language) for figure in figures]

    def prices(figures: Sequence[float]) -> list[str]:
        return [price(figure, language) for figure in figures]

    rows = [
        line(
            of_units(Text("Listepris pr. {one} om måneden", "List price per {one} a month"), result.unit),
            prices([one.list_price for one in packages]),
        )
    ]
    if result.volume_discount or inputs.discount:
        off = 1 - (1 - result.volume_discount) * (1 - inputs.discount)
        rows.append(line(Text("Rabat i alt", "Discount in all"), [percent(off, language)] * len(packages)))
        each = of_units(Text("Pris pr. {one}", "Price per {one}"), result.unit)
        rows.append(line(each, prices([one.net_price for one in packages])))
    rows.append(
        line(Text("Abonnement om måneden", "Subscription a month"), money([one.subscription for one in packages]))
    )
    if inputs.extended:
        name = Text("Udvidet serviceaftale om måneden", "Extended service agreement a month")
        rows.append(line(name, money([one.extension for one in packages])))
    whole = Text(f"I alt over {inputs.term_months} mdr.", f"In all over {inputs.term_months} mo.")
    rows += [
        line(Text("I alt om måneden", "In all a month"), money([one.monthly for one in packages])),
        line(Text("Implementering, én gang", "Implementation, once"), money([inputs.implementation] * len(packages))),
        line(whole, money([one.total for one in packages])),
        line(
            Text(
                f"Moms, {percent(parameters.vat.default, 'da')}",
                f"VAT, {percent(parameters.vat.default, 'en')}",
            ),
            money([one.vat for one in packages]),
        ),
        line(Text("I alt med moms", "In all with VAT"), money([one.total + one.vat for one in packages])),
    ]
    solved = [
        join((element("dt", one.name.say(language)), element("dd", one.solves.say(language))))
        for one in parameters.packages
    ]
    return join(
        [
            heading(_PACKAGES, language),
            table(
                _PACKAGES.say(language),
                in_currency(_NOTE, language.currency).say(language),
                heads(result, language),
                rows,
            ),
            heading(_SOLVES, language),
            element("dl", solved, class_="case-list"),
        ]
    )


def _chart(result: Result, language: Locale, prefix: str) -> Html:
    bars = [Bar(one.name.say(language), one.monthly, format_money(one.monthly, language)) for one in result.packages]
    title = Text("I alt om måneden, uden moms", "In all a month, without VAT").say(language)
    described = "; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
    return bar_chart(prefix + "printed", title, described, bars, language, (_PACKAGES.say(language), title))


def _agreement(result: Result, language: Language) -> Html:
    return join(
        [
            heading(AGREEMENT, language),
            agreement(result, language),
            element("p", _EXTENDED.say(language)) if result.inputs.extended else None,
        ]
    )


def _terms(result: Result, language: Language) -> Html:
    inputs = result.inputs
    started = Text("Første faktura sendes ved start.", "The first invoice is sent at the start.")
    if inputs.deferral_months:
        started = Text(
            f"Første faktura sendes {inputs.deferral_months} md. efter aftalens start.",
            f"The first invoice is sent {inputs.deferral_months} mo. after the start of the agreement.",
        )
    plan, days = result.plan.name.say(language), result.credit
    lines = [
        Text(f"Aftalen løber i {inputs.term_months} måneder.", f"The agreement runs for {inputs.term_months} months."),
        Text(f"Betaling {plan}, netto {days} dage.", f"Payment {plan}, net {days} days."),
        started,
    ]
    if inputs.cash_discount:
        off = percent(inputs.cash_discount, language)
        lines.append(
            Text(
                f"Betales fakturaen inden {result.cash_days} dage, trækkes {off} fra.",
                f"When the invoice is paid within {result.cash_days} days, {off} is deducted.",
            )
        )
    return join([heading(_TERMS, language), element("ul", [element("li", one.say(language)) for one in lines])])


def _signatures(parameters: Parameters, result: Result, language: Language) -> Html:
    choices: list[Child] = [element("li", "☐ ", one.name.say(language)) for one in result.packages]
    blanks = [
        element(
            "div",
            element("p", Text("Dato og underskrift", "Date and signature").say(language), class_="signature-line"),
            element("p", f"{Text('For', 'For').say(language)} {whom}"),
            class_="signature",
        )
        for whom in (result.inputs.customer, parameters.seller)
    ]
    return join(
        [
            heading(_ACCEPT, language),
            element("p", Text("Vi vælger:", "We choose:").say(language)),
            element("ul", choices, class_="case-choices"),
            element("div", blanks, class_="signatures"),
        ]
    )
