"""IAM: switched on when the stacks stand, secure transport on loopback, and the checks that MiniStack leaves out."""

import contextvars
import json

from ministack import app
from ministack.core import iam_actions, iam_evaluator, lambda_runtime
from ministack.core.responses import get_account_id, get_region, set_request_account_id, set_request_region
from ministack.services import dynamodb, stepfunctions

from .calls import note

_machine_role = contextvars.ContextVar("role of the state machine that runs here", default="")


def _answer(value):
    # A new dictionary each time: the emulator adds the length of this answer to it.
    return 200, {"Content-Type": "application/json"}, json.dumps(value).encode()


def switch() -> None:
    """POST /_local/iam {"enforced": true} turns enforcement on: upstream fixes it at the start, where it stops the deployment."""
    config_upstream = app._handle_admin_config_request

    async def handle(path, method, body):
        if path != "/_local/iam" or method != "POST":
            return await config_upstream(path, method, body)
        app.AUTH = bool(json.loads(body)["enforced"])
        # Children that run already hold the account's own credentials, not their role's.
        lambda_runtime.reset()
        return _answer({"enforced": app.AUTH})

    app._handle_admin_config_request = handle


def loopback_is_secure() -> None:
    """Plain http on loopback counts as secure transport, else each bucket policy that demands TLS denies everything here."""
    pin_upstream = iam_evaluator.pin_request_origin

    def pin(source_ip, secure_transport):
        pin_upstream(source_ip, secure_transport or source_ip in ("127.0.0.1", "::1"))

    iam_evaluator.pin_request_origin = pin
    app.pin_request_origin = pin


def table_policies() -> None:
    """Resource policies of tables are enforced: upstream stores them and never looks."""

    def policy_for(arn):
        table_arn = arn.split("/index/")[0].split("/stream/")[0]
        stored = dynamodb._resource_policies.get(table_arn)
        return (stored["Policy"], get_account_id()) if stored else None

    dynamodb.resource_policy_for_arn = policy_for
    iam_evaluator._RESOURCE_POLICY_LOOKUPS["dynamodb"] = ("dynamodb", "resource_policy_for_arn")


def principal_of_session() -> None:
    """aws:PrincipalArn of a role's session is the role's ARN: upstream gives the session's, which no policy can know beforehand."""
    resolve_upstream = iam_evaluator._resolve_condition_key

    def resolve(key, context):
        value = resolve_upstream(key, context)
        if key.lower() != "aws:principalarn" or ":assumed-role/" not in (value or ""):
            return value
        role = value.split(":assumed-role/", 1)[1].split("/", 1)[0]
        return f"arn:aws:iam::{context.principal_account}:role/{role}"

    iam_evaluator._resolve_condition_key = resolve


def _denied(role_arn, action, resource):
    """The reason why the role may not do this, or None; only the identity side, as Step Functions calls as the role."""
    account = get_account_id()
    role = role_arn.rsplit("/", 1)[-1]
    context = iam_evaluator.EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{role}/states", principal_type="AssumedRole",
        principal_account=account, action=action, resource_arn=resource, region=get_region())
    allowed = iam_evaluator.evaluate(context, iam_evaluator._gather_role_policies(role, account)).decision == "Allow"
    note(context.principal_arn, action, resource, allowed)
    if allowed:
        return None
    return f"User: {context.principal_arn} is not authorized to perform: {action} on resource: {resource}"


def _action_and_resource(resource, data):
    """What a task needs to be allowed, for the integrations that this project uses."""
    integration = resource.removesuffix(".waitForTaskToken").rsplit(":::", 1)[-1]
    if integration == "lambda:invoke":
        return "lambda:InvokeFunction", data.get("FunctionName", "*")
    if integration == "sqs:sendMessage":
        queue = data.get("QueueUrl", "").rsplit("/", 1)[-1]
        return "sqs:SendMessage", f"arn:aws:sqs:{get_region()}:{get_account_id()}:{queue}"
    if resource.startswith("arn:aws:lambda:"):
        return "lambda:InvokeFunction", resource
    return None


def machine_role() -> None:
    """A state machine may call only what its role allows: upstream lets it call anything."""
    run_upstream = stepfunctions._run_execution
    invoke_upstream = stepfunctions._invoke_resource
    callback_upstream = stepfunctions._invoke_with_callback

    def run(arn):
        execution = stepfunctions._executions.get(arn)
        machine = execution and stepfunctions._state_machines.get(execution["stateMachineArn"])
        _machine_role.set(machine["roleArn"] if machine else "")
        run_upstream(arn)

    def check(resource, data):
        needed = _action_and_resource(resource, data) if app.AUTH and _machine_role.get() else None
        reason = _denied(_machine_role.get(), *needed) if needed else None
        if reason:
            service = "Lambda.AWSLambdaException" if needed[0].startswith("lambda:") else "Sqs.AccessDeniedException"
            raise stepfunctions._ExecutionError(service, reason)

    def invoke(resource, data):
        check(resource, data)
        return invoke_upstream(resource, data)

    def callback(resource, data, token, state):
        check(resource, data)
        return callback_upstream(resource, data, token, state)

    stepfunctions._run_execution = run
    stepfunctions._invoke_resource = invoke
    stepfunctions._invoke_with_callback = callback


def task_answers() -> None:
    """SendTaskSuccess and its like are allowed on the machine that waits: upstream knows no resource for them, so only `*` would do."""
    run_upstream = stepfunctions._run_execution
    callback_upstream = stepfunctions._invoke_with_callback
    resource_upstream = iam_actions.extract_resource_arn
    running = contextvars.ContextVar("state machine that runs here", default="*")
    waiting = {}

    def run(arn):
        running.set((stepfunctions._executions.get(arn) or {}).get("stateMachineArn", "*"))
        run_upstream(arn)

    def callback(resource, data, token, state):
        # Kept after the answer: a second one is to hear that the task is gone, not that it may not ask.
        waiting[token] = running.get()
        return callback_upstream(resource, data, token, state)

    def resource_arn(service, method, path, headers, body, *rest):
        found = resource_upstream(service, method, path, headers, body, *rest)
        if service != "states" or found != "*":
            return found
        return waiting.get(json.loads(body or b"{}").get("taskToken"), found)

    stepfunctions._run_execution = run
    stepfunctions._invoke_with_callback = callback
    iam_actions.extract_resource_arn = resource_arn


def mail_grants() -> None:
    """POST /_local/may answers for the relay whether a caller may send, as mail does not pass through the emulator."""
    config_upstream = app._handle_admin_config_request

    def allowed(question):
        # The question itself is unsigned; it is about a request that the relay received and whose key is named.
        iam_evaluator._anonymous.set(False)
        iam_evaluator._signed_request.set(None)
        set_request_account_id(app._request_account_scope(question["accessKey"]))
        set_request_region(question["region"])
        arn = f"arn:aws:ses:{question['region']}:{get_account_id()}:{question['resource']}"
        return iam_evaluator.enforce(question["accessKey"], question["action"], "ses", question["region"], arn,
                                     question.get("context")) is None

    async def handle(path, method, body):
        if path != "/_local/may" or method != "POST":
            return await config_upstream(path, method, body)
        return _answer({"allowed": not app.AUTH or allowed(json.loads(body))})

    app._handle_admin_config_request = handle


GAPS = (switch, loopback_is_secure, table_policies, principal_of_session, machine_role, task_answers, mail_grants)
