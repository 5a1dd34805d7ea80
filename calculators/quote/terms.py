"""What payment terms cost: the same money, later or sooner, moved at a yearly rate."""

from calculators.quote.parameters import Plan

DAYS = 365


def discount_factor(rate: float, years: float) -> float:
    """What an amount of 1 after that many years is worth now at the yearly `rate` (a fraction above -1)."""
    factor: float = (1 + rate) ** -years
    return factor


def invoices(months: int, plan: Plan) -> tuple[tuple[int, int], ...]:
    """Each invoice of an agreement as (month at whose start it is sent, months that it covers).

    In advance it is sent as its months begin, in arrears as they end. The last covers what is left.
    """
    found = []
    for start in range(0, months, plan.months):
        covered = min(plan.months, months - start)
        found.append((start if plan.in_advance else start + covered, covered))
    return tuple(found)


def present_value(months: int, plan: Plan, days: float, deferral: int, rate: float) -> float:
    """What 1 a month is worth now when it is paid by `plan`, `days` after invoices that wait `deferral` months.

    Sum over the invoices of covered months x (1 + rate)^-((month + deferral) / 12 + days / 365).
    """
    return sum(
        covered * discount_factor(rate, (month + deferral) / 12 + days / DAYS)
        for month, covered in invoices(months, plan)
    )


def prompt_value(months: int, rate: float) -> float:
    """What 1 a month is worth now when it is paid on the first of each month: what terms are compared with."""
    return sum(discount_factor(rate, month / 12) for month in range(months))


def terms_as_discount(
    months: int, plan: Plan, days: float, deferral: int, rate: float, cash_discount: float = 0.0
) -> float:
    """The discount on the running price that would cost as much as these terms; negative where they earn money."""
    paid = (1 - cash_discount) * present_value(months, plan, days, deferral, rate)
    return 1 - paid / prompt_value(months, rate)


def cash_discount_rate(discount: float, days: int, credit_days: int) -> float | None:
    """The yearly rate that a customer earns by paying early: (1 / (1 - discount))^(365 / days gained) - 1.

    None where there is no discount, or no day is gained. Source: any textbook on working capital ("2/10 net 30").
    """
    if discount <= 0 or credit_days <= days:
        return None
    rate: float = (1 / (1 - discount)) ** (DAYS / (credit_days - days)) - 1
    return rate
