#!/usr/bin/env bash
# Fails on new findings only: what baseline.json has is known. check.sh EXPORT [options of writeback check]
#   exit code 0: nothing new; 1: something is new or worse; 2, 3: it could not be told
# report.sarif says of each finding whether the baseline has it, for viewers of static analysis; report.json is for you:
# when a finding has been accepted, commit it as the baseline: cp report.json baseline.json
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export=$1
shift
exec ${WRITEBACK:-writeback} check --connect-export "$export" --select Connect \
  --baseline "$here/baseline.json" --fail-on warning --output report.json --output report.sarif "$@"
