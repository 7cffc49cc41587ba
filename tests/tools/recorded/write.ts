import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '../new-desk/write';
import { fixturesOf, inWords } from './fixtures';
import { LARGEST_FILE, recordingOf, type RawAnswer } from './har';

type Told = { readonly ok: true; readonly said: string } | { readonly ok: false; readonly problem: string };

/**
 * Makes `recorded.json` of a practice desk from HAR files and saved pages, one set of stand-ins for all of them; what was there is
 * replaced. Throws one sentence where a file cannot be read, or not be made anonymous.
 */
export function writeRecorded(root: string, id: string, files: readonly string[], origin: string | undefined): Told {
  const folder = `tests/desks/described/${id}`;
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id) || !existsSync(join(root, folder, 'account.ts')))
    return {
      ok: false,
      problem: `There is no practice desk “${id.slice(0, 60)}”: npm run new:desk -- my-desk "My Desk" makes one.`,
    };
  const answers: RawAnswer[] = [];
  let from = origin ?? null;
  let left = 0;
  for (const [at, file] of files.entries()) {
    if (!/\.(?:har|html?)$/i.test(file)) return { ok: false, problem: `${file} is neither a .har nor a .html file.` };
    if (!existsSync(file)) return { ok: false, problem: `There is no file ${file}.` };
    if (statSync(file).size > LARGEST_FILE) return { ok: false, problem: `${file} is too large: record less.` };
    const text = readFileSync(file, 'utf8');
    if (/\.har$/i.test(file)) {
      const recording = recordingOf(text, from ?? undefined);
      from = recording.origin;
      answers.push(...recording.answers);
      left += recording.left;
    } else answers.push({ url: new URL(`/saved/page${String(at + 1)}`, 'https://desk.test'), as: 'page', body: text });
  }
  const made = fixturesOf(answers, from);
  const path = `${folder}/recorded.json`;
  writeFileSync(join(root, path), `${JSON.stringify(made.all, null, 2)}\n`);
  layOut(root, [path]);
  return { ok: true, said: `Wrote ${path}.\n${inWords(made, left)}` };
}
