"""What each role really asked for, so that a grant that no call needs can be seen."""

import json

from ministack import app
from ministack.core import iam_evaluator

_asked = {}


def _resource_kind(action, resource):
    """The objects of a bucket count as one, as grants name them."""
    return resource.partition("/")[0] + "/*" if action.startswith("s3:") and "/" in resource else resource


def note(principal_arn, action, resource, allowed):
    """Remembers a call that was decided on; the account's own credentials have no role, and no grants to compare."""
    _, found, session = principal_arn.partition(":assumed-role/")
    if found:
        key = (session.split("/", 1)[0], action, _resource_kind(action, resource))
        _asked.setdefault(key, set()).add(allowed)


def role_calls() -> None:
    """GET /_local/calls lists what roles asked for while IAM was enforced; upstream checks each call and forgets it.

    It stands where calls are authorised, so a transaction counts as the actions of its items, as in a policy.
    """
    config_upstream = app._handle_admin_config_request
    enforce_upstream = iam_evaluator.enforce

    def enforce(access_key, action, service, region, resource_arn="*", service_context=None):
        refusal = enforce_upstream(access_key, action, service, region, resource_arn, service_context)
        caller = iam_evaluator.resolve_caller_identity(access_key) or {}
        note(caller.get("userArn", ""), action, resource_arn, refusal is None)
        return refusal

    async def handle(path, method, body):
        if path != "/_local/calls" or method != "GET":
            return await config_upstream(path, method, body)
        calls = [{"role": role, "action": action, "resource": resource, "allowed": True in answers, "refused": False in answers}
                 for (role, action, resource), answers in sorted(_asked.items())]
        return 200, {"Content-Type": "application/json"}, json.dumps(calls).encode()

    iam_evaluator.enforce = enforce
    app._handle_admin_config_request = handle


GAPS = (role_calls,)
