"""What the site promises, each sentence with the tests that show it. What no test shows is not promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from scripts.model.base import Text, text


@dataclass(frozen=True)
class Promise:
    """A sentence, and the tests that fail where it does not hold: `file::name`, as pytest calls them."""

    said: Text
    shown_by: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """Promises about one thing. `id` is its anchor."""

    id: str
    title: Text
    promises: tuple[Promise, ...]


PRIVACY: Final = Chapter(
    "privacy",
    text("Hvad siderne spørger andre om", "What the pages ask of others"),
    (
        Promise(
            text(
                "Ingen side henter noget fra andre; sidens egen politik forbyder det, før noget hentes.",
                "No page loads anything from others; the page’s own policy forbids it before anything loads.",
            ),
            (
                "tests/browser/test_pages.py::test_every_page_loads_without_errors_or_foreign_requests_and_fits_a_phone",
                "tests/browser/test_site.py::test_every_page_carries_a_policy_before_anything_loads",
                "tests/build/test_policy.py::test_the_policy_lets_no_inline_style_no_eval_and_no_other_host_through",
            ),
        ),
        Promise(
            text(
                "En fil, du slipper på en beregner, forlader ikke din browser.",
                "A file that you drop on a calculator does not leave your browser.",
            ),
            ("tests/browser/test_files.py::test_a_file_is_read_corrected_and_remembered_and_never_leaves",),
        ),
        Promise(
            text(
                "Et link, der forlader siden, er mærket, siges højt og fortæller ikke, hvor du kom fra.",
                "A link that leaves the site is marked, said aloud, and does not tell where you came from.",
            ),
            (
                "tests/scripts/test_links_out.py"
                "::test_a_link_leaves_the_site_in_sight_in_words_and_without_telling_where_from",
            ),
        ),
    ),
)
TEXT: Final = Chapter(
    "text",
    text("Hvad en tekst kan gøre", "What a text can do"),
    (
        Promise(
            text(
                "Hvad der står i processens filer, vises som tekst. Intet af det bliver til opmærkning eller kører.",
                "Whatever stands in the files of the process is shown as text. None of it becomes markup or runs.",
            ),
            (
                "tests/scripts/test_render_hostile.py::test_no_hostile_text_becomes_an_element_or_an_attribute",
                "tests/build/test_overrides.py::test_a_template_escapes_every_expression",
            ),
        ),
        Promise(
            text(
                "Et script, der ikke er sidens eller temaets, stopper bygningen, og politikken kender det ikke.",
                "A script that is neither the site’s nor the theme’s stops the build, and the policy does not know it.",
            ),
            (
                "tests/build/test_policy.py::test_every_script_that_is_not_the_themes_is_found",
                "tests/build/test_policy.py::test_a_page_with_another_script_is_told_and_the_policy_does_not_name_it",
            ),
        ),
        Promise(
            text(
                "Et tegn, ingen kan se, afvises, også skrevet som kode: Den, der godkender, ser det, der udgives.",
                "A sign that nobody sees is refused, also as an escape: whoever reviews sees what is published.",
            ),
            (
                "tests/scripts/test_signs.py::test_every_sign_without_a_shape_is_refused",
                "tests/scripts/test_signs.py::test_no_text_that_is_read_holds_a_sign_that_is_not_seen",
            ),
        ),
        Promise(
            text(
                "En adresse læses stykke for stykke og kan kun være et link til en side på https.",
                "An address is read part by part and can only be a link to a page on https.",
            ),
            ("tests/scripts/test_addresses.py::test_whatever_is_accepted_is_one_link_to_its_host_even_unescaped",),
        ),
        Promise(
            text(
                "En kommentar under en pull request nævner ingen og viser filnavne som de er, uden at de gør noget.",
                "A comment under a pull request names nobody, and shows files' names as they are, doing nothing.",
            ),
            (
                "tests/pull_request/test_post.py::test_a_text_from_outside_names_nobody_and_fits",
                "tests/scripts/test_markdown.py::test_a_files_name_stays_a_name_in_the_comment",
            ),
        ),
    ),
)
FIGURES: Final = Chapter(
    "figures",
    text("Hvad tallene er", "What the figures are"),
    (
        Promise(
            text(
                "Beregnerne giver det samme i browseren som den samme Python uden for den.",
                "The calculators give in the browser what the same Python gives outside it.",
            ),
            (
                "tests/browser/test_calculators.py"
                "::test_typed_figures_give_what_the_same_python_gives_outside_the_browser",
                "tests/runtime/test_bundle.py::test_the_door_answers_to_the_byte_as_under_cpython",
            ),
        ),
        Promise(
            text(
                "Et tal læses rigtigt eller afvises med ord; der gættes ikke.",
                "A number is read rightly or refused in words; nothing is guessed.",
            ),
            (
                "tests/calculators/test_numbers_oracle.py"
                "::test_whatever_is_read_is_written_back_to_the_same_number_or_refused_in_words",
            ),
        ),
        Promise(
            text(
                "En tekst i et udtræk bliver aldrig til en formel i et regneark.",
                "A text in an export never becomes a formula in a spreadsheet.",
            ),
            (
                "tests/calculators/test_export.py::test_any_text_is_only_text_in_a_spreadsheet",
                "tests/calculators/test_export.py::test_no_text_becomes_a_formula_in_csv_whatever_separates",
            ),
        ),
    ),
)
FAULTS: Final = Chapter(
    "faults",
    text("Hvad der sker, når noget er galt", "What happens when something is wrong"),
    (
        Promise(
            text(
                "En ødelagt fil giver en fejl med linje, aldrig et sammenbrud.",
                "A broken file gives a problem with its line, never a crash.",
            ),
            (
                "tests/scripts/test_mutations.py::test_a_mutated_file_ends_in_a_playbook_or_in_problems",
                "tests/scripts/test_mutations.py::test_arbitrary_bytes_end_in_problems",
            ),
        ),
        Promise(
            text(
                "En fejl, mens siden bygges om, lader den sidste gode side stå.",
                "A mistake while the site is rebuilt leaves the last good page in place.",
            ),
            ("tests/browser/test_serve.py::test_a_change_shows_by_itself_and_a_mistake_leaves_the_last_good_page",),
        ),
        Promise(
            text(
                "To bygninger af det samme er ens til mindste byte.",
                "Two builds of the same are equal to the last byte.",
            ),
            ("tests/browser/test_reproducible.py::test_a_second_build_gives_the_same_bytes",),
        ),
    ),
)
SHIPPED: Final = Chapter(
    "shipped",
    text("Hvad der følger med", "What comes along"),
    (
        Promise(
            text(
                "Alt, hvad andre har lavet, og som siderne giver videre, er nævnt med licens og kildekode.",
                "All that others made and these pages hand on is named, with its licence and its source code.",
            ),
            (
                "tests/browser/test_site_files.py::test_every_file_is_ours_or_that_of_somebody_who_is_named",
                "tests/project/test_shipped.py::test_the_bill_is_what_cyclonedx_asks_for",
            ),
        ),
        Promise(
            text(
                "Hver handling i bygningen er ét bestemt commit, og hver pakke er låst med et aftryk.",
                "Every action of the workflows is one commit, and every package is locked with a hash.",
            ),
            (
                "tests/project/test_workflows.py::test_every_action_is_one_commit_with_its_version_beside_it",
                "tests/project/test_locks.py::test_every_package_has_a_hash",
            ),
        ),
    ),
)
CHAPTERS: Final = (PRIVACY, TEXT, FIGURES, FAULTS, SHIPPED)
