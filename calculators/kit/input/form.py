"""A calculator's form, for the build: every input with label, unit, help and source, and places for what is said."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from calculators.kit.input.echo import echo_of, typed
from calculators.kit.input.fields import Choice, DataFile, Field, Flag, FreeText, Integer, Money, Number, Percent, Value
from calculators.kit.markup.html import Html, element, join
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import sign_of

_SOURCE = Text("Kilde", "Source")
_CHOOSE = Text("Vælg …", "Choose …")
_RESET = Text("Tilbage til eksemplet", "Back to the example")
_FORM = Text("Dine tal", "Your figures")


def form_html(
    fields: Sequence[Field], defaults: Mapping[str, Value], language: Locale, prefix: str, embedded: bool = False
) -> Html:
    """The form with the defaults filled in. Every input has a label, and slots for its error and its echo.

    `embedded` leaves out the groups that are not for the embed.
    """
    groups = []
    typed_in = [field for field in fields if not isinstance(field, DataFile)]
    for group, members in groupby(typed_in, key=lambda field: field.group):
        if embedded and group is not None and not group.embedded:
            continue
        rows = [_row(list(row), defaults, language, prefix) for _, row in groupby(members, key=lambda field: field.row)]
        if group is None:
            groups.append(element("div", rows, class_="calculator-group"))
            continue
        hint = element("p", group.help.say(language), class_="calculator-group-help") if group.help else None
        groups.append(
            element(
                "details",
                element("summary", group.label.say(language)),
                hint,
                rows,
                class_="calculator-group",
                open=not group.folded,
            )
        )
    buttons = element(
        "p",
        element("button", _RESET.say(language), type="reset", class_="calculator-reset"),
        class_="calculator-buttons",
    )
    return element(
        "form",
        groups,
        buttons,
        class_="calculator-form",
        aria_label=_FORM.say(language),
        novalidate=True,
        autocomplete="off",
    )


def _row(members: list[Field], defaults: Mapping[str, Value], language: Locale, prefix: str) -> Html:
    row = members[0].row
    inputs = [_field(field, defaults.get(field.id), language, prefix) for field in members]
    if row is None:
        return join(inputs)
    hint = element("p", row.help.say(language), class_="calculator-row-help") if row.help else None
    source = _source(row.source, language)
    return element(
        "fieldset",
        element("legend", row.label.say(language)),
        hint,
        element("div", inputs, class_="calculator-row-fields"),
        source,
        class_="calculator-row",
    )


def _field(field: Field, value: Value, language: Locale, prefix: str) -> Html:
    base = prefix + field.id
    described = f"{base}-help {base}-error" if field.help else f"{base}-error"
    control = _control(field, value, language, base, described)
    own_source = None if field.row is not None and field.source == field.row.source else _source(field.source, language)
    return element(
        "div",
        element("label", field.label.say(language), for_=base),
        element("span", control, _unit(field, language), class_="field-control"),
        element("span", echo_of(field, value, language), class_="field-echo", id=base + "-echo"),
        element("p", class_="field-error", id=base + "-error"),
        element("p", field.help.say(language), class_="field-help", id=base + "-help") if field.help else None,
        own_source,
        class_="field",
        data_shown_when=_shown_when(field),
        data_formerly=" ".join(field.formerly) or None,
    )


def _control(field: Field, value: Value, language: Language, base: str, described: str) -> Html:
    text = typed(field, value, language)
    if isinstance(field, Choice):
        options = [
            element("option", option.label.say(language), value=option.id, selected=option.id == value)
            for option in field.options
        ]
        if field.optional or value is None:
            options.insert(0, element("option", _CHOOSE.say(language), value="", selected=value is None))
        return element("select", options, id=base, name=field.id, aria_describedby=described)
    if isinstance(field, Flag):
        return element(
            "input",
            type="checkbox",
            id=base,
            name=field.id,
            value="true",
            checked=bool(value),
            aria_describedby=described,
        )
    if isinstance(field, FreeText):
        return element(
            "input",
            type="text",
            id=base,
            name=field.id,
            value=text,
            maxlength=field.maximum_length,
            aria_describedby=described,
        )
    keyboard = "numeric" if isinstance(field, Integer) else "decimal" if isinstance(field, Number) else None
    return element(
        "input",
        type="text",
        id=base,
        name=field.id,
        value=text,
        inputmode=keyboard,
        required=not field.optional,
        aria_describedby=described,
        data_step=_step(field),
    )


def _shown_when(field: Field) -> str | None:
    """`framework=bant|champ`, which the page's script reads to show or hide the field."""
    if field.shown_when is None:
        return None
    other, answers = field.shown_when
    return f"{other}={'|'.join(answers)}"


def _step(field: Field) -> str | None:
    return f"{field.step:g}" if isinstance(field, Number) and field.step else None


def _unit(field: Field, language: Locale) -> Html | None:
    if isinstance(field, Money):
        unit = sign_of(language.currency).say(language)
    elif isinstance(field, Percent):
        unit = "%"
    elif isinstance(field, Number) and field.unit:
        unit = field.unit.say(language)
    else:
        return None
    return element("span", unit, class_="field-unit", aria_hidden="true")


def _source(source: Text | None, language: Language) -> Html | None:
    if source is None:
        return None
    return element(
        "p",
        element("span", _SOURCE.say(language) + ": ", class_="field-source-label"),
        source.say(language),
        class_="field-source",
    )
