import { readFile, writeFile } from 'node:fs/promises';
import '../../modules/words/english';
import { inWords } from '../../core/described/in-words';
import { mistakesIn, sayMistake } from '../../core/described/mistakes';
import { parseDescriptionText } from '../../core/described/parse';
import { describedDesks } from '../desks/described/index';
import { describedSchema } from './described-schema';
import { describedTable } from './described-table';
import { listedDesks, readmeDesks, withDesks } from './readme-desks';
import { shippedDescriptions } from './shipped-descriptions';

/**
 * `npm run described` writes the JSON schema of descriptions and the tables of what the practised ones do; with a file it says what is wrong in it, line by line, or what it does, in
 * words. Ends with 1 where something is wrong.
 */
const file = process.argv[2];

if (file === undefined) {
  await writeFile(new URL('../../docs/described-desk.schema.json', import.meta.url), describedSchema());
  await writeFile(
    new URL('../../docs/described-desks-table.md', import.meta.url),
    describedTable(describedDesks.map(({ facts }) => facts)),
  );
  const readme = new URL('../../README.md', import.meta.url);
  const table = readmeDesks(listedDesks(shippedDescriptions('.'), describedDesks));
  await writeFile(readme, withDesks(await readFile(readme, 'utf8'), table));
  console.log('Wrote docs/described-desk.schema.json, docs/described-desks-table.md and the README’s table of desks');
} else {
  const text = await readFile(file, 'utf8');
  const parsed = parseDescriptionText(text);
  if (!parsed.ok) {
    for (const one of mistakesIn(text, parsed.problems))
      console.error(`line ${one.line}, ${one.where || 'the whole file'}: ${sayMistake(one)}`);
    process.exitCode = 1;
  } else {
    const words = inWords(parsed.value);
    const part = (title: string, lines: readonly string[]): void => {
      if (lines.length > 0) console.log(`${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
    };
    part('Pages', words.pages);
    part('It asks', words.asks);
    part('A message is public when all of this is so', words.publicWhen);
    part('and never when one of this is so', words.privateWhen);
    if (words.openingWhen !== null) part('What a ticket was opened with is public when', [words.openingWhen]);
    part('An article is public when all of this is so', words.articleWhen);
    part('It writes', words.writes);
    part('It lacks', words.missing);
  }
}
