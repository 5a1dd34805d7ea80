"""What the groups and fields of the form are called, in the form and wherever the figures are shown again."""

from calculators.kit.input.fields import Group, Option
from calculators.kit.text.language import Text

COST = Group(label=Text("Hvad det koster", "What it costs"))
BENEFIT = Group(
    label=Text("Hvad det giver om året", "What it gives a year"),
    help=Text(
        "Skriv beløbet ved fuld effekt. Ekstra salg tæller kun med dækningsbidraget.",
        "Write the amount at full effect. Extra sales count by their contribution margin only.",
    ),
)
RAMP_UP = Group(label=Text("Indkøring", "Ramp-up"), folded=True)
TERMS = Group(label=Text("Regnemåde", "Terms of the calculation"), folded=True)
TODAY = Group(
    label=Text("Hvad det koster i dag", "What it costs today"),
    help=Text(
        "Omkostninger, som ændringen berører. Det, der ophører, falder væk i takt med indkøringen.",
        "Costs that the change touches. What ends falls away as the ramp-up goes on.",
    ),
    folded=True,
    embedded=False,
)
BENEFIT_RANGES = Group(
    label=Text("Hvor sikre er gevinsterne?", "How sure are the benefits?"),
    help=Text(
        "Fradraget er den del, I ikke tør regne med. Lav og høj er i procent af det, der så er tilbage.",
        "The reduction is the part you do not count on. Low and high are per cent of what is then left.",
    ),
    folded=True,
    embedded=False,
)
COST_RANGES = Group(
    label=Text("Hvor sikre er omkostningerne?", "How sure are the costs?"),
    help=Text(
        "Tillægget dækker, at omkostninger sjældent bliver lavere end ventet. Lav og høj er i procent af det samlede.",
        "The allowance is there as costs seldom come out lower than expected. Low and high are per cent of the total.",
    ),
    folded=True,
    embedded=False,
)

GROUPS = (COST, BENEFIT, RAMP_UP, TODAY, BENEFIT_RANGES, COST_RANGES, TERMS)
"""In the order of the form: the simple figures first, what most people leave alone folded below."""

MONTHS = Text("mdr.", "months")
YEARS = Text("år", "years")
RISK = Text("Risikofradrag", "Risk reduction")
ALLOWANCE = Text("Risikotillæg", "Risk allowance")
LOW = Text("Lav", "Low")
HIGH = Text("Høj", "High")
OWNER = Text("Ejerens navn", "Owner’s name")
AMOUNT = Text("Beløb", "Amount")
A_YEAR = Text("Beløb pr. år", "Amount a year")
REVENUE = Text("Omsætning pr. år", "Revenue a year")
MARGIN = Text("Dækningsgrad", "Contribution margin")
ENDS = Text("Heraf ophører", "Of which ends")

RAMP_UP_MONTHS = Text("Måneder til fuld effekt", "Months to full effect")
RATE = Text("Kalkulationsrente pr. år", "Discount rate a year")
TIMINGS = (
    Option("year-end", Text("Sidst på året", "At the end of the year")),
    Option("mid-year", Text("Midt på året", "In the middle of the year")),
    Option("monthly", Text("Måned for måned", "Month by month")),
)
DISTRIBUTIONS = (Option("triangular", Text("Trekant", "Triangular")), Option("pert", Text("PERT", "PERT")))
LATER = Text(
    "Så meget senere starter I; horisonten slutter samme dag.",
    "You start that much later; the horizon ends on the same day.",
)
