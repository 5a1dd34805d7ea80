"""A calculator's fields as columns of a table: the same ids, answers and names."""

from collections.abc import Iterable, Mapping

from calculators.kit.input.dataset import Answer, Column, ColumnKind
from calculators.kit.input.fields import Choice, Date, Field, Flag, Money, Number, Percent
from calculators.kit.text.language import Text


def columns_of(fields: Iterable[Field], names: Mapping[str, tuple[str, ...]]) -> tuple[Column, ...]:
    """One column a field. `names` are further headers by field id, such as those that the CRM uses."""
    return tuple(_column(field, names.get(field.id, ())) for field in fields)


def _column(field: Field, names: tuple[str, ...]) -> Column:
    label = field.label
    if field.row is not None:
        label = Text(f"{field.row.label.da}: {label.da.lower()}", f"{field.row.label.en}: {label.en.lower()}")
    answers: tuple[Answer, ...] = ()
    if isinstance(field, Choice):
        answers = tuple(Answer(option.id, option.label) for option in field.options)
    own = field.id.partition(".")[2].replace(".", " ")
    return Column(
        id=field.id,
        label=label,
        kind=_kind(field),
        names=tuple(name.lower() for name in ((own,) if own else ()) + names),
        answers=answers,
    )


def _kind(field: Field) -> ColumnKind:
    if isinstance(field, Choice):
        return "choice"
    if isinstance(field, Money):
        return "money"
    if isinstance(field, Percent):
        return "percent"
    if isinstance(field, Number):
        return "number"
    return "date" if isinstance(field, Date) else "flag" if isinstance(field, Flag) else "text"
