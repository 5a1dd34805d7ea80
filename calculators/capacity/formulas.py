"""The formulas of the staffing as the site shows them."""

from calculators.capacity import erlang, staffing
from calculators.kit.calculator import Formula
from calculators.kit.markup.mathml import formula, fraction, power, row, words
from calculators.kit.text.language import Text
from calculators.kit.worked import number, percent

_ERLANG = Text("Erlang (1917)", "Erlang (1917)")
_PRIORITY = Text("Kella og Yechiali (1985), M/M/n med prioritet", "Kella and Yechiali (1985), M/M/n with priority")

FORMULAS: tuple[Formula, ...] = (
    Formula(
        id="erlang-b",
        name=Text("Erlang B", "Erlang B"),
        notation=formula(
            row("B", "(", "n", ")"),
            "=",
            fraction(row("A", "B", "(", "n", "−", 1, ")"), row("n", "+", "A", "B", "(", "n", "−", 1, ")")),
            row(),
            row("B", "(", 0, ")"),
            "=",
            1,
        ),
        meaning=Text(
            "A er arbejdet i Erlang: så mange, der ville være optaget hele tiden. n er antallet på vagt.",
            "A is the work in Erlang: how many would be busy all the time. n is the number on duty.",
        ),
        source=_ERLANG,
        function=erlang.erlang_b,
        example=Text("10 Erlang og 12 på vagt giver 12,0 %", "10 Erlang and 12 on duty give 12.0%"),
        recompute=lambda: (number(load := 10), number(people := 12), percent(erlang.erlang_b(load, people), 1)),
    ),
    Formula(
        id="erlang-c",
        name=Text("Erlang C: andelen, der må vente", "Erlang C: the share that waits"),
        notation=formula(
            "C", "=", fraction(row("n", "B"), row("n", "−", "A", "(", 1, "−", "B", ")")), ",", row("n", ">", "A")
        ),
        meaning=Text(
            "B er Erlang B. Er n ikke større end A, vokser køen uden ende.",
            "B is Erlang B. Where n is not above A, the queue grows without end.",
        ),
        source=_ERLANG,
        function=erlang.erlang_c,
        example=Text("10 Erlang og 12 på vagt: 44,9 % må vente", "10 Erlang and 12 on duty: 44.9% wait"),
        recompute=lambda: (number(load := 10), number(people := 12), percent(erlang.erlang_c(load, people), 1)),
    ),
    Formula(
        id="answered-within",
        name=Text("Andelen, der får svar i tide", "The share answered in time"),
        notation=formula(
            words("P"),
            "=",
            1,
            "−",
            "C",
            power("e", row("−", "(", "n", "μ", "−", "λ", ")", "t")),
        ),
        meaning=Text(
            "μ er kontakter i timen pr. person, λ nye leads i timen, t fristen i timer. "
            "Opfølgninger tæller med i C, men ikke i λ: et nyt lead venter aldrig på dem, der står bag det.",
            "μ is contacts an hour a person, λ new leads an hour, t the promise in hours. "
            "Follow-ups count in C but not in λ: a new lead never waits for those behind it.",
        ),
        source=_PRIORITY,
        function=erlang.answered_within,
        example=Text(
            "C = 44,9 %, 12 på vagt, 6 i timen pr. person, 60 leads i timen og 0,1 time giver 86,5 %",
            "C = 44.9%, 12 on duty, 6 an hour each, 60 leads an hour and 0.1 hour give 86.5%",
        ),
        recompute=lambda: (
            percent(share := erlang.erlang_c(10, people := 12), 1),
            number(people),
            number(each := 6),
            number(leads := 60),
            number(hours := 0.1, 1),
            percent(erlang.answered_within(share, people, each, leads, hours), 1),
        ),
    ),
    Formula(
        id="average-wait",
        name=Text("Ventetid i snit", "Average wait"),
        notation=formula("W", "=", fraction(row("C"), row("n", "μ", "−", "λ"))),
        meaning=Text("Med de samme tegn som ovenfor, i timer.", "With the same signs as above, in hours."),
        source=_PRIORITY,
        function=erlang.average_wait,
        example=Text(
            "C = 44,9 %, 12 på vagt, 6 i timen pr. person og 60 leads i timen giver 2,2 minutter",
            "C = 44.9%, 12 on duty, 6 an hour each and 60 leads an hour give 2.2 minutes",
        ),
        recompute=lambda: (
            percent(share := erlang.erlang_c(10, people := 12), 1),
            number(people),
            number(each := 6),
            number(leads := 60),
            number(60 * erlang.average_wait(share, people, each, leads), 1),
        ),
    ),
    Formula(
        id="employed",
        name=Text("Ansatte", "Employed"),
        notation=formula(words("E"), "=", row("⌈", fraction(row("n"), row(1, "−", "s")), "⌉")),
        meaning=Text(
            "s er den del af arbejdstiden, hvor en ansat ikke er på vagt. Der rundes op.",
            "s is the part of working time when an employee is not on duty. Rounded up.",
        ),
        source=Text("Almindelig praksis i kundecentre", "Common practice in contact centres"),
        function=staffing.employed,
        example=Text("3 på vagt og 30 % væk kræver 5 ansatte", "3 on duty and 30% away take 5 employed"),
        recompute=lambda: (number(people := 3), percent(away := 0.3), number(staffing.employed(people, away))),
    ),
)
