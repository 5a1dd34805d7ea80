"""A quote of two packages that can be followed by hand, and what is said where nobody may say yes."""

from datetime import date
from xml.etree import ElementTree

from calculators.catalogue import formulas
from calculators.kit.export import workbook_of
from calculators.kit.export.business_case import framed
from calculators.kit.input.reading import read
from calculators.kit.text.language import Text
from calculators.kit.text.money import price
from calculators.quote import CALCULATOR
from calculators.quote.approval import largest_discount
from calculators.quote.invoice_plan import invoice_lines
from calculators.quote.margin import STEPS, margins
from calculators.quote.offer import extension_price, gross_margin, net_price, volume_discount
from calculators.quote.parameters import Plan
from calculators.quote.printed import printed_offer
from calculators.quote.terms import cash_discount_rate, invoices, present_value, prompt_value, terms_as_discount
from calculators.quote.view import result_html
from calculators.quote.words import announcement, cash, floor_percent, may_send, reason, summary, terms
from tests.calculators.cases.locales import DANISH, ENGLISH, LOCALES
from tests.calculators.cases.quote_model import PARAMETERS, PLAIN, result
from tests.calculators.cases.refusals import why_refused

MONTHLY, YEARLY, ARREARS = PARAMETERS.plans


def near(found: float | None, expected: float, within: float = 1e-9) -> bool:
    return found is not None and abs(found - expected) <= within * max(1.0, abs(expected))


def test_ten_units_without_discount() -> None:
    small, large = result().packages
    assert (small.subscription, small.monthly, small.total, small.vat) == (1000, 1000, 13_000, 3250)
    assert (small.first_year, small.per_unit, small.first_invoice) == (12_000, 100, 2000)
    assert near(small.monthly_equivalent, 13_000 / 12) and small.delivery == 300 and near(small.margin, 0.7)
    assert near(small.contribution, 700 * 12 + 200) and near(large.margin, 1 - 700 / 2000)
    assert large.monthly - small.monthly == 1000 and result().recommended == 0


def test_the_volume_step_counts_from_its_number_and_the_discount_is_taken_off_after_it() -> None:
    assert [volume_discount(PARAMETERS, count) for count in (1, 19, 20, 49, 50, 5000)] == [0, 0, 0.1, 0.1, 0.2, 0.2]
    small = result(units=20, discount=0.1).packages[0]
    assert near(small.net_price, 100 * 0.9 * 0.9) and near(small.subscription, 1620)


def test_the_extended_agreement_costs_by_month_unit_and_share_and_is_not_discounted() -> None:
    assert extension_price(PARAMETERS.packages[0], 10) == 50 + 10 * (5 + 10)
    plain, cut = result(extended=True).packages[0], result(extended=True, discount=0.5).packages[0]
    assert plain.extension == cut.extension == 200 and plain.monthly == 1200 and cut.monthly == 700
    assert plain.delivery == 300 + 100 and plain.agreement.response_hours == 1


def test_invoices_cover_each_month_once() -> None:
    assert invoices(12, MONTHLY) == tuple((month, 1) for month in range(12))
    assert invoices(14, YEARLY) == ((0, 12), (12, 2)) and invoices(7, ARREARS) == ((3, 3), (6, 3), (7, 1))
    for months in range(1, 61):
        for plan in PARAMETERS.plans:
            assert sum(covered for _, covered in invoices(months, plan)) == months


def test_terms_cost_nothing_at_no_interest_and_what_waiting_costs_otherwise() -> None:
    for plan in PARAMETERS.plans:
        assert near(terms_as_discount(24, plan, 30, 2, 0.0), 0.0)
    assert near(terms_as_discount(24, MONTHLY, 0, 0, 0.08), 0.0)
    assert near(terms_as_discount(1, MONTHLY, 365, 0, 0.08), 1 - 1 / 1.08)
    assert near(terms_as_discount(12, MONTHLY, 0, 12, 0.08), 1 - 1 / 1.08)
    assert terms_as_discount(12, YEARLY, 0, 0, 0.08) < 0 < terms_as_discount(12, ARREARS, 0, 0, 0.08)
    assert near(present_value(12, YEARLY, 0, 0, 0.08), 12) and prompt_value(12, 0.08) < 12
    assert near(terms_as_discount(12, MONTHLY, 0, 0, 0.08, 0.02), 0.02)


