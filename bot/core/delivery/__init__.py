"""How messages leave: pace, retries, signatures, SMS segments, splitting what is too long."""
