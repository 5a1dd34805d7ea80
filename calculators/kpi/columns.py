"""The columns that the dashboard can use, with the headers by which CRM systems export them.

Column ids are those of the playbook's fields where there is one, so that a column that is missing is called what the
playbook calls it. Headers are those of HubSpot, Salesforce, Pipedrive (`Deal - ...`) and Odoo in their English and
Danish screens, and the fields' own names. HubSpot and Salesforce have one close date, which is the expected one while
a deal is open; see `calculators.kpi.deals`.
"""

from calculators.kit.input.dataset import Answer, Column, ColumnKind
from calculators.kit.text.language import Text
from calculators.kpi.parameters import Parameters

_DATES: tuple[tuple[str, ColumnKind, tuple[str, ...]], ...] = (
    ("created-date", "time", ("created", "create date", "created date", "oprettet", "oprettelsesdato",
        "oprettet dato",
        "deal - deal created", "deal - creation date", "deal created", "add time", "created on", "oprettet den",
        "create_date", "createdate", "created_at", "oprettet på")),
    ("first-touch-date", "time", ("first touch", "first_touch", "første kontakt", "first contact date",
        "first response",
        "first engagement date", "date of first engagement", "hs_sa_first_engagement_date", "first activity date",
        "first email send date", "dato for første kontakt", "first call")),
    ("handed-over-date", "date", ("handed over", "handed_over", "overdraget", "overdraget dato", "mql date",
        "became a marketing qualified lead date",
        "date entered \"marketing qualified lead (lifecycle stage pipeline)\"",
        "assignment date", "date_open", "tildelt dato", "tildelingsdato")),
    ("qualified-date", "date", ("qualified", "qualified date", "qualified_date", "kvalificeret", "kvalificeret dato",
        "sql date", "became a sales qualified lead date", "accepted date", "conversion date", "date_conversion",
        "converted date", "konverteringsdato", "dato for kvalificering")),
    ("stage-entered-date", "date", ("stage entered", "stage_entered", "date entered current stage",
        "last stage change date",
        "stage change date", "last stage update", "deal - last stage change", "last stage change",
        "date_last_stage_update",
        "seneste trinskift", "i trinnet siden", "trin ændret", "seneste faseopdatering")),
    ("offer-sent-date", "date", ("offer sent", "offer_sent", "proposal sent", "proposal date", "quote sent",
        "quote date", "tilbud sendt", "tilbudsdato", "tilbud afgivet")),
    ("expected-close-date", "date", ("expected close", "expected_close", "expected close date",
        "deal - expected close date",
        "expected closing", "date_deadline", "forventet lukkedato", "forventet lukning",
        "forventet afslutning", "forventet afslutningsdato")),
    ("close-date", "date", ("closed", "close date", "close_date", "closed date", "closedate", "deal - closed on",
        "deal - deal closed on", "closed on", "lukkedato", "lukket", "lukket den", "afsluttet", "afslutningsdato",
        "date_closed", "dato for underskrift")),
    ("won-time", "date", ("won time", "deal - won time", "won date", "vundet den", "vundet tidspunkt")),
    ("lost-time", "date", ("lost time", "deal - lost time", "lost date", "tabt den", "tabt tidspunkt")),
    ("next-step-date", "date", ("next step date", "next_step_date", "next activity date", "deal - next activity date",
        "next activity deadline", "activity_date_deadline", "dato for næste skridt", "næste aktivitetsdato",
        "dato for næste aktivitet")),
    ("cadence-step-due-date", "date", ("cadence due", "cadence_due", "step due", "task due date", "due date",
        "kadenceskridt planlagt", "forfaldsdato")),
    ("cadence-step-done-date", "date", ("cadence done", "cadence_done", "step done", "task completed date",
        "completed date", "kadenceskridt udført", "udført dato")),
    ("go-live-date", "date", ("go live", "go_live", "go-live", "go-live date", "go-live-dato",
        "subscription start date",
        "onboarding end date", "i drift den", "driftsdato")),
    ("nps-date", "date", ("nps date", "nps_date", "nps-dato", "last nps survey date", "survey date")),
    ("churn-date", "date", ("churn date", "churn_date", "churned", "cancellation date", "end date", "ophørsdato",
        "opsigelsesdato", "subscription end date")),
)  # fmt: skip
_FIGURES: tuple[tuple[str, ColumnKind, tuple[str, ...]], ...] = (
    ("amount", "money", ("amount", "deal - value", "value", "deal value", "expected revenue", "expected_revenue",
        "amount in company currency", "beløb", "værdi", "forventet omsætning", "dealværdi", "close_value",
        "close value")),
    ("discount-percent", "percent", ("discount", "discount percent", "discount_percent", "discount %",
        "rabat", "rabat i procent", "rabat %")),
    ("monthly-recurring-revenue", "money", ("mrr", "monthly recurring revenue", "recurring_revenue_monthly",
        "expected mrr", "deal - mrr", "deal - monthly recurring revenue", "månedlig abonnementsindtægt",
        "månedlig abonnementsindtægt (mrr)", "tilbagevendende månedlig omsætning")),
    ("gross-margin", "percent", ("margin", "gross margin", "gross_margin", "gross margin %", "dækningsgrad",
        "avance")),
    ("nps-score", "number", ("nps", "nps score", "nps_score", "last nps survey rating", "nps-svar", "nps answer")),
)  # fmt: skip
_WORDS: tuple[tuple[str, ColumnKind, tuple[str, ...]], ...] = (
    ("deal-id", "text", ("deal id", "deal_id", "record id", "record id - deal", "deal - id", "opportunity id",
        "opportunity_id", "id",
        "external id", "handels-id", "sagsnummer", "post-id", "record-id")),
    ("company-number", "text", ("company_id", "company id", "company number", "cvr", "cvr-nummer",
        "associated company", "associated company ids",
        "account id", "account name", "account", "deal - organization", "organization", "customer", "partner_id",
        "virksomhed", "konto", "kontonavn", "kunde", "organisation")),
    ("stage", "choice", ("stage", "deal stage", "deal_stage", "deal - stage", "stage name", "stagename",
        "pipeline stage", "dealstage", "stage_id",
        "trin", "fase", "handelsfase", "dealfase", "salgsfase", "stadie")),
    ("outcome", "choice", ("outcome", "status", "deal - status", "deal status", "won/lost", "is won",
        "won_status", "udfald",
        "vundet/tabt", "dealstatus")),
    ("owner", "text", ("owner", "deal owner", "deal - owner", "opportunity owner", "owner name", "hubspot owner",
        "salesperson", "sales agent", "sales_agent", "user_id", "ejer", "dealejer", "handelsejer",
        "ejer af salgsmulighed", "sælger")),
    ("segment", "text", ("segment", "customer type", "customer segment", "market segment", "kundetype",
        "kundesegment")),
    ("lead-source", "text", ("source", "lead source", "deal - lead source", "original source",
        "original traffic source", "leadsource",
        "source_id", "deal - source channel", "kilde", "leadkilde", "oprindelig kilde")),
    ("lead-grade", "text", ("grade", "lead grade", "lead_grade", "leadkarakter", "karakter", "rating",
        "lead score grade")),
    ("lead-status", "choice", ("lead status", "lead_status", "leadstatus", "hs_lead_status")),
    ("loss-reason", "text", ("loss reason", "loss_reason", "lost reason", "deal - lost reason",
        "closed lost reason", "reason lost", "lost_reason_id",
        "tabsårsag", "tabt årsag", "årsag til tab", "lukket tabt-årsag")),
)  # fmt: skip
_LABELS: dict[str, Text] = {
    "deal-id": Text("Handlens id", "Deal id"),
    "company-number": Text("Virksomhedens nummer", "Company number"),
    "stage": Text("Trin", "Stage"),
    "outcome": Text("Udfald", "Outcome"),
    "created-date": Text("Oprettet", "Created"),
    "first-touch-date": Text("Første kontakt", "First touch"),
    "handed-over-date": Text("Overdraget dato", "Handed over date"),
    "qualified-date": Text("Kvalificeret dato", "Qualified date"),
    "stage-entered-date": Text("I trinnet siden", "Stage entered"),
    "offer-sent-date": Text("Tilbud sendt", "Proposal sent"),
    "expected-close-date": Text("Forventet lukkedato", "Expected close date"),
    "close-date": Text("Lukkedato", "Close date"),
    "won-time": Text("Vundet den", "Won on"),
    "lost-time": Text("Tabt den", "Lost on"),
    "next-step-date": Text("Dato for næste skridt", "Next step date"),
    "cadence-step-due-date": Text("Opfølgning planlagt", "Cadence step due"),
    "cadence-step-done-date": Text("Opfølgning udført", "Cadence step done"),
    "go-live-date": Text("I drift den", "Go-live date"),
    "nps-date": Text("NPS-dato", "NPS date"),
    "churn-date": Text("Ophørsdato", "Churn date"),
    "amount": Text("Beløb", "Amount"),
    "discount-percent": Text("Rabat", "Discount"),
    "monthly-recurring-revenue": Text("Månedlig indtægt", "Monthly recurring revenue"),
    "gross-margin": Text("Dækningsgrad", "Gross margin"),
    "nps-score": Text("NPS-svar", "NPS answer"),
    "owner": Text("Ejer", "Owner"),
    "segment": Text("Segment", "Segment"),
    "lead-source": Text("Leadkilde", "Lead source"),
    "lead-grade": Text("Leadkarakter", "Lead grade"),
    "lead-status": Text("Leadstatus", "Lead status"),
    "loss-reason": Text("Tabsårsag", "Loss reason"),
}
"""What people call a column where the playbook has no field of that id."""
_OUTCOMES: dict[str, Text] = {
    "won": Text("Vundet", "Won"),
    "lost": Text("Tabt", "Lost"),
    "no-decision": Text("Ingen beslutning", "No decision"),
    "open": Text("Åben", "Open"),
}
_STATUS_WORDS = {
    "new": ("ny", "open - not contacted", "unread"),
    "working": (
        "in progress",
        "open",
        "connected",
        "attempted to contact",
        "working - contacted",
        "open_deal",
        "i gang",
    ),
    "mql": ("marketing qualified lead", "marketing-kvalificeret"),
    "nurturing": ("bad timing", "nurture", "pleje"),
    "qualified": ("sales qualified lead", "closed - converted", "converted", "kvalificeret lead", "sql"),
    "rejected": ("unqualified", "closed - not converted", "disqualified", "ukvalificeret"),
}
ENTERED = "entered."
"""What the id of a stage's own date column begins with."""
OPEN = "open"
_STATUS = "lead-status"


