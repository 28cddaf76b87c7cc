"""Whether what is left of protected people in an edition singles one of them out, and what to coarsen then."""

from onrecord.protection.blurring.singling import singled_out

__all__ = ["singled_out"]
