"""Starts MiniStack, the AWS emulator of the local cloud, with the gaps closed that this project meets.

Each gap is one function in local/gaps/, with a sentence on why it matters here. The functions replace private
names of MiniStack, so the version is checked first; test/contract/local-cloud/ proves each gap closed, and says
when a newer MiniStack no longer has it.
"""

import os
import signal
import sys
import threading
import time
from importlib.metadata import version

TESTED_VERSION = "1.5.33"
SECONDS_TO_STOP = 5


def stop_with_parent() -> None:
    """Ends this process when standard input closes, which happens however the parent dies, SIGKILL included."""

    def wait_for_end_of_input() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(SECONDS_TO_STOP)
        os._exit(1)

    threading.Thread(target=wait_for_end_of_input, daemon=True).start()


def main() -> None:
    if version("ministack") != TESTED_VERSION:
        sys.exit(f"local/cloud.py was tested with ministack {TESTED_VERSION} and patches its private names: "
                 "run `npm run cloud-contract` against the new version, then edit TESTED_VERSION")
    if not sys.stdin.isatty():
        stop_with_parent()

    from ministack import app

    from gaps import close

    # "all", or the names of a few: the contract tests compare with the emulator as it was published.
    close(os.environ.get("LOCAL_CLOUD_GAPS", "all"))
    app.main()


if __name__ == "__main__":
    main()
