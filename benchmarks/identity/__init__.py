"""Who is who, on registers of invented people and on real ones, beside other people's tools."""
