import { closeSync, futimesSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionIdOf, publicKeys } from './identity';

/** Where Debian's Chromium reads what an organisation sets for everybody on the machine. */
const FOLDER = process.env['DESKSIDE_POLICIES'] ?? '/etc/chromium/policies/managed';

/**
 * Chromium waits five seconds after a file with a new date, in case it is still being written. One date for all versions of a file
 * that is written in one go spares the tests that wait; `dated` keeps the true one.
 */
const SETTLED = new Date('2026-01-01T00:00:00Z');

/** Why real policy files cannot be written here; null when they can. */
export function whyNoPolicies(): string | null {
  try {
    mkdirSync(FOLDER, { recursive: true });
    const probe = join(FOLDER, `.deskside-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return null;
  } catch (thrown) {
    return `${FOLDER} cannot be written (${thrown instanceof Error ? thrown.message : String(thrown)}): run as root to test managed policy`;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a name for this process; false while a living process has it. */
function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    const holder = Number(readFileSync(path, 'utf8'));
    if (holder === process.pid || (holder > 0 && isAlive(holder))) return false;
    rmSync(path, { force: true });
    return claim(path);
  }
}

/**
 * The policy of one test browser, as a file that Chromium reads: under an id that no other browser on the machine has at the same
 * time. Files of several extensions are read side by side, each for its own.
 */
export class PolicyFile {
  private constructor(
    readonly publicKey: string,
    private readonly claimed: string,
  ) {}

  /** The first id that no living process uses; what a crashed one has left is deleted. */
  static claim(): PolicyFile {
    for (const [index, key] of publicKeys.entries()) {
      const claimed = join(tmpdir(), `deskside-test-policy-${index}`);
      if (!claim(claimed)) continue;
      const file = new PolicyFile(key, claimed);
      // There from the start, since Chromium waits when a file is new in the folder.
      file.set({});
      return file;
    }
    throw new Error('All ids for test browsers with a policy are in use');
  }

  get id(): string {
    return extensionIdOf(this.publicKey);
  }

  get path(): string {
    return join(FOLDER, `deskside-test-${this.id}.json`);
  }

  /** What the organisation sets from now on. */
  set(policy: object): void {
    this.put(JSON.stringify({ '3rdparty': { extensions: { [this.id]: policy } } }));
  }

  /** The file's very text. `dated`: with the true time, as an administrator's tool writes it. */
  put(text: string, { dated = false } = {}): void {
    const file = openSync(this.path, 'w');
    try {
      writeSync(file, text);
      if (!dated) futimesSync(file, SETTLED, SETTLED);
    } finally {
      closeSync(file);
    }
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  /** Deletes the file and lets others have the id. */
  release(): void {
    this.remove();
    rmSync(this.claimed, { force: true });
  }
}
