import type { SourceEnv } from '../source';
import { orRefused } from '../shared/http';
import { answersNamedIn, type Answers } from './answers';
import { textOf } from './evaluate';
import type { People, Person } from './people';

/** The signed-in agent. */
export interface Me {
  /** What the description calls `me`; null where it is not there. */
  readonly id: string | null;
  /** As the desk knows them; null where it does not tell. */
  readonly person: Person | null;
  /** '' where nobody says it. */
  readonly name: string;
}

/** A desk or a role that does not tell is no failure. Throws a `DesksideFault`. */
export async function readMe(
  answers: Answers,
  { document }: Pick<SourceEnv, 'document'>,
  people: People,
  signal: AbortSignal,
): Promise<Me> {
  const { me, people: lookedUp } = answers.asking.description;
  await orRefused(answers.load(answersNamedIn(me, answers.asking), signal), undefined);
  const id = textOf(me, answers.source({ root: document }));
  const person = id === null ? null : await people(id, signal);
  // Without a way to look people up the page can only have named them.
  const name = person?.name ?? (lookedUp === undefined ? id : null) ?? '';
  return { id, person, name };
}
