#!/usr/bin/env bash
# 知客 in an S3-compatible bucket with website hosting: uploads dist/ so that a reader never meets a page whose files are not there yet.
# Usage: src/build/hosting/object-storage.sh s3://bucket        (further arguments go to `aws s3`, e.g. --endpoint-url …)
#
# In the bucket's website settings: index document index.html, error document 404.html. A bucket sends no security headers by
# itself; set those of public/_headers at the CDN in front of it (CloudFront: a response headers policy).
set -euo pipefail
cd "$(dirname "$0")/../../.."
bucket=$1
shift
# First what nobody asks for yet, for a year: these names change with what the files hold.
aws s3 cp dist/_astro "$bucket/_astro" --recursive --cache-control 'public, max-age=31536000, immutable' "$@"
# Then everything else, asked for anew each time; the service worker last, as it announces the new version.
aws s3 sync dist "$bucket" --exclude '_astro/*' --exclude sw.js --cache-control no-cache "$@"
aws s3 cp dist/sw.js "$bucket/sw.js" --cache-control no-cache "$@"
# Files of former versions stay: open pages may still ask for them. Clear /_astro/ out once in a while.
