/** The upload to object storage: from the project's own folder, whoever calls it from where, and in an order in which nothing is missing. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('uploads what has a hash in its name first and the service worker last', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhike-upload-'));
  try {
    // Stands for the program of the storage's maker: says where it is called and with what.
    writeFileSync(join(folder, 'aws'), '#!/bin/sh\necho "$PWD $*"\n');
    chmodSync(join(folder, 'aws'), 0o755);
    const script = join(process.cwd(), 'src/build/hosting/object-storage.sh');
    const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
    const lines = execFileSync('bash', [script, 's3://bucket', '--dryrun'], { cwd: folder, env, encoding: 'utf8' }).trim().split('\n');
    const root = realpathSync(process.cwd());
    expect(lines.map((line) => line.replace(`${root} `, ''))).toEqual([
      's3 cp dist/_astro s3://bucket/_astro --recursive --cache-control public, max-age=31536000, immutable --dryrun',
      's3 sync dist s3://bucket --exclude _astro/* --exclude sw.js --cache-control no-cache --dryrun',
      's3 cp dist/sw.js s3://bucket/sw.js --cache-control no-cache --dryrun',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
