"""The value of a customer over its life, the cost of winning one and the payback.

A customer pays at the start of each period and leaves, if it does, at the end of one. Rates
fractions for each period; None stands for what has no value.
"""

import math


def simple_value(margin: float, churn: float) -> float | None:
    """Gross profit of a period over churn: what a customer gives before it leaves. None where nobody leaves.

    Source: Gupta and Lehmann 2003, Journal of Interactive Marketing 17:9-24, without discounting.
    """
    return margin / churn if churn > 0 else None


def endless_value(margin: float, churn: float, expansion: float = 0.0, rate: float = 0.0) -> float | None:
    """The sum of all periods to come, m / (1 - q) with q = (1 - churn)(1 + expansion) / (1 + rate).

    None where q reaches 1, so that the sum grows without end.
    """
    left = 1 - kept(churn, expansion, rate)
    return margin / left if left > 1e-12 else None


def capped_value(margin: float, churn: float, expansion: float, rate: float, periods: int) -> float:
    """The sum of the first `periods` periods, the first one not discounted."""
    share = kept(churn, expansion, rate)
    return margin * math.fsum(share**period for period in range(periods))


def kept(churn: float, expansion: float = 0.0, rate: float = 0.0) -> float:
    """What 1 of margin in one period is worth in the next: those who stay, what they grow by, discounted."""
    return (1 - churn) * (1 + expansion) / (1 + rate)


def rate_of_period(yearly: float, periods: int) -> float:
    """The rate of one of `periods` periods a year that compounds to the yearly one."""
    rate: float = (1 + yearly) ** (1 / periods) - 1
    return rate


def acquisition_cost(cost: float, new_customers: int) -> float | None:
    """Sales and marketing over the customers they won (CAC). None where there were none."""
    return cost / new_customers if new_customers else None


def simple_payback(cost: float, monthly_margin: float) -> float | None:
    """Months until the margin has paid the cost, if nobody left. None where there is no margin to pay it with."""
    if cost <= 0:
        return 0.0
    return cost / monthly_margin if monthly_margin > 0 else None


def cohort_payback(cost: float, margin: float, share: float, months: int) -> float | None:
    """Months until a whole cohort's margin has paid its cost, those who leave counted; None where it never does.

    `margin` is that of the first period of `months` months, and each later period gives `share` of the one before;
    within a period the margin comes evenly. The sum of n periods is m (1 - h^n) / (1 - h).
    """
    if cost <= 0:
        return 0.0
    if margin <= 0:
        return None
    if cost <= margin:
        return months * cost / margin
    if share == 1:
        return months * cost / margin
    left = 1 - cost * (1 - share) / margin
    if share <= 0 or left <= 0:
        return None
    whole = math.floor(math.log(left) / math.log(share))
    paid = margin * (1 - share**whole) / (1 - share)
    return months * (whole + (cost - paid) / (margin * share**whole))


def breakeven_churn(margin: float, cost: float, ratio: float = 1.0) -> float | None:
    """The churn at which the simple value is `ratio` times the cost; 1 or more: it is reached whatever the churn.

    None where there is no cost to reach.
    """
    return margin / (ratio * cost) if cost > 0 else None
