"""Lets a script run from anywhere and in any Python: with the packages of .venv, and with `bot` in reach.

Where there is no .venv (a platform that installs requirements.txt itself), the running Python is taken as it is.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / "bin" / "python"

if PYTHON.exists() and Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
    os.execv(PYTHON, [str(PYTHON), *sys.argv])  # noqa: S606  the same program with other packages

sys.path.insert(0, str(ROOT))

#: What a shell says of a program whose reader has gone (128 and the number of SIGPIPE).
READER_GONE = 141


def status_of(main: Callable[[], int]) -> int:
    """Of a script that writes to standard output: whoever reads it may have seen enough (`| head`)."""
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # Or Python would try once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    return status
