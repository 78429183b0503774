"""What the answers say: intervals, changes, segments, trends, drivers, response rates, digests."""
