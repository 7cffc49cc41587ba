import { fault, toDesksideError, type ErrorCode } from '../../../core/errors';
import { monthOf, saysAnything, sumsOf, type UsageFeature } from '../../../core/usage';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from '../../../providers/provider';
import { dayBook } from '../store/ledger/day-book';
import { usageBook } from '../store/ledger/usage-book';
import { logProblem } from '../log';
import { believable, ceilingOf, type Ceiling } from './believable';
import { enterDay, spentBy } from './day-entry';
import { tokensOfRequest, tokensOfText } from './estimate';
import { isCounted } from '../rules/limit';

/** One question of a connection test, both ways, with room to spare; only the provider knows its words. */
const TEST = { tokensIn: 300, tokensOut: 200 };
const MOST_OF_TEST: Ceiling = { tokensIn: 4_000, tokensOut: 20_000 };

/** Whoever ends a request that a server has begun to work on is billed for it all the same. */
const GIVEN_UP: readonly ErrorCode[] = ['stopped', 'timeout'];

/**
 * The same model, whose answers are entered in the books: each request once, those of a test too, with what the provider's own
 * answer said. Nobody waits for the entry of usage; the entry of the day, which the month's limit is counted with, is there before
 * an answer ends. One that cannot be written is noted and changes no answer. A request that failed before it was answered is not
 * entered; one that was stopped or broke off later is, with what was known by then. What an answer does not say is estimated for the
 * day, also for a request that was given up after it had gone out. What it says counts up to a ceiling, so that no server can use up a
 * month with one number.
 */
export function counted(
  model: LanguageModel,
  feature: UsageFeature,
  now: () => Date = () => new Date(),
): LanguageModel {
  async function enter(usage: ModelUsage, since: number): Promise<void> {
    try {
      await usageBook.add(
        { month: monthOf(now()), provider: model.id, model: model.model, feature },
        sumsOf(usage),
        since,
      );
    } catch (thrown) {
      logProblem('usage', thrown);
    }
  }

  async function* stream(request: ModelRequest, call: Call): AsyncGenerator<ModelAnswer> {
    const [since, daysSince] = [usageBook.erasures(), dayBook.erasures()];
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
      if (answered) void enter(usage, since);
      if (isCounted(model) && (answered || (sent && !failed))) {
        await enterDay(
          spentBy(usage, { tokensIn: tokensOfRequest(request), tokensOut: tokensOfText(text) }, ended),
          now(),
          daysSince,
        );
      }
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
    async test(signal, onSteps, onUsage) {
      const [since, daysSince] = [usageBook.erasures(), dayBook.erasures()];
      const entries: Promise<void>[] = [];
      try {
        return await model.test(signal, onSteps, (said) => {
          const usage = believable(said, MOST_OF_TEST);
          void enter(usage, since);
          if (isCounted(model)) entries.push(enterDay(spentBy(usage, TEST, true), now(), daysSince));
          onUsage?.(usage);
        });
      } finally {
        await Promise.all(entries);
      }
    },
  };
}
