import { fault, type DesksideError } from '../../core/errors';
import { describeError } from '../../core/error-text';
import type { TestStep } from '../../core/messages';
import type { ModelRequest } from '../provider';
import type { Server } from './client';
import { completeAnswer } from './complete';
import { toFault } from './errors';
import { listModels } from './models';
import type { OpenAnswer } from './open-answer';
import { jsonIn, type Remembered } from './structured';

const WITHIN_MS = 10_000;

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

/** One thing to do, in words, for what the test met. */
function advice(server: Server, error: DesksideError): string {
  const { address, model } = server;
  switch (error.code) {
    case 'not-running':
      return `Nothing answers at ${address.host}. Start the server, or correct the address.`;
    case 'forbidden-origin':
      return `The server refuses this extension. Let it accept the origin ${error.detail ?? 'of this extension'}${address.host.endsWith(':11434') ? ' (OLLAMA_ORIGINS), then start Ollama again' : ''}.`;
    case 'bad-key':
      return 'The server did not accept the key. Enter it again.';
    case 'no-key':
      return 'The server asks for a key. Enter one.';
    case 'model-missing':
      return `The server does not have “${model}”. Choose one of its models, or pull this one.`;
    case 'wrong-address':
      return `There is no chat endpoint at ${address.chatUrl}. Correct the path of the address.`;
    case 'not-json':
      return `A web page answers at ${address.host}, not a model. Sign in there, or correct the address.`;
    case 'timeout':
      return 'No answer within 10 s. The model may still be loading: test again in a minute.';
    case 'empty-answer':
    case 'cut-off':
      return 'The model answered with nothing to use. Test again, or choose another model.';
    default:
      return describeError(error).sentence;
  }
}

/** A signal that ends after ten seconds, told apart from the person's own. */
function deadline(server: Server, signal: AbortSignal) {
  const own = new AbortController();
  const cancel = server.clock.after(WITHIN_MS, () => own.abort());
  const asError = (thrown: unknown): DesksideError => (own.signal.aborted && !signal.aborted ? { code: 'timeout', detail: '10 s' } : toFault(server, thrown).error);
  return { signal: AbortSignal.any([signal, own.signal]), cancel, asError };
}

const unreachable: readonly DesksideError['code'][] = ['not-running', 'timeout', 'not-json', 'stopped', 'cut-off'];

/** What the list of models tells: that the server is there, that the key is right, that the model exists. */
async function askList(server: Server, limit: ReturnType<typeof deadline>): Promise<{ steps: TestStep[]; goOn: boolean }> {
  const { address, key, model } = server;
  const started = server.clock.now();
  const reachable = (): TestStep => ok('reachable', `${address.host} answers (${Math.round(server.clock.now() - started)} ms).`);
  const keyUsed = key === undefined ? skipped('key', 'No key is used.') : ok('key', 'The key is accepted.');
  try {
    const models = await listModels(server, limit.signal);
    const found = models.includes(model) || models.includes(`${model}:latest`);
    if (models.length === 0) return { steps: [reachable(), keyUsed, skipped('model', 'The server lists no models; asking it tells more.')], goOn: true };
    if (found) return { steps: [reachable(), keyUsed, ok('model', `“${model}” is there.`)], goOn: true };
    const error: DesksideError = { code: 'model-missing', detail: model };
    return { steps: [reachable(), keyUsed, failed('model', advice(server, error), error)], goOn: false };
  } catch (thrown) {
    const error = limit.asError(thrown);
    if (error.code === 'bad-key' || error.code === 'no-key') return { steps: [reachable(), failed('key', advice(server, error), error)], goOn: false };
    if (unreachable.includes(error.code)) return { steps: [failed('reachable', advice(server, error), error)], goOn: false };
    // Some gateways have no list, and some servers answer lists but refuse to chat: only asking tells.
    return { steps: [reachable(), skipped('key', 'Known when the model is asked.'), skipped('model', 'The server gives no list of models.')], goOn: true };
  }
}

async function askModel(server: Server, limit: ReturnType<typeof deadline>): Promise<{ steps: TestStep[]; goOn: boolean }> {
  const started = server.clock.now();
  let opened: OpenAnswer | undefined;
  try {
    await completeAnswer(server, greeting, { signal: limit.signal }, (answer) => (opened = answer));
    const streaming = opened?.transport.streamed
      ? ok('streaming', 'Words arrive as they are written.')
      : skipped('streaming', 'The server sends an answer in one piece, so a draft appears when it is complete.');
    return { steps: [ok('answer', `The model answered (${Math.round(server.clock.now() - started)} ms).`), streaming], goOn: true };
  } catch (thrown) {
    const error = limit.asError(thrown);
    return { steps: [failed('answer', advice(server, error), error)], goOn: false };
  }
}

const formats = {
  json_schema: 'The server keeps answers to the given values.',
  json_object: 'The server keeps answers to JSON; the values are checked afterwards.',
  text: 'The server takes no answer format; answers are asked for in words and checked afterwards.',
} as const;

async function askStructured(server: Server, limit: ReturnType<typeof deadline>): Promise<TestStep> {
  let opened: OpenAnswer | undefined;
  // The test is the place where a server that was updated is probed anew.
  const { refuses, startsInsideTrace } = server.learnt;
  const remembered: Remembered = { get: async () => undefined, set: (key, kind) => server.remembered.set(key, kind) };
  const probe: Server = { ...server, remembered, learnt: { refuses, startsInsideTrace } };
  try {
    const { text } = await completeAnswer(probe, question, { signal: limit.signal }, (answer) => (opened = answer));
    if (probe.learnt.kind) server.learnt.kind = probe.learnt.kind;
    const json = jsonIn(text);
    if (typeof json === 'object' && json !== null && 'ready' in json && typeof json.ready === 'boolean') return ok('structured', formats[opened?.kind ?? 'text']);
    return failed('structured', 'The model did not keep to the asked form. Suggestions may fail: choose a larger model.', { code: 'bad-answer' });
  } catch (thrown) {
    const error = limit.asError(thrown);
    return failed('structured', advice(server, error), error);
  }
}

const names: readonly Name[] = ['address', 'reachable', 'key', 'model', 'answer', 'structured', 'streaming'];
const notTried = (name: Name): TestStep => skipped(name, 'Not tried, because of the step above.');

/** Every step, in order; those that were not reached say so. */
const inOrder = (steps: readonly TestStep[]): TestStep[] => names.map((name) => steps.find((step) => step.name === name) ?? notTried(name));

async function steps(server: Server, limit: ReturnType<typeof deadline>): Promise<readonly TestStep[]> {
  const address = ok('address', `Requests go to ${server.address.chatUrl}.`);
  const list = await askList(server, limit);
  if (!list.goOn) return [address, ...list.steps];
  const model = await askModel(server, limit);
  if (!model.goOn) return [address, ...list.steps, ...model.steps];
  return [address, ...list.steps, ...model.steps, await askStructured(server, limit)];
}

/** Asks the server for its models, for a word and for a structured answer, within ten seconds. Throws nothing but `stopped`. */
export async function testConnection(server: Server, signal: AbortSignal): Promise<readonly TestStep[]> {
  const limit = deadline(server, signal);
  const taken = await steps(server, limit);
  limit.cancel();
  if (signal.aborted) throw fault('stopped');
  return inOrder(taken);
}
