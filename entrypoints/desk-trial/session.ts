import { tryDescription } from '../../adapters/described/trial';
import { elementsMarked, gapsHere } from '../../adapters/described/trial/marked';
import { filledText } from '../../adapters/described/evaluate';
import type { SourceEnv } from '../../adapters/source';
import type { DescribedDesk } from '../../core/described/addressed';
import { parseDescription } from '../../core/described/parse';
import type { FromTrial, Mark, Proposal, ToTrial, TrialAsk } from '../../core/described/trial';
import { followMarks } from './marks';
import { makeOutlines, type Outlines } from './outlines';
import { pickElement } from './pick';
import { proposalsFor } from './proposals';

/** After that whoever asked has no use for it. Milliseconds. */
const TRY_MS = 90_000;
const MOST_MARKS = 150;

type Answer = FromTrial extends infer Each ? (Each extends FromTrial ? Omit<Each, 'id'> : never) : never;

/** What was put into the page for one asker. */
interface Work {
  readonly signal: AbortSignal;
  readonly tell: (answer: Answer) => void;
}

function proposals(element: Element, desk: DescribedDesk, env: SourceEnv): readonly Proposal[] {
  const gaps = gapsHere(desk, env);
  return proposalsFor(element, gaps('id'), (css) => filledText(css, gaps, (value) => CSS.escape(value)));
}

/** Answers one asker, one thing at a time: what is asked next ends what is under way. It all ends with the signal. */
export function trialSession(
  env: SourceEnv,
  alive: AbortSignal,
): (message: ToTrial, tell: (answer: FromTrial) => void) => void {
  let current = new AbortController();
  let outlines: Outlines | null = null;
  /** Fields that the last trial has told of, for selectors that name one. */
  let fieldIds: readonly string[] = [];
  const surface = (): Outlines => (outlines ??= makeOutlines(env.document));
  const clear = (): void => {
    outlines?.remove();
    outlines = null;
  };
  alive.addEventListener('abort', () => {
    current.abort();
    clear();
  });

  function mark(marks: readonly Mark[], desk: DescribedDesk, { signal, tell }: Work): void {
    const wanted = marks.slice(0, MOST_MARKS);
    const find = () => wanted.map(({ name, css }) => ({ name, ...elementsMarked(css, desk, env, fieldIds) }));
    followMarks(find, surface(), (counts) => tell({ is: 'counts', counts }), signal);
  }

  async function pick(desk: DescribedDesk, { signal, tell }: Work): Promise<void> {
    const element = await pickElement(surface(), signal);
    if (!signal.aborted) clear();
    tell({ is: 'picked', proposals: element === null ? null : proposals(element, desk, env) });
  }

  async function answer(ask: TrialAsk, work: Work): Promise<void> {
    if (ask.what === 'rest') return work.tell({ is: 'rests' });
    // It comes from our own page, which has parsed it as it was a moment ago.
    const parsed = parseDescription(ask.description);
    if (!parsed.ok) return work.tell({ is: 'failed', why: 'bad-description' });
    const description = parsed.value;
    if (ask.what === 'try') {
      const signal = AbortSignal.any([work.signal, AbortSignal.timeout(TRY_MS)]);
      const report = await tryDescription(description, ask.base, env, signal);
      if (report.ticket?.fields.ok === true) fieldIds = report.ticket.fields.value.map(({ id }) => id);
      return work.tell({ is: 'report', report });
    }
    const desk: DescribedDesk = { description, base: ask.base ?? '' };
    return ask.what === 'mark' ? mark(ask.marks, desk, work) : pick(desk, work);
  }

  return ({ id, ask }, tell) => {
    current.abort();
    clear();
    current = new AbortController();
    const { signal } = current;
    const work: Work = {
      signal: AbortSignal.any([signal, alive]),
      tell: (said) => {
        if (!signal.aborted && !alive.aborted) tell({ ...said, id });
      },
    };
    answer(ask, work).catch(() => work.tell({ is: 'failed', why: 'unexpected' }));
  };
}
