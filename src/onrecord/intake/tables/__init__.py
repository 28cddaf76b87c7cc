"""Spreadsheets, read without trusting them: CSV and Excel workbooks as rows of words."""