def columns_of(parameters: Parameters) -> tuple[Column, ...]:
    """Every column, in the order in which the mapping is shown. None is required: what is missing is said.

    What a lead's status may be, the playbook's field alone can say; without the field there is no such column.
    """
    first, rest = _WORDS[:4], _WORDS[4:]
    listed = [one for one in (*first, *_DATES, *_FIGURES, *rest) if one[0] != _STATUS or _STATUS in parameters.fields]
    found = [_column(parameters, *one) for one in listed]
    return (*found, *(_entered(stage.id, stage.name) for stage in parameters.road))


def column_name(parameters: Parameters, column_id: str) -> Text:
    """What people call a column."""
    if column_id in parameters.fields:
        return parameters.fields[column_id].name
    if column_id.startswith(ENTERED):
        stage = next(stage for stage in parameters.road if stage.id == column_id.removeprefix(ENTERED))
        return _entered(stage.id, stage.name).label
    return _LABELS[column_id]


def _column(parameters: Parameters, id: str, kind: ColumnKind, names: tuple[str, ...]) -> Column:
    label = column_name(parameters, id)
    own = tuple(name.lower() for name in (label.da, label.en))
    return Column(
        id=id,
        label=label,
        kind=kind,
        names=tuple(dict.fromkeys((*names, *own))),
        answers=_answers(parameters, id) if kind == "choice" else (),
    )


