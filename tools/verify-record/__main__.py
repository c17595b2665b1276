"""Verifies a record that was exported, from docs/record.md alone: python3 tools/verify-record BUNDLE

Wants Python 3.10 and OpenSSL's library, 1.1.1 or later, and nothing else of this project but protos/. Does not decide the acts again: `asc record verify` does.
"""

import argparse
import os
import sys

from files import Files
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
        summary = verify(Files(options.bundle), Schema(options.protos), OpenSsl(), found)
    except Damaged as damaged:
        found.add(str(damaged))
    sentences = found.sentences
    if not sentences:
        print(summary)
        return 0
    for sentence in sentences[:MOST_SHOWN]:
        print(sentence)
    if len(sentences) > MOST_SHOWN:
        print(f"And {len(sentences) - MOST_SHOWN} findings more.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
