import { say } from '../../../../../core/words/say';
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskSummary, SettingsView, TestStep } from '../../../../../core/messages';
import { providerPlaces, providersAt } from '../../../../../core/provider-choice';
import { providerIds } from '../../../../../core/providers';
import { defaultSettings } from '../../../../../core/settings';
import { StartPage } from '../../../../../entrypoints/options/start/StartPage';
import { mountWith, viewUnder } from '../../pages/store';

// @vitest-environment happy-dom

const mocks = vi.hoisted(() => ({
  desks: [] as unknown[],
  access: [] as string[],
  asked: [] as string[],
  granted: true,
  grants: [] as unknown[],
  models: {} as Record<string, unknown>,
  steps: [] as unknown[],
}));

vi.mock('wxt/browser', () => {
  const silent = { addListener: () => {}, removeListener: () => {} };
  const answers: Record<string, (payload: { provider?: string; address?: string }) => unknown> = {
    'desks.open': () => ({ desks: mocks.desks, access: mocks.access }),
    'desks.list': () => ({ desks: [] }),
    'provider.address': () => ({ final: 'http://localhost/v1', problem: null, origin: 'http://localhost' }),
    'provider.models': ({ address = '' }) =>
      mocks.models[address] ?? { models: [], error: { code: 'not-running', detail: address } },
    'learning.score': () => ({ learnt: 40, got: { right: 31, of: 40 } }),
    'key.save': () => ({ last4: 'abcd', check: null }),
    'provider.untried': () => ({}),
    'practice.suggest': () => ({
      sent: null,
      triage: {
        is: 'suggestion',
        asks: [],
        suggestion: {
          id: 'practice',
          choices: [
            {
              fieldId: 'category',
              optionId: 'printer-jam',
              path: ['Hardware', 'Printer', 'Paper jam'],
              confidence: 0.9,
              alternatives: [],
            },
          ],
          reason: 'says paper jam',
          source: { providerId: 'on-device', label: 'On this device', sent: false, ms: 1 },
          createdAt: '2026-11-30T09:00:00Z',
        },
      },
    }),
  };
  return {
    browser: {
      permissions: {
        contains: () => Promise.resolve(true),
        request: (wanted: unknown) => {
          mocks.grants.push(wanted);
          return Promise.resolve(mocks.granted);
        },
        onAdded: silent,
        onRemoved: silent,
      },
      storage: { onChanged: silent, local: { onChanged: silent } },
      runtime: {
        getManifest: () => ({ content_scripts: [] }),
        connect: ({ name }: { name: string }) => {
          const heard: ((message: unknown) => void)[] = [];
          return {
            onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
            onDisconnect: silent,
            disconnect: () => {},
            postMessage: () => {
              if (name === 'deskside:test')
                queueMicrotask(() => heard.forEach((tell) => tell({ running: false, steps: mocks.steps })));
            },
          };
        },
        sendMessage: ({ request, payload }: { request: string; payload: { address?: string } }) => {
          mocks.asked.push(request);
          return Promise.resolve(answers[request]?.(payload));
        },
      },
    },
  };
});

const desk: DeskSummary = {
  origin: 'https://acme.zendesk.com',
  desk: 'zendesk',
  name: 'Zendesk',
  describedBy: null,
  state: 'not-read',
  custom: false,
  catalogue: null,
  lastReadAt: null,
  examples: 0,
  open: true,
};
const failed = (error: NonNullable<TestStep['error']>): TestStep => ({
  name: 'first-word',
  state: 'failed',
  text: 'It failed.',
  error,
});

beforeEach(() => {
  Object.assign(mocks, { desks: [], access: [], granted: true, models: {}, steps: [] });
  mocks.asked.length = 0;
  mocks.grants.length = 0;
});

const open = (view: SettingsView = viewUnder(null)) => mountWith(<StartPage />, view);
const stepOf = (root: HTMLElement, title: string): HTMLElement => {
  const found = [...root.querySelectorAll<HTMLElement>('.step')].find((step) => step.textContent.includes(title));
  if (found === undefined) throw new Error(`There is no step ${title}`);
  return found;
};
const isDone = (root: HTMLElement, title: string): boolean => stepOf(root, title).dataset['done'] !== undefined;
const isOpen = (root: HTMLElement, title: string): boolean => stepOf(root, title).querySelector('.step-body') !== null;

