"""What axe finds on a page.

axe looks behind every piece of text for all that it may stand on, which on a page of a thousand rows takes half a
minute. So a row is taken out for so long in which nothing stands that does not stand, in the same place, above it.
"""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ROWS_ALIKE = """() => {
  const told = one => one.tagName + (one.textContent.trim() ? "" : " empty") + [...one.attributes]
    .map(({name, value}) => /^(class|style|role|lang|type|hidden)$/.test(name) ? `${name}=${value}` : name);
  const place = one => one === document.body ? "" : place(one.parentElement) + ">" + told(one);
  const stood = new Set(), taken = [];
  for (const row of document.querySelectorAll("tbody > tr, li, article, details")) {
    if (!row.isConnected) continue;
    const stands = [row, ...row.querySelectorAll("*")].map(place);
    if (row.previousElementSibling && stands.every(one => stood.has(one))) {
      taken.push([row, row.parentElement, row.nextSibling]);
      row.remove();
    }
    stands.forEach(one => stood.add(one));
  }
  return taken;
}"""
"""Takes rows out that are like others: by what stands in them where, empty or not, and how it is to look."""

PUT_BACK = "taken => taken.reverse().forEach(([row, parent, next]) => parent.insertBefore(row, next))"


def violations(page: Page) -> str:
    """What axe finds on the page that is shown; empty where it finds nothing."""
    taken = page.evaluate_handle(ROWS_ALIKE)
    found = Axe().run(page)
    page.evaluate(PUT_BACK, taken)
    return found.generate_report() if found.violations_count else ""
