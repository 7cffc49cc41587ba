import { DesksideFault } from '../../core/errors';
import { asNamed } from '../../core/text';
import { withGaps } from './address';
import type { Asking } from './asking';
import { holds, textOf, textsOf, type Gaps, type Source } from './evaluate';
import { fewAtATime } from './few';

/** Somebody as the desk knows them. */
export interface Person {
  readonly name: string;
  /** '' where the desk does not tell. */
  readonly mail: string;
  /** Null where the desk does not tell. */
  readonly agent: boolean | null;
  readonly groups: readonly string[] | null;
}

/** Looks people up, each once. Null for those that the desk does not tell of. Throws a `DesksideFault`. */
export type People = (id: string, signal: AbortSignal) => Promise<Person | null>;

/** Of one conversation; more people write in none. */
const MOST_PEOPLE = 40;
const MOST_REMEMBERED = 1_000;

/** What two ask for at the same time is asked once; a failure is remembered by nobody. */
export function rememberPeople(): (asking: Asking) => People {
  const known = new Map<string, Promise<Person | null>>();
  return (asking) => async (id, signal) => {
    const before = await known.get(id)?.catch(() => undefined);
    if (before !== undefined) return before;
    signal.throwIfAborted();
    const asked = readPerson(asking, id, signal);
    if (known.size < MOST_REMEMBERED) known.set(id, asked);
    return asked;
  };
}

async function readPerson(asking: Asking, id: string, signal: AbortSignal): Promise<Person | null> {
  const { people } = asking.description;
  if (people === undefined) return null;
  const gaps: Gaps = withGaps({ person: id }, () => null);
  try {
    const answer = await asking.answer(people.from, gaps, signal);
    if (answer === null) return null;
    const source: Source = {
      answers: new Map([[people.from, answer.body]]),
      row: answer.body,
      root: answer.root,
      gaps,
    };
    return {
      name: asNamed(textOf(people.name, source) ?? ''),
      mail: textOf(people.mail, source) ?? '',
      agent: people.agent === undefined ? null : holds(people.agent, source),
      groups: people.groups === undefined ? null : textsOf(people.groups, source),
    };
  } catch (thrown) {
    // Somebody whom this agent may not see.
    if (thrown instanceof DesksideFault && ['desk-refused', 'not-the-same-ticket'].includes(thrown.error.code))
      return null;
    throw thrown;
  }
}

/** Several at once, in no more requests than a conversation may cost. Whom nothing is known of is not among them. */
export async function lookUp(
  people: People,
  ids: Iterable<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids)].slice(0, MOST_PEOPLE);
  const found = await fewAtATime(wanted, (id) => people(id, signal));
  return new Map(wanted.flatMap((id, at) => (found[at] ? [[id, found[at]] as const] : [])));
}
