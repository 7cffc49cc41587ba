import PQueue from 'p-queue';
import { features, type Feature } from '../../../core/features';
import { providerFacts } from '../../../core/providers';
import type { Call, LanguageModel } from '../../../providers/provider';

/**
 * One line for each server, since a local one answers one at a time and the others limit too. Nothing here needs to survive a
 * worker's restart: what was waiting is asked for again by the pages.
 */
export class Lines {
  private readonly lines = new Map<string, PQueue>();
  /** Aborted while the lines are paused. */
  private open = new AbortController();

  /** Ends the requests that are under way and those that wait; none gets in before {@link resume}. */
  pause(): void {
    for (const line of this.lines.values()) line.pause();
    this.open.abort();
  }

  resume(): void {
    if (!this.open.signal.aborted) return;
    this.open = new AbortController();
    for (const line of this.lines.values()) line.start();
  }

  /** The model, which waits for its turn before each request and keeps it until the answer has ended. */
  inLine(model: LanguageModel, what: Feature): LanguageModel {
    const line = this.lineOf(model);
    const whileOpen = (call: Call): Call => ({ ...call, signal: AbortSignal.any([call.signal, this.open.signal]) });
    const enter = (call: Call): Promise<() => void> => this.enter(line, call, features[what].urgency);
    return {
      ...model,
      async complete(request, asked) {
        const call = whileOpen(asked);
        const leave = await enter(call);
        try {
          return await model.complete(request, call);
        } finally {
          leave();
        }
      },
      async *stream(request, asked) {
        const call = whileOpen(asked);
        const leave = await enter(call);
        try {
          yield* model.stream(request, call);
        } finally {
          leave();
        }
      },
    };
  }

  private lineOf({ id, destination }: LanguageModel): PQueue {
    const key = destination ?? id;
    const line =
      this.lines.get(key) ??
      new PQueue({ concurrency: providerFacts[id].concurrency, autoStart: !this.open.signal.aborted });
    this.lines.set(key, line);
    return line;
  }

  /** Resolves when it is this one's turn, with what ends the turn. Rejects with the signal's reason when it is aborted before. */
  private enter(line: PQueue, { signal, onProgress }: Call, priority: number): Promise<() => void> {
    const waits = line.pending >= line.concurrency;
    if (waits && !signal.aborted) onProgress?.('queued');
    return new Promise((resolve, reject) => {
      line
        .add(
          () =>
            new Promise<void>((leave) => {
              if (waits) onProgress?.('thinking');
              resolve(leave);
            }),
          { signal, priority },
        )
        .catch(reject);
    });
  }
}
