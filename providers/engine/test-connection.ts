import { fault, type DesksideError } from '../../core/errors';
import type { TestStep } from '../../core/messages';
import { phrase, type Phrase } from '../../core/words/phrase';
import type { ListedModel } from '../provider';
import { advice } from './advice';
import type { Connection } from './connection';
import { toFault } from './faults';
import { forget } from './lessons';
import { askStructured, askWords, type Asked, type Told } from './test-questions';
import { failed, ok, skipped, Steps, waiting } from './test-steps';
import type { Wire } from './wire';

/** A server that runs lists its models at once. */
const LIST_MS = 8_000;
/** After this long a person is told what the wait is for. */
const PATIENCE_MS = 9_000;
/** Ollama drops a model that is half loaded when the request is given up, so a short wait would fail forever. */
const MODEL_MS = 100_000;

export interface Tested extends Told {
  readonly connection: Connection;
  readonly wire: Wire;
  readonly listModels: (signal: AbortSignal) => Promise<readonly ListedModel[]>;
}

/** A part of the test within its time. `errorOf` tells the end of the time from the person's own Stop. */
interface Part {
  readonly signal: AbortSignal;
  readonly cancel: () => void;
  readonly errorOf: (thrown: unknown) => DesksideError;
}

function within(ms: number, { connection, wire }: Tested, signal: AbortSignal): Part {
  const late = new AbortController();
  const cancel = connection.clock.after(ms, () => late.abort());
  const errorOf = (thrown: unknown): DesksideError =>
    late.signal.aborted && !signal.aborted
      ? { code: 'timeout', detail: phrase('error.detail.seconds', { seconds: ms / 1000 }) }
      : toFault(connection, wire, thrown).error;
  return { signal: AbortSignal.any([signal, late.signal]), cancel, errorOf };
}

const UNREACHABLE: readonly DesksideError['code'][] = [
  'not-running',
  'timeout',
  'stopped',
  'cut-off',
  'forbidden-origin',
  'region-refused',
];

/** What the list of models tells: that the server is there, that the key is right, that the model exists, what it can read. True when it makes sense to go on. */
async function askList(tested: Tested, part: Part, steps: Steps): Promise<boolean> {
  const { connection, wire } = tested;
  const { address, key, model, clock, local } = connection;
  const started = clock.now();
  const reachable = (): TestStep =>
    ok('reachable', phrase('test.answers', { host: address.host, ms: Math.round(clock.now() - started) }));
  try {
    // A list that anybody may read says nothing about the key.
    const [models] = await Promise.all([
      tested.listModels(part.signal),
      key === undefined ? undefined : wire.checkKey?.(part.signal),
    ]);
    const proven = key !== undefined && !local;
    steps.set(
      reachable(),
      proven
        ? ok('key', phrase('test.key-accepted'))
        : key === undefined
          ? skipped('key', phrase('test.no-key-used'))
          : waiting('key', phrase('test.known-when-asked')),
    );
    const missing: DesksideError = { code: 'model-missing' };
    if (model === '') {
      steps.set(failed('model', advice(connection, missing), missing));
      return false;
    }
    const listed = models.find(({ id }) => id === model || id === `${model}:latest`);
    if (listed) steps.set(ok('model', phrase('test.model-there', { model })));
    if (listed?.contextTokens !== undefined) steps.contextTokens = listed.contextTokens;
    return true;
  } catch (thrown) {
    const error = part.errorOf(thrown);
    if (error.code === 'bad-key' || error.code === 'no-key')
      steps.set(reachable(), failed('key', advice(connection, error), error));
    else if (UNREACHABLE.includes(error.code)) steps.set(failed('reachable', advice(connection, error), error));
    else {
      // Some gateways have no list, and some servers answer lists but refuse to chat: only asking tells.
      steps.set(reachable(), waiting('key', phrase('test.known-when-asked')), waiting('model', phrase('test.no-list')));
      return model !== '';
    }
    return false;
  }
}

const ABOUT_MODEL: readonly DesksideError['code'][] = ['model-missing', 'model-signed-out'];
const ABOUT_KEY: readonly DesksideError['code'][] = ['bad-key', 'no-key', 'no-credit', 'quota-reached', 'not-allowed'];
const ABOUT_REACHING: readonly DesksideError['code'][] = [
  'not-running',
  'not-json',
  'forbidden-origin',
  'wrong-address',
  'region-refused',
  'server-refused',
];

