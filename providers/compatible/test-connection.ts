import { fault, type DesksideError } from '../../core/errors';
import type { TestStep } from '../../core/messages';
import type { ModelRequest } from '../provider';
import { advice } from './advice';
import type { Server } from './client';
import { completeAnswer } from './complete';
import { toFault } from './errors';
import { listModels } from './models';
import type { OpenAnswer } from './open-answer';
import { jsonIn, type Remembered } from './structured';

/** A server that runs lists its models at once. */
const LIST_MS = 10_000;
/** Ollama drops a model that is half loaded when the request is given up, so a short wait would fail forever. */
const MODEL_MS = 100_000;

type Name = TestStep['name'];

const ok = (name: Name, text: string): TestStep => ({ name, state: 'ok', text });
const skipped = (name: Name, text: string): TestStep => ({ name, state: 'skipped', text });
const failed = (name: Name, text: string, error: DesksideError): TestStep => ({ name, state: 'failed', text, error });

const greeting: ModelRequest = { system: 'Answer with the single word: ready', user: 'Are you ready?', maxTokens: 256 };

const question: ModelRequest = {
  system: 'Answer as JSON.',
  user: 'Set "ready" to true.',
  schema: { name: 'ready', schema: { type: 'object', properties: { ready: { type: 'boolean' } }, required: ['ready'], additionalProperties: false } },
  maxTokens: 256,
};

/** A part of the test within its time. `errorOf` tells the end of the time from the person's own Stop. */
interface Part {
  readonly server: Server;
  readonly signal: AbortSignal;
  readonly cancel: () => void;
  readonly errorOf: (thrown: unknown) => DesksideError;
}

function within(ms: number, server: Server, signal: AbortSignal): Part {
  const late = new AbortController();
  const cancel = server.clock.after(ms, () => late.abort());
  const errorOf = (thrown: unknown): DesksideError => (late.signal.aborted && !signal.aborted ? { code: 'timeout', detail: `${ms / 1000} s` } : toFault(server, thrown).error);
  return { server, signal: AbortSignal.any([signal, late.signal]), cancel, errorOf };
}

interface Asked {
  readonly steps: readonly TestStep[];
  readonly goOn: boolean;
}

const unreachable: readonly DesksideError['code'][] = ['not-running', 'timeout', 'not-json', 'stopped', 'cut-off'];

/** What the list of models tells: that the server is there, that the key is right, that the model exists. */
async function askList({ server, signal, errorOf }: Part): Promise<Asked> {
  const { address, key, model, clock } = server;
  const started = clock.now();
  const reachable = (): TestStep => ok('reachable', `${address.host} answers (${Math.round(clock.now() - started)} ms).`);
  const stop = (...steps: TestStep[]): Asked => ({ steps, goOn: false });
  try {
    const models = await listModels(server, signal);
    const known = [reachable(), key === undefined ? skipped('key', 'No key is used.') : ok('key', 'The key is accepted.')];
    const missing: DesksideError = { code: 'model-missing' };
    if (model === '') return stop(...known, failed('model', advice(server, missing), missing));
    const listed = models.includes(model) || models.includes(`${model}:latest`);
    return { steps: listed ? [...known, ok('model', `“${model}” is there.`)] : known, goOn: true };
  } catch (thrown) {
    const error = errorOf(thrown);
    if (error.code === 'bad-key' || error.code === 'no-key') return stop(reachable(), failed('key', advice(server, error), error));
    if (unreachable.includes(error.code)) return stop(failed('reachable', error.code === 'timeout' ? `Nothing answers at ${address.host} within 10 s. Start the server, or correct the address.` : advice(server, error), error));
    // Some gateways have no list, and some servers answer lists but refuse to chat: only asking tells.
    return { steps: [reachable(), skipped('key', 'Known when the model is asked.'), skipped('model', 'The server gives no list of models.')], goOn: true };
  }
}

async function askModel({ server, signal, errorOf }: Part): Promise<Asked> {
  const started = server.clock.now();
  let opened: OpenAnswer | undefined;
  try {
    await completeAnswer(server, greeting, { signal }, (answer) => (opened = answer));
    const streaming = opened?.transport.streamed
      ? ok('streaming', 'Words arrive as they are written.')
      : skipped('streaming', 'The server sends an answer in one piece, so a draft appears when it is complete.');
    // Deployments and aliases answer without being listed.
    const model = ok('model', `“${server.model}” answers, although the server does not list it.`);
    return { steps: [ok('answer', `The model answered (${Math.round(server.clock.now() - started)} ms).`), streaming, model], goOn: true };
  } catch (thrown) {
    const error = errorOf(thrown);
    return { steps: [failed(error.code === 'model-missing' ? 'model' : 'answer', advice(server, error), error)], goOn: false };
  }
}

const formats = {
  json_schema: 'The server keeps answers to the given values.',
  json_object: 'The server keeps answers to JSON; the values are checked afterwards.',
  text: 'The server takes no answer format; answers are asked for in words and checked afterwards.',
} as const;

async function askStructured({ server, signal, errorOf }: Part): Promise<TestStep> {
  let opened: OpenAnswer | undefined;
  // The test is the place where a server that was updated is probed anew.
  const { refuses, startsInsideTrace } = server.learnt;
  const remembered: Remembered = { get: async () => undefined, set: (key, kind) => server.remembered.set(key, kind) };
  const probe: Server = { ...server, remembered, learnt: { refuses, startsInsideTrace } };
  try {
    const { text } = await completeAnswer(probe, question, { signal }, (answer) => (opened = answer));
    if (probe.learnt.kind) server.learnt.kind = probe.learnt.kind;
    const json = jsonIn(text);
    if (typeof json === 'object' && json !== null && 'ready' in json && typeof json.ready === 'boolean') return ok('structured', formats[opened?.kind ?? 'text']);
    return failed('structured', 'The model did not keep to the asked form. Suggestions may fail: choose a larger model.', { code: 'bad-answer' });
  } catch (thrown) {
    const error = errorOf(thrown);
    return failed('structured', advice(server, error), error);
  }
}

async function ask(server: Server, signal: AbortSignal): Promise<readonly TestStep[]> {
  const address = ok('address', `Requests go to ${server.address.chatUrl}.`);
  const listing = within(LIST_MS, server, signal);
  const list = await askList(listing);
  listing.cancel();
  if (!list.goOn) return [address, ...list.steps];
  const asking = within(MODEL_MS, server, signal);
  const model = await askModel(asking);
  const structured = model.goOn ? [await askStructured(asking)] : [];
  asking.cancel();
  // A model that is missing when asked is missing, whatever the list said; otherwise the list's word comes first.
  return model.goOn ? [address, ...list.steps, ...model.steps, ...structured] : [address, ...model.steps, ...list.steps];
}

const names: readonly Name[] = ['address', 'reachable', 'key', 'model', 'answer', 'structured', 'streaming'];

/**
 * Asks the server for its models (10 s), then for a word and a structured answer (100 s, for a model that is loaded first).
 * Throws nothing but `stopped`.
 */
export async function testConnection(server: Server, signal: AbortSignal): Promise<readonly TestStep[]> {
  const known = await ask(server, signal);
  if (signal.aborted) throw fault('stopped');
  return names.map((name) => known.find((step) => step.name === name) ?? skipped(name, 'Not tried, because another step failed.'));
}
