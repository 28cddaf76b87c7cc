"""Rows that are alike are shown to axe once; one that differs in anything it looks at is shown too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from accessible import ROWS_ALIKE, violations

ROWS = "".join(f'<li><a href="#{at}" id="{at}">Source {at}</a></li>' for at in range(20))
PAGE = '<html lang="en"><title>Sources</title><main><h1>Sources</h1><ul>{}</ul></main></html>'


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ('<li><a href="#20" id="20">Source 20</a></li>', ""),
        ('<li><a href="#20"></a></li>', "link-name"),
        ('<li><a href="#20" style="color: #eee">Source 20</a></li>', "color-contrast"),
        ('<li><a href="#20">Source 20</a> <img src="data:,"></li>', "image-alt"),
        ('<li><a href="#20" aria-wrong="1">Source 20</a></li>', "aria-valid-attr"),
    ],
)
def test_what_is_wrong_in_one_row_of_many_is_found(browser: Browser, last: str, found: str) -> None:
    page = browser.new_page()
    page.set_content(PAGE.format(ROWS + last))
    whole = page.content()
    said = violations(page)
    assert page.content() == whole
    assert page.evaluate(f"({ROWS_ALIKE})().length") == (20 if not found else 19)
    page.close()
    assert found in said
    assert bool(said) == bool(found)
