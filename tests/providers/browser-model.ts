/// <reference types="dom-chromium-ai" />

import type { BrowserModelControl, BrowserModelOptions, InstalledBrowserModel } from './browser-control';

/**
 * A stand-in for the Prompt API as its explainer describes it: availability by languages, downloads at a click only, sessions with
 * a window of tokens, streams of what is new, exceptions by their names. Stands on nothing outside of itself, so that its text can
 * run in a browser. `answer` says what the model says; without it the first value of every list is chosen.
 */
export function makeBrowserModel(
  options: BrowserModelOptions = {},
  answer?: (system: string, prompt: string, constraint: unknown) => string,
): InstalledBrowserModel {
  const listeners: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let permits = 0;
  const control: BrowserModelControl = {
    availability: options.availability ?? 'available',
    behaviour: options.behaviour ?? 'normal',
    contextWindow: options.contextWindow ?? 9_216,
    languages: options.languages ?? ['en', 'es', 'ja', 'de', 'fr'],
    oldNames: options.oldNames ?? false,
    measures: options.measures ?? true,
    slow: options.slow ?? false,
    activated: false,
    createHangs: false,
    open: 0,
    looked: [],
    created: [],
    prompts: [],
    changed: () => new Promise<void>((resolve) => listeners.push(resolve)),
    release: (pieces = 1) => {
      permits += pieces;
      while (permits > 0 && waiting.length > 0) {
        permits -= 1;
        waiting.shift()?.();
      }
    },
  };
  const tell = (): void => listeners.splice(0).forEach((listener) => listener());
  const exception = (name: string, message = 'canary message of the browser'): DOMException =>
    new DOMException(message, name);
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
  const tokens = (text: string): number => Math.ceil(text.length / 4);
  const textOf = (input: LanguageModelPrompt): string =>
    typeof input === 'string'
      ? input
      : input.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n');
  const fits = (wanted: LanguageModelCreateCoreOptions): boolean =>
    [...(wanted.expectedInputs ?? []), ...(wanted.expectedOutputs ?? [])].every(({ languages }) =>
      (languages ?? []).every((language) => control.languages.includes(language)),
    );
  const piece = async (): Promise<void> => {
    if (!control.slow) return;
    if (permits > 0) permits -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const plain = (schema: unknown): unknown => {
    if (!isRecord(schema)) return null;
    if (Array.isArray(schema['enum'])) return schema['enum'][0];
    if (schema['type'] === 'boolean') return true;
    if (schema['type'] === 'number') return 0.9;
    if (schema['type'] === 'array') return [];
    if (schema['type'] !== 'object' || !isRecord(schema['properties'])) return 'It fits best.';
    return Object.fromEntries(Object.entries(schema['properties']).map(([name, inner]) => [name, plain(inner)]));
  };
  const inWords = (system: string): unknown => {
    const at = system.lastIndexOf('JSON Schema:\n');
    return at === -1 ? null : JSON.parse(system.slice(at + 13));
  };
  const saidBy = (system: string, prompt: string, constraint: unknown): string => {
    if (control.behaviour === 'refusal') return 'I am sorry, I cannot help with that.';
    if (control.behaviour === 'prose') return 'I would say that this is about the network.';
    if (control.behaviour === 'empty') return '';
    if (answer) return answer(system, prompt, constraint);
    const schema = constraint ?? inWords(system);
    return schema
      ? JSON.stringify(plain(schema))
      : 'Hello,\n\nthank you for writing. Please restart the device once and try again.\n\nKind regards';
  };

  class Session extends EventTarget {
    private ended: DOMException | null = null;
    private readonly parts: ((reason: DOMException) => void)[] = [];
    private used: number;
    readonly oncontextoverflow = null;
    readonly onquotaoverflow = null;
    readonly topK = 3;
    readonly temperature = 1;

    constructor(private readonly system: string) {
      super();
      this.used = tokens(system);
      const names = control.oldNames
        ? { used: 'inputUsage', room: 'inputQuota', measure: 'measureInputUsage' }
        : { used: 'contextUsage', room: 'contextWindow', measure: 'measureContextUsage' };
      Object.defineProperty(this, names.used, { get: () => this.used });
      Object.defineProperty(this, names.room, { get: () => control.contextWindow });
      Object.defineProperty(this, names.measure, {
        value: async (
          input: LanguageModelPrompt,
          { responseConstraint, omitResponseConstraintInput }: LanguageModelPromptOptions = {},
        ) => {
          if (!control.measures) throw exception('NotSupportedError');
          return (
            tokens(textOf(input)) +
            (responseConstraint && omitResponseConstraintInput !== true
              ? tokens(JSON.stringify(responseConstraint))
              : 0)
          );
        },
      });
    }

    promptStreaming(input: LanguageModelPrompt, given: LanguageModelPromptOptions = {}): ReadableStream<string> {
      const { signal, responseConstraint: constraint, omitResponseConstraintInput: omitted } = given;
      const prompt = textOf(input);
      control.prompts.push({ input: prompt, options: given });
      tell();
      const pieces = this.answerTo(prompt, constraint, omitted === true && constraint === undefined);
      return new ReadableStream<string>({
        start: (to) => {
          const end = (reason: unknown): void => to.error(reason);
          if (this.ended) return end(this.ended);
          this.parts.push(end);
          if (control.behaviour === 'silent') return undefined;
          if (signal?.aborted) return end(signal.reason);
          signal?.addEventListener('abort', () => end(signal.reason), { once: true });
          return undefined;
        },
        pull: async (to) => {
          const { value, done } = await pieces.next();
          if (this.ended || signal?.aborted) return;
          if (done) to.close();
          else to.enqueue(value);
        },
      });
    }

    private async *answerTo(prompt: string, constraint: unknown, misused: boolean): AsyncGenerator<string> {
      if (misused) throw new TypeError('omitResponseConstraintInput without responseConstraint');
      if (control.behaviour === 'silent') await never();
      if (constraint !== undefined && control.behaviour === 'no-schema') throw exception('NotSupportedError');
      if (control.behaviour === 'unfitting') throw exception('SyntaxError');
      if (this.used + tokens(prompt) > control.contextWindow) throw exception('QuotaExceededError');
      const said = saidBy(this.system, prompt, constraint);
      const words = said.match(/\s*\S+/g) ?? [];
      for (let at = 0; control.behaviour === 'endless' || at < words.length; at += 1) {
        await piece();
        if (at === 2 && control.behaviour === 'broken') throw exception('UnknownError');
        if (at === 2 && control.behaviour === 'filtered') throw exception('NotReadableError');
        if (at === 2 && control.behaviour === 'language') throw exception('NotSupportedError');
        yield words[at % words.length] ?? ' again';
      }
      this.used += tokens(prompt) + tokens(said);
    }

    async prompt(input: LanguageModelPrompt, given: LanguageModelPromptOptions = {}): Promise<string> {
      let text = '';
      for await (const part of this.promptStreaming(input, given)) text += part;
      return text;
    }

    async append(input: LanguageModelPrompt): Promise<undefined> {
      this.used += tokens(textOf(input));
    }

    async clone(): Promise<Session> {
      control.open += 1;
      return new Session(this.system);
    }

    destroy(): undefined {
      if (this.ended) return;
      this.ended = exception('AbortError');
      control.open -= 1;
      for (const end of this.parts) end(this.ended);
      tell();
    }

    static async availability(wanted: LanguageModelCreateCoreOptions = {}): Promise<Availability> {
      control.looked.push(wanted);
      tell();
      if (control.availability === 'silent') return never();
      return fits(wanted) ? control.availability : 'unavailable';
    }

    static async params(): Promise<LanguageModelParams> {
      return { defaultTopK: 3, maxTopK: 128, defaultTemperature: 1, maxTemperature: 2 };
    }

    static async create(wanted: LanguageModelCreateOptions = {}): Promise<Session> {
      const { signal, initialPrompts = [], monitor } = wanted;
      control.created.push(wanted);
      tell();
      if (signal?.aborted) throw signal.reason;
      if (!fits(wanted)) throw exception('NotSupportedError');
      if (control.availability === 'unavailable') throw exception('InvalidStateError');
      if (control.availability !== 'available') {
        if (!control.activated && !globalThis.navigator?.userActivation?.isActive) throw exception('NotAllowedError');
        const progress = new EventTarget();
        monitor?.(progress as CreateMonitor);
        for (const loaded of [0, 0.5, 1])
          progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
        control.availability = 'available';
      }
      if (control.createHangs) await new Promise<void>((resolve) => waiting.push(resolve));
      const system = textOf(initialPrompts as LanguageModelPrompt);
      if (tokens(system) > control.contextWindow) throw exception('QuotaExceededError');
      control.open += 1;
      const session = new Session(system);
      if (control.behaviour !== 'silent') signal?.addEventListener('abort', () => session.destroy(), { once: true });
      return session;
    }
  }

  return { LanguageModel: Session as unknown as typeof LanguageModel, browserModel: control };
}

/** JavaScript that puts the stand-in and its control (`globalThis.browserModel`) into the context that runs it. */
export const browserModelSource = (options: BrowserModelOptions = {}): string =>
  // Some compilers name functions through a helper of theirs, which the other context does not have.
  `(() => { const __name = (value) => value; Object.assign(globalThis, (${makeBrowserModel.toString()})(${JSON.stringify(options)})); })();`;
