#!/usr/bin/env bash
# Installs the Debian tools that the tests compare with: xmllint and xsltproc as oracles, PHP ext-soap and python zeep as
# foreign software, openssl for a test PKI, Java and Maven for a real Kafka. What is there already is left alone; without root it needs sudo.
set -euo pipefail

ontbreekt=()
eis() { # eis PACKAGE COMMAND…: the package is needed when the command fails
  local pakket=$1
  shift
  "$@" >/dev/null 2>&1 || ontbreekt+=("$pakket")
}
eis libxml2-utils xmllint --version
eis xsltproc xsltproc --version
eis openssl openssl version
eis php-cli php -v
eis php-soap php -r 'exit(extension_loaded("soap") ? 0 : 1);'
eis python3-zeep /usr/bin/python3 -c 'import zeep'
eis openjdk-17-jre-headless java -version
eis maven mvn --version

if [ ${#ontbreekt[@]} -eq 0 ]; then
  echo 'Alles is aanwezig.'
  exit 0
fi
als_root=()
[ "$(id -u)" -eq 0 ] || als_root=(sudo)
"${als_root[@]}" apt-get update -q
DEBIAN_FRONTEND=noninteractive "${als_root[@]}" apt-get install -y -q --no-install-recommends "${ontbreekt[@]}"