def test_a_cash_discount_is_a_loan_with_a_rate_and_is_taken_to_be_used() -> None:
    assert near(cash_discount_rate(0.02, 10, 30), (1 / 0.98) ** (365 / 20) - 1)
    assert cash_discount_rate(0.0, 10, 30) is None and cash_discount_rate(0.02, 30, 30) is None
    late, early = (result(credit="net-30", financing_rate=0.08, cash_discount=share) for share in (0.0, 0.02))
    assert near(early.terms_discount, 1 - 0.98 * 1.08 ** (-10 / 365)) and near(
        late.terms_discount, 1 - 1.08 ** (-30 / 365)
    )


def test_the_cost_of_the_terms_is_that_of_every_amount_paid_later() -> None:
    found = result(plan="arrears", credit="net-30", deferral_months=2, financing_rate=0.1)
    one = found.packages[0]
    paid = sum(
        1000 * covered * 1.1 ** -((month + 2) / 12 + 30 / 365) for month, covered in ((3, 3), (6, 3), (9, 3), (12, 3))
    )
    at_once = sum(1000 * 1.1 ** -(month / 12) for month in range(12))
    assert near(one.terms_cost, at_once - paid + 1000 * (1 - 1.1 ** -(2 / 12 + 30 / 365)))
    assert near(one.margin, 0.7 - found.terms_discount)


def test_each_limit_calls_for_its_role() -> None:
    def who(**changes: object) -> int:
        return result(**changes).packages[0].approver

    assert who() == 0 and who(discount=0.05) == 0 and who(discount=0.051) == 1 and who(discount=0.15) == 1
    assert who(discount=0.16) == 2 and who(discount=0.51) == 3
    assert who(term_months=36) == 0 and who(term_months=37) == 2
    assert who(credit="net-30") == 1 and who(plan="arrears") == 1 and who(deferral_months=1) == 1
    assert who(cash_discount=0.01) == 1 and who(units=100) == 0 and who(units=200) == 2
    assert result(units=1).packages[0].approver == 3  # 120 to deliver, 100 paid


def test_the_reasons_are_told_with_their_role_in_both_languages() -> None:
    found = result(
        discount=0.16, credit="net-30", plan="arrears", deferral_months=2, cash_discount=0.02, term_months=48
    )
    one = found.packages[0]
    assert {need.reason for need in one.needs} == {"discount", "term", "plan", "credit", "deferral", "cash-discount"}
    said = [reason(found, need, DANISH) for need in one.needs]
    assert "Rabatten på 16 % skal godkendes af: director." in [line.replace("\u00a0", " ") for line in said]
    assert any(line.endswith("skal godkendes af: Chef.") for line in said)
    stopped = result(units=1)
    assert may_send(stopped, stopped.packages[0], DANISH).endswith("Ingen må sige ja til de vilkår.")
    assert any("ingen sige ja til" in reason(stopped, need, DANISH) for need in stopped.packages[0].needs)
    assert "without asking" in may_send(result(), result().packages[0], ENGLISH)


def test_the_largest_discount_leaves_exactly_the_margin_that_is_asked_for() -> None:
    small, large = result().packages
    assert small.largest == (0.05, 0.15, 0.5)
    assert large.largest == (0.05, 0.15, 0.5)  # the roles' own limits are the lower
    assert near(result(units=3).packages[1].largest[1], 1 - 280 / 0.5 / 600)  # 280 to deliver, 600 paid
    bears = largest_discount(2000, 0, 700, 0, 0.6, 1.0)
    assert near(bears, 0.125) and near(gross_margin(2000 * (1 - 0.125), 700, 0), 0.6)
    assert largest_discount(2000, 0, 900, 0, 0.6, 1.0) is None and largest_discount(2000, 0, 700, 0.5, 0.6, 1.0) is None
    assert result(units=1).packages[0].largest == (None, None, None)


