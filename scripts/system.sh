#!/bin/sh
# What pip cannot install: looks for it, names the remedy, and as root on Debian or Ubuntu installs it.
#   scripts/system.sh            what making a podcast needs
#   scripts/system.sh browser    what the tests need as well
set -eu

missing=""
want() { missing="$missing $1"; }

python=${PYTHON:-python3}
if ! command -v "$python" >/dev/null 2>&1; then
  echo "literai needs Python 3.11 or newer: $python is not here. Install it, or name one: make PYTHON=python3.12" >&2
  exit 2
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "literai needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name a newer one: make PYTHON=python3.12" >&2
  exit 2
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || want "$("$python" -c 'import sys; print(f"python3.{sys.version_info[1]}-venv")')"

if [ "$(uname -s)" = Linux ]; then
  for pair in libGL.so.1:libgl1 libEGL.so.1:libegl1; do
    "$python" -c "import ctypes; ctypes.CDLL('${pair%%:*}')" 2>/dev/null || want "${pair##*:}"
  done
fi
if [ "${1:-}" = browser ] && [ -z "${LITERAI_CHROMIUM:-}" ]; then
  found=no
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && found=yes
  done
  [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ] && found=yes
  [ $found = yes ] || want chromium
fi
if [ "${1:-}" = browser ]; then
  command -v ffprobe >/dev/null 2>&1 || want ffmpeg  # literai has its own ffmpeg; ffprobe only reads what it wrote
  command -v npm >/dev/null 2>&1 || want "nodejs npm"
fi

[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing what is missing:$missing"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
  exit 0
fi
case "$(uname -s)" in
  Darwin) echo "literai needs:$missing. Install Chrome or Chromium (brew install --cask chromium), or set LITERAI_CHROMIUM to a browser." >&2 ;;
  *) echo "literai needs these system packages:$missing. Install them with: sudo apt-get install$missing" >&2 ;;
esac
exit 2
