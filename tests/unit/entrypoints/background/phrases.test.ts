import { beforeEach, describe, expect, it, vi } from 'vitest';
import { phrasesFile } from '../../../../phrases-file';
import type { TrainedModel } from '../../../../providers/on-device';
import type { LanguageModel } from '../../../../providers/provider';
import { category, exampleOf, inputOf, signal, ticketOf } from '../../providers/on-device/samples';
import { bigField } from './kit/assist-world';

/** The files that were asked for. */
let asked: string[] = [];
/** What the next reading of one ends with. */
let fails: Error | null = null;

/** Another worker: none of the modules of the one before is left. */
async function startWorker() {
  vi.resetModules();
  const [{ readPhrases }, { meaningOf, readMeanings }, { createOnDevice }, { meeting }] = await Promise.all([
    import('../../../../entrypoints/background/phrases'),
    import('../../../../providers/on-device/meanings'),
    import('../../../../providers/on-device'),
    import('../../../../providers/on-device/reply'),
  ]);
  return { readPhrases, meaningOf, readMeanings, createOnDevice, meeting };
}
type Worker = Awaited<ReturnType<typeof startWorker>>;

beforeEach(() => {
  asked = [];
  fails = null;
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.pathname);
    return fails ? Promise.reject(fails) : Promise.resolve(Response.json(phrasesFile));
  });
});

describe('the words that a worker looks for', () => {
  it('come from one file of the extension, which is read once, when they are first needed', async () => {
    const { readPhrases, meaningOf, readMeanings } = await startWorker();
    expect(asked).toEqual([]);
    expect(() => meaningOf('passwort')).toThrow('not read');
    const [phrases] = await Promise.all([readPhrases(), readMeanings(), readMeanings()]);
    await readMeanings();
    expect(asked).toEqual(['/phrases.json']);
    expect(meaningOf('passwort')).toBeTypeOf('number');
    expect(meaningOf('passwort')).toBe(meaningOf('password'));
    expect(phrases.setsAside.test('ignore')).toBe(true);
  });

  it('are read again after the file could not be read', async () => {
    const { readPhrases, meaningOf, readMeanings } = await startWorker();
    fails = new TypeError('Failed to fetch');
    await expect(readMeanings()).rejects.toBe(fails);
    await expect(readPhrases()).rejects.toBe(fails);
    expect(() => meaningOf('passwort')).toThrow('not read');
    fails = null;
    await readMeanings();
    expect(meaningOf('passwort')).toBeTypeOf('number');
  });
});

const jam = ticketOf({ subject: 'Drucker', text: 'Der Drucker meldet Papierstau im Fach' });
const vpn = ticketOf({ subject: 'VPN drops', text: 'The VPN drops at home' });
const without = { fields: [category], descriptions: {}, examples: inputOf(jam).examples };

/** Answers with the first value that it is offered. */
const answering: Partial<LanguageModel> = {
  kind: 'language-model',
  id: 'openai',
  label: 'OpenAI · fake',
  destination: 'https://api.openai.com/v1',
  complete: () =>
    Promise.resolve({
      text: JSON.stringify({
        reason: 'says “Drucker”',
        category: { value: 'c1', confidence: 0.9, alternatives: [] },
      }),
      usage: {},
    }),
};

const started = { suggestionId: 's1', draftId: 'd1', summaryId: 's1' };
const written = { ticket: jam, contextChars: 24_000, redaction: 'strict' } as const;
const watched = { signal, onCause: () => undefined, onSent: () => undefined, onText: () => undefined };

