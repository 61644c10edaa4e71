/**
 * Run before the unit tests: makes sure that the `age` program is there, since submissions must open with it and it must be
 * able to write them. Where it is missing, Debian's package is fetched.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const say = (line: string) => process.stdout.write(`${line}\n`);

const runs = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
const hasAge = () => runs('age') && runs('age-keygen');

function runVisibly(command: string, parameters: string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

function install(): boolean {
  const parameters = ['install', '-y', '--no-install-recommends', 'age'];
  return runVisibly('apt-get', parameters) || (runVisibly('apt-get', ['update']) && runVisibly('apt-get', parameters));
}

if (!hasAge()) {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('The unit tests need the age program. Debian’s package is installed …');
    install();
  }
  if (!hasAge()) {
    say(
      [
        'The unit tests need the programs age and age-keygen on the PATH, and they were not found and could not be installed. Do one of these:',
        '  - Debian, Ubuntu: apt-get install age',
        '  - macOS: brew install age',
        '  - Windows: winget install FiloSottile.age',
        '  - any system: https://github.com/FiloSottile/age/releases',
      ].join('\n'),
    );
    process.exitCode = 1;
  }
}
