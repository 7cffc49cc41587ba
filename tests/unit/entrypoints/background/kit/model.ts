import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { fault } from '../../../../../core/errors';
import type { Call, LanguageModel, ModelAnswer, ModelRequest, Posted } from '../../../../../providers/provider';

export const DESTINATION = 'http://localhost:11434/v1/chat/completions';

interface Asked {
  readonly request: ModelRequest;
  readonly call: Call;
  readonly answer: (text: string) => void;
  readonly fail: (code: Parameters<typeof fault>[0]) => void;
}

const postedOf = ({ user, repair }: ModelRequest): Posted => ({
  url: DESTINATION,
  body: JSON.stringify({ user, ...(repair ? { repair } : {}) }),
});

/** A model that answers when the test says so. */
export class FakeModel implements LanguageModel {
  readonly kind = 'language-model';
  readonly id = 'compatible';
  readonly label = 'Local server · fake';
  readonly model = 'fake';
  readonly destination = DESTINATION;
  readonly asked: Asked[] = [];
  /** One that is deaf goes on after it was told to stop. */
  deaf = false;

  complete(request: ModelRequest, call: Call): Promise<ModelAnswer> {
    const { body } = postedOf(request);
    return new Promise((resolve, reject) => {
      if (call.approval?.admits(body) === false) return reject(fault('not-approved'));
      call.onSent?.(body);
      call.signal.addEventListener('abort', () => this.deaf || reject(call.signal.reason as Error));
      this.asked.push({
        request,
        call,
        answer: (text) => resolve({ text, usage: { tokensIn: 10, tokensOut: 5 } }),
        fail: (code) => reject(fault(code)),
      });
      this.heard();
    });
  }

  async *stream(request: ModelRequest, call: Call): AsyncGenerator<ModelAnswer> {
    yield { text: 'Hello', usage: {} };
    yield await this.complete(request, call);
  }

  /** Of its own, since a wrapper takes along what lies in the object alone. */
  readonly wouldPost = (request: ModelRequest): Promise<Posted> => Promise.resolve(postedOf(request));

  listModels(): Promise<[]> {
    return Promise.resolve([]);
  }

  checkKey(): Promise<void> {
    return Promise.resolve();
  }

  test(): Promise<[]> {
    return Promise.resolve([]);
  }

  private heard: () => void = () => {
    for (const { times, resolve } of this.waiting) if (this.asked.length >= times) resolve();
  };
  private readonly waiting: { readonly times: number; readonly resolve: () => void }[] = [];

  /** The request number `times`, once it has been posted. */
  async request(times = 1): Promise<Asked> {
    if (this.asked.length < times) await new Promise<void>((resolve) => this.waiting.push({ times, resolve }));
    const asked = this.asked[times - 1];
    if (!asked) throw new Error('it was asked');
    return asked;
  }
}

export const ANSWER = JSON.stringify({
  reason: 'says printer',
  category: { value: 'c1', confidence: 0.9, alternatives: [] },
  priority: { value: 'p2', confidence: 0.9, alternatives: [] },
});

export const settingsWith = (change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings(),
  enabled: true,
  provider: 'compatible',
  providers: { compatible: { address: 'http://localhost:11434', model: 'fake', contextChars: 24_000 } },
  agreed: [DESTINATION],
  ...change,
});

export const store = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });
