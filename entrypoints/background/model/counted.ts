import { fault, toDesksideError, type ErrorCode } from '../../../core/errors';
import { dayOf } from '../../../core/limits';
import { monthOf, saysAnything, sumsOf, type UsageFeature, type UsageKey } from '../../../core/usage';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from '../../../providers/provider';
import { inTime } from '../in-time';
import { askedBook } from '../store/ledger/asked-book';
import { dayBook } from '../store/ledger/day-book';
import { usageBook } from '../store/ledger/usage-book';
import { logProblem } from '../log';
import { believable, ceilingOf, type Ceiling } from './believable';
import { enterDay, spentBy, type Guess } from './day-entry';
import { tokensOfRequest, tokensOfText } from './estimate';
import { isCounted } from '../rules/limit';

/** One question of a connection test, both ways, with room to spare; only the provider knows its words. */
const TEST = { tokensIn: 300, tokensOut: 200 };
const MOST_OF_TEST: Ceiling = { tokensIn: 4_000, tokensOut: 20_000 };

/** Whoever ends a request that a server has begun to work on is billed for it all the same. */
const GIVEN_UP: readonly ErrorCode[] = ['stopped', 'timeout'];

/** What is guessed that a request is answered with, for the case that nobody will know. */
const USUAL_ANSWER = 500;

/** An answer waits no longer than this for an entry of its request, should the ledger hang. Milliseconds. */
const ENTER_MS = 1_000;

/** One request in both books: guessed before it goes out, and counted when it has ended. */
class Entry {
  private readonly id = crypto.randomUUID();
  private readonly since = usageBook.erasures();
  private readonly daysSince = dayBook.erasures();

  constructor(
    private readonly model: LanguageModel,
    private readonly feature: UsageFeature,
    private readonly now: () => Date,
  ) {}

  private get key(): UsageKey {
    return { month: monthOf(this.now()), provider: this.model.id, model: this.model.model, feature: this.feature };
  }

  /** Resolves when it is written, or cannot be. */
  async before({ tokensIn, tokensOut }: Guess): Promise<void> {
    const day = isCounted(this.model) ? { day: dayOf(this.now()), tokens: tokensIn + tokensOut } : null;
    await this.noting(inTime(askedBook.enter(this.id, { usage: { ...this.key }, day }), ENTER_MS));
  }

  usage(usage: ModelUsage): Promise<void> {
    return this.noting(usageBook.add(this.key, sumsOf(usage), this.since, this.id));
  }

  async day(usage: ModelUsage, guess: Guess, ended: boolean): Promise<void> {
    if (isCounted(this.model)) await enterDay(spentBy(usage, guess, ended), this.now(), this.daysSince, this.id);
  }

  /** It is in the books by now, as far as it belongs there. */
  end(): Promise<void> {
    return this.noting(askedBook.drop(this.id));
  }

  private async noting(writing: Promise<unknown>): Promise<void> {
    try {
      await writing;
    } catch (thrown) {
      logProblem('usage', thrown);
    }
  }
}

/**
 * The same model, whose answers are entered in the books: each request once, those of a test too, with what the provider's own
 * answer said. Nobody waits for the entry of usage; the entry of the day, which the month's limit is counted with, is there before
 * an answer ends, or a second later where the ledger hangs. One that cannot be written is noted and changes no answer. A request that failed before it was answered is not
 * entered; one that was stopped or broke off later is, with what was known by then. What an answer does not say is estimated for the
 * day, also for a request that was given up after it had gone out. What it says counts up to a ceiling, so that no server can use up a
 * month with one number. What is cut off by the end of this worker counts as it was guessed: see `askedBook`.
 */
export function counted(
  model: LanguageModel,
  feature: UsageFeature,
  now: () => Date = () => new Date(),
): LanguageModel {
  async function* stream(request: ModelRequest, call: Call): AsyncGenerator<ModelAnswer> {
    const entry = new Entry(model, feature, now);
    const tokensIn = tokensOfRequest(request);
    let usage: ModelUsage = {};
    let text = '';
    let sent = false;
    let answered = false;
    let ended = false;
    let failed = false;
    const watched: Call = {
      ...call,
      onSent(body) {
        sent = true;
        call.onSent?.(body);
      },
    };
    await entry.before({ tokensIn, tokensOut: Math.min(request.maxTokens, USUAL_ANSWER) });
    try {
      for await (const soFar of model.stream(request, watched)) {
        text = soFar.text;
        const told = believable(soFar.usage, ceilingOf(request, text));
        usage = { ...usage, ...told };
        answered ||= text !== '' || saysAnything(usage);
        yield told === soFar.usage ? soFar : { ...soFar, usage: told };
      }
      answered = ended = true;
    } catch (thrown) {
      failed = !GIVEN_UP.includes(toDesksideError(thrown).code);
      throw thrown;
    } finally {
      const isSpent = answered || (sent && !failed);
      const usageEntered = answered ? entry.usage(usage) : Promise.resolve();
      const dayEntered = isSpent
        ? entry.day(usage, { tokensIn, tokensOut: tokensOfText(text) }, ended)
        : Promise.resolve();
      await inTime(dayEntered, ENTER_MS);
      void Promise.all([usageEntered, dayEntered]).then(() => entry.end());
    }
  }

  return {
    ...model,
    // Read as it comes: an answer that is refused or cut in the end was billed, and only on the way it said what it used.
    async complete(request, call) {
      let last: ModelAnswer | undefined;
      for await (const answer of stream(request, call)) last = answer;
      if (!last) throw fault('empty-answer');
      return last;
    },
    stream,
    async test(signal, onSteps, onUsage, onSent) {
      const entries: Promise<void>[] = [];
      let entry = new Entry(model, feature, now);
      await entry.before(TEST);
      try {
        const onSaid = (said: ModelUsage): void => {
          const usage = believable(said, MOST_OF_TEST);
          const answered = entry;
          const usageEntered = answered.usage(usage);
          entries.push(
            answered.day(usage, TEST, true).then(() => {
              void usageEntered.then(() => answered.end());
            }),
          );
          // The next question, should there be one.
          entry = new Entry(model, feature, now);
          entries.push(entry.before(TEST));
          onUsage?.(usage);
        };
        return await model.test(signal, onSteps, onSaid, onSent);
      } finally {
        await Promise.all(entries);
        await entry.end();
      }
    },
  };
}
