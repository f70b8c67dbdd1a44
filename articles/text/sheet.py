"""Lines of a CSV file that a spreadsheet opens as text and never as a formula."""

import csv
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file for the csv module that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


_WRITER = csv.writer(_Echo())


def sheet_line(cells: Iterable[str]) -> str:
    """One line with its end; a cell that a spreadsheet would calculate gets an apostrophe in front."""
    line: str = _WRITER.writerow([safe_cell(cell) for cell in cells])
    return line


def safe_cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
