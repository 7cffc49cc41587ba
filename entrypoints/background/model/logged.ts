import { toDesksideError } from '../../../core/errors';
import type { ContentKind, RequestRecord, RequestResult } from '../../../core/request-log';
import type { TicketRef } from '../../../core/ticket';
import type { UsageFeature } from '../../../core/usage';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from '../../../providers/provider';
import { noted } from '../store/ledger/noted';
import { requestLog } from '../store/ledger/request-log';
import { loadEffective } from '../rules/load';
import { bytesOf, sha256OfBytes } from './hash';

/** What a model is asked for, as the log tells it. */
interface About {
  readonly feature: UsageFeature;
  /** Null where it is about no ticket of anybody's. */
  readonly ref: TicketRef | null;
}

const keepsTexts = async (): Promise<boolean> => (await loadEffective()).settings.keepRequestTexts;

/** One body that has left. Whoever waits for its answer waits for none of this. */
class Entry {
  private readonly id = crypto.randomUUID();
  private readonly at = new Date();
  private readonly since: number;
  private readonly written: Promise<void>;
  private ended = false;

  constructor(
    private readonly about: Pick<RequestRecord, 'feature' | 'ref' | 'destination' | 'provider' | 'model' | 'holds'>,
    body: string,
  ) {
    this.since = requestLog.erasures(about.ref);
    this.written = noted(this.write(body));
  }

  /** Counts once. */
  end(result: RequestResult, { tokensIn, tokensOut }: ModelUsage = {}): void {
    if (this.ended) return;
    this.ended = true;
    const change = {
      result,
      ms: Math.max(0, Date.now() - this.at.getTime()),
      ...(tokensIn === undefined ? {} : { tokensIn }),
      ...(tokensOut === undefined ? {} : { tokensOut }),
    };
    void this.written.then(() => noted(requestLog.end(this.id, change)));
  }

  private async write(body: string): Promise<void> {
    const bytes = bytesOf(body);
    const [sha256, keepsText] = await Promise.all([sha256OfBytes(bytes), keepsTexts()]);
    const { id, at, about } = this;
    await requestLog.add(
      {
        ...about,
        id,
        at: at.toISOString(),
        by: about.feature === 'watch' ? 'background' : 'person',
        bytes: bytes.byteLength,
        sha256,
        result: 'open',
      },
      keepsText ? body : null,
      this.since,
    );
  }
}

/** What a question holds, and the answer that is sent back with it. */
const holding = ({ holds, repair }: ModelRequest): readonly ContentKind[] => [
  ...(holds ?? ['instruction']),
  ...(repair === undefined ? [] : (['earlier-answer'] as const)),
];

/**
 * The same model, of which every body that leaves is in the log: each try, each repair, each question of a test. It stands right before
 * the server, so that what is hashed is what was posted. What cannot be written is noted and changes no answer.
 */
export function logged(model: LanguageModel, { feature, ref }: About): LanguageModel {
  const { id: provider, destination, model: name } = model;
  if (destination === null) return model;
  const enter = (holds: readonly ContentKind[], body: string): Entry =>
    new Entry({ feature, ref, destination, provider, model: name, holds }, body);

  async function* stream(request: ModelRequest, call: Call): AsyncGenerator<ModelAnswer> {
    const entries: Entry[] = [];
    let usage: ModelUsage = {};
    // Whoever reads no further has given it up.
    let result: RequestResult = 'stopped';
    const watched: Call = {
      ...call,
      onSent(body) {
        entries.at(-1)?.end('again');
        entries.push(enter(holding(request), body));
        call.onSent?.(body);
      },
    };
    try {
      for await (const soFar of model.stream(request, watched)) {
        usage = { ...usage, ...soFar.usage };
        yield soFar;
      }
      result = 'answered';
    } catch (thrown) {
      result = toDesksideError(thrown).code;
      throw thrown;
    } finally {
      entries.at(-1)?.end(result, usage);
    }
  }

  return {
    ...model,
    async complete(request, call) {
      let last: ModelAnswer = { text: '', usage: {} };
      for await (const answer of stream(request, call)) last = answer;
      return last;
    },
    stream,
    async test(signal, onSteps, onUsage, onSent) {
      const entries: Entry[] = [];
      let result: RequestResult = 'stopped';
      try {
        const steps = await model.test(
          signal,
          onSteps,
          (usage) => {
            entries.at(-1)?.end('answered', usage);
            onUsage?.(usage);
          },
          (body) => {
            entries.at(-1)?.end('again');
            entries.push(enter(['instruction'], body));
            onSent?.(body);
          },
        );
        result = steps.find(({ state }) => state === 'failed')?.error?.code ?? 'answered';
        return steps;
      } finally {
        entries.at(-1)?.end(result);
      }
    },
  };
}
