"""Which function computes which KPI, by the ids of the playbook's KPIs and their variants."""

from collections.abc import Mapping

from calculators.kpi.measures import (
    acceptance,
    cadence,
    cycle,
    forecast_accuracy,
    lead_conversion,
    lead_quality,
    lifetime,
    order_size,
    promoters,
    response,
    stage_conversion,
    velocity,
    win_rate,
)
from calculators.kpi.scope import Measure

MEASURES: Mapping[str, Mapping[str, Measure]] = {
    "average-order-size": order_size.VARIANTS,
    "cadence-adherence": cadence.VARIANTS,
    "forecast-accuracy": forecast_accuracy.VARIANTS,
    "lead-quality": lead_quality.VARIANTS,
    "lead-to-customer-rate": lead_conversion.VARIANTS,
    "lifetime-value": lifetime.VARIANTS,
    "net-promoter-score": promoters.VARIANTS,
    "pipeline-velocity": velocity.VARIANTS,
    "sales-cycle-length": cycle.VARIANTS,
    "sql-acceptance": acceptance.VARIANTS,
    "stage-conversion": stage_conversion.VARIANTS,
    "time-to-respond": response.VARIANTS,
    "win-rate": win_rate.VARIANTS,
}
