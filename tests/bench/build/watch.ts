/** Runs a command and says what it took, its children counted. Linux: it reads `/proc`. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  /** Seconds from start to end. */
  wallS: number;
  /** Seconds of processor, of all processes. */
  cpuS: number;
  /** Resident memory of the largest process at its most, in MB. */
  peakMB: number;
  out: string;
}

const EVERY = 250;
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
};

/** KB that each process of a group has held at its most so far. */
const peaksOf = (group: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    // After the name in brackets: state, parent, group.
    .filter((id) => Number(read(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[2]) === group)
    .map((id) => Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0));

/** `1m2.50s` in seconds. */
const secondsOf = (text: string): number => {
  const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

/** @throws Error with what the command printed, where it failed */
export function watch(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<Taken> {
  const start = performance.now();
  // The shell's `times` counts what it waited for, and what that waited for.
  const child = spawn('bash', ['-c', '"$@"; code=$?; times >&2; exit $code', 'bash', ...command], {
    env: { ...process.env, ...environment },
    detached: true,
  });
  let [out, errors, most] = ['', '', 0];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (errors += data));
  const looking = setInterval(() => (most = Math.max(most, ...peaksOf(child.pid ?? 0))), EVERY);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(looking);
      if (code !== 0) return fail(new Error(`${command.join(' ')} ended with ${code}:\n${out}${errors}`));
      const [user = '', system = ''] = errors.trim().split('\n').at(-1)?.split(' ') ?? [];
      done({
        wallS: (performance.now() - start) / 1000,
        cpuS: secondsOf(user) + secondsOf(system),
        peakMB: most / 1024,
        out,
      });
    });
  });
}