describe('the facts of the choice', () => {
  test('name every provider once, and say of each what it costs, where text goes and what it needs', () => {
    expect(providerPlaces.flatMap(providersAt).toSorted()).toEqual([...providerIds].toSorted());
    const facts = providerIds.flatMap((id) => [
      say(`start.costs.${id}`),
      say(`start.goes.${id}`),
      say(`start.needs.${id}`),
    ]);
    expect(facts.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
  });
});

describe('the steps', () => {
  test('on the first day: no desk yet, this device answers by itself and the others stand beside it, nothing can be switched on', async () => {
    const { page, saved } = await open();
    expect([isDone(page.root, 'Which desk'), isDone(page.root, 'What answers')]).toEqual([false, true]);
    expect(isOpen(page.root, 'What answers')).toBe(true);
    await page.press('Switch on');
    expect(saved).toEqual([]);
    expect(mocks.asked.filter((name) => name.startsWith('provider.'))).toEqual([]);
  });

  test('an open desk ticks the first one, which folds to one line; one press switches on', async () => {
    mocks.desks = [desk];
    const { page, saved } = await open();
    expect([isDone(page.root, 'Which desk'), isOpen(page.root, 'Which desk')]).toEqual([true, false]);
    expect(stepOf(page.root, 'Which desk').textContent).toContain('acme.zendesk.com is Zendesk. Deskside works there.');
    await page.press('Switch on');
    expect(saved.map(({ enabled }) => enabled)).toEqual([true]);
    await page.press('Add or change');
    expect(isOpen(page.root, 'Which desk')).toBe(true);
  });

  test('a desk that is found and waits for the person’s word ticks nothing', async () => {
    mocks.desks = [{ ...desk, state: 'not-agreed', desk: null }];
    const { page } = await open();
    expect(isDone(page.root, 'Which desk')).toBe(false);
  });

  test('where the browser shows no tabs of desks it is asked in the press', async () => {
    mocks.access = ['https://*.zendesk.com/agent/*'];
    const { page } = await open();
    await page.press('Allow access to help desks');
    expect(mocks.grants).toEqual([{ origins: ['https://*.zendesk.com/agent/*'] }]);
  });

  test('what was learnt ticks the third, with what it would have got right', async () => {
    mocks.desks = [{ ...desk, state: 'ready', examples: 40 }];
    const { page } = await open(viewUnder(null, { ...defaultSettings(), enabled: true }));
    expect(stepOf(page.root, 'Learn now').textContent).toContain(
      '40 tickets are learnt from acme.zendesk.com. Of 40 it would have got 31 right.',
    );
  });

  test('where the organisation forbids to learn, one line says so', async () => {
    mocks.desks = [desk];
    const { page } = await open(viewUnder({ featuresOff: ['learn-from-solved'] }));
    expect(stepOf(page.root, 'Learn now').textContent).toContain('Set by Acme Ltd.');
    expect(page.hasButton('Learn now')).toBe(false);
  });
});

describe('looking for servers on this computer', () => {
  const look = async () => {
    const { page, saved } = await open();
    const button = page.button('Look for Ollama and LM Studio on this computer');
    await act(async () => {
      button.click();
      // Nothing was awaited in between: later the browser would refuse.
      expect(mocks.grants).toEqual([{ origins: ['http://localhost/*', 'http://127.0.0.1/*'] }]);
    });
    return { page, saved };
  };

  test('asks the browser in the press and nobody before it; what answers is offered with its models', async () => {
    mocks.models = {
      'http://127.0.0.1:11434': { models: [{ id: 'nomic-embed-text' }, { id: 'llama3.2' }], error: null },
    };
    mocks.steps = [{ name: 'first-word', state: 'ok', text: 'It answers.' }];
    const { page, saved } = await look();
    expect(page.text()).toContain('Ollama answers at 127.0.0.1:11434 with 2 models.');
    await page.press('Use Ollama');
    expect(saved.at(-1)).toMatchObject({
      provider: 'ollama',
      providers: { ollama: { address: 'http://127.0.0.1:11434', model: 'llama3.2' } },
    });
  });

  test('shows what to set where Ollama refuses, and saves nothing', async () => {
    mocks.models = { 'http://localhost:11434': { models: [{ id: 'llama3.2' }], error: null } };
    mocks.steps = [failed({ code: 'forbidden-origin' })];
    const { page, saved } = await look();
    await page.press('Use Ollama');
    expect(page.text()).toContain('Let Ollama accept this extension');
    expect(saved).toEqual([]);
  });

  test('says so where nobody is there, and where the browser was told no', async () => {
    expect((await look()).page.text()).toContain('Neither Ollama nor LM Studio answers');
    mocks.grants.length = 0;
    mocks.granted = false;
    expect((await look()).page.text()).toContain('The browser was not allowed to let Deskside ask this computer.');
    expect(mocks.asked.filter((name) => name === 'provider.models')).toHaveLength(4);
  });
});

describe('save and test', () => {
  const enterKey = async () => {
    mocks.models = { '': { models: [{ id: 'gpt-5-mini' }], error: null } };
    const { page, saved } = await open();
    await act(async () => page.input('input[type="radio"][value="openai"]').click());
    const form = stepOf(page.root, 'What answers').querySelector('form[aria-label="OpenAI"]');
    const key = form?.querySelector<HTMLInputElement>('input[type="password"]');
    await page.type(`#${CSS.escape(key?.id ?? '')}`, 'sk-practice-1234567890');
    await page.press('Save and test');
    return { page, saved, key };
  };

  test('keeps nothing of a key that was refused, and says it at the key', async () => {
    mocks.steps = [failed({ code: 'bad-key' })];
    const { saved, key } = await enterKey();
    expect(saved).toEqual([]);
    expect(mocks.asked).not.toContain('key.save');
    expect(key?.getAttribute('aria-invalid')).toBe('true');
  });

  test('keeps what answered, with the only model that there is and with the key', async () => {
    mocks.steps = [{ name: 'first-word', state: 'ok', text: 'It answers.' }];
    const { saved } = await enterKey();
    expect(saved.at(-1)).toMatchObject({ provider: 'openai', providers: { openai: { model: 'gpt-5-mini' } } });
    expect(mocks.asked).toContain('key.save');
  });
});

describe('the practice ticket', () => {
  test('has a card whose Accept fills the form beside it, and whose Undo takes that back', async () => {
    const { page } = await open();
    await page.press('Try it on a practice ticket');
    const form = () => page.root.querySelector<HTMLSelectElement>('.practice-form select')?.value;
    expect(form()).toBe('');
    await page.press(/^Accept/);
    expect(form()).toBe('printer-jam');
    await page.press('Undo');
    expect(form()).toBe('');
    await page.press('Dismiss');
    expect(page.text()).toContain('Dismissed');
    expect(page.text()).toContain('This is practice.');
  });
});
