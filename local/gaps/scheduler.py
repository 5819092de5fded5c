"""EventBridge Scheduler: often enough for a test."""

from ministack.services import scheduler


def tick() -> None:
    """Schedules are looked at every second: upstream looks every ten, which a test of a reminder would have to wait for."""
    scheduler._SCHEDULE_TICK_INTERVAL = 1


GAPS = (tick,)
