"""From a quote to its three packages: price, total, cost of delivery, margin, and who has to say yes."""

from dataclasses import dataclass
from datetime import date, timedelta

from calculators.kit.text.language import Text
from calculators.kit.text.quantities import Noun
from calculators.quote.approval import Need, largest_discount, needs, required
from calculators.quote.inputs import Inputs, credit_id
from calculators.quote.parameters import Agreement, Package, Parameters, Plan
from calculators.quote.terms import DAYS, cash_discount_rate, discount_factor, prompt_value, terms_as_discount


@dataclass(frozen=True)
class PackageOffer:
    """One package of the quote, amounts without VAT; `monthly` things are a month.

    net_price        of a unit after both discounts
    monthly          subscription and extended agreement
    first_year       subscription of twelve months, as the CRM's amount has it
    total            of the whole agreement, implementation included
    delivery         what operation, hosting and support cost a month
    margin           share of the running price left after delivery and the cost of the terms
    contribution     what is left of the whole agreement
    terms_cost       what the terms cost, in today's money; negative where they earn
    largest          the largest discount each role may give on it; None where even 0 is too much
    needs            what takes more than the first role, and whom; `approver` counts roles from 0, and is one past
                     the last where nobody may
    """

    id: str
    name: Text
    list_price: float
    net_price: float
    subscription: float
    extension: float
    monthly: float
    per_unit: float
    first_year: float
    total: float
    vat: float
    monthly_equivalent: float
    first_invoice: float
    delivery: float
    margin: float
    contribution: float
    terms_cost: float
    largest: tuple[float | None, ...]
    needs: tuple[Need, ...]
    approver: int
    agreement: Agreement


@dataclass(frozen=True)
class Result:
    """The quote. `recommended` counts packages from 0; `terms_discount` and `cash_rate` as in `terms`.

    unit       what the company sells by the number
    approvers  the names of the roles that approve, from the seller up
    """

    inputs: Inputs
    unit: Noun
    plan: Plan
    credit: int
    volume_discount: float
    terms_discount: float
    cash_rate: float | None
    cash_days: int
    valid_until: date
    packages: tuple[PackageOffer, ...]
    recommended: int
    approvers: tuple[Text, ...]

    @property
    def chosen(self) -> PackageOffer:
        """The package that is recommended."""
        return self.packages[self.recommended]


def volume_discount(parameters: Parameters, units: int) -> float:
    """The discount of the highest step that so many units reach; 0 below the first."""
    return max((step.discount for step in parameters.volume_steps if units >= step.units), default=0.0)


def net_price(list_price: float, volume: float, discount: float) -> float:
    """What a unit costs a month: the list price less the volume discount, and then less the discount given."""
    return list_price * (1 - volume) * (1 - discount)


def extension_price(package: Package, units: int) -> float:
    """What the extended agreement costs a month: fixed, for each unit, and as a share of the list price."""
    extension = package.extension
    return extension.per_month + units * (extension.per_unit + extension.share * package.price)


def gross_margin(revenue: float, delivery: float, terms_discount: float) -> float:
    """What is left of the running price after delivery and terms: 1 - terms - delivery / revenue."""
    return 1 - terms_discount - delivery / revenue


def calculate(parameters: Parameters, inputs: Inputs) -> Result:
    """All packages on the same terms."""
    plan = next(one for one in parameters.plans if one.id == inputs.plan)
    credit = next(days for days in parameters.credit_days if credit_id(days) == inputs.credit)
    days = _days(parameters, inputs, credit)
    terms = terms_as_discount(
        inputs.term_months, plan, days, inputs.deferral_months, inputs.financing_rate, inputs.cash_discount
    )
    ids = [package.id for package in parameters.packages]
    return Result(
        inputs=inputs,
        unit=parameters.unit,
        plan=plan,
        credit=credit,
        volume_discount=volume_discount(parameters, inputs.units),
        terms_discount=terms,
        cash_rate=cash_discount_rate(inputs.cash_discount, parameters.cash_discount.days, credit),
        cash_days=parameters.cash_discount.days,
        valid_until=inputs.offer_date + timedelta(days=parameters.valid_days),
        packages=tuple(
            _package(parameters, package, inputs, plan, credit, terms, days) for package in parameters.packages
        ),
        recommended=ids.index(inputs.recommended),
        approvers=tuple(parameters.role(one.role) for one in parameters.approval),
    )


def _days(parameters: Parameters, inputs: Inputs, credit: int) -> int:
    """When an invoice is paid: whoever is offered a cash discount is taken to use it."""
    return min(credit, parameters.cash_discount.days) if inputs.cash_discount else credit


def _package(
    parameters: Parameters, package: Package, inputs: Inputs, plan: Plan, credit: int, terms: float, days: int
) -> PackageOffer:
    count, months, rate = inputs.units, inputs.term_months, inputs.financing_rate
    volume = volume_discount(parameters, count)
    price = net_price(package.price, volume, inputs.discount)
    extension = extension_price(package, count) if inputs.extended else 0.0
    subscription = price * count
    monthly = subscription + extension
    total = monthly * months + inputs.implementation
    delivery = package.cost_per_month + package.cost_per_unit * count + package.extension.cost_share * extension
    margin = gross_margin(monthly, delivery, terms)
    one_off = (1 - inputs.cash_discount) * discount_factor(rate, inputs.deferral_months / 12 + days / DAYS)
    terms_cost = monthly * prompt_value(months, rate) * terms + inputs.implementation * (1 - one_off)
    found = needs(parameters, inputs, credit, margin, 12 * monthly)
    undiscounted = net_price(package.price, volume, 0.0) * count
    return PackageOffer(
        id=package.id,
        name=package.name,
        list_price=package.price,
        net_price=price,
        subscription=subscription,
        extension=extension,
        monthly=monthly,
        per_unit=monthly / count,
        first_year=12 * subscription,
        total=total,
        vat=total * parameters.vat.default,
        monthly_equivalent=total / months,
        first_invoice=monthly * min(plan.months, months) + inputs.implementation,
        delivery=delivery,
        margin=margin,
        contribution=(monthly - delivery) * months
        + inputs.implementation * (1 - parameters.implementation_cost_share)
        - terms_cost,
        terms_cost=terms_cost,
        largest=tuple(
            largest_discount(undiscounted, extension, delivery, terms, one.margin_from, one.discount_up_to)
            for one in parameters.approval
        ),
        needs=tuple(found),
        approver=required(found),
        agreement=package.extension.agreement if inputs.extended else package.agreement,
    )
