"""How much work a comparison may do: counted, never timed, so that the same pair always gives the same result."""

# Cells (words times words) matched exactly in one piece. Memory is a bit per cell: this many take 4 MB. Larger
# pieces are first divided at word sequences that occur once on each side; what still is larger is shown as replaced.
MAX_CELLS = 32_000_000

# How often a piece that is too large is divided again, so that no text makes it divide at every word.
MAX_DIVISIONS = 6

# Cells in one whole comparison, for thousands of edited paragraphs. Beyond it paragraphs are shown as replaced.
MAX_TOTAL_CELLS = 1_000_000_000

# Paragraphs of one side, between two that stayed the same. Beyond it they are "too different to align": only those that
# are word for word equal find each other.
MAX_PARAGRAPHS = 30_000

# Stretches of one paragraph given to the semantic clean-up, which is quadratic in their number.
MAX_STRETCHES = 1_000


class Work:
    """Counts the work done for one comparison."""

    def __init__(self) -> None:
        self.cells = 0

    def affords_cells(self, cells: int) -> bool:
        """Counts the cells and says yes, or says no and counts nothing."""
        if cells > MAX_CELLS or self.cells + cells > MAX_TOTAL_CELLS:
            return False
        self.cells += cells
        return True
