import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { account, savedSearches, type FieldName } from './account';
import { Place } from './config';
import { alone } from './install';
import { perl, SERVER_PROGRAM, SETUP_PROGRAM } from './paths';
import { Seeder, type Made, type NewTicket } from './seed';
import { allTickets } from './story';

/** What every server starts from: a database with the practice company in it. */
export interface Template {
  readonly database: string;
  /** RT's ids of the fields. */
  readonly fields: Readonly<Record<FieldName, number>>;
  /** RT's numbers of the practice company's tickets, by the numbers that they have on every desk. */
  readonly stories: ReadonlyMap<number, number>;
  /** The further tickets that were asked for, in their order. */
  readonly made: readonly Made[];
}

/** How a template's numbers are kept beside its database. */
interface Kept extends Pick<Template, 'fields' | 'made'> {
  readonly stories: readonly (readonly [number, number])[];
}

const MOST_KEPT = 8;
const CACHE = 'node_modules/.cache/deskside-request-tracker';

/** What was made longest ago goes when there are many: old versions above all. */
function forgetOld(): void {
  const kept = readdirSync(CACHE)
    .filter((name) => name !== 'lock')
    .map((name) => ({ path: join(CACHE, name), made: statSync(join(CACHE, name)).mtimeMs }))
    .toSorted((a, b) => b.made - a.made);
  for (const { path } of kept.slice(MOST_KEPT - 1)) rmSync(path, { recursive: true, force: true });
}

/** Another program, another account or another way of seeding makes another template. */
function stamp(tickets: readonly NewTicket[]): string {
  const hash = createHash('sha256').update(readFileSync(join(SERVER_PROGRAM, '../../lib/RT/Generated.pm')));
  for (const name of ['seed.pl', 'Practice/Account.pm', 'Practice/Tickets.pm']) hash.update(readFileSync(perl(name)));
  hash.update(JSON.stringify([account, savedSearches, allTickets(), tickets]));
  return hash.digest('hex').slice(0, 16);
}

async function build(folder: string, further: readonly NewTicket[]): Promise<void> {
  const place = new Place(folder);
  place.configure({ scheme: 'http', host: '127.0.0.1', port: 8080 }, {});
  const password = join(folder, 'root-password');
  writeFileSync(password, 'practice-root\n', { mode: 0o600 });
  const setUp = spawnSync(
    SETUP_PROGRAM,
    ['--action', 'init', '--root-password-file', password, '--dba-password', 'not needed by SQLite'],
    { encoding: 'utf8', env: { ...process.env, ...place.environment() } },
  );
  if (setUp.status !== 0)
    throw new Error(`Request Tracker’s database could not be made: ${setUp.stdout}${setUp.stderr}`);
  const seeder = new Seeder(place);
  try {
    const fields = await seeder.account(account);
    for (const search of savedSearches) await seeder.savedSearch(search);
    const stories = allTickets();
    const made = await seeder.tickets([...stories.map(({ ticket }) => ticket), ...further], { quiet: true });
    const kept: Kept = {
      fields,
      stories: stories.map(({ storyId }, index) => [storyId, made[index]?.id ?? 0]),
      made: made.slice(stories.length),
    };
    writeFileSync(join(folder, 'template.json'), JSON.stringify(kept));
  } finally {
    await seeder.end();
  }
}

/**
 * The practice company, and further tickets if a test brings its own. Made once and kept in `node_modules/.cache`: the company alone
 * takes half a minute the first time, five hundred further tickets another.
 */
export async function template(further: readonly NewTicket[] = []): Promise<Template> {
  const folder = join(process.cwd(), CACHE, stamp(further));
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(folder))
    await alone(`${CACHE}/lock`, async () => {
      if (existsSync(folder)) return;
      forgetOld();
      const unfinished = mkdtempSync(join(process.cwd(), CACHE, 'new-'));
      try {
        await build(unfinished, further);
        renameSync(unfinished, folder);
      } finally {
        rmSync(unfinished, { recursive: true, force: true });
      }
    });
  const { fields, stories, made } = JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')) as Kept;
  return { database: join(folder, 'rt.sqlite'), fields, stories: new Map(stories), made };
}
