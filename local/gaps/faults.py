"""Faults that a game day asks for: what AWS does on a bad day and the emulator never does by itself."""

import json

from ministack import app
from ministack.core.responses import error_response_json
from ministack.services import dynamodb, s3

# (kind, name) -> how many writes are still turned away, and how many were.
_left = {}
_turned_away = {}


def _take(kind, name, wanted=1):
    """Turns at most `wanted` writes away, and counts them as CloudWatch would."""
    taken = min(wanted, _left.get((kind, name), 0))
    if taken:
        _left[(kind, name)] -= taken
        _turned_away[(kind, name)] = _turned_away.get((kind, name), 0) + taken
    return taken


def _throttled_transaction(items):
    """A transaction in which DynamoDB throttles a write is cancelled, each item with its own reason."""
    tables = [next(iter(item.values())).get("TableName") for item in items]
    reads = ["ConditionCheck" in item for item in items]
    reasons = [{"Code": "ThrottlingError", "Message": "Throughput exceeds the current capacity."}
               if not read and _take("table", table) else {"Code": "None"} for table, read in zip(tables, reads)]
    if all(reason["Code"] == "None" for reason in reasons):
        return None
    said = f"Transaction cancelled, please refer cancellation reasons for specific reasons [{', '.join(r['Code'] for r in reasons)}]"
    return error_response_json("TransactionCanceledException", said, 400, {"CancellationReasons": reasons})


def _throttled(action, data):
    if action == "TransactWriteItems":
        return _throttled_transaction(data.get("TransactItems", []))
    if action in ("PutItem", "UpdateItem", "DeleteItem") and _take("table", data.get("TableName")):
        return error_response_json("ProvisionedThroughputExceededException", "Throughput exceeds the current capacity.", 400)
    return None


def table_faults() -> None:
    """The next writes to a table are throttled when a game day says so."""
    handle_upstream = dynamodb.handle_request

    async def handle(method, path, headers, body, query_params):
        action = headers.get("x-amz-target", "").rsplit(".", 1)[-1]
        refused = _throttled(action, json.loads(body or b"{}")) if any(_left.values()) else None
        return refused or await handle_upstream(method, path, headers, body, query_params)

    dynamodb.handle_request = handle


def bucket_faults() -> None:
    """The next objects for a bucket are refused when a game day says so, as by a policy of the bucket that denies PutObject.

    A policy would not do: without IAM the emulator looks at none, and with IAM it would count as a grant that a role lacks.
    """
    handle_upstream = s3.handle_request

    async def handle(method, path, headers, body, query_params, *rest, **named):
        bucket, key = s3._parse_bucket_key(path, headers)
        if method == "PUT" and key and _take("bucket", bucket):
            return s3._error("AccessDenied", "Access Denied", 403, f"/{bucket}/{key}")
        return await handle_upstream(method, path, headers, body, query_params, *rest, **named)

    s3.handle_request = handle


def fault_switch() -> None:
    """POST /_local/faults {"kind": "table" or "bucket", "name", "writes"} sets a fault, none with 0; it answers what was turned away since."""
    config_upstream = app._handle_admin_config_request

    async def handle(path, method, body):
        if path != "/_local/faults" or method != "POST":
            return await config_upstream(path, method, body)
        asked = json.loads(body)
        fault = (asked["kind"], asked["name"])
        if "writes" in asked:
            _left[fault] = asked["writes"]
        if asked.get("writes"):
            _turned_away[fault] = 0
        answer = {"left": _left.get(fault, 0), "turnedAway": _turned_away.get(fault, 0)}
        return 200, {"Content-Type": "application/json"}, json.dumps(answer).encode()

    app._handle_admin_config_request = handle


GAPS = (table_faults, bucket_faults, fault_switch)
