"""Step Functions: retries, callbacks and time-outs as the Amazon States Language defines them."""

import contextvars
import json
import random
import threading
import time

from ministack.services import stepfunctions

UPSTREAM_LONGEST_PAUSE = 60
_callback = threading.local()


def retry_pauses() -> None:
    """MaxDelaySeconds and JitterStrategy count: upstream ignores both, so a burst of retries stays in step."""
    find_upstream = stepfunctions._find_matching_retrier

    def find(retriers, error, counts):
        retrier, index = find_upstream(retriers, error, counts)
        if retrier is None:
            return retrier, index
        grown = retrier.get("IntervalSeconds", 1) * retrier.get("BackoffRate", 2.0) ** counts.get(index, 0)
        pause = min(grown, retrier.get("MaxDelaySeconds", UPSTREAM_LONGEST_PAUSE))
        if retrier.get("JitterStrategy") == "FULL":
            pause = random.uniform(0, pause)
        return {**retrier, "IntervalSeconds": pause, "BackoffRate": 1}, index

    stepfunctions._find_matching_retrier = find


def _fail_token(token, error, cause) -> None:
    waiting = stepfunctions._task_tokens.get(token)
    if waiting and not waiting["event"].is_set():
        waiting["error"] = {"Error": error, "Cause": cause}
        waiting["event"].set()


def callback_failures() -> None:
    """A Lambda that throws fails its waitForTaskToken task: upstream swallows the error and waits for a token nobody holds."""
    callback_upstream = stepfunctions._invoke_with_callback
    call_upstream = stepfunctions._call_lambda

    def callback(resource, data, token, state):
        _callback.token = token
        try:
            return callback_upstream(resource, data, token, state)
        finally:
            _callback.token = None

    def call(function_ref, event):
        try:
            return call_upstream(function_ref, event)
        except stepfunctions._ExecutionError as failure:
            _fail_token(getattr(_callback, "token", None), failure.error, failure.cause)
            raise

    stepfunctions._invoke_with_callback = callback
    stepfunctions._call_lambda = call


def heartbeats() -> None:
    """HeartbeatSeconds ends a silent waitForTaskToken task: upstream only has the time-out of the whole task."""
    callback_upstream = stepfunctions._invoke_with_callback

    def watch(token, seconds):
        time.sleep(seconds)
        waiting = stepfunctions._task_tokens.get(token)
        last_seen = None
        while waiting and not waiting["event"].is_set():
            if waiting["heartbeat"] == last_seen:
                _fail_token(token, "States.HeartbeatTimeout", f"No heartbeat for {seconds} seconds")
            last_seen = waiting["heartbeat"]
            waiting["event"].wait(seconds)

    def callback(resource, data, token, state):
        if state.get("HeartbeatSeconds"):
            in_this_account = contextvars.copy_context().run
            threading.Thread(target=in_this_account, args=(watch, token, state["HeartbeatSeconds"]), daemon=True).start()
        return callback_upstream(resource, data, token, state)

    stepfunctions._invoke_with_callback = callback


def execution_timeouts() -> None:
    """TimeoutSeconds of the state machine ends the execution as TIMED_OUT: upstream ignores it."""
    run_upstream = stepfunctions._run_execution
    fail_upstream = stepfunctions._fail_execution

    def limit_of(execution):
        machine = execution and stepfunctions._state_machines.get(execution["stateMachineArn"])
        return json.loads(machine["definition"]).get("TimeoutSeconds") if machine else None

    def expire(execution):
        if execution["status"] != "RUNNING":
            return
        execution.update(status="TIMED_OUT", error="States.Timeout", stopDate=stepfunctions.now_iso())
        details = {"executionTimedOutEventDetails": {"error": "States.Timeout"}}
        stepfunctions._add_event(execution, "ExecutionTimedOut", details)
        stepfunctions._emit_execution_status_event(execution)

    def run(arn):
        execution = stepfunctions._executions.get(arn)
        seconds = limit_of(execution)
        if not seconds:
            return run_upstream(arn)
        timer = threading.Timer(seconds, contextvars.copy_context().run, (expire, execution))
        timer.daemon = True
        timer.start()
        run_upstream(arn)
        timer.cancel()

    def fail(execution, error, cause):
        # What fails after the time-out must not rewrite the outcome.
        if execution["status"] == "RUNNING":
            fail_upstream(execution, error, cause)

    stepfunctions._run_execution = run
    stepfunctions._fail_execution = fail


GAPS = (retry_pauses, callback_failures, heartbeats, execution_timeouts)
