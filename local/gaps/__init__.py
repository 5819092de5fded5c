"""What MiniStack 1.5.33 does otherwise than AWS and this project relies on: one function per gap."""

from . import iam, jsonata, lambdas, mail_events, scheduler, state_machines, templates


def close_all() -> None:
    for room in (lambdas, state_machines, jsonata, scheduler, templates, iam, mail_events):
        for close in room.GAPS:
            close()
