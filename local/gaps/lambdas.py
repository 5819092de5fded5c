"""Lambda as Step Functions sees it: error names, throttles, and how many children run at once."""

import collections
import os
import re
import threading

import ministack.core.lambda_runtime as runtime
from ministack.services import lambda_svc, stepfunctions

_thread = threading.local()


def error_names() -> None:
    """A thrown error keeps its name: upstream calls each one Runtime.HandlerError, so no Retry or Catch by name matches."""
    runtime._NODEJS_WORKER_SCRIPT, places = re.subn(
        r"trace: (e|err)\.stack", r"errorType: \1.name, \g<0>", runtime._NODEJS_WORKER_SCRIPT)
    assert places == 2, "the Node worker script of MiniStack changed"

    invoke_upstream = runtime.Worker.invoke
    execute_upstream = lambda_svc._execute_function_warm

    def invoke(self, *args, **kwargs):
        response = invoke_upstream(self, *args, **kwargs)
        _thread.error_name = response.get("errorType")
        return response

    def execute(*args):
        _thread.error_name = None
        result = execute_upstream(*args)
        body = result.get("body")
        if result.get("error") and _thread.error_name and body.get("errorType") == "Runtime.HandlerError":
            body["errorType"] = _thread.error_name
        return result

    runtime.Worker.invoke = invoke
    lambda_svc._execute_function_warm = execute


def throttle_names() -> None:
    """A throttled task fails with the name that AWS documents: upstream says Lambda.Unknown, which no retry policy lists."""
    call_upstream = stepfunctions._call_lambda

    def call(function_ref, event):
        try:
            return call_upstream(function_ref, event)
        except stepfunctions._ExecutionError as failure:
            if failure.error == "Lambda.Unknown" and "TooManyRequests" in str(failure.cause):
                failure.error = "Lambda.TooManyRequestsException"
            raise

    stepfunctions._call_lambda = call


def slots() -> None:
    """Tasks of all executions queue for two slots of each function: upstream starts one Node process per task, hundreds in a burst.

    The slots are a function's own. With common ones a burst, which moves through the steps like a wave, starts as many processes of every
    function as there are slots, and starting them took four fifths of its time.
    """
    size = int(os.environ.get("SFN_SLOTS_PER_FUNCTION", "2"))
    free = collections.defaultdict(lambda: threading.BoundedSemaphore(size))
    making = threading.Lock()
    call_upstream = stepfunctions._call_lambda

    def call(function_ref, event):
        with making:
            own = free[function_ref]
        with own:
            return call_upstream(function_ref, event)

    stepfunctions._call_lambda = call


GAPS = (error_names, throttle_names, slots)
