"""The door answers anything with JSON; it never raises."""

import json
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.door import handle
from calculators.roi import CALCULATOR
from tests.calculators.cases.roi_model import PARAMETERS as READ
from tests.calculators.cases.roi_model import PLAIN as PARAMETERS
from tests.gait import examples

FEW = examples(300)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
ANYTHING = st.recursive(
    SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = (*(field.id for field in CALCULATOR.fields(READ)), "other")
KEYS = ("calculator", "language", "written_in", "parameters", "values", "prefix")


def answered(request: str) -> None:
    answer = json.loads(handle(request))
    assert isinstance(answer["ok"], bool) and isinstance(answer["errors"], dict)
    assert ("html" in answer) == answer["ok"] and (answer["ok"] or answer["errors"])


@FEW
@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    answered(text)


@FEW
@given(ANYTHING | st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, ANYTHING)))
def test_any_json_is_answered(request: object) -> None:
    answered(json.dumps(request))


@FEW
@given(st.dictionaries(st.sampled_from(NAMES), SCALAR), st.sampled_from(("da", "en")))
def test_any_values_are_answered(values: dict[str, object], language: str) -> None:
    answered(json.dumps({"calculator": "roi", "language": language, "parameters": PARAMETERS, "values": values}))


@FEW
@given(st.sampled_from(("case", "assumptions", "benefits")), ANYTHING)
def test_any_parameters_are_answered(key: str, damage: object) -> None:
    answered(
        json.dumps({"calculator": "roi", "language": "da", "parameters": {**PARAMETERS, key: damage}, "values": {}})
    )


@pytest.mark.parametrize(
    ("want", "module"),
    [
        ("part:simulation", "calculators.roi.view_simulation"),
        ("export:xlsx", "calculators.kit.export"),
        ("case", "calculators.kit.export.business_case"),
    ],
)
def test_what_cannot_be_fetched_is_said_and_asked_for_again(
    want: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = json.dumps({"calculator": "roi", "language": "da", "parameters": PARAMETERS, "want": want})
    with monkeypatch.context() as offline:
        offline.setitem(sys.modules, module, None)  # importing it is refused
        answer = json.loads(handle(request))
        assert answer["ok"] is False and answer["errors"]["request"].endswith("Prøv igen, når du er på nettet.")
    assert json.loads(handle(request))["ok"] is True


def test_the_same_parameters_are_read_once_and_others_anew() -> None:
    read = []

    def reading(data: object) -> object:
        read.append(data)
        return CALCULATOR.read_parameters(data)

    asked = {"calculator": "roi", "language": "da", "values": {}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("calculators.door.find", lambda id: replace(CALCULATOR, read_parameters=reading))
        other = {**PARAMETERS, "case": {"da": "Et andet eksempel", "en": "Another example"}}
        for parameters in (other, json.loads(json.dumps(other)), {**other, "range_source": other["case"]}):
            for investment in ("1", "2"):
                request = {**asked, "parameters": parameters, "values": {"investment": investment}}
                assert json.loads(handle(json.dumps(request)))["ok"]
    assert len(read) == 2


def test_what_is_wrong_with_parameters_is_said_each_time() -> None:
    request = json.dumps({"calculator": "roi", "language": "da", "parameters": {**PARAMETERS, "benefits": []}})
    answers = [json.loads(handle(request)) for _ in range(2)]
    assert answers[0] == answers[1] and answers[0]["errors"]["request"].startswith("parameters: benefits")
