"""What is on record, in memory: as of a numbered state, and for each clearance what was reckoned of it."""

from onrecord.web.bench.bench import Bench, Edited
from onrecord.web.bench.desk import Desk
from onrecord.web.bench.per_desk import PerDesk

__all__ = ["Bench", "Desk", "Edited", "PerDesk"]
