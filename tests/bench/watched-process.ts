/** Runs a command and watches what it and its children take. Figures of memory and processor time need /proc (Linux). */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface ProcessFigures {
  command: string;
  /** Second at which it was first seen. */
  since: number;
  /** Largest resident memory, MB. */
  peakMegabytes: number;
  /** Time on a processor, in seconds. */
  cpuSeconds: number;
}

export interface RunFigures {
  wallSeconds: number;
  /** The command and each child that lived long enough to be seen. */
  processes: readonly ProcessFigures[];
  /** Each line it printed, with the second at which it came. */
  lines: readonly { second: number; text: string }[];
  code: number | null;
}

const ticksPerSecond = 100;
const sampleMilliseconds = 100;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between being listed and being read.
    return '';
  }
}

interface Stat {
  parent: number;
  ticks: number;
}

/** Fields of /proc/<pid>/stat after the command, which may itself hold blanks and brackets; see proc_pid_stat(5). */
function statOf(pid: number): Stat {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

/** A process and everything below it. */
function family(root: number): Map<number, Stat> {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), statOf(Number(name))] as const),
  );
  const belongs = (pid: number): boolean => {
    const parent = stats.get(pid)?.parent ?? 0;
    return pid === root || (parent > 1 && belongs(parent));
  };
  return new Map([...stats].filter(([pid]) => belongs(pid)));
}

function commandOf(pid: number): string {
  const [program = '', first = ''] = read(`/proc/${pid}/cmdline`).split('\0');
  const name = (path: string) => path.replace(/^.*\//, '');
  return name(first.endsWith('.mjs') ? first : program);
}

/** Runs a command to its end. */
export function runWatched(command: string, parameters: readonly string[], folder: string): Promise<RunFigures> {
  const started = performance.now();
  const second = () => (performance.now() - started) / 1000;
  const child = spawn(command, parameters, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } });
  const seen = new Map<number, ProcessFigures>();
  const sample = () => {
    if (child.pid === undefined || !existsSync('/proc/self/stat')) return;
    for (const [pid, { ticks }] of family(child.pid)) {
      const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
      const before = seen.get(pid);
      seen.set(pid, {
        // A process is first seen as a copy of its parent, before it becomes what it was started for.
        command: commandOf(pid) || before?.command || '',
        since: before?.since ?? second(),
        peakMegabytes: Math.max(before?.peakMegabytes ?? 0, kilobytes / 1000),
        cpuSeconds: Math.max(before?.cpuSeconds ?? 0, ticks / ticksPerSecond || 0),
      });
    }
  };
  const timer = setInterval(sample, sampleMilliseconds);
  const lines: RunFigures['lines'][number][] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') lines.push({ second: second(), text: line });
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ wallSeconds: second(), processes: [...seen.values()], lines, code });
    });
  });
}
