#!/usr/bin/env bash
# Makes the pictures under docs/images anew, of a system of its own with the sample file.
set -euo pipefail
cd "$(dirname "$0")"
. ./jdk.sh
JAVA_HOME=$jdk ./mvnw -q -pl tests/end-to-end-tests -am verify -Dtest=None -Dit.test=ScreenshotsIT \
  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dtradepost.screenshots="$PWD/docs/images"
