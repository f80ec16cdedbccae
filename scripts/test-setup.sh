#!/bin/sh
# Installs what the tests of a real Neo4j server and of the pages need and this machine lacks: Maven, a Java, Chromium.
# It does so as root on Debian and its kin only; elsewhere it says what to install. Nothing is done where all is there.
set -u
have() { command -v "$1" >/dev/null 2>&1; }
missing=""
have mvn || missing="$missing maven"
have java || missing="$missing openjdk-17-jre-headless"
have chromium || have chromium-browser || have google-chrome || missing="$missing chromium"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" != 0 ] || ! have apt-get; then
    echo "Missing for all of the tests:$missing. Install them (as root on Debian: apt-get install -y --no-install-recommends$missing)." >&2
    exit 1
fi
echo "Installing for the tests:$missing ..." >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >/dev/null || true
failed=0
# One at a time: what one release of Debian lacks must not keep the others out.
for package in $missing; do
    case $package in
        openjdk-17-jre-headless) candidates="openjdk-17-jre-headless openjdk-21-jre-headless openjdk-25-jre-headless" ;;
        *) candidates=$package ;;
    esac
    done=0
    for candidate in $candidates; do
        if apt-get install -y -qq --no-install-recommends "$candidate" >/dev/null 2>&1; then
            done=1
            break
        fi
    done
    [ "$done" = 1 ] || { echo "$package cannot be installed" >&2; failed=1; }
done
exit $failed