/** The step that an error of a question belongs to. */
const stepOf = (code: DesksideError['code']): TestStep['name'] =>
  ABOUT_MODEL.includes(code)
    ? 'model'
    : ABOUT_KEY.includes(code)
      ? 'key'
      : ABOUT_REACHING.includes(code)
        ? 'reachable'
        : 'first-word';

/** Asks for a few words. An answer that was cut by its limit is an answer. */
async function askModel(tested: Tested, part: Part, steps: Steps): Promise<boolean> {
  const { connection, wire } = tested;
  const { clock, local, model, key } = connection;
  const slow = clock.after(PATIENCE_MS, () =>
    steps.set(waiting('first-word', phrase(local ? 'test.loading' : 'test.slow'))),
  );
  steps.set(waiting('first-word', phrase('test.first-word.waiting')));
  try {
    const asked: Asked = await askWords(connection, wire, part.signal, tested);
    steps.set(
      ok('first-word', phrase('test.first-word.came', { time: inSeconds(asked.firstWordMs) }), asked.firstWordMs),
      asked.streamed
        ? ok('streaming', phrase('test.streaming.written'))
        : skipped('streaming', phrase('test.streaming.whole')),
      key === undefined ? skipped('key', phrase('test.no-key-used')) : ok('key', phrase('test.key-accepted')),
    );
    // Deployments and aliases answer without being listed.
    if (steps.stateOf('model') !== 'ok') steps.set(ok('model', phrase('test.model-answers', { model })));
    return true;
  } catch (thrown) {
    const error = part.errorOf(thrown);
    steps.set(failed(stepOf(error.code), advice(connection, error), error));
    return false;
  } finally {
    slow();
  }
}

export const inSeconds = (ms: number): Phrase =>
  ms < 950 ? phrase('test.time.ms', { ms: Math.round(ms) }) : phrase('test.time.seconds', { seconds: ms / 1000 });

async function askForm(tested: Tested, part: Part, steps: Steps): Promise<void> {
  const { connection, wire } = tested;
  steps.set(waiting('structured', phrase('test.form.asking')));
  try {
    const kind = await askStructured(connection, wire, part.signal, tested);
    if (kind === null) steps.set(failed('structured', phrase('test.form.failed-larger'), { code: 'bad-answer' }));
    else steps.set(ok('structured', phrase(`test.form.${kind}`)));
  } catch (thrown) {
    const error = part.errorOf(thrown);
    steps.set(failed('structured', advice(connection, error), error));
  }
}

async function askContext({ connection, wire }: Tested, part: Part, steps: Steps): Promise<void> {
  const [asked] = await Promise.allSettled([wire.contextTokens?.(part.signal)]);
  const tokens = (asked.status === 'fulfilled' ? asked.value : undefined) ?? steps.contextTokens;
  if (tokens === undefined)
    return steps.set(
      skipped(
        'context',
        connection.local
          ? phrase('test.context.server-silent')
          : phrase('test.context.silent', { provider: connection.name }),
      ),
    );
  steps.set(
    ok(
      'context',
      tokens < 8_000 && wire.contextAdvice !== undefined
        ? phrase('test.context.little', { tokens, advice: wire.contextAdvice })
        : phrase('test.context.tokens', { tokens }),
    ),
  );
}

/**
 * Asks for the list of models, for a few words and for a structured answer, and tells all steps so far each time something is
 * known: within 10 s each of them has words, also while a cold model is still being loaded. Throws nothing but `stopped`.
 */
export async function testConnection(
  tested: Tested,
  signal: AbortSignal,
  onSteps: (steps: readonly TestStep[]) => void,
): Promise<readonly TestStep[]> {
  const steps = new Steps(onSteps);
  const { connection } = tested;
  steps.set(
    ok('address', phrase('test.address', { address: connection.address.chatUrl })),
    waiting('reachable', phrase('test.waiting-for', { host: connection.address.host })),
  );
  const listing = within(LIST_MS, tested, signal);
  let goOn = await askList(tested, listing, steps);
  listing.cancel();
  if (goOn) {
    // The test is the place where a server that was updated is found out about anew.
    await forget(connection);
    const asking = within(MODEL_MS, tested, signal);
    goOn = await askModel(tested, asking, steps);
    if (goOn) {
      await askForm(tested, asking, steps);
      await askContext(tested, asking, steps);
    }
    asking.cancel();
  }
  if (signal.aborted) throw fault('stopped');
  return steps.end();
}
