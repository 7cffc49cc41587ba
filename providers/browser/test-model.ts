import { fault, toDesksideError, type DesksideError } from '../../core/errors';
import type { TestStep } from '../../core/messages';
import { phrase } from '../../core/words/phrase';
import { errorPhrase } from '../../core/error-phrase';
import { objectIn } from '../engine/json-answer';
import { inSeconds } from '../engine/test-connection';
import { greeting, question } from '../engine/test-questions';
import { failed, ok, skipped, Steps, waiting } from '../engine/test-steps';
import type { ModelUsage } from '../provider';
import { streamAnswer, type BrowserModel } from './answer';
import { windowTokens } from './api';
import { findModel } from './availability';

/** A model that is not in memory may need this long for all of the test. */
const MODEL_MS = 100_000;

interface Run {
  readonly model: BrowserModel;
  readonly steps: Steps;
  readonly signal: AbortSignal;
  readonly onUsage: (usage: ModelUsage) => void;
  /** Tells the end of the time from the person's own Stop. */
  readonly errorOf: (thrown: unknown) => DesksideError;
}

const fail = ({ steps, errorOf }: Run, name: TestStep['name'], thrown: unknown): false => {
  const error = errorOf(thrown);
  steps.set(failed(name, errorPhrase(error), error));
  return false;
};

async function lookForModel(run: Run): Promise<boolean> {
  const { model, signal, steps } = run;
  try {
    await findModel(model.api, model.clock, signal);
  } catch (thrown) {
    if (run.errorOf(thrown).code !== 'browser-model-not-downloaded') return fail(run, 'reachable', thrown);
    steps.set(ok('reachable', phrase('test.browser.offered')));
    return fail(run, 'model', thrown);
  }
  steps.set(ok('reachable', phrase('test.browser.offered')), ok('model', phrase('test.browser.on-device')));
  return true;
}

async function askWords(run: Run): Promise<boolean> {
  const { model, signal, steps, onUsage } = run;
  const started = model.clock.now();
  let firstWordMs: number | undefined;
  let room: number | undefined;
  let usage: ModelUsage | undefined;
  steps.set(waiting('first-word', phrase('test.first-word.waiting-cold')));
  try {
    for await (const answer of streamAnswer(model, greeting, { signal }, (session) => (room = windowTokens(session)))) {
      firstWordMs ??= model.clock.now() - started;
      ({ usage } = answer);
    }
  } catch (thrown) {
    return fail(run, 'first-word', thrown);
  }
  if (usage) onUsage(usage);
  steps.set(
    ok('first-word', phrase('test.first-word.came', { time: inSeconds(firstWordMs ?? 0) }), firstWordMs ?? 0),
    ok('streaming', phrase('test.streaming.written')),
    room === undefined
      ? skipped('context', phrase('test.context.browser-silent'))
      : ok('context', phrase('test.context.tokens', { tokens: room })),
  );
  return true;
}

async function askForm(run: Run): Promise<void> {
  const { model, signal, steps, onUsage } = run;
  let text = '';
  let constrained = false;
  let usage: ModelUsage | undefined;
  steps.set(waiting('structured', phrase('test.form.asking')));
  try {
    for await (const answer of streamAnswer(
      model,
      question,
      { signal },
      (_, kind) => (constrained = kind === 'json_schema'),
    ))
      ({ text, usage } = answer);
  } catch (thrown) {
    fail(run, 'structured', thrown);
    return;
  }
  if (usage) onUsage(usage);
  if (objectIn(text, ['ready']) === undefined)
    steps.set(failed('structured', phrase('test.form.failed'), { code: 'bad-answer' }));
  else steps.set(ok('structured', phrase(constrained ? 'test.form.browser' : 'test.form.text')));
}

/** Looks for the model, asks it for a word and for an answer in a form. Throws nothing but `stopped`. */
export async function testBrowserModel(
  model: BrowserModel,
  stop: AbortSignal,
  onSteps: (steps: readonly TestStep[]) => void,
  onUsage: (usage: ModelUsage) => void,
): Promise<readonly TestStep[]> {
  const steps = new Steps(onSteps);
  const late = new AbortController();
  const cancel = model.clock.after(MODEL_MS, () => late.abort());
  const errorOf = (thrown: unknown): DesksideError =>
    late.signal.aborted
      ? { code: 'timeout', detail: phrase('error.detail.seconds', { seconds: MODEL_MS / 1_000 }) }
      : toDesksideError(thrown);
  const run: Run = { model, steps, signal: AbortSignal.any([stop, late.signal]), onUsage, errorOf };
  steps.set(
    ok('address', phrase('test.address-none')),
    skipped('key', phrase('test.no-key-used')),
    waiting('reachable', phrase('test.browser.looking')),
  );
  if ((await lookForModel(run)) && (await askWords(run))) await askForm(run);
  cancel();
  if (stop.aborted) throw fault('stopped');
  return steps.end();
}
