"""Runs scripts one after another, each in a copy of this process in which the libraries are loaded already.

Arguments: a pipe to read requests from, a pipe to write answers to. A request is a line of JSON: {script, args, input};
the answer too: {output}, or {error}.
"""

import contextlib
import io
import json
import os
import sys
import traceback

requests = open(sys.argv[1], encoding="utf8")
answers = open(sys.argv[2], "w", encoding="utf8")

# Loading these takes longer than most scripts do.
import docx  # noqa: E402
import docx.shared  # noqa: E402
import docx.table  # noqa: E402
import openpyxl  # noqa: E402, F401
import openpyxl.formula  # noqa: E402, F401


def read_tables_once():
    """Asked for its cells, a row of python-docx goes through all rows of its table anew. A script that only reads needs them once."""
    cells = docx.table.Table._cells
    docx.table.Table._cells = docx.shared.lazyproperty(cells.fget)


def run(request):
    name, output = request["name"], io.StringIO()
    if name == "-c":
        read_tables_once()
    sys.argv, sys.stdin = [name, *request["args"]], io.StringIO(request["input"])
    try:
        with contextlib.redirect_stdout(output):
            exec(compile(request["script"], name, "exec"), {"__name__": "__main__", "__file__": name})
    except SystemExit as end:
        if end.code not in (None, 0):
            return {"error": str(end.code)}
    except BaseException:
        return {"error": traceback.format_exc()}
    return {"output": output.getvalue()}


def say(answer):
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


for line in requests:
    child = os.fork()
    if child == 0:
        say(run(json.loads(line)))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status != 0:
        say({"error": f"ended by {status}"})
