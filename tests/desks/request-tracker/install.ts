import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVER_PROGRAM } from './paths';

/** Whether Request Tracker is here now; otherwise one sentence that says why it cannot be had on this machine. */
export type Readiness = { readonly is: 'ready' } | { readonly is: 'cannot'; readonly why: string };

const PACKAGES = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];

/** Debian asks for these while it installs. Every test server brings its own database, so the machine's own one gets none. */
const ANSWERS = [
  'request-tracker5 request-tracker5/rtname string deskside.example',
  'request-tracker5 request-tracker5/organization string deskside.example',
  'request-tracker5 request-tracker5/webbaseurl string http://127.0.0.1:8080',
  'request-tracker5 request-tracker5/handle-siteconfig-permissions boolean true',
  'request-tracker5 request-tracker5/install-cronjobs boolean false',
  'request-tracker5 request-tracker5/dbconfig-install boolean false',
];

/** The machine's own Request Tracker must not start by itself, now or after a restart. */
const UNIT = '/etc/systemd/system/request-tracker5.service';

const isInstalled = (): boolean => {
  try {
    accessSync(SERVER_PROGRAM, constants.X_OK);
    return true;
  } catch (thrown) {
    if (['ENOENT', 'EACCES'].includes((thrown as NodeJS.ErrnoException).code ?? '')) return false;
    throw thrown;
  }
};

/** Why Debian's package cannot be installed here; null where it can. */
function whyNot(): string | null {
  if (!existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get'))
    return 'Request Tracker is installed from Debian’s packages, and this is not Debian.';
  if (process.getuid?.() !== 0)
    return `Request Tracker is not installed, and only root can do it: sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
  return null;
}

function run(command: string, args: readonly string[], input?: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    maxBuffer: 64 * 2 ** 20,
  });
  return { status, said: `${stdout}${stderr}` };
}

/**
 * Installs what is missing; takes about a minute the first time. Throws where it should have worked: as root on Debian with a
 * package list that knows the packages, or anywhere in CI.
 */
function install(): Readiness {
  const refused = whyNot();
  if (refused !== null) return { is: 'cannot', why: refused };
  const updated = run('apt-get', ['update', '-qq']);
  const known = PACKAGES.every((name) => run('apt-cache', ['show', '--no-all-versions', name]).status === 0);
  if (!known) {
    const why = `Debian’s packages cannot be reached from here: ${updated.said.trim().split('\n')[0] ?? ''}`;
    if (process.env['CI']) throw new Error(why);
    return { is: 'cannot', why };
  }
  run('debconf-set-selections', [], `${ANSWERS.join('\n')}\n`);
  if (!existsSync(UNIT)) {
    mkdirSync('/etc/systemd/system', { recursive: true });
    symlinkSync('/dev/null', UNIT);
  }
  const installed = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
  if (installed.status !== 0 || !isInstalled())
    throw new Error(`Request Tracker could not be installed:\n${installed.said.slice(-3000)}`);
  return { is: 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const LOCK = join(tmpdir(), 'deskside-request-tracker.lock');
/** Takes a name for this process; false while a living process has it. */
function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
  // One that is being written has no number yet.
  if (holder === 0 || isAlive(holder)) return false;
  rmSync(path, { force: true });
  return false;
}

/** Does something while no other process of these tests does it. */
export async function alone<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  while (!claim(path)) await pause(200);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** Makes sure that Request Tracker is installed. Several processes may ask at once: one of them installs. */
export async function ensureRequestTracker(): Promise<Readiness> {
  if (isInstalled()) return { is: 'ready' };
  return alone(LOCK, () => (isInstalled() ? { is: 'ready' } : install()));
}

/** For rows of tests, before anything is installed: why they cannot run here, or null. In CI nobody is excused who is root on Debian. */
export const whyNoRequestTracker = (): string | null => (isInstalled() ? null : whyNot());