def _answers(parameters: Parameters, id: str) -> tuple[Answer, ...]:
    if id == "stage":
        stages = {one.id: one.words for one in parameters.stage_words}
        found = [_answer(stage.id, stage.name, stages.get(stage.id, ())) for stage in parameters.road]
        return (*found, *(answer for answer in _outcomes(parameters) if answer.id != OPEN))
    if id == "outcome":
        return _outcomes(parameters)
    return tuple(_answer(one.id, one.label, _STATUS_WORDS.get(one.id, ())) for one in parameters.fields[id].options)


def _outcomes(parameters: Parameters) -> tuple[Answer, ...]:
    """What a deal's outcome may count as, under the name of the first outcome that does and the words of all."""
    words = {one.id: one.words for one in parameters.outcome_words}
    field = parameters.fields.get("outcome")
    labels = {one.id: one.label for one in field.options} if field is not None else {}
    records = {one.id: one for one in parameters.outcomes}
    found: dict[str, Answer] = {}
    for id in dict.fromkeys((*records, *words)):
        record = records.get(id)
        own = _answer(
            id, record.name if record else labels.get(id, _OUTCOMES.get(id, _OUTCOMES[OPEN])), words.get(id, ())
        )
        counts_as = record.counts_as if record else id
        before = found.get(counts_as, own)
        found[counts_as] = Answer(counts_as, before.label, tuple(dict.fromkeys((*before.words, *own.words))))
    return tuple(found.values())


def _answer(id: str, label: Text, words: tuple[str, ...]) -> Answer:
    return Answer(id, label, tuple(dict.fromkeys((id, label.da.lower(), label.en.lower(), *words))))


def _entered(id: str, name: Text) -> Column:
    da, en = name.da.lower(), name.en.lower()
    names = (
        f"entered_{id.replace('-', '_')}",
        f"entered {en}",
        f"date entered {en}",
        f'date entered "{en} (sales pipeline)"',
        f"{en} entered",
        f"gik ind i {da}",
        f"dato for {da}",
        f'dato for indtrædelse i "{da} (salgspipeline)"',
        f"i {da} siden",
    )
    label = Text(f"Gik ind i {da}", f"Entered {en}")
    return Column(id=ENTERED + id, label=label, kind="date", names=names)
