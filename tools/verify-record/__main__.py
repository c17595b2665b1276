"""Verifies a record that was exported, from docs/record.md alone: python3 tools/verify-record BUNDLE

Wants Python 3.10 and the openssl command, and nothing else of this project but protos/. Does not decide the acts again: `asc record verify` does.
"""

import argparse
import os
import sys

from bundle import Bundle
from findings import Damaged, Findings
from record import verify
from schema import Schema
from signatures import OpenSsl

MOST_SHOWN = 100


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    arguments = argparse.ArgumentParser(prog="verify-record", description="Verifies a record that was exported.")
    arguments.add_argument("bundle", help="a ZIP file, or a folder of the same files")
    arguments.add_argument("--protos", default=os.path.join(here, "..", "..", "protos"), help="the contract's folder")
    options = arguments.parse_args()

    found, summary = Findings(), None
    try:
        with OpenSsl() as openssl:
            summary = verify(Bundle(options.bundle), Schema(options.protos), openssl, found)
    except Damaged as damaged:
        found.add(str(damaged))
    if not found.sentences:
        print(summary)
        return 0
    for sentence in found.sentences[:MOST_SHOWN]:
        print(sentence)
    if len(found.sentences) > MOST_SHOWN:
        print(f"And {len(found.sentences) - MOST_SHOWN} findings more.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
