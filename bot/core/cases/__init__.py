"""A case from the answer that opens it to its end, and what is reported of all of them."""
