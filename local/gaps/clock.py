"""A clock that can be moved forward."""

import ministack.core.lambda_runtime as runtime

# Whoever plays with time writes the seconds into the file; without it, and for the emulator itself, nothing changes.
MOVED_DATE = """
{
  const { readFileSync } = require("fs");
  const True = Date;
  const aheadMs = () => { try { return 1000 * Number(readFileSync(process.env.LOCAL_CLOCK_FILE, "utf8")); } catch { return 0; } };
  globalThis.Date = class Date extends True {
    constructor(...given) { given.length === 0 ? super(Date.now()) : super(...given); }
    static now() { return True.now() + aheadMs(); }
  };
}
"""


def moved_clock() -> None:
    """Functions live as many seconds ahead as the file LOCAL_CLOCK_FILE says: what is due in weeks is seen today."""
    assert runtime._NODEJS_WORKER_SCRIPT.lstrip().startswith("const readline"), "the Node worker script of MiniStack changed"
    runtime._NODEJS_WORKER_SCRIPT = MOVED_DATE + runtime._NODEJS_WORKER_SCRIPT


GAPS = (moved_clock,)
