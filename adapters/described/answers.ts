import { gapsOf } from '../../core/described/template';
import { parsePath } from '../../core/described/value-path';
import { isFlaw } from '../../core/described/problem';
import { walk } from '../../core/described/walk';
import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import type { Answer } from './answer';
import type { Asking } from './asking';
import { textOf, type Gaps, type Source } from './evaluate';
import { isIdOf } from './ids';

/** The requests whose answers a part of a description reads from, as it is written. */
export function answersNamedIn(part: unknown, asking: Pick<Asking, 'description'>): ReadonlySet<string> {
  const { get } = asking.description.requests;
  const names = new Set<string>();
  walk(part, (value, where) => {
    if (typeof value !== 'string') return;
    const path = value.startsWith('$') ? parsePath(value) : null;
    const name = path === null || isFlaw(path) ? (where.at(-1) === 'in' ? value : null) : path.answer;
    if (name !== null && Object.hasOwn(get, name)) names.add(name);
  });
  return names;
}

/** What the desk has said so far. Nothing is asked for twice. */
export interface Answers {
  readonly asking: Asking;
  /** Asks for what is not known yet. Throws a `DesksideFault`, also where a request that has to be there cannot be made. */
  load(names: Iterable<string>, signal: AbortSignal): Promise<void>;
  get(name: string): Answer | null;
  /** What places and conditions are read from. */
  source(more?: Partial<Source>): Source;
}

/** About one ticket. */
export interface TicketAnswers extends Answers {
  readonly ref: TicketRef;
}

interface Given {
  /** Names that only a page of the desk knows, such as the parts of its address. */
  readonly gaps?: Gaps;
  /** The ticket's pane, where a page shows it. */
  readonly root?: ParentNode | null;
}

const none = (): null => null;

/** Throws `not-the-same-ticket` for one of another desk, or for what can be no ticket of this one. */
export function answersAbout(asking: Asking, ref: TicketRef, given: Given = {}): TicketAnswers {
  const { description, origin } = asking;
  if (ref.desk !== 'described' || ref.origin !== origin || !isIdOf(description.ticketId, ref.ticketId))
    throw fault('not-the-same-ticket', ref.ticketId);
  return { ...answersOf(asking, ref.ticketId, given), ref };
}

/** `ticketId`: null where no ticket is meant, and then nothing that is about one is asked. */
export function answersOf(
  asking: Asking,
  ticketId: string | null,
  { gaps: given = none, root = null }: Given = {},
): Answers {
  const { description, base } = asking;
  const saysScope = answersNamedIn(description.ticket.scope, asking);
  const known = new Map<string, Answer | null>();
  const asked = new Map<string, Promise<Answer | null>>();
  const own: Readonly<Record<string, () => string | null>> = {
    id: () => ticketId,
    base: () => base,
    scope: () => textOf(description.ticket.scope, source()),
  };
  const gaps: Gaps = (gap) => (Object.hasOwn(own, gap) ? (own[gap]?.() ?? null) : given(gap));

  function source(more: Partial<Source> = {}): Source {
    const answers = new Map<string, unknown>();
    const roots = new Map<string, ParentNode>();
    for (const [name, answer] of known) {
      if (answer?.body !== undefined) answers.set(name, answer.body);
      if (answer?.root) roots.set(name, answer.root);
    }
    return { answers, roots, root, gaps, ...more };
  }

  async function ask(name: string, signal: AbortSignal): Promise<void> {
    if (known.has(name)) return;
    const get = description.requests.get[name];
    if (get === undefined) return;
    const needsScope = gapsOf(get.path).includes('scope') && !saysScope.has(name);
    if (needsScope) await load(saysScope, signal);
    let answer = asked.get(name);
    if (answer === undefined) {
      answer = asking.answer(name, gaps, signal);
      asked.set(name, answer);
    }
    known.set(name, await answer);
  }

  async function load(names: Iterable<string>, signal: AbortSignal): Promise<void> {
    await Promise.all([...new Set(names)].map((name) => ask(name, signal)));
  }

  return { asking, load, get: (name) => known.get(name) ?? null, source };
}
