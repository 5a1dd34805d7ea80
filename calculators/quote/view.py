"""The quote as the seller reads it: who has to say yes, the packages side by side, discounts, payment."""

from collections.abc import Callable, Sequence

from calculators.kit.calculator import slot
from calculators.kit.markup.elements import framed, headed, heading, key_figures, note, row, verdict
from calculators.kit.markup.html import Child, Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import format_money, price
from calculators.kit.text.quantities import NOTHING, percent
from calculators.quote import words
from calculators.quote.offer import PackageOffer, Result
from calculators.quote.parameters import Parameters

Figure = Callable[[PackageOffer], str]

_PACKAGES = Text("Pakkerne side om side", "The packages side by side")
_APPROVAL = Text("Hvem skal sige ja", "Who has to say yes")
AGREEMENT = Text("Serviceaftalen", "The service agreement")
_LEFT = Text("Hvad der er tilbage til os", "What is left for us")
_LEFT_NOTE = Text("Efter drift, hosting, support og vilkår.", "After operation, hosting, support and terms.")
_LARGEST = Text("Største rabat, hver rolle må give", "Largest discount each role may give")
_LARGEST_NOTE = Text(
    "Den mindste af rollens grænse og det, dækningsgraden kan bære på disse vilkår.",
    "The lower of the role's limit and what the margin can bear on these terms.",
)
_NONE = Text("kan ikke", "cannot")
_PAYMENT = Text("Hvad betalingen koster", "What the payment costs")
_RECOMMENDED = Text("anbefalet", "recommended")
_WITHOUT_VAT = Text("Uden moms, hvor andet ikke står.", "Without VAT unless it says otherwise.")


def result_html(parameters: Parameters, result: Result, language: Locale, prefix: str) -> Html:
    """The result fragment; ids start with `prefix`."""
    return join(
        [
            _key_figures(result, language),
            verdict(words.verdict(result, language)),
            heading(_APPROVAL, language),
            _approval(result, language),
            heading(_PACKAGES, language),
            _packages(result, language),
            heading(AGREEMENT, language),
            agreement(result, language),
            heading(_LEFT, language),
            _left(result, language),
            heading(_LARGEST, language),
            _largest(result, language),
            slot("margin"),
            heading(_PAYMENT, language),
            element("p", words.terms(result, language)),
            _paragraph(words.cash(result, language)),
            note(parameters.case.say(language)),
        ]
    )


def table(title: str, note: str | None, head: Sequence[Child], rows: Sequence[tuple[str, Sequence[str]]]) -> Html:
    """Figures under headings that may hold markup, in a frame that scrolls sideways where there is no room."""
    body = [row(name, cells) for name, cells in rows]
    return framed(title, [element("td"), *headed(head)], body, note)


def _key_figures(result: Result, language: Locale) -> Html:
    one, inputs = result.chosen, result.inputs
    figures = (
        (
            one.name,
            format_money(one.monthly, language),
            Text("om måneden, uden moms", "a month, without VAT").say(language),
        ),
        (
            Text("Hele aftalen", "Whole agreement"),
            format_money(one.total, language),
            Text("med moms: ", "with VAT: ").say(language) + format_money(one.total + one.vat, language),
        ),
        (
            Text("Dækningsgrad", "Gross margin"),
            percent(one.margin, language),
            Text("efter rabat og vilkår", "after discount and terms").say(language),
        ),
        (
            Text("Skal sige ja", "Has to say yes"),
            words.approver(result, one.approver, language),
            Text("rabat ", "discount ").say(language) + percent(inputs.discount, language),
        ),
    )
    return key_figures(figures, language)


def _approval(result: Result, language: Locale) -> Html:
    one = result.chosen
    sentence = element("p", words.may_send(result, one, language), class_="result-warning" if one.approver else None)
    reasons = [element("li", words.reason(result, need, language)) for need in one.needs]
    return join([sentence, element("ul", reasons) if reasons else None])


def _packages(result: Result, language: Locale) -> Html:
    inputs = result.inputs

    def money(amount: Callable[[PackageOffer], float]) -> Figure:
        return lambda one: format_money(amount(one), language)

    def unit_price(amount: Callable[[PackageOffer], float]) -> Figure:
        return lambda one: price(amount(one), language)

    def of_units(da: str, en: str) -> Text:
        return words.of_units(Text(da, en), result.unit)

    rows: list[tuple[Text, Figure]] = [
        (of_units("Listepris pr. {one} om måneden", "List price per {one} a month"), unit_price(_list_price)),
    ]
    if result.volume_discount:
        share = percent(result.volume_discount, language)
        rows.append((Text("Mængderabat", "Volume discount"), lambda one: share))
    if inputs.discount:
        given = percent(inputs.discount, language)
        rows.append((Text("Rabat", "Discount"), lambda one: given))
    if inputs.discount or result.volume_discount:
        name = of_units("Pris pr. {one} efter rabat", "Price per {one} after discount")
        rows.append((name, unit_price(lambda one: one.net_price)))
    rows.append((Text("Abonnement om måneden", "Subscription a month"), money(lambda one: one.subscription)))
    if inputs.extended:
        name = Text("Udvidet serviceaftale om måneden", "Extended service agreement a month")
        rows.append((name, money(lambda one: one.extension)))
    rows += [
        (Text("I alt om måneden", "In all a month"), money(lambda one: one.monthly)),
        (of_units("Pr. {one} om måneden", "Per {one} a month"), unit_price(lambda one: one.per_unit)),
        (Text("Op til næste pakke", "Up to the next package"), _step_up(result, language)),
        (Text("Implementering", "Implementation"), lambda one: format_money(inputs.implementation, language)),
        (Text(f"I alt over {inputs.term_months} mdr.", f"In all over {inputs.term_months} mo."), money(_total)),
        (Text("Moms", "VAT"), money(lambda one: one.vat)),
        (Text("I alt med moms", "In all with VAT"), money(lambda one: one.total + one.vat)),
        (Text("Alt fordelt pr. måned", "All of it spread a month"), money(lambda one: one.monthly_equivalent)),
        (Text("Første års abonnement", "First-year subscription"), money(lambda one: one.first_year)),
    ]
    return _table(_PACKAGES, _WITHOUT_VAT, rows, result, language)


def agreement(result: Result, language: Language) -> Html:
    """The service agreement of each package."""
    names = Text("Oppetid", "Uptime"), Text("Hjælp", "Help"), Text("Svar inden for", "Answer within")
    said = {one.id: words.agreement(one.agreement, language) for one in result.packages}

    def column(place: int) -> Figure:
        return lambda one: said[one.id][place]

    rows = [(name, column(place)) for place, name in enumerate(names)]
    return _table(AGREEMENT, None, rows, result, language)


def _left(result: Result, language: Locale) -> Html:
    rows: list[tuple[Text, Figure]] = [
        (Text("Levering om måneden", "Delivery a month"), lambda one: format_money(one.delivery, language)),
        (Text("Dækningsgrad", "Gross margin"), lambda one: percent(one.margin, language)),
        (Text("Dækningsbidrag i alt", "Contribution in all"), lambda one: format_money(one.contribution, language)),
        (Text("Skal sige ja", "Has to say yes"), lambda one: words.approver(result, one.approver, language)),
    ]
    return _table(_LEFT, _LEFT_NOTE, rows, result, language)


def _table(
    title: Text, note: Text | None, rows: Sequence[tuple[Text, Figure]], result: Result, language: Language
) -> Html:
    cells = [(name.say(language), [show(one) for one in result.packages]) for name, show in rows]
    return table(title.say(language), note.say(language) if note else None, heads(result, language), cells)


def heads(result: Result, language: Language) -> list[Child]:
    """The packages' names; the recommended one says so."""
    said = f" ({_RECOMMENDED.say(language)})"
    return [one.name.say(language) + (said if one is result.chosen else "") for one in result.packages]


def _list_price(one: PackageOffer) -> float:
    return one.list_price


def _total(one: PackageOffer) -> float:
    return one.total


def _step_up(result: Result, language: Locale) -> Figure:
    following = dict(zip((one.id for one in result.packages), result.packages[1:], strict=False))

    def show(one: PackageOffer) -> str:
        above = following.get(one.id)
        return format_money(above.monthly - one.monthly, language) if above else NOTHING

    return show


def _largest(result: Result, language: Language) -> Html:
    rows = []
    for index, role in enumerate(result.approvers):
        shares = [one.largest[index] for one in result.packages]
        cells = [_NONE.say(language) if share is None else words.floor_percent(share, language) for share in shares]
        rows.append((role.say(language), cells))
    title = _LARGEST.say(language)
    return table(title, _LARGEST_NOTE.say(language), [one.name.say(language) for one in result.packages], rows)


def _paragraph(words_said: str | None) -> Html | None:
    return element("p", words_said) if words_said else None
