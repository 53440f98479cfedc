"""What a check finds in one value of a source file: notes on what was odd, or that the value is refused."""

Notes = tuple[tuple[str, str], ...]  # (code, sentence)


class RefusedError(Exception):
    """The value is refused: a stable code, and one plain sentence that is safe to show."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
