"""What managers own of the quote: price list, cost of delivery, service agreements, discounts and who may approve what.

They stand under `parameters` in `playbook/calculators/quote.yaml`. Amounts are without VAT, rates and
discounts fractions (0.05), months and days whole numbers. Prices and costs are a month.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from calculators.kit.input.assumptions import Assumption
from calculators.kit.input.references import Names, OfCompany, Reference
from calculators.kit.text.language import Text
from calculators.kit.text.money import NO_CURRENCY
from calculators.kit.text.quantities import Noun

UNITS = Noun(Text("enhed", "unit"), Text("enheder", "units"))
"""What is sold by the number where nobody says what it is."""


@dataclass(frozen=True)
class Agreement:
    """A service agreement: share of the time that the system is up, when somebody answers, hours until they do."""

    uptime: float
    hours: Text
    response_hours: float


@dataclass(frozen=True)
class Extension:
    """An extended service agreement. Its price is the sum of three parts, of which any may be 0.

    share       of the subscription's list price
    cost_share  what delivering it costs, as a share of its price
    """

    per_month: float
    per_unit: float
    share: float
    cost_share: float
    agreement: Agreement


@dataclass(frozen=True)
class Package:
    """A package: list price for each unit, cost of delivery (operation, hosting, support), agreement included."""

    id: str
    name: Text
    solves: Text
    price: float
    cost_per_unit: float
    cost_per_month: float
    agreement: Agreement
    extension: Extension
    source: Text


@dataclass(frozen=True)
class VolumeStep:
    """The price list's own discount from so many units."""

    units: int
    discount: float


@dataclass(frozen=True)
class Approver:
    """What a role may say yes to; None means without limit.

    discount_up_to       given by hand, beyond the volume step
    margin_from          lowest gross margin after discount and terms
    months_up_to         longest term
    yearly_up_to         largest running amount a year
    credit_up_to         days from invoice to payment
    deferral_up_to       months that the first invoice may wait
    cash_discount_up_to  for paying early
    plans                ids of the payment plans that it may offer; those above may too
    """

    role: Annotated[str, Reference("roles")]
    discount_up_to: float
    margin_from: float
    months_up_to: int | None = None
    yearly_up_to: float | None = None
    credit_up_to: int | None = None
    deferral_up_to: int | None = None
    cash_discount_up_to: float | None = None
    plans: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """How often the customer pays: `months` at a time, in advance or in arrears."""

    id: str
    name: Text
    months: int
    in_advance: bool


@dataclass(frozen=True)
class CashDiscount:
    """A discount for paying within `days`."""

    default: float
    days: int
    source: Text


@dataclass(frozen=True)
class Example:
    """The quote that is shown before anything is typed; `plan` and `recommended` are ids."""

    customer: str
    units: int
    recommended: str
    extended: bool
    term_months: int
    discount: float
    plan: str
    credit_days: int
    deferral_months: int
    offer_date: date


@dataclass(frozen=True)
class Parameters:
    """All of it. `approval` goes from the seller up; `packages` from the smallest up; `roles` are the roles' names.

    implementation_cost_share  what the one-off implementation costs us, as a share of its price
    credit_days                what may be chosen between invoice and payment
    """

    case: Text
    seller: str
    vat: Assumption
    packages: tuple[Package, ...]
    volume_steps: tuple[VolumeStep, ...]
    volume_source: Text
    implementation: Assumption
    implementation_cost_share: float
    approval: tuple[Approver, ...]
    plans: tuple[Plan, ...]
    credit_days: tuple[int, ...]
    cash_discount: CashDiscount
    financing_rate: Assumption
    valid_days: int
    example: Example
    roles: Annotated[dict[str, Text], Names("roles")] = field(default_factory=dict)
    unit: Annotated[Noun, OfCompany("unit_of_sale")] = UNITS
    currency: Annotated[str, OfCompany("currency")] = NO_CURRENCY

    def role(self, id: str) -> Text:
        """What a role is called; its id where nobody has looked it up."""
        return self.roles.get(id) or Text(id, id)

    def offers(self, plan: str) -> int:
        """The first role, counted from 0, that may offer a plan; one past the last where none may."""
        return next((index for index, one in enumerate(self.approval) if plan in one.plans), len(self.approval))
