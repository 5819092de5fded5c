"""JSONata fields that MiniStack accepts and then ignores without a word."""

from ministack.services import stepfunctions


def _is_jsonata(state, context) -> bool:
    return stepfunctions._state_query_language(state, context) == "JSONata"


def _finish(state, raw, context, result_and_next):
    """Applies Output and Assign of a JSONata state to its result."""
    result, next_state = result_and_next
    output = stepfunctions._apply_jsonata_output(state, raw, context, result=result, default=result)
    stepfunctions._apply_state_assign(state, raw, context, result=result)
    return output, next_state


def parallel() -> None:
    """Arguments, Output and Assign of a Parallel state count: upstream hands on the raw input and the raw results."""
    run_upstream = stepfunctions._run_parallel_branches

    def run(state, raw, execution, context):
        if not _is_jsonata(state, context):
            return run_upstream(state, raw, execution, context)
        arguments = stepfunctions._apply_jsonata_arguments(state, raw, context) if "Arguments" in state else raw
        return _finish(state, raw, context, run_upstream(state, arguments, execution, context))

    stepfunctions._run_parallel_branches = run


def branch_variables() -> None:
    """Each branch and iteration has variables of its own: upstream shares one set, so parallel branches overwrite each other."""
    run_upstream = stepfunctions._run_sub_machine

    def run(states, start, data, execution, context):
        own = {**context, "variables": dict(context.get("variables") or {})}
        return run_upstream(states, start, data, execution, own)

    stepfunctions._run_sub_machine = run


def succeed_output() -> None:
    """The Output of a Succeed state becomes the output of the execution: upstream returns the state's input."""
    apply_upstream = stepfunctions._apply_output_path

    def apply(state, data, context=None):
        if state.get("Type") == "Succeed" and _is_jsonata(state, context):
            return stepfunctions._apply_jsonata_output(state, data, context, default=data)
        return apply_upstream(state, data, context)

    stepfunctions._apply_output_path = apply


def _evaluator(state, raw, effective, context):
    """How the fields of this state are evaluated: JSONata over the raw input, or JSONPath over the effective one."""
    if _is_jsonata(state, context):
        return lambda template, scope: stepfunctions._apply_jsonata_template(template, raw, scope)
    return lambda template, scope: stepfunctions._resolve_params_obj(template, effective, scope)


def _items_of(state, raw, effective, context):
    evaluate = _evaluator(state, raw, effective, context)
    if reader := state.get("ItemReader"):
        arguments = evaluate(reader.get("Arguments") or reader.get("Parameters"), context)
        return stepfunctions._read_map_items({**reader, "Parameters": arguments}, effective, context)
    if "Items" in state:
        return evaluate(state["Items"], context)
    if _is_jsonata(state, context):
        return raw
    return stepfunctions._resolve_path_or_ctx(state.get("ItemsPath", "$"), effective, context)


def _selected(state, items, evaluate, context):
    selector = state.get("ItemSelector") or state.get("Parameters")
    if not selector:
        return items
    return [evaluate(selector, {**context, "Map": {"Item": {"Index": index, "Value": item}}})
            for index, item in enumerate(items)]


def _batched(state, items, evaluate, context):
    batcher = state.get("ItemBatcher")
    if not batcher:
        return items
    size = int(batcher.get("MaxItemsPerBatch") or len(items) or 1)
    shared = {"BatchInput": evaluate(batcher["BatchInput"], context)} if "BatchInput" in batcher else {}
    return [{**shared, "Items": items[start:start + size]} for start in range(0, len(items), size)]


def distributed_map() -> None:
    """Items, ItemSelector, ItemBatcher and Output of a Distributed Map count: upstream ignores them in JSONata, and ItemBatcher in both."""
    run_upstream = stepfunctions._run_distributed_map
    handled_here = ("ItemReader", "ItemSelector", "Parameters", "ItemsPath")

    def run(state, raw, effective, iterator, execution, context):
        if not _is_jsonata(state, context) and "ItemBatcher" not in state:
            return run_upstream(state, raw, effective, iterator, execution, context)
        evaluate = _evaluator(state, raw, effective, context)
        items = _selected(state, _items_of(state, raw, effective, context), evaluate, context)
        items = _batched(state, items, evaluate, context)
        rest = {field: value for field, value in state.items() if field not in handled_here}
        outcome = run_upstream(rest, raw, items, iterator, execution, context)
        return _finish(state, raw, context, outcome) if _is_jsonata(state, context) else outcome

    stepfunctions._run_distributed_map = run


GAPS = (parallel, branch_variables, succeed_output, distributed_map)