/** Everything that asks a model for words, of the worker that was started last. */
const requests: Readonly<Record<string, (model: LanguageModel) => Promise<unknown>>> = {
  async 'a draft'(model) {
    const { draft } = await import('../../../../entrypoints/background/features/draft/draft');
    const task = { ...started, ...written, instruction: '', macros: () => Promise.reject(new Error()), examples: [] };
    return draft(model, task, watched);
  },
  async 'other words'(model) {
    const { rework } = await import('../../../../entrypoints/background/features/draft/rework');
    return rework(model, written, { text: 'Bitte warten.', way: 'shorter' }, watched);
  },
  async 'a translation'(model) {
    const { translation } = await import('../../../../entrypoints/background/features/draft/rework');
    return translation(model, written, 'Bitte warten.', 'en', watched);
  },
  async 'a summary'(model) {
    const { summarise } = await import('../../../../entrypoints/background/features/summary/summary');
    return summarise(model, { ...started, ...written, reader: 'en' }, watched);
  },
  'a suggestion': (model) => byModel(model),
};

/** Of the worker that was started last. */
async function byModel(model: Partial<LanguageModel> = answering) {
  const { triage } = await import('../../../../entrypoints/background/features/triage/triage');
  const task = {
    suggestionId: 's1',
    ticket: jam,
    fields: [bigField],
    descriptions: {},
    examples: [],
    contextChars: 24_000,
    redaction: 'auto',
  } as const;
  return triage(model as LanguageModel, task, { signal, onCause: () => undefined, onSent: () => undefined });
}

const macro = { id: '1', title: 'VPN first aid', text: 'Please start the VPN client again.' };
const past = exampleOf(4711, 'The VPN drops at home every morning', {}, 'Please start the VPN client again.');

describe('what comes first after a start reads the meanings of words by itself:', () => {
  it.each<[string, (worker: Worker) => Promise<unknown>]>([
    ['a ticket that is sorted', ({ createOnDevice }) => createOnDevice().classify(inputOf(jam), signal)],
    ['the score of what was learnt', ({ createOnDevice }) => createOnDevice().wouldHaveGot(without, signal)],
    ['a reply that is looked for', ({ createOnDevice }) => createOnDevice().findReply(vpn, [macro], [], '', signal)],
    [
      'a past reply that is looked for',
      ({ createOnDevice }) => createOnDevice().findReply(vpn, [], [past], '', signal),
    ],
    ['what a draft may rest on', ({ meeting }) => meeting(vpn, [macro], '', signal)],
    ['a model that is asked about a large catalogue', () => byModel()],
  ])('%s', async (_what, first) => {
    const answer = await first(await startWorker());
    expect(answer).toBeTruthy();
    expect(asked).toEqual(['/phrases.json']);
  });

  it('a ticket that is sorted by a model which an earlier worker trained', async () => {
    const kept = new Map<string, TrainedModel>();
    const cache = {
      get: async (key: string) => kept.get(key),
      set: async (key: string, trained: TrainedModel) => void kept.set(key, trained),
    };
    const ask = async () => (await startWorker()).createOnDevice({ cache }).classify(inputOf(jam), signal);
    const earlier = await ask();
    expect(kept.size).toBe(1);
    expect(await ask()).toEqual(earlier);
    expect(asked).toEqual(['/phrases.json', '/phrases.json']);
  });
});

describe('while the words that redaction goes by cannot be read, nothing is asked of a model:', () => {
  it.each(Object.entries(requests))('%s', async (_what, ask) => {
    await startWorker();
    fails = new TypeError('Failed to fetch');
    let posted = 0;
    const counting = {
      ...answering,
      complete: () => Promise.reject(new Error(`${(posted += 1)}`)),
      // The first words are asked for only by whoever reads them.
      async *stream() {
        posted += 1;
        yield { text: 'Bitte warten.', usage: {} };
      },
    } as unknown as LanguageModel;
    await expect(ask(counting)).rejects.toBe(fails);
    expect(posted).toBe(0);
    fails = null;
    await ask(counting).catch(() => undefined);
    expect(posted).toBe(1);
  });

  it('the finders themselves give up', async () => {
    await startWorker();
    const { redact } = await import('../../../../entrypoints/background/redaction/redact');
    expect(() => redact({ ticket: jam, texts: [], maxChars: 1000 }, 'identifiers')).toThrow('not read');
  });
});
