"""Who is asked, when, and how many: eligibility, samples, the forecast of a send, its manifest."""