def test_the_chart_has_the_margin_of_the_quote_at_its_own_discount() -> None:
    for discount in STEPS:
        found = result(discount=discount, extended=True)
        at = STEPS.index(discount)
        for one in found.packages:
            assert near(margins(found, one)[at], one.margin)


def test_a_free_extension_beside_ninety_per_cent_off_still_has_a_price() -> None:
    found = result(discount=0.9, units=5000)
    assert found.packages[0].approver == 3 and found.packages[0].monthly > 0


def test_the_offer_stands_for_thirty_days_also_over_a_leap_day() -> None:
    assert result(offer_date=date(2028, 2, 10)).valid_until == date(2028, 3, 11)


def test_terms_and_cash_discount_are_said_in_words() -> None:
    assert "ingenting" in terms(result(), DANISH) and cash(result(), DANISH) is None
    assert "koster os" in terms(result(plan="arrears", financing_rate=0.1), DANISH)
    assert "værd for os" in terms(result(plan="yearly", financing_rate=0.1), DANISH)
    assert "ikke længere end" in (cash(result(cash_discount=0.01), DANISH) or "")
    assert "a year" in (cash(result(cash_discount=0.02, credit="net-30"), ENGLISH) or "")
    assert "1,000%" in (cash(result(cash_discount=0.2, credit="net-30"), ENGLISH) or "")
    assert price(295, DANISH).startswith("295\u00a0") and price(286.15, DANISH).startswith("286,15")
    assert floor_percent(0.1999, ENGLISH) == "19.9%" and floor_percent(0.15, ENGLISH) == "15%"


def test_parameters_that_do_not_hold_together_are_refused_with_their_place() -> None:
    approval = PLAIN["approval"]
    wrong = {
        "approval[1].discount_up_to": {"approval": [approval[0], {**approval[1], "discount_up_to": 0.05}, approval[2]]},
        "approval[1].margin_from": {"approval": [approval[0], {**approval[1], "margin_from": 0.7}, approval[2]]},
        "approval[2].months_up_to": {"approval": [*approval[:2], {**approval[2], "months_up_to": 12}]},
        "volume_steps[1].units": {"volume_steps": [PLAIN["volume_steps"][1], PLAIN["volume_steps"][0]]},
        "approval[0].plans[0]": {"approval": [{**approval[0], "plans": ["never"]}, *approval[1:]]},
        "plans": {"plans": []},
        "packages": {"packages": PLAIN["packages"][:1]},
        "vat.default": {"vat": {**PLAIN["vat"], "default": 25}},
        "example.recommended": {"example": {**PLAIN["example"], "recommended": "huge"}},
        "example.credit_days": {"example": {**PLAIN["example"], "credit_days": 7}},
        "financing_rate.default": {"financing_rate": {**PLAIN["financing_rate"], "default": 8}},
    }
    for place, change in wrong.items():
        assert why_refused(CALCULATOR.read_parameters, {**PLAIN, **change}).startswith(place + ":"), place


def test_everything_is_shown_and_said_in_both_languages() -> None:
    for changes in ({}, {"discount": 0.1, "units": 60, "extended": True}, {"units": 1, "term_months": 1}):
        found = result(**changes)
        for language in LOCALES:
            shown = result_html(PARAMETERS, found, language, "q-")
            printed = printed_offer(PARAMETERS, found, language, "q-")
            assert list(ElementTree.fromstring(f"<div>{shown}{printed}</div>").iter("table"))
            assert announcement(found, language) and len(summary(found, language)) > 6
            assert "style=" not in shown + printed and "nan" not in shown + printed


