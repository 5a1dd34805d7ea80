"""The edges of the rules on translations, abbreviations and texts that say the same."""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path

import pytest

from scripts.judge.catalogue import Example
from scripts.judge.likeness import alike, likeness, words_of
from scripts.pipeline import read_playbook
from tests.scripts.overlay import lay

TODAY = date(2026, 1, 15)


def told(folder: Path, danish: str, english: str) -> list[tuple[str, str]]:
    """What is told of a purpose in two languages: rule, and the language in whose text it stands."""
    shown = f'purpose:\n  da: "{danish}"\n  en: "{english}"\n'
    problems = read_playbook(lay(folder, Example("stages/qualification.yaml", shown)), TODAY).problems
    return [(problem.rule, problem.snippet.split(":")[0].strip()) for problem in problems]


@pytest.mark.parametrize(
    ("danish", "english", "rules"),
    [
        ("Vi spørger, og de svarer", "We ask and they answer", []),
        ("Brohave Plan Drift Plus", "Brohave Plan Drift Plus", []),
        ("Brohave Plan Drift Plus Basis", "Brohave Plan Drift Plus Basis", [("untranslated", "da")]),
        (
            "We ask them what they need",
            "Vi spørger, hvad der er brug for",
            [("other-language", "da"), ("other-language", "en")],
        ),
        (
            "Bogen »The Who and the Why« er ikke til at komme uden om, og den er god",
            "You cannot get around the book “The Who and the Why”, and it is good",
            [],
        ),
        (
            "Ring",
            "Call them as soon as you can, but no later than the day on which they wrote to us",
            [("translation-length", "da")],
        ),
        ("Ring", "Call the lead as soon as you can, at once", []),
        ("Et XYZ er et lead", "An XYZ is a lead", [("unknown-abbreviation", "da")]),
        ("To XYZ'er og et CRM", "Two XYZs and a CRM", [("unknown-abbreviation", "da")]),
        ("AE'en bruger BANT i CRM-systemet til 10 DKK", "The AE uses BANT in the CRM for DKK 10", []),
        ("Et A1 og et I", "An A1 and an I", []),
    ],
)
def test_a_text_is_its_languages_own_translation_in_known_words(
    danish: str, english: str, rules: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told(tmp_path, danish, english) == rules


def test_an_abbreviation_is_known_by_the_glossary_or_the_company(tmp_path: Path) -> None:
    shown = Example("stages/qualification.yaml", "purpose: {da: Et XYZ er et lead, en: An XYZ is a lead}\n")
    term = Example(
        "terms/xyz.yaml",
        "id: xyz\nname: {da: Et ord, en: A word}\nmeaning: {da: Noget, en: Something}\nforms:\n  da: [XYZ]\n",
    )
    company = Example("company/example.yaml", "known_words: [XYZ]\n")
    assert read_playbook(lay(tmp_path / "term", shown, term), TODAY).problems == ()
    assert read_playbook(lay(tmp_path / "company", shown, company), TODAY).problems == ()


def test_an_unknown_abbreviation_is_told_once_with_its_places_but_where_it_is_silenced(tmp_path: Path) -> None:
    def words(more: str = "") -> str:
        return f"summary: {{da: Et XYZ er et lead, en: An XYZ is a lead}}\n{more}"

    silenced = "exceptions:\n  - {rule: unknown-abbreviation, reason: {da: Et navn, en: A name}, until: 2026-02-01}\n"
    first, *others = (
        Example(f"stages/{stage}.yaml", words(more))
        for stage, more in (("closing", ""), ("lead-generation", silenced), ("qualification", ""))
    )
    (problem,) = read_playbook(lay(tmp_path, first, *others), TODAY).problems
    assert problem.rule == "unknown-abbreviation" and problem.mark.file.endswith("stages/closing.yaml")
    assert [Path(mark.file).name for mark in problem.also] == ["qualification.yaml"]


@pytest.mark.parametrize(
    ("danish", "rule", "words"),
    [
        ("Trin to #2", ["text-cut-short"], "'#2' is a comment"),
        ("Trin 2 # en note", [], ""),
        ('"Trin #2"', [], ""),
        ("Trin#2", [], ""),
        (
            "Ring # til kunden, spørg hvad der er brug for, hvem der beslutter, og hvad det koster",
            ["translation-length"],
            "a comment begins at the #, '# til kunden",
        ),
    ],
)
def test_a_text_that_ends_at_a_comment_sign_is_told_as_that(
    danish: str, rule: list[str], words: str, tmp_path: Path
) -> None:
    english = (
        "Call the customer, ask what is needed, who decides, and what it costs today"
        if "Ring" in danish
        else ("Step two" if "to" in danish else "Step 2")
    )
    shown = Example("stages/qualification.yaml", f"purpose:\n  da: {danish}\n  en: {english}\n")
    problems = read_playbook(lay(tmp_path, shown), TODAY).problems
    assert [problem.rule for problem in problems] == rule
    assert all(words in problem.said.message.en and problem.snippet.startswith("  da:") for problem in problems)


def test_likeness_is_the_share_of_words_in_common() -> None:
    assert likeness(words_of("What does it cost?"), words_of("what DOES it cost")) == 1
    assert likeness(words_of("a b c d"), words_of("a b c e")) == pytest.approx(3 / 5)
    assert likeness(frozenset(), frozenset()) == 0


def test_the_same_words_and_nearly_the_same_are_found_with_the_first_of_them() -> None:
    sentences = [
        "Who signs?",
        "What happens if you do nothing?",
        "who SIGNS",
        "And what happens if you do nothing",
        "Who pays?",
        "What happens when you do something?",
    ]
    assert list(alike(sentences)) == [(0, 2), (1, 3)]


def test_no_pair_is_missed_that_comparing_every_pair_would_find() -> None:
    draw = random.Random(7)
    vocabulary = [f"w{number}" for number in range(60)]
    sentences: list[str] = []
    for _ in range(150):
        words = draw.sample(vocabulary, draw.randint(5, 12))
        sentences.append(" ".join(words))
        if draw.random() < 0.4:
            sentences.append(" ".join(words[1:] if len(words) > 5 else reversed(words)))
    sets = [words_of(sentence) for sentence in sentences]
    second = {later for _, later in alike(sentences)}
    for later, words in enumerate(sets):
        first = [there for there in range(later) if there not in second]
        assert (later in second) == any(likeness(sets[there], words) >= 0.8 for there in first)


def test_comparing_texts_takes_time_in_proportion_to_their_number() -> None:
    def seconds(number: int) -> float:
        sentences = [f"What does it cost you a year in case number {one} of all of these?" for one in range(number)]
        other = [f"{one % 7} {one % 11} {one % 13} {one % 17} {one % 19} {one % 23} {one}" for one in range(number)]
        began = time.process_time()
        list(alike(sentences))
        list(alike(other))
        return time.process_time() - began

    few, many = (min(seconds(number) for _ in range(2)) for number in (3_000, 12_000))
    assert many < 4 * few * 1.75
