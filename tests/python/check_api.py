"""Feeds the running API what its own description allows and forbids, with every check of schemathesis on.

    python check_api.py http://127.0.0.1:8080
"""

import pathlib
import subprocess
import sys

# The service lets one client ask 50 times a second; slower than that, nothing is refused for haste.
RATE = "45/s"
# Bounded and repeatable: the same cases every time, about a minute in all.
EXAMPLES = "40"
SEED = "1"


def main() -> int:
    base = sys.argv[1].rstrip("/")
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    run = subprocess.run(
        [
            program, "run", f"{base}/api/v1/openapi.json",
            "--url", f"{base}/api/v1",
            "--checks", "all",
            "--max-examples", EXAMPLES,
            "--rate-limit", RATE,
            "--seed", SEED,
            "--continue-on-failure",
            "--no-color",
        ],
        check=False,
    )
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