def test_the_printed_offer_shows_neither_cost_nor_margin() -> None:
    found = result()
    printed = printed_offer(PARAMETERS, found, DANISH, "q-")
    assert "Dækning" not in printed and "godkendes" not in printed and "Levering" not in printed
    assert printed.count('class="case-page"') == 2 and "26. marts 2026" in printed and "Kunde A/S" in printed


def test_the_offer_on_paper_has_one_heading_and_nothing_to_fill_in() -> None:
    for language in LOCALES:
        paper = framed(CALCULATOR, PARAMETERS, result(), language, "q-")
        assert paper.count('class="case-head"') == 1 and "<input" not in paper and paper.count('"case-page"') == 2
        assert list(ElementTree.fromstring(f"<div>{paper}</div>").iter("article"))


def test_the_invoices_of_the_offer_are_the_whole_agreement() -> None:
    for changes in ({}, {"plan": "yearly", "term_months": 14}, {"plan": "arrears", "term_months": 41}):
        found = result(deferral_months=2, **changes)
        every = invoice_lines(PARAMETERS, found)
        assert near(sum(running + once for _, _, running, once in every), found.chosen.total)
        assert every[0][2] + every[0][3] == found.chosen.first_invoice
        assert every[0][0] == (5 if found.plan.id == "arrears" else 2)
    shown = printed_offer(PARAMETERS, result(term_months=60), DANISH, "q-")
    assert "Derefter 48 fakturaer" in shown and "efter 11 md." in shown and "efter 12 md." not in shown


def test_the_examples_of_the_formulas_hold() -> None:
    arrears = Plan("q", Text("", ""), 3, False)
    found = {
        "net-price": (net_price(395, 0.06, 0.1), "334,17"),
        "terms-as-discount": (100 * terms_as_discount(12, arrears, 30, 0, 0.08), "1,9 %"),
        "cash-discount": (100 * (cash_discount_rate(0.02, 10, 30) or 0), "44,6 %"),
        "gross-margin": (100 * gross_margin(17_775, 4940, 0.003), "71,9 %"),
        "largest-discount": (100 * (largest_discount(17_775, 0, 4940, 0.003, 0.65, 1.0) or 0), "19,9 %"),
    }
    examples = {one.id: one.example for one in formulas("quote")}
    assert examples.keys() == found.keys()
    for id, (value, shown) in found.items():
        example = examples[id]
        assert example is not None and shown in example.da and shown.replace(",", ".").replace(" %", "%") in example.en
        digits = 2 if id == "net-price" else 1
        assert f"{value:.{digits}f}" == shown.removesuffix(" %").replace(",", ".")


def test_it_counts_in_what_the_company_sells() -> None:
    sells = {"one": {"da": "plads", "en": "seat"}, "many": {"da": "pladser", "en": "seats"}}
    of_seats = CALCULATOR.read_parameters(PLAIN | {"unit": sells})
    values = CALCULATOR.defaults(of_seats)
    found = CALCULATOR.calculate(of_seats, values)
    fields = {field.id: field for field in CALCULATOR.fields(of_seats)}
    assert fields["units"].label == Text("Antal pladser", "Seats")
    shown = CALCULATOR.result_html(of_seats, found, ENGLISH, "q-")
    assert "10 seats" in CALCULATOR.announcement(found, ENGLISH) and "Per seat a month" in shown
    sheets = workbook_of(CALCULATOR, of_seats, values, found, DANISH).sheets
    written = {cell.value for sheet in sheets for row in sheet.rows for cell in row}
    assert {"Pris pr. plads", "Fra pladser"} <= written
    assert not any("{" in str(value) for value in written)


def test_what_was_typed_when_it_sold_technicians_is_still_read() -> None:
    fields, defaults = CALCULATOR.fields(PARAMETERS), CALCULATOR.defaults(PARAMETERS)
    assert read(fields, {"technicians": "45"}, "da", DANISH, defaults).values["units"] == 45
    both = read(fields, {"technicians": "45", "units": "7"}, "da", DANISH, defaults)
    assert both.values["units"] == 7 and not both.unknown
