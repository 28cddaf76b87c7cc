"""The map: places where they lie, under the names of their time, on an outline of land that is kept here."""
