"""Days and hours as people name them: periods, quiet hours, working hours, recurrence."""
