/** Submissions and the age program of Debian understand each other. `tests/prepare-age.ts` installs it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContainer } from '../../src/submission/containers.ts';
import { isRecipient, makeKeyPair, openerFor, recipientOf } from '../../src/submission/encryption.ts';
import { handIn } from '../../src/submission/hand-in.ts';
import { openSubmissions } from '../../src/submission/open-submissions.ts';
import { submissionOf } from './builders.ts';

let folder = '';
const path = (name: string) => join(folder, name);

function run(command: 'age' | 'age-keygen', parameters: string[], input = ''): string {
  try {
    return execFileSync(command, parameters, { encoding: 'utf8', input, stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`The program ${command} is missing. Run: node tests/prepare-age.ts`);
    }
    throw error;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhike-age-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the age program', () => {
  test('opens a submission with the trainer’s identity', async () => {
    const keys = await makeKeyPair();
    writeFileSync(path('identity'), `${keys.identity}\n`);
    writeFileSync(path('hand-in.txt'), await handIn(submissionOf(), keys.recipient));
    expect(JSON.parse(run('age', ['--decrypt', '-i', path('identity'), path('hand-in.txt')]))).toEqual(submissionOf());
  });

  test('makes keys that ours can use', async () => {
    const identity =
      run('age-keygen', [])
        .split('\n')
        .find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? '';
    writeFileSync(path('made'), `${identity}\n`);
    const recipient = run('age-keygen', ['-y', path('made')]).trim();
    expect(await recipientOf(identity)).toBe(recipient);
    expect(isRecipient(recipient)).toBe(true);
  });

  test.each([
    ['armored', ['--armor']],
    ['binary', []],
  ])('writes submissions that the gradebook reads: %s', async (_, armor) => {
    const keys = await makeKeyPair();
    run('age', ['--encrypt', ...armor, '-r', keys.recipient, '-o', path('written')], JSON.stringify(submissionOf()));
    const arrivals = await openSubmissions(
      readContainer({ name: 'written', bytes: new Uint8Array(readFileSync(path('written'))) }),
      openerFor([keys.identity]),
    );
    expect(arrivals).toMatchObject([{ ok: true, submission: submissionOf(), mended: [] }]);
    rmSync(path('written'));
  });
});
