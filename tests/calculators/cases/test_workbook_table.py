"""A table whose formulas name their columns gives the formulas that its cells would be written with by hand."""

from calculators.kit.text.language import Text
from calculators.kit.workbook.table import Column, Table
from tests.calculators.cases.locales import DANISH, ENGLISH

LEADS = Column[tuple[int, int]]("leads", Text("Leads", "Leads"), "integer", lambda counts: counts[0])
WON = Column[tuple[int, int]]("won", Text("Vundet", "Won"), "integer", lambda counts: counts[1])


def formulas_of(formula: str, top: int = 0) -> list[str | None]:
    rate = Column[tuple[int, int]]("rate", Text("Andel", "Share"), "percent", lambda one: one[1] / one[0], formula)
    return [cells[2].formula for cells in Table((LEADS, WON, rate), [(8, 2), (5, 1)], top).rows(DANISH)[1:]]


def test_a_column_is_its_cell_in_the_same_row() -> None:
    assert formulas_of("{won}/{leads}") == ["=B2/A2", "=B3/A3"]
    assert formulas_of("{won}/{leads}", top=4) == ["=B6/A6", "=B7/A7"]


def test_a_formula_may_ask_for_the_row_above_the_rows_so_far_and_all_of_them() -> None:
    assert formulas_of("{won.above}+{won}") == ["=B1+B2", "=B2+B3"]
    assert formulas_of("SUM({won.so_far})/SUM({won.all})") == [
        "=SUM($B$2:B2)/SUM($B$2:$B$3)",
        "=SUM($B$2:B3)/SUM($B$2:$B$3)",
    ]


def test_below_the_table_a_formula_names_the_row_after_the_last() -> None:
    table = Table((LEADS, WON), [(8, 2), (5, 1)], top=1)
    assert table.formula("SUM({leads.all})-{leads.above}+{leads}", 2) == "SUM($A$3:$A$4)-A4+A5"


def test_columns_can_be_named_in_the_whole_workbook() -> None:
    table = Table((LEADS, WON), [(8, 2), (5, 1)], top=2)
    assert table.names("d_") == {"d_leads": ((3, 0), (4, 0)), "d_won": ((3, 1), (4, 1))}
    assert table.names("", ["won"]) == {"won": ((3, 1), (4, 1))}


def test_a_column_that_is_not_there_is_no_formula() -> None:
    try:
        formulas_of("{lost}/{leads}")
    except KeyError as missing:
        assert "lost" in str(missing)
    else:
        raise AssertionError("the formula names a column that is not there")


def test_past_the_letter_z_columns_have_two_letters() -> None:
    columns = [Column[int](f"c{place}", Text("x", "x"), "integer", lambda one: one) for place in range(28)]
    last = Column[int]("sum", Text("x", "x"), "integer", lambda one: 2 * one, "{c25}+{c26}")
    assert Table((*columns, last), [1]).rows(ENGLISH)[1][-1].formula == "=Z2+AA2"
