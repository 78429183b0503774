from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import surveys
from bot.core.calendar.quiet_hours import Calendar, is_allowed
from bot.sandbox.stage import SURVEY, SURVEYS_FILE


def test_the_demo_asks_at_any_hour_of_any_day(tmp_path):
    path = tmp_path / "surveys.toml"
    path.write_text(SURVEYS_FILE, encoding="utf-8")
    quiet = surveys.load(path).rules(SURVEY).quiet
    calendar = Calendar(ZoneInfo("Europe/Oslo"), lambda _: True)
    start = datetime(2026, 12, 20, tzinfo=UTC)
    assert all(is_allowed(start + timedelta(minutes=minute), quiet, calendar) for minute in range(7 * 24 * 60))
