"""Other engines, one program each, that compare the same pairs in the same way; `roster.py` lists them."""
