"""The site: what anyone may read of a dossier, as static pages that need nothing but a browser."""

from onrecord.edition.site.building import site_of

__all__ = ["site_of"]
