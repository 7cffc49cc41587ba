import { DesksideFault } from '../../core/errors';
import type { StructuredKind } from '../../core/providers';
import type { ModelAnswer, ModelRequest, ModelUsage } from '../provider';
import type { Connection } from './connection';
import { objectIn } from './json-answer';
import { noteRefused, OWN_WORDS } from './lessons';
import type { OpenAnswer } from './open-answer';
import { streamAnswer } from './stream';
import type { Wire } from './wire';

/** Room for a reasoning model's thinking. */
const MAX_TOKENS = 1_024;

export const greeting: ModelRequest = {
  system: 'Answer with the single word: ready',
  user: 'Are you ready?',
  maxTokens: MAX_TOKENS,
  about: OWN_WORDS,
};

export const question: ModelRequest = {
  system: 'Answer as JSON.',
  user: 'Set "ready" to true.',
  schema: {
    name: 'ready',
    schema: {
      type: 'object',
      properties: { ready: { type: 'boolean' } },
      required: ['ready'],
      additionalProperties: false,
    },
  },
  maxTokens: MAX_TOKENS,
  about: OWN_WORDS,
};

/** Whoever hears of the questions of a test. */
export interface Told {
  readonly onUsage: (usage: ModelUsage) => void;
  /** The very body of each request that is posted. */
  readonly onSent: (body: string) => void;
}

export interface Asked {
  readonly firstWordMs: number;
  readonly streamed: boolean;
}

/** Reads an answer and tells what it used, also when it ends badly. */
async function* telling(
  answers: AsyncIterable<ModelAnswer>,
  onUsage: (usage: ModelUsage) => void,
): AsyncGenerator<ModelAnswer> {
  let last: ModelAnswer | undefined;
  try {
    for await (const answer of answers) yield (last = answer);
  } finally {
    if (last) onUsage(last.usage);
  }
}

/** Asks for a word. An answer that ran into its limit shows as much as a complete one. Throws faults. */
export async function askWords(connection: Connection, wire: Wire, signal: AbortSignal, told: Told): Promise<Asked> {
  const { clock } = connection;
  const started = clock.now();
  let opened: OpenAnswer | undefined;
  let firstWordMs: number | undefined;
  try {
    const answers = streamAnswer(
      connection,
      wire,
      greeting,
      { signal, onSent: told.onSent },
      (answer) => (opened = answer),
    );
    for await (const { text } of telling(answers, told.onUsage)) if (text !== '') firstWordMs ??= clock.now() - started;
  } catch (thrown) {
    if (!(thrown instanceof DesksideFault && thrown.error.code === 'truncated')) throw thrown;
  }
  return { firstWordMs: firstWordMs ?? clock.now() - started, streamed: opened?.transport.streamed ?? false };
}

async function askOnce(
  connection: Connection,
  wire: Wire,
  signal: AbortSignal,
  told: Told,
): Promise<{ readonly kind: StructuredKind; readonly kept: boolean }> {
  let opened: OpenAnswer | undefined;
  let text = '';
  for await (const answer of telling(
    streamAnswer(connection, wire, question, { signal, onSent: told.onSent }, (begun) => (opened = begun)),
    told.onUsage,
  ))
    text = answer.text;
  return { kind: opened?.kind ?? 'text', kept: typeof objectIn(text, ['ready'])?.['ready'] === 'boolean' };
}

/** Asks for an answer in a form. Returns the kind that worked, `null` when the model did not keep to it. Throws faults. */
export async function askStructured(
  connection: Connection,
  wire: Wire,
  signal: AbortSignal,
  told: Told,
): Promise<StructuredKind | null> {
  const first = await askOnce(connection, wire, signal, told);
  if (first.kept) return first.kind;
  if (first.kind === wire.kinds.at(-1)) return null;
  // A server that takes a form and ignores it refuses it in its way. That is found out here only: no ticket can write this answer.
  for (const form of wire.kinds.slice(0, -1)) await noteRefused(connection, question, { form });
  const second = await askOnce(connection, wire, signal, told);
  return second.kept ? second.kind : null;
}
