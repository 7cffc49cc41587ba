import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { PracticeDesk } from '../../desks/described/kit/contract';
import { describedDesks } from '../../desks/described/index';
import { recordedBeside } from '../../desks/described/kit/recorded';
import { notable } from '../../desks/shared/story/index';
import { constantOf, problemOfNames } from '../../tools/new-desk/names';
import { writeDesk } from '../../tools/new-desk/write';
import { writeRecorded } from '../../tools/recorded/write';
import { rowsOf } from '../described-rows';
import { entryOf, harOf } from './recorded/kit';

/** What the tool reads and changes, copied; what the new files only import is the repository’s own. */
function copyOfRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'deskside-new-desk-'));
  for (const path of ['adapters/described/shipped', 'tests/desks/described', 'docs'])
    mkdirSync(join(root, path), { recursive: true });
  for (const path of ['adapters/described/shipped', 'tests/desks/described/index.ts', 'README.md'])
    cpSync(path, join(root, path), { recursive: true });
  for (const path of ['.oxlintrc.json', '.oxfmtrc.json']) cpSync(path, join(root, path));
  const linked = ['kit', ...describedDesks.map(({ id }) => folderOf(id))].map(
    (name) => `tests/desks/described/${name}`,
  );
  for (const path of [...linked, 'node_modules', '.wxt', 'tests/desks/shared'])
    symlinkSync(resolve(path), join(root, path));
  return root;
}

/** Two practice desks have a shorter name than their description. */
const folderOf = (id: string): string =>
  readFileSync('tests/desks/described/index.ts', 'utf8').includes(`'./${id}/index'`) ? id : (id.split('-')[0] ?? id);

const root = copyOfRepository();
afterAll(() => rmSync(root, { recursive: true }));

const node = (tool: string, ...args: readonly string[]): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('node_modules', tool), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? 'passes' : stdout + stderr;
};

const ID = 'bright-desk-2';
const written = writeDesk(root, ID, 'Bright Desk');
if (typeof written === 'string') throw new Error(written);
const typescript = written.filter((path) => path.endsWith('.ts'));
const deskAt = async (): Promise<PracticeDesk> => {
  const all = (await import(pathToFileURL(join(root, `tests/desks/described/${ID}/index.ts`)).href)) as Record<
    string,
    PracticeDesk
  >;
  const desk = all[constantOf(ID)];
  if (desk === undefined) throw new Error('The new desk has another name in the code');
  return desk;
};
const desk = await deskAt();

describe('a new desk', () => {
  rowsOf(desk, readFileSync(join(root, `adapters/described/shipped/${ID}.json`), 'utf8'));

  it('stands last in the list of practice desks and in both tables', () => {
    const text = (path: string): string => readFileSync(join(root, path), 'utf8');
    expect(text('tests/desks/described/index.ts')).toMatch(
      /import \{ brightDesk2Practice \}[^]*brightDesk2Practice,?\s*\];\n$/,
    );
    expect(text('docs/described-desks-table.md')).toContain('## Bright Desk\n');
    expect(text('README.md')).toContain('| Bright Desk | data | practice desk | nothing is known yet |');
  });

  it('is laid out, and lint and the compiler have nothing to say of it', () => {
    writeFileSync(
      join(root, 'tsconfig.json'),
      JSON.stringify({
        extends: resolve('tsconfig.json'),
        compilerOptions: { noEmit: true, typeRoots: [resolve('node_modules/@types')] },
        include: [],
        exclude: [],
        files: typescript,
      }),
    );
    expect(node('oxfmt/bin/oxfmt', '--check', ...written.filter((path) => !path.endsWith('.md')))).toBe('passes');
    expect(node('oxlint/bin/oxlint', '--deny-warnings', ...typescript)).toBe('passes');
    expect(node('typescript/bin/tsc', '-p', 'tsconfig.json')).toBe('passes');
  });

  it('serves a page for each ticket and nothing else until something is recorded', () => {
    const account = desk.open({ language: 'en' });
    const at = (path: string): URL => new URL(path, 'https://desk.example');
    expect(account.view(at(account.addressOf(account.idOf(notable.showcase))))).not.toBeNull();
    expect(account.view(at('/api/tickets'))).toBeNull();
    expect(account.answer({ method: 'GET', url: at('/api/tickets'), headers: {}, body: null })).toBeNull();
  });

  it('serves what was recorded, anonymous and laid out, and says what a person has to read', () => {
    const har = join(root, 'session.har');
    const file = join(root, 'Saved page.html');
    const origin = 'https://acme.example';
    const body = JSON.stringify({ id: 48_213_377, status: 'open', subject: 'Brandthughes prints' });
    writeFileSync(har, harOf([entryOf(`${origin}/api/tickets/48213377`, body)]));
    writeFileSync(file, '<main id="ticket-48213377"><h1>Brandthughes prints</h1></main>');
    const told = writeRecorded(root, ID, [har, file], undefined);
    expect(told).toMatchObject({ ok: true, said: expect.stringContaining('A person has to read') });
    const path = `tests/desks/described/${ID}/recorded.json`;
    expect(node('oxfmt/bin/oxfmt', '--check', path)).toBe('passes');
    expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/brandt|acme|48213377/i);

    const account = desk.open({ language: 'en' });
    const at = (address: string): URL => new URL(address, 'https://desk.example');
    const [first] = JSON.parse(readFileSync(join(root, path), 'utf8')) as [{ path: string; body: { id: number } }];
    expect(first.path).toBe(`/api/tickets/${String(first.body.id)}`);
    const asked = { method: 'GET', url: at(`${first.path}?include=all`), headers: {}, body: null };
    expect(account.answer(asked)).toMatchObject({ status: 200, body: { id: first.body.id, status: 'open' } });
    expect(account.answer({ ...asked, method: 'POST' })).toBeNull();
    expect(account.view(at('/saved/page2'))?.html).toContain(`<main id="ticket-${String(first.body.id)}">`);
  });

  it('is served by its query where several have its path, and guessed for none of them', () => {
    const folder = mkdtempSync(join(root, 'served-'));
    const all = ['/a?page=1', '/a?page=2', '/b?page=1'].map((path) => ({ path, as: 'json', body: { path } }));
    writeFileSync(join(folder, 'recorded.json'), JSON.stringify(all));
    const served = recordedBeside(pathToFileURL(join(folder, 'account.ts')).href);
    const at = (path: string): unknown => served.answer(new URL(path, 'https://desk.example'))?.body ?? null;
    expect([at('/a?page=2'), at('/a?page=3'), at('/b'), at('/c')]).toEqual([
      { path: '/a?page=2' },
      null,
      { path: '/b?page=1' },
      null,
    ]);
  });

  it('takes no recording that is none, and none for a desk that is not there', () => {
    expect(writeRecorded(root, 'no-such-desk', ['a.har'], undefined)).toMatchObject({ ok: false });
    expect(writeRecorded(root, '../kit', ['a.har'], undefined)).toMatchObject({ ok: false });
    expect(writeRecorded(root, ID, ['a.har'], undefined)).toMatchObject({
      ok: false,
      problem: 'There is no file a.har.',
    });
    expect(writeRecorded(root, ID, ['README.md'], undefined)).toMatchObject({ ok: false });
  });

  it('is not written twice', () => {
    expect(writeDesk(root, ID, 'Another Desk')).toContain('already');
    expect(writeDesk(root, 'other-desk', 'bright desk')).toContain('already');
  });
});

describe('names that no desk can have', () => {
  const taken = { ids: ['zendesk', 'kit', 'index.ts'], products: ['Zendesk'], index: 'import { a1Practice } from' };
  it.each(['zendesk', 'kit', 'a-1', 'a', 'My-Desk', '../up', 'a--b', 'a-', 'a'.repeat(41), 'a\nb', '1st'])(
    'id %j',
    (id) => {
      expect(problemOfNames(id, 'New', taken)).toMatch(/\.$/);
    },
  );
  it.each(['', ' New', 'zendesk', 'a|b', 'a\nb', '<b>', 'x'.repeat(61)])('product %j', (product) => {
    expect(problemOfNames('new-desk', product, taken)).toMatch(/\.$/);
  });
  it('others can', () => expect(problemOfNames('new-desk', 'New Desk’s “5”', taken)).toBeNull());
});
