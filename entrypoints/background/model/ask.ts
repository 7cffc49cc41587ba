import { plainNameOf } from './plain-name';
import type { Told } from '../../../core/words/phrase';
import type { SentBody } from '../../../core/messages';
import { fault, toDesksideError, type DesksideError } from '../../../core/errors';
import type { Feature } from '../../../core/features';
import { pauseOf } from '../../../core/pause';
import type { Replaced } from '../../../core/redaction';
import type { AnswerSource } from '../../../core/suggestion';
import type { PublicTicket } from '../../../core/ticket';
import type { Classifier, LanguageModel, Provider } from '../../../providers/provider';
import { logProblem } from '../log';
import { loadEffective } from '../rules/load';
import { noteLastAnswer } from '../store/last-answer';
import { activity } from '../store/ledger/ledger';
import { noted } from '../store/ledger/noted';
import { noteAnswered } from '../store/untried';
import { seedOf } from './fence-seed';
import { keepAwake } from './keep-awake';
import type { WhenFresh } from './last-gate';
import type { Lines } from './lines';
import { onItsWay } from './pipeline';
import type { Providers } from './select-provider';
import { hiddenIn, SentLog } from './sent-log';
import { askEither } from './stand-in';

/** Something that is asked about one ticket. */
export interface Question {
  readonly feature: Feature;
  /** Names the answer in the log of what was sent. */
  readonly id: string;
  readonly ticket: PublicTicket;
  readonly providers: Providers;
  readonly lines: Lines;
  readonly whenFresh: WhenFresh;
  /** Words of the answer have been shown already: nobody may begin anew. */
  readonly begun?: () => boolean;
  /** The first provider is down, and another one is about to be asked. */
  readonly onLabel: (label: Told) => void;
  /** Somebody still wants it. What nobody wants, perhaps because everything is being erased, is written nowhere. */
  readonly isWanted: () => boolean;
}

/**
 * What an answer is made with: whoever answers, who is told every body that is posted, and what its fences are made of where a person
 * looks at the request before it is sent.
 */
export type Work<T> = (
  provider: Provider,
  onSent: (body: SentBody, replaced?: Replaced) => void,
  fenceSeed: string | undefined,
) => Promise<T>;

const did = {
  triage: 'suggested',
  draft: 'drafted',
  watch: 'suggested',
  summary: 'summarised',
} as const satisfies Record<Feature, string>;

/** What the activity keeps of an answer. */
const spent = ({ tokensIn, tokensOut, ms }: Partial<AnswerSource>) => ({
  ...(tokensIn === undefined ? {} : { tokensIn }),
  ...(tokensOut === undefined ? {} : { tokensOut }),
  ...(ms === undefined ? {} : { ms }),
});

/**
 * Asks the chosen provider, or the one that stands in for it when it is down. Whatever is asked about a ticket is asked here: what
 * goes out is kept word for word, and the activity says what came of it, after whoever waits has the answer. `sourceOf`: where an
 * answer says that it comes from; null for one that says nothing. Throws what the last provider that was asked threw, a `DesksideFault`.
 */
export async function ask<T>(
  question: Question,
  work: Work<T>,
  {
    sourceOf,
    insteadOf,
  }: {
    readonly sourceOf: (answer: T) => AnswerSource | null;
    /** The same answer, which says whose place it took. */
    readonly insteadOf: (answer: T, label: Told) => T;
  },
): Promise<T> {
  const { feature, id, ticket, providers, lines, whenFresh } = question;
  const { first } = providers;
  const sent = new SentLog({ id, what: feature, ...hiddenIn(ticket) }, ticket.ref.origin, first);
  let answering = first;
  const enter = (entry: Omit<Parameters<typeof activity.add>[0], 'at' | 'ref' | 'provider'>): void => {
    if (question.isWanted())
      void noted(
        activity.add({
          ...entry,
          at: new Date().toISOString(),
          ref: ticket.ref,
          provider: plainNameOf(answering),
          // A text has no suggestion.
          ...(did[feature] === 'suggested' ? { suggestionId: id } : {}),
        }),
      );
  };
  const note = (error: DesksideError | null): void => {
    if (!question.isWanted()) return;
    void noteLastAnswer(answering, error);
    if (error === null) void noteAnswered(answering.id);
  };
  /** The person may have paused the desk while this waited for its turn. */
  const whenFreshAndNotPaused: WhenFresh = async (signal) => {
    if (pauseOf((await loadEffective()).settings, ticket.ref.origin) !== null) throw fault('stopped');
    return whenFresh(signal);
  };
  const onItsWayOrHere = (provider: Provider): Classifier | LanguageModel =>
    provider.kind === 'classifier'
      ? provider
      : onItsWay(provider, { feature, ref: ticket.ref }, lines, whenFreshAndNotPaused);
  const askOne = async (provider: Provider): Promise<T> => {
    const seed = provider.kind === 'classifier' ? undefined : await seedOf({ ref: ticket.ref, feature });
    return work(onItsWayOrHere(provider), (body, replaced) => sent.add(body, replaced), seed);
  };
  try {
    const answer = await keepAwake(() =>
      askEither(providers, askOne, {
        ...(question.begun ? { begun: question.begun } : {}),
        onSecond: (second) => {
          answering = second;
          sent.goesTo(second);
          question.onLabel(second.label);
        },
      }),
    );
    enter({ what: did[feature], ...spent(sourceOf(answer) ?? {}) });
    note(null);
    return answering === first ? answer : insteadOf(answer, first.label);
  } catch (thrown) {
    const error = toDesksideError(thrown);
    if (error.code === 'unexpected') logProblem(feature, thrown);
    enter({ what: 'failed', code: error.code });
    note(error);
    throw thrown;
  }
}
