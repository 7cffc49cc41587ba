import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { account, savedSearches, type FieldName } from './account';
import { Place } from './config';
import { alone } from './install';
import { perl, SERVER_PROGRAM, SETUP_PROGRAM } from './paths';
import { Seeder } from './seed';
import { allTickets } from './story';

/** What every server starts from: a database with the practice company in it. */
export interface Template {
  readonly database: string;
  /** RT's ids of the fields. */
  readonly fields: Readonly<Record<FieldName, number>>;
  /** RT's numbers of the practice company's tickets, by the numbers that they have on every desk. */
  readonly tickets: Readonly<Record<string, number>>;
}

const CACHE = 'node_modules/.cache/deskside-request-tracker';

/** Another program, another account or another way of seeding makes another template. */
function stamp(): string {
  const hash = createHash('sha256').update(readFileSync(SERVER_PROGRAM)).update(readFileSync(join(SERVER_PROGRAM, '../../lib/RT/Generated.pm')));
  for (const name of ['seed.pl', 'Practice/Account.pm', 'Practice/Tickets.pm']) hash.update(readFileSync(perl(name)));
  hash.update(JSON.stringify([account, savedSearches, allTickets()]));
  return hash.digest('hex').slice(0, 16);
}

async function build(folder: string): Promise<void> {
  const place = new Place(folder);
  place.configure({ scheme: 'http', host: '127.0.0.1', port: 8080 }, {});
  const password = join(folder, 'root-password');
  writeFileSync(password, 'practice-root\n', { mode: 0o600 });
  const made = spawnSync(
    SETUP_PROGRAM,
    ['--action', 'init', '--root-password-file', password, '--dba-password', 'not needed by SQLite'],
    { encoding: 'utf8', env: { ...process.env, ...place.environment() } },
  );
  if (made.status !== 0) throw new Error(`Request Tracker’s database could not be made: ${made.stdout}${made.stderr}`);
  const seeder = new Seeder(place);
  try {
    const fields = await seeder.account(account);
    for (const search of savedSearches) await seeder.savedSearch(search);
    const stories = allTickets();
    const tickets = await seeder.tickets(
      stories.map(({ ticket }) => ticket),
      { quiet: true },
    );
    const numbers = Object.fromEntries(stories.map(({ storyId }, index) => [storyId, tickets[index]?.id]));
    writeFileSync(join(folder, 'template.json'), JSON.stringify({ fields, tickets: numbers }));
  } finally {
    await seeder.end();
  }
}

/** Made once for each version and kept in `node_modules/.cache`; takes some seconds the first time. */
export async function template(): Promise<Template> {
  const folder = join(CACHE, stamp());
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(folder))
    await alone(`${CACHE}/lock`, async () => {
      if (existsSync(folder)) return;
      // What other versions left is of no use any more.
      for (const name of readdirSync(CACHE).filter((other) => other !== 'lock'))
        rmSync(join(CACHE, name), { recursive: true, force: true });
      const unfinished = mkdtempSync(join(process.cwd(), CACHE, 'new-'));
      await build(unfinished);
      renameSync(unfinished, folder);
    });
  const { fields, tickets } = JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')) as Omit<Template, 'database'>;
  return { database: join(folder, 'rt.sqlite'), fields, tickets };
}

/** Takes a database over. SQLite may have left the beginning of a change beside it. */
export function putDatabase(from: string, place: Place): void {
  const next = `${place.database}.next`;
  cpSync(from, next);
  rmSync(`${place.database}-journal`, { force: true });
  renameSync(next, place.database);
}
