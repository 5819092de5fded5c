"""Events of SES on the default bus."""

import json

from ministack import app
from ministack.core.responses import set_request_account_id, set_request_region
from ministack.services import eventbridge


def ses_events() -> None:
    """POST /_local/ses-event puts an event of source aws.ses: upstream publishes none, and PutEvents rightly refuses the source."""
    config_upstream = app._handle_admin_config_request

    async def handle(path, method, body):
        if path != "/_local/ses-event" or method != "POST":
            return await config_upstream(path, method, body)
        event = json.loads(body)
        set_request_account_id(event["account"])
        set_request_region(event["region"])
        entry = {"Source": "aws.ses", "DetailType": event["detailType"], "Detail": json.dumps(event["detail"]),
                 "Resources": event["resources"]}
        return eventbridge._put_events({"Entries": [entry]}, allow_aws_source=True)

    app._handle_admin_config_request = handle


GAPS = (ses_events,)
