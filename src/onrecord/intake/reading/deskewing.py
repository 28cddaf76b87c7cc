"""A page that lies askew, made straight; and the way back from a place on the straight page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST = 5.0
"""Degrees to either side: a page that lies worse than that was photographed, and not scanned."""
LEAST = 0.2
LOOKED_AT = 800
"""Pixels to which the longer side is brought for finding the angle."""
BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")


@dataclass(frozen=True, slots=True)
class Straight:
    """A page turned by an angle (in degrees, to the left) about its middle, and how large it was."""

    image: Image
    angle: float
    was: tuple[int, int]

    def on_the_page(self, hocr: str) -> str:
        """The boxes of an hOCR file, brought back to the page as it was received."""
        if not self.angle:
            return hocr
        return BOX.sub(lambda box: self._back(*map(int, box.groups())), hocr)

    def _back(self, left: int, top: int, right: int, bottom: int) -> str:
        turn = radians(self.angle)
        corners = [(x, y) for x in (left, right) for y in (top, bottom)]
        from_middle = [(x - self.image.width / 2, y - self.image.height / 2) for x, y in corners]
        xs = [cos(turn) * x - sin(turn) * y + self.was[0] / 2 for x, y in from_middle]
        ys = [sin(turn) * x + cos(turn) * y + self.was[1] / 2 for x, y in from_middle]
        across, down = self.was
        sides = (max(0, min(xs)), max(0, min(ys)), min(across, max(xs)), min(down, max(ys)))
        return "bbox " + " ".join(str(round(side)) for side in sides)


def straightened(page: Image) -> Straight:
    """The page in grey, its lines level.

    Method: W. Postl, Detection of linear oblique structures and skew scan in digitized documents, ICPR 1986: at the
    right angle the sums of ink by rows differ most from one row to the next.
    """
    from PIL import Image

    grey = page.convert("L")
    small = grey.copy()
    small.thumbnail((LOOKED_AT, LOOKED_AT))
    ink = small.point(lambda light: 255 - light)
    roughly = max(_steps(0.0, MOST, 1.0), key=lambda angle: _levelness(ink, angle))
    angle = max(_steps(roughly, 0.8, 0.2), key=lambda angle: _levelness(ink, angle))
    if abs(angle) < LEAST:
        return Straight(grey, 0.0, grey.size)
    turned = grey.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    return Straight(turned, angle, grey.size)


def _levelness(ink: Image, angle: float) -> int:
    """How much the sums of ink by rows differ between neighbours, when the page is turned so."""
    from PIL import Image

    turned = ink.rotate(angle, resample=Image.Resampling.BILINEAR)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - other) ** 2 for one, other in pairwise(rows))


def _steps(middle: float, most: float, step: float) -> list[float]:
    """Angles around one, the nearest to it first, so that of equals the smallest turn is taken."""
    count = round(most / step)
    return [middle + step * sign * n for n in range(count + 1) for sign in ((1, -1) if n else (1,))]
