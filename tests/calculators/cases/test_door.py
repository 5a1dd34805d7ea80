"""The door answers every request with data, whatever the request is."""

import json
from typing import Any

from calculators.door import handle
from tests.calculators.cases.locales import DANISH, ENGLISH
from tests.calculators.cases.roi_model import PLAIN as PARAMETERS


def ask(**changes: object) -> dict[str, Any]:
    request = {"calculator": "roi", "language": DANISH, "parameters": PARAMETERS, "values": {}, **changes}
    return json.loads(handle(json.dumps(request)))


def test_a_good_request_gives_result_echo_and_announcement() -> None:
    answer = ask(values={"investment": "1.234,5"})
    assert answer["ok"] is True and answer["errors"] == {} and 'id="roi-cash-title"' in answer["html"]
    assert answer["echo"]["investment"] == "1.234,50\u00a0kr." and answer["announce"].endswith("%.")


def test_bad_values_come_back_at_their_fields_and_good_ones_are_echoed() -> None:
    answer = ask(values={"investment": "mange penge", "horizon": "11", "discount_rate": "8"})
    assert (
        answer["ok"] is False
        and set(answer["errors"]) == {"investment", "horizon"}
        and answer["echo"]["discount_rate"] == "8\u00a0%"
    )
    assert "html" not in answer and "»mange penge«" in answer["errors"]["investment"]


def test_numbers_typed_in_the_other_language_are_understood() -> None:
    answer = ask(language=ENGLISH, written_in=DANISH, values={"investment": "1.234,5"})
    assert answer["echo"]["investment"] == "DKK\u00a01,234.50"


def test_the_prefix_of_the_request_is_used_for_ids() -> None:
    assert 'id="here-cash-title"' in ask(prefix="here-")["html"]


def test_values_of_fields_that_are_no_more_do_not_break_an_old_link() -> None:
    assert ask(values={"gone": "1"})["ok"] is True


def test_malformed_requests_are_answered_in_words() -> None:
    for request in ("", "null", "[]", "{", '"x"', "1", '{"calculator": "roi"}', "\ud800"):
        answer = json.loads(handle(request))
        assert answer["ok"] is False and answer["errors"]["request"]


def test_each_malformed_part_is_named() -> None:
    for changes, part in (
        ({"calculator": "door"}, "calculator"),
        ({"calculator": "__main__"}, "calculator"),
        ({"calculator": None}, "calculator"),
        ({"calculator": "../roi"}, "calculator"),
        ({"calculator": "roi.words"}, "calculator"),
        ({"language": "sv"}, "language"),
        ({"language": []}, "language"),
        ({"written_in": "fr"}, "language"),
        ({"values": []}, "values"),
        ({"values": {"investment": [1]}}, "values"),
        ({"prefix": '"><b>'}, "prefix"),
        ({"prefix": 3}, "prefix"),
        ({"parameters": None}, "parameters"),
        ({"parameters": {}}, "parameters"),
    ):
        answer = ask(**changes)
        assert answer["ok"] is False and answer["errors"]["request"].startswith(part), answer["errors"]


def test_each_kind_of_question_is_answered_or_refused_in_words() -> None:
    for want in ("result", "part:tornado", "case"):
        assert ask(want=want)["ok"] and ask(want=want)["html"], want
    for kind in ("csv", "json"):
        assert ask(want=f"export:{kind}")["name"] == f"roi.{kind}"
    for want in ("", "nonsense", "part", "part:none", "export", "export:pdf", "batch", "results", None, 3, ["part"]):
        answer = ask(want=want)
        assert answer["ok"] is False and answer["errors"]["request"].startswith("want"), want


def test_text_typed_by_the_reader_cannot_become_markup() -> None:
    answer = ask(values={"investment": "<img src=x>"})
    assert answer["errors"]["investment"].startswith(
        "»<img src=x>«"
    )  # text for textContent, escaped where it is shown as markup


def test_the_same_request_gives_the_same_answer() -> None:
    assert handle(
        json.dumps({"calculator": "roi", "language": DANISH, "parameters": PARAMETERS, "values": {}})
    ) == handle(json.dumps({"calculator": "roi", "language": DANISH, "parameters": PARAMETERS, "values": {}}))
