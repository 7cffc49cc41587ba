import { Anonymiser } from './anonymiser';
import type { RawAnswer } from './har';
import { Ledger, nothingSeen, type Seen } from './ledger';

/** What a practice desk serves: no word in it is of the original. */
interface Fixture {
  readonly path: string;
  readonly as: 'json' | 'page';
  readonly body: unknown;
}

export interface Fixtures {
  readonly all: readonly Fixture[];
  readonly ledger: Ledger;
}

/** Characters; nobody reads more of it before it is committed. */
const LONGEST = 2_000_000;

function once(answers: readonly RawAnswer[], origin: string | null, before: Seen): Fixtures {
  const ledger = new Ledger(before);
  const anonymiser = new Anonymiser(ledger, origin);
  const made = answers.map(({ url, as, body }): Fixture => {
    const path = anonymiser.address(url.pathname + url.search);
    return { path, as, body: as === 'page' ? anonymiser.page(String(body)) : anonymiser.json(body) };
  });
  // Asked twice, the last answer counts.
  return { all: [...new Map(made.map((one) => [`${one.as} ${one.path}`, one])).values()], ledger };
}

/**
 * Fixtures of what was recorded. Everything is gone through twice, since only the first time shows which words repeat, which numbers
 * are ids, and who the people are. Throws one sentence where something would have survived.
 */
export function fixturesOf(answers: readonly RawAnswer[], origin: string | null): Fixtures {
  const made = once(answers, origin, once(answers, origin, nothingSeen).ledger);
  const text = JSON.stringify(made.all);
  if (text.length > LONGEST) throw new Error('That is too much for fixtures that somebody has to read: record less.');
  const survivors = made.ledger.survivorsIn(text);
  if (survivors > 0)
    throw new Error(`${String(survivors)} words of the original would have survived; nothing was written.`);
  return made;
}

/** What was replaced, what stayed, and what is left to a person. */
export function inWords({ all, ledger }: Fixtures, left: number): string {
  const { words, members, names, addresses } = ledger.stayed;
  const listed = (title: string, some: ReadonlySet<string>): string[] =>
    some.size === 0 ? [] : [`${title}:`, `  ${[...some].toSorted().join(' ')}`];
  return [
    `${String(all.length)} answers; ${String(left)} entries of the recording were left out.`,
    'Replaced, each original by the same stand-in everywhere:',
    ...[...ledger.counts()].map(([kind, count]) => `  ${kind}: ${String(count)}`),
    ...listed('Words that stayed', words),
    ...listed('Names of members that stayed', members),
    ...listed('Classes, ids and names that stayed', names),
    ...listed('Addresses as they are now', addresses),
    'A person has to read recorded.json and these lists before it is committed: a name that looks like a word of the product is not told apart.',
  ].join('\n');
}
