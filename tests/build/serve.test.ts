/** `npm run serve`, the second half of `npm start`: it says where it runs, why it cannot, and stops when it is told to. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'zhike-serve-'));
const running: ChildProcess[] = [];

beforeAll(() => {
  writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><link rel="icon" href="/favicon.svg"><p>here');
  writeFileSync(join(folder, '404.html'), '<!DOCTYPE html><p>not here');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Served {
  child: ChildProcess;
  /** What it has said so far, on both channels. */
  said: () => string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
}

function serve(port: string): Served {
  const child = spawn(process.execPath, ['src/build/serve.ts'], {
    env: { ...process.env, PORT: port, HOST: 'localhost', ZHIKE_FOLDER: folder },
  });
  running.push(child);
  let said = '';
  for (const channel of [child.stdout, child.stderr]) channel.on('data', (part) => (said += part));
  return { child, said: () => said, ended: new Promise((resolve) => child.on('close', resolve)) };
}

/** The address it says it runs at. */
async function addressOf(served: Served): Promise<string> {
  const found = () => /http:\/\/localhost:\d+\//.exec(served.said())?.[0];
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return found() ?? '';
}

test('it says where it runs, and that address answers', { timeout: 30_000 }, async () => {
  const address = await addressOf(serve('0'));
  expect(await (await fetch(address)).text()).toContain('here');
  const missing = await fetch(`${address}nowhere/`);
  expect([missing.status, await missing.text()]).toEqual([404, '<!DOCTYPE html><p>not here']);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it, and cleanly', { timeout: 30_000 }, async (signal) => {
  const served = serve('0');
  await fetch(await addressOf(served));
  served.child.kill(signal);
  expect(await served.ended).toBe(0);
});

test('a port that is taken is told, with one to try', { timeout: 30_000 }, async () => {
  const { port } = new URL(await addressOf(serve('0')));
  const second = serve(port);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Port ${port} is taken. Choose another: PORT=${Number(port) + 1} npm start`);
});

test('what is no port is told', { timeout: 30_000 }, async () => {
  const served = serve('first');
  expect(await served.ended).toBe(1);
  expect(served.said()).toContain('PORT=first is no port');
  expect(served.said()).not.toContain('    at ');
});
