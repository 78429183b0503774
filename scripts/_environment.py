"""Lets a script run from anywhere and in any Python: with the packages of .venv, and with `bot` in reach.

Where there is no .venv (a platform that installs requirements.txt itself), the running Python is taken as it is.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / "bin" / "python"

if PYTHON.exists() and Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
    os.execv(PYTHON, [str(PYTHON), *sys.argv])  # noqa: S606  the same program with other packages

sys.path.insert(0, str(ROOT))
