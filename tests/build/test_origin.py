"""Where the site's links lead: in GitHub Actions to the repository that runs, elsewhere to the company's."""

from dataclasses import replace

import pytest
import yaml

from scripts.build.origin import published_address, repository_address
from scripts.render.site import render
from tests.scripts.rendering import base_playbook, base_sources


def test_in_github_actions_it_is_the_repository_that_runs():
    environment = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "mette/salgsproces"}
    assert repository_address(environment) == "https://github.com/mette/salgsproces"
    environment["GITHUB_SERVER_URL"] = "https://git.firma.dk:8443/"
    assert repository_address(environment) == "https://git.firma.dk:8443/mette/salgsproces"


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"GITHUB_REPOSITORY": "mette/salgsproces"},
        {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": ""},
        {"GITHUB_SERVER_URL": "javascript:alert(1)", "GITHUB_REPOSITORY": "mette/salgsproces"},
        {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": 'mette/"><script>'},
    ],
)
def test_anything_else_is_no_address(environment):
    assert repository_address(environment) == ""


def test_the_pages_link_to_the_repository_they_are_built_from_and_else_to_the_companys():
    home = "https://github.com/mette/salgsproces"
    for given, expected in ((home, home), ("", base_playbook().company.repository)):
        site = render(base_playbook(), replace(base_sources(), home=given))
        assert [yaml.safe_load(site[f"mkdocs.{language}.yml"])["repo_url"] for language in ("da", "en")] == [
            expected
        ] * 2


@pytest.mark.parametrize(
    ("repository", "site", "expected"),
    [
        ("https://github.com/Mette/process", None, "https://mette.github.io/process/"),
        ("https://github.com/mette/mette.github.io", None, "https://mette.github.io/"),
        ("https://github.com/mette/process", "https://process.example.org/", "https://process.example.org/"),
        ("https://git.example.org/mette/process", None, None),
        ("https://github.com/mette", None, None),
    ],
)
def test_the_site_is_published_where_the_companys_file_says(repository, site, expected):
    company = base_playbook().company.model_copy(update={"repository": repository, "site": site})
    assert published_address(company) == expected
