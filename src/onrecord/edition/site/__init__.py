"""The site: what anyone may read of a dossier, as static pages that need nothing but a browser."""

from onrecord.edition.site.building import put_site, site_of

__all__ = ["put_site", "site_of"]
