#!/usr/bin/env bash
# Makes the tests of the HSM run: SoftHSM (a real PKCS#11 token in software) and the native package that speaks to it.
# Run as root on Debian or Ubuntu, in the project's folder, after `npm ci`. Without it those tests are skipped, visibly.
set -euo pipefail
cd "$(dirname "$0")/.."
apt-get install -y softhsm2 g++ make python3
npm explore pkcs11js -- npm run build
