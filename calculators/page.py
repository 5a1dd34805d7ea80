"""The markup of a calculator: form, result and the section around them, for the build and the browser alike."""

import json
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from calculators.calculator import Calculator, filled
from calculators.fields import Choice, Field, Flag, FreeText, Integer, Money, Number, Percent, Value
from calculators.html import Html, element, join
from calculators.language import Language, Text
from calculators.reading import echo_of, typed

_REQUIRED = Text("skal udfyldes", "required")
_SOURCE = Text("Kilde", "Source")
_YES = Text("Ja", "Yes")
_CHOOSE = Text("Vælg …", "Choose …")
_RESET = Text("Tilbage til eksemplet", "Back to the example")
_FORM = Text("Dine tal", "Your figures")
_RESULT = Text("Resultat", "Result")
_MONEY_UNIT = Text("kr.", "DKK")


def default_prefix(calculator: Calculator[Any, Any]) -> str:
    """What the ids of a calculator start with when nobody says otherwise: `roi-`."""
    return calculator.id + "-"


def default_texts(calculator: Calculator[Any, Any], parameters: Any, language: Language) -> dict[str, str]:
    """Every field's default as typed in that language."""
    defaults = calculator.defaults(parameters)
    return {field.id: typed(field, defaults.get(field.id), language) for field in calculator.fields(parameters)}


def section_html(
    calculator: Calculator[Any, Any],
    plain_parameters: object,
    language: Language,
    prefix: str | None = None,
    parameters_address: str | None = None,
    embedded: bool = False,
) -> Html:
    """The whole calculator with its default result, from parameters as plain JSON data. Raises PlainError.

    The parameters stand in the section, or in a JSON file of their own where `parameters_address` says where.
    `embedded` makes it small: the result's parts are filled when Python runs, and groups that are not for the embed
    are left out of the form.
    """
    prefix = default_prefix(calculator) if prefix is None else prefix
    parameters = calculator.read_parameters(plain_parameters)
    data = json.dumps(plain_parameters, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    safe = Html(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
    result = calculator.calculate(parameters, calculator.defaults(parameters))
    shown = calculator.result_html(parameters, result, language, prefix)
    if not embedded:
        shown = filled(shown, calculator, parameters, result, language, prefix)
    return element(
        "section",
        form_html(calculator, parameters, language, prefix, embedded),
        element("div", class_="calculator-status"),
        element(
            "div",
            shown,
            class_="calculator-result",
            role="region",
            aria_label=_RESULT.say(language),
            tabindex="-1",
        ),
        element("p", class_="calculator-announcement", role="status", aria_live="polite"),
        element("template", safe, class_="calculator-parameters") if parameters_address is None else None,
        class_="calculator",
        data_calculator=calculator.id,
        data_language=language,
        data_prefix=prefix,
        data_parameters=parameters_address,
    )


def result_html(
    calculator: Calculator[Any, Any],
    parameters: Any,
    values: Mapping[str, Value],
    language: Language,
    prefix: str | None = None,
) -> Html:
    """The result of typed values as one fragment."""
    result = calculator.calculate(parameters, values)
    return calculator.result_html(
        parameters, result, language, default_prefix(calculator) if prefix is None else prefix
    )


def form_html(
    calculator: Calculator[Any, Any],
    parameters: Any,
    language: Language,
    prefix: str | None = None,
    embedded: bool = False,
) -> Html:
    """The form with the defaults filled in. Every input has a label, and slots for its error and its echo."""
    prefix = default_prefix(calculator) if prefix is None else prefix
    defaults = calculator.defaults(parameters)
    groups = []
    for group, members in groupby(calculator.fields(parameters), key=lambda field: field.group):
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


def _row(members: list[Field], defaults: Mapping[str, Value], language: Language, prefix: str) -> Html:
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


def _field(field: Field, value: Value, language: Language, prefix: str) -> Html:
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


def _unit(field: Field, language: Language) -> Html | None:
    if isinstance(field, Money):
        unit = _MONEY_UNIT.say(language)
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
