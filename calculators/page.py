"""The markup of a calculator: the section around form and result, for the build and the browser alike."""

import json
from collections.abc import Mapping

from calculators.kit.calculator import AnyCalculator, filled
from calculators.kit.input.dataset import File
from calculators.kit.input.echo import typed
from calculators.kit.input.fields import DataFile, Value
from calculators.kit.input.reading import read
from calculators.kit.markup.html import Html, element
from calculators.kit.text.language import Language, Locale, Text
from calculators.kit.text.money import NO_CURRENCY

_RESULT = Text("Resultat", "Result")


def default_prefix(calculator: AnyCalculator) -> str:
    """What the ids of a calculator start with when nobody says otherwise: `roi-`."""
    return calculator.id + "-"


def default_texts(calculator: AnyCalculator, parameters: object, language: Language) -> dict[str, str]:
    """Every field's default as typed in that language; a field that takes a file has none."""
    defaults = calculator.defaults(parameters)
    fields = (field for field in calculator.fields(parameters) if not isinstance(field, DataFile))
    return {field.id: typed(field, defaults.get(field.id), language) for field in fields}


def default_values(calculator: AnyCalculator, parameters: object, sample: File | None = None) -> dict[str, Value]:
    """Every field's value before anything is typed or dropped; a field that takes a file has the sample's table.

    Raises ValueError where a file is needed and the sample is not one.
    """
    fields, defaults = calculator.fields(parameters), calculator.defaults(parameters)
    taking = [field for field in fields if isinstance(field, DataFile)]
    datasets = {}
    if sample is not None:
        from calculators.kit.table.reading import datasets_of  # only where there is a file

        datasets = datasets_of(taking, {field.id: sample for field in taking})
    reading = read(taking, {}, "en", Locale("en", NO_CURRENCY), {}, datasets)
    if reading.errors:
        raise ValueError(f"{calculator.id}: sample: {'; '.join(reading.errors.values())}")
    return {**defaults, **reading.values}


def section_html(
    calculator: AnyCalculator,
    plain_parameters: object,
    language: Language,
    prefix: str | None = None,
    parameters_address: str | None = None,
    embedded: bool = False,
    sample: File | None = None,
    sample_address: str | None = None,
) -> Html:
    """The whole calculator with its default result, from parameters as plain JSON data. Raises PlainError.

    The parameters stand in the section, or in a JSON file of their own where `parameters_address` says where.
    `embedded` makes it small: the result's parts are filled when Python runs, and groups that are not for the embed
    and the place for a whole table are left out. `sample` is the file whose result is shown until the reader drops in
    another, `sample_address` where the page finds it.
    """
    from calculators.kit.input.file_field import file_field  # the build alone: the browser has them in its page
    from calculators.kit.input.form import form_html

    prefix = default_prefix(calculator) if prefix is None else prefix
    parameters = calculator.read_parameters(plain_parameters)
    locale = calculator.locale(parameters, language)
    data = json.dumps(plain_parameters, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    safe = Html(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
    result = calculator.calculate(parameters, default_values(calculator, parameters, sample))
    shown = calculator.result_html(parameters, result, locale, prefix)
    if not embedded:
        shown = filled(shown, calculator, parameters, result, locale, prefix)
    files = [
        file_field(field, locale, prefix, sample_address)
        for field in calculator.fields(parameters)
        if isinstance(field, DataFile)
    ]
    batch = None
    if calculator.batch is not None and not embedded:
        from calculators.kit.batch.place import batch_place

        batch = batch_place(calculator.batch(parameters), locale, prefix)
    return element(
        "section",
        element("div", files, class_="calculator-files") if files else None,
        form_html(calculator.fields(parameters), calculator.defaults(parameters), locale, prefix, embedded),
        element("div", class_="calculator-status"),
        element(
            "div",
            shown,
            class_="calculator-result",
            role="region",
            aria_label=_RESULT.say(language),
            tabindex="-1",
        ),
        batch,
        element("p", class_="calculator-announcement", role="status", aria_live="polite"),
        element("template", safe, class_="calculator-parameters") if parameters_address is None else None,
        class_="calculator",
        data_calculator=calculator.id,
        data_case=calculator.business_case is not None,
        data_language=language,
        data_prefix=prefix,
        data_parameters=parameters_address,
    )


def result_html(
    calculator: AnyCalculator,
    parameters: object,
    values: Mapping[str, Value],
    language: Locale,
    prefix: str | None = None,
) -> Html:
    """The result of typed values as one fragment."""
    result = calculator.calculate(parameters, values)
    return calculator.result_html(
        parameters, result, language, default_prefix(calculator) if prefix is None else prefix
    )
