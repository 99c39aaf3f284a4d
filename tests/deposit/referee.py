"""Run roc-validator without a network, in the environment that has it.

    PYTHON-WITH-ROC-VALIDATOR referee.py CONTEXT CRATE

The JSON-LD context that every RO-Crate names is answered from a file; no other request is.
Prints the validator's findings as JSON.
"""

import sys
from pathlib import Path

import requests

CONTEXT = Path(sys.argv[1]).read_bytes()


def send(
    self: requests.Session, request: requests.PreparedRequest, **options: object
) -> requests.Response:
    answer = requests.Response()
    answer.url, answer.request = request.url or "", request
    known = "w3id.org/ro/crate" in answer.url and answer.url.endswith("/context")
    answer.status_code = 200 if known else 504
    answer.headers["Content-Type"] = "application/ld+json"
    answer._content = CONTEXT if known else b"{}"
    return answer


requests.Session.send = send  # type: ignore[method-assign]

from rocrate_validator.cli import cli  # noqa: E402

cli(
    [
        "--no-interactive", "--disable-color", "validate", "--no-paging", "--no-cache",
        "--no-auto-profile", "-p", "ro-crate-1.3", "-l", sys.argv[3], "-f", "json", sys.argv[2],
    ]
)  # fmt: skip
