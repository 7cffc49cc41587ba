import { fault } from '../../core/errors';
import { providerFacts, type StructuredKind } from '../../core/providers';
import { schemaInWords, turnsOf } from '../engine/structured';
import { VisibleText } from '../engine/visible-text';
import type { ModelAnswer, ModelRequest, ModelUsage } from '../provider';
import { unlessAborted } from './abort';
import {
  measure,
  usedTokens,
  windowTokens,
  type Messages,
  type ModelApi,
  type PromptOptions,
  type Session,
  type Wishes,
} from './api';

/** An earlier answer that a repair shows again, at most. */
const REPAIR_CHARS = providerFacts.browser.contextChars / 4;

/** The Prompt API knows no limit for an answer, and a small model may repeat itself forever. */
const CHARS_PER_TOKEN = 8;

export interface Prompt {
  /** The system's words, and all turns but the last. */
  readonly before: Messages;
  readonly last: string;
  readonly options: PromptOptions;
}

/** The request as the Prompt API takes it. The system's words already tell the form, so the schema need not be told twice. */
export function promptOf(request: ModelRequest, kind: StructuredKind): Prompt {
  const { system, schema } = request;
  const turns = turnsOf(request, REPAIR_CHARS);
  const constrained = schema && kind === 'json_schema';
  return {
    before: [{ role: 'system', content: system + (schema ? schemaInWords(schema, kind) : '') }, ...turns.slice(0, -1)],
    last: turns.at(-1)?.content ?? '',
    options: constrained ? { responseConstraint: schema.schema, omitResponseConstraintInput: true } : {},
  };
}

/** A session that has read everything but the last turn. One that comes too late is destroyed at once. */
export async function openSession(
  api: ModelApi,
  wishes: Wishes,
  { before }: Prompt,
  signal: AbortSignal,
): Promise<Session> {
  const made = api.create({ ...wishes, initialPrompts: [...before], signal });
  try {
    return await unlessAborted(made, signal);
  } catch (error) {
    if (signal.aborted)
      void Promise.allSettled([made]).then(([late]) => late.status === 'fulfilled' && late.value.destroy());
    throw error;
  }
}

/** Tokens of the last turn as the browser counts them; `undefined` where it does not. Throws `too-long`. */
async function measured(session: Session, { last, options }: Prompt, signal: AbortSignal): Promise<number | undefined> {
  const [asked] = await Promise.allSettled([unlessAborted(measure(session, last, { ...options, signal }), signal)]);
  if (asked.status === 'rejected') return undefined;
  const [used, room] = [usedTokens(session), windowTokens(session)];
  if (used !== undefined && room !== undefined && used + asked.value > room) throw fault('too-long');
  return asked.value;
}

function usageOf(before: number | undefined, asked: number | undefined, after: number | undefined): ModelUsage {
  if (before === undefined || asked === undefined) return {};
  const tokensIn = before + asked;
  return { tokensIn, ...(after === undefined || after < tokensIn ? {} : { tokensOut: after - tokensIn }) };
}

/** Asks a session. The answer grows, since its chunks are what is new; usage comes with the last. Throws the browser's exceptions, and `too-long`, `truncated`, `empty-answer`. */
export async function* ask(
  session: Session,
  prompt: Prompt,
  maxTokens: number,
  signal: AbortSignal,
  onWords: () => void,
): AsyncGenerator<ModelAnswer> {
  const before = usedTokens(session);
  const asked = await measured(session, prompt, signal);
  const reader = session.promptStreaming(prompt.last, { ...prompt.options, signal }).getReader();
  const heard = new VisibleText();
  let length = 0;
  for (;;) {
    const { value, done } = await unlessAborted(reader.read(), signal);
    if (done) break;
    onWords();
    heard.push(value);
    length += value.length;
    yield { text: heard.shown, usage: {} };
    if (length > maxTokens * CHARS_PER_TOKEN) throw fault('truncated');
  }
  heard.end();
  if (heard.shown === '') throw fault('empty-answer');
  yield { text: heard.shown, usage: usageOf(before, asked, usedTokens(session)) };
}
