"""The quote in words: sums, who has to say yes and why, what the terms cost."""

from calculators.kit.text.dates import format_date
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.lines import aligned
from calculators.kit.text.money import format_money
from calculators.kit.text.numbers import format_number, format_percent
from calculators.kit.text.quantities import HOURS, MONTHS, Noun, number, percent
from calculators.quote.approval import Need
from calculators.quote.offer import PackageOffer, Result
from calculators.quote.parameters import Agreement

NOBODY = Text("Ingen", "Nobody")
_REASONS = {
    "discount": Text("Rabatten på {figure}", "The discount of {figure}"),
    "margin": Text("Dækningsgraden på {figure}", "The gross margin of {figure}"),
    "term": Text("En aftale på {figure} måneder", "An agreement of {figure} months"),
    "amount": Text("Et beløb på {figure} om året", "An amount of {figure} a year"),
    "plan": Text("Betaling {plan}", "Payment {plan}"),
    "credit": Text("Kredit på {figure} dage", "Credit of {figure} days"),
    "deferral": Text("Første faktura efter {figure} md.", "The first invoice after {figure} mo."),
    "cash-discount": Text("Kontantrabatten på {figure}", "The cash discount of {figure}"),
}
_MONEY = frozenset(("amount",))
_SHARES = frozenset(("discount", "margin", "cash-discount"))


def of_units(said: Text, unit: Noun) -> Text:
    """Words of ours with what the company sells by the number for `{one}` and `{many}`."""
    one, many = unit.one, unit.many
    return Text(
        said.da.replace("{one}", one.da).replace("{many}", many.da),
        said.en.replace("{one}", one.en).replace("{many}", many.en),
    )


def approver(result: Result, index: int, language: Language) -> str:
    """The role that may say yes; nobody past the last."""
    return (result.approvers[index] if index < len(result.approvers) else NOBODY).say(language)


def reason(result: Result, need: Need, language: Locale) -> str:
    """Why the first role may not, and who may."""
    if need.reason in _MONEY:
        figure = format_money(need.figure, language)
    elif need.reason in _SHARES:
        figure = percent(need.figure, language)
    else:
        figure = format_number(need.figure, language)
    what = _REASONS[need.reason].say(language).format(figure=figure, plan=result.plan.name.say(language))
    if need.approver >= len(result.approvers):
        return Text(f"{what} kan ingen sige ja til.", f"{what} is more than anyone may say yes to.").say(language)
    who = approver(result, need.approver, language)
    return Text(f"{what} skal godkendes af: {who}.", f"{what} needs approval by: {who}.").say(language)


def may_send(result: Result, package: PackageOffer, language: Language) -> str:
    """In one sentence: who has to say yes to this package."""
    first = approver(result, 0, language)
    if package.approver == 0:
        return Text(
            f"Alt er inden for grænserne: {first} må selv sende tilbuddet.",
            f"Everything is within the limits: {first} may send the proposal without asking.",
        ).say(language)
    if package.approver >= len(result.approvers):
        return Text(
            "Tilbuddet kan ikke sendes: Ingen må sige ja til de vilkår.",
            "The proposal cannot be sent: nobody may say yes to these terms.",
        ).say(language)
    who = approver(result, package.approver, language)
    return Text(f"Skal godkendes af: {who}.", f"Needs approval by: {who}.").say(language)


def verdict(result: Result, language: Locale) -> str:
    """What the recommended package costs, in one sentence."""
    one, inputs = result.chosen, result.inputs
    a_month, total = format_money(one.monthly, language), format_money(one.total, language)
    name, count = one.name.say(language), format_number(inputs.units, language)
    whom, months = result.unit.of(inputs.units), MONTHS.of(inputs.term_months)
    return Text(
        f"{name} til {count} {whom.da} koster {a_month} om måneden og {total} over {inputs.term_months} {months.da}, "
        "uden moms.",
        f"{name} for {count} {whom.en} costs {a_month} a month and {total} over {inputs.term_months} {months.en}, "
        "without VAT.",
    ).say(language)


def terms(result: Result, language: Locale) -> str:
    """What the payment terms cost or earn us, and the discount they compare with."""
    cost, share = result.chosen.terms_cost, result.terms_discount
    size = format_money(abs(cost), language)
    if abs(cost) < 0.5:
        return Text(
            "Vilkårene koster os ingenting i forhold til betaling den første i hver måned.",
            "The terms cost us nothing compared with payment on the first of each month.",
        ).say(language)
    like = percent(abs(share), language)
    if cost > 0:
        return Text(
            f"Betalingsvilkårene koster os {size} i nutidsværdi for den anbefalede pakke. Det svarer til {like} rabat.",
            f"The payment terms cost us {size} in present value for the recommended package, "
            f"as much as a discount of {like}.",
        ).say(language)
    return Text(
        f"Betalingsvilkårene er {size} værd for os i nutidsværdi for den anbefalede pakke. "
        f"Så meget koster en rabat på {like}.",
        f"The payment terms are worth {size} to us in present value for the recommended package, "
        f"as much as a discount of {like} costs.",
    ).say(language)


def cash(result: Result, language: Language) -> str | None:
    """What the cash discount is as a yearly rate; None where none is given."""
    discount, days = result.inputs.cash_discount, result.cash_days
    if not discount:
        return None
    if result.cash_rate is None:
        return Text(
            f"Kontantrabatten giver os ikke pengene tidligere: Kreditten er ikke længere end de {days} dage.",
            f"The cash discount does not bring the money in sooner: the credit is no longer than the {days} days.",
        ).say(language)
    if result.cash_rate > 10:
        rate = Text("mere end 1.000 %", "more than 1,000%").say(language)
    else:
        rate = percent(result.cash_rate, language)
    return Text(
        f"Kontantrabatten svarer til, at vi låner pengene af kunden til {rate} om året. "
        "Vi regner med, at kunden bruger den.",
        f"The cash discount is like borrowing the money from the customer at {rate} a year. We assume it is taken.",
    ).say(language)


def agreement(one: Agreement, language: Language) -> tuple[str, str, str]:
    """Uptime, opening hours and response time."""
    response = f"{number(one.response_hours, language)} {HOURS.of(one.response_hours).say(language)}"
    return percent(one.uptime, language), one.hours.say(language), response


def announcement(result: Result, language: Locale) -> str:
    """What a screen reader says when the result changes."""
    return f"{verdict(result, language)} {may_send(result, result.chosen, language)}"


def summary(result: Result, language: Locale) -> tuple[str, ...]:
    """The quote as lines of text."""
    names = (
        Text("Pakke", "Package"),
        Text("Om måneden", "A month"),
        Text("I alt", "Total"),
        Text("Dækningsgrad", "Margin"),
    )
    rows = [tuple(name.say(language) for name in names)]
    rows += [
        (
            one.name.say(language),
            format_money(one.monthly, language),
            format_money(one.total, language),
            percent(one.margin, language),
        )
        for one in result.packages
    ]
    until = format_date(result.valid_until, language)
    return (
        verdict(result, language),
        "",
        *aligned(rows),
        "",
        may_send(result, result.chosen, language),
        *(reason(result, need, language) for need in result.chosen.needs),
        terms(result, language),
        Text(f"Tilbuddet gælder til og med {until}.", f"The proposal is valid until {until}.").say(language),
    )


def floor_percent(value: float, language: Language) -> str:
    """A limit in per cent with one decimal, rounded down so that what is shown still holds."""
    tenths = int(1000 * value + 1e-6)
    return format_percent(tenths / 1000, language, 0 if tenths % 10 == 0 else 1)
