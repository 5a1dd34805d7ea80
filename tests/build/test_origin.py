"""In GitHub Actions the site's links lead to the repository it is built from, elsewhere to the company's."""

import pytest

from scripts.build.origin import repository_address


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
