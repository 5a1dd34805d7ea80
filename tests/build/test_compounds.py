"""A Danish compound is cut into words the site itself uses; whatever is not a compound stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.build.compounds import split_compounds, stem

VOCABULARY = """salg proces processen kunde kunden rejse aftale aftaler service pris liste lead score budget møde tid
konto beslutning tager behov afdækning tilbud bud frem gang være den der net""".split()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("salgsproces", ("salgs", "proces")),
        ("salgsprocessen", ("salgs", "processen")),
        ("salgsprocessernes", ("salgs", "processernes")),
        ("kunderejsen", ("kunde", "rejsen")),
        ("prisliste", ("pris", "liste")),
        ("leadscore", ("lead", "score")),
        ("serviceaftalens", ("service", "aftalens")),
        ("beslutningstager", ("beslutnings", "tager")),
        ("behovsafdækning", ("behovs", "afdækning")),
        ("budgetmøde", ("budget", "møde")),
    ],
)
def test_compounds_of_known_words_are_split_with_their_linking_letter(word: str, parts: tuple[str, ...]) -> None:
    assert split_compounds([*VOCABULARY, word])[word] == parts


def test_a_compound_of_a_compound_is_split_to_the_last_part() -> None:
    assert split_compounds([*VOCABULARY, "salgsproces", "salgsprocesmøde", "kundeservice", "kundeserviceaftale"])[
        "kundeserviceaftale"
    ] == ("kunde", "service", "aftale")


@pytest.mark.parametrize("word", ["fremgang", "tilbud", "kundernes", "processen", "aftalerne", "værende", "ukendtord"])
def test_inflections_and_words_of_unknown_parts_stay_whole(word: str) -> None:
    assert word not in split_compounds([*VOCABULARY, word])


@pytest.mark.parametrize(
    "family",
    [
        ("proces", "processen", "processer", "processernes"),
        ("kunde", "kunden", "kunder", "kundernes"),
        ("trin", "trinnet"),
    ],
)
def test_inflections_of_a_noun_share_their_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@given(st.lists(st.text("abdeiklnoprst", min_size=1, max_size=14), max_size=40))
def test_the_parts_of_a_compound_always_spell_it(words: list[str]) -> None:
    for word, parts in split_compounds(words).items():
        assert "".join(parts) == word
        assert len(parts) > 1
        assert all(len(part) >= 3 for part in parts)


def test_the_order_of_the_words_does_not_matter() -> None:
    words = [*VOCABULARY, "salgsproces", "kunderejse", "salgsprocesmøde"]
    assert split_compounds(words) == split_compounds(reversed(words))
