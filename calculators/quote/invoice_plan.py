"""When the customer pays what for the recommended package, as it stands in the printed offer."""

from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Locale, Text
from calculators.kit.text.money import format_money
from calculators.quote.offer import Result
from calculators.quote.parameters import Parameters
from calculators.quote.terms import invoices
from calculators.quote.view import table

SHOWN = 12
"""Invoices that are listed; the rest are like them."""

_TITLE = Text("Fakturaer for den anbefalede pakke", "Invoices for the recommended package")
_HEADS = (
    Text("Sendes", "Sent"),
    Text("Dækker", "Covers"),
    Text("Abonnement mv.", "Subscription etc."),
    Text("Implementering", "Implementation"),
    Text("Moms", "VAT"),
    Text("I alt", "Total"),
)


def invoice_lines(parameters: Parameters, result: Result) -> tuple[tuple[int, int, float, float], ...]:
    """Each invoice as (months after the start, months covered, running amount, implementation), without VAT."""
    found = []
    for place, (month, covered) in enumerate(invoices(result.inputs.term_months, result.plan)):
        once = result.inputs.implementation if place == 0 else 0.0
        found.append((month + result.inputs.deferral_months, covered, covered * result.chosen.monthly, once))
    return tuple(found)


def invoice_plan(parameters: Parameters, result: Result, language: Locale) -> Html:
    """The invoices in a table, at most `SHOWN` of them."""
    every = invoice_lines(parameters, result)
    vat = parameters.vat.default
    rows = []
    for number, (month, covered, running, once) in enumerate(every[:SHOWN], start=1):
        amount = running + once
        sent = Text("ved start", "at the start") if month == 0 else Text(f"efter {month} md.", f"after {month} mo.")
        months = Text(f"{covered} md.", f"{covered} mo.")
        money = [format_money(one, language) for one in (running, once, amount * vat, amount * (1 + vat))]
        rows.append((str(number), (sent.say(language), months.say(language), *money)))
    more = len(every) - SHOWN
    rest = Text(
        f"Derefter {more} fakturaer på samme måde, til aftalen er betalt.",
        f"After that {more} invoices in the same way, until the agreement is paid.",
    )
    title = _TITLE.say(language)
    return join(
        [
            element("h3", title),
            table(title, None, [head.say(language) for head in _HEADS], rows),
            element("p", rest.say(language)) if more > 0 else None,
        ]
    )
