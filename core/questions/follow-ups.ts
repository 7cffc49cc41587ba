import { fold } from '../automatic-mail/fold';
import type { Phrases } from '../phrases/phrases';
import { asNamed, shorten } from '../text';
import { askedBy, asksFor, factsIn } from './facts';
import { MOST_QUESTIONS, QUESTION_CHARS, type FactKind, type FollowUp } from './questions';

export interface Asked {
  /** What the requester wrote, subject included. */
  readonly told: string;
  /** What was written to the requester so far, the draft that is there included. */
  readonly said: string;
  /** A picture came along that no words speak of. */
  readonly hasPicture: boolean;
  /** The team's own, for what the ticket is, most important first. */
  readonly team: readonly string[];
  /** What most solved tickets of this kind tell, most usual first. */
  readonly usual: readonly FactKind[];
}

/** For comparing two questions: letters and digits alone. */
const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The questions that are left, three at most, the team's first. Left out is what the requester told, what was asked already, and what the team
 * asks about as well. `say`: the words of a question of ours.
 */
export function followUps(
  { told, said, hasPicture, team, usual }: Asked,
  phrases: Phrases,
  say: (kind: FactKind) => string,
): readonly FollowUp[] {
  const known = new Set([
    ...factsIn(told, phrases),
    ...asksFor(said, phrases),
    ...(hasPicture ? (['screenshot'] as const) : []),
  ]);
  const saidBare = bare(said);
  const chosen: FollowUp[] = [];
  for (const written of team) {
    const text = shorten(asNamed(written), QUESTION_CHARS);
    const about = askedBy(text, phrases);
    const isKnown = about.length > 0 && about.every((kind) => known.has(kind));
    if (bare(text) === '' || isKnown || saidBare.includes(bare(text))) continue;
    for (const kind of about) known.add(kind);
    if (!chosen.some((other) => bare(other.text) === bare(text))) chosen.push({ text, from: 'team' });
  }
  for (const kind of usual) if (!known.has(kind)) chosen.push({ text: say(kind), from: 'solved' });
  return chosen.slice(0, MOST_QUESTIONS);
}
