// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { DesksideError } from '../../../../core/errors';
import type { Settings } from '../../../../core/settings';
import { defaultSettings } from '../../../../core/settings';
import { AnswerState } from '../../../../entrypoints/popup/AnswerState';
import { DeskPart } from '../../../../entrypoints/popup/DeskPart';
import { News } from '../../../../entrypoints/popup/News';
import { mount } from '../../components/mount';
import { viewUnder } from '../pages/store';

const mocks = vi.hoisted(() => ({
  names: [] as string[],
  last: null as { at: string; error: unknown } | null,
  fresh: true,
  ports: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      connect: ({ name }: { name: string }) => {
        mocks.ports.push(name);
        const heard: ((message: unknown) => void)[] = [];
        return {
          onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
          onDisconnect: { addListener: () => {} },
          disconnect: () => {},
          postMessage: () => {
            mocks.last = { at: new Date().toISOString(), error: null };
            queueMicrotask(() =>
              heard.forEach((tell) => tell({ running: false, steps: [{ name: 'key', state: 'ok', text: '' }] })),
            );
          },
        };
      },
      sendMessage: ({ request }: { request: string }) => {
        mocks.names.push(request);
        if (request === 'provider.last') return Promise.resolve({ last: mocks.last });
        return Promise.resolve(request === 'news.get' ? { fresh: mocks.fresh } : {});
      },
    },
  },
}));

beforeEach(() => {
  mocks.names.length = 0;
  mocks.ports.length = 0;
  mocks.last = null;
  mocks.fresh = true;
});

describe('whether what answers does', () => {
  const ollama: Settings = {
    ...defaultSettings(),
    enabled: true,
    provider: 'ollama',
    providers: { ollama: { address: '', model: 'llama3.2', contextChars: 24_000 } },
  };
  const show = (error: DesksideError | null | undefined, settings = ollama) => {
    mocks.last = error === undefined ? null : { at: new Date(Date.now() - 120_000).toISOString(), error };
    return mount(<AnswerState view={viewUnder(null, settings)} />);
  };

  test('is how the last question ended; nobody is asked for it', async () => {
    expect((await show(null)).text()).toContain('✓ Ollama answered 2 min ago.');
    expect((await show(undefined)).text()).toContain('Ollama was not asked since the browser was started.');
    expect([mocks.ports, mocks.names]).toEqual([[], ['provider.last', 'provider.last']]);
  });

  test('leads to the very field where it is put right', async () => {
    const popup = await show({ code: 'model-missing', detail: 'llama3.2' });
    expect(popup.text()).toContain('The last question to Ollama failed 2 min ago.');
    expect(popup.root.querySelector('a')?.getAttribute('href')).toBe(
      '/options.html#answers/model?problem=model-missing',
    );
  });

  test('is asked for real at a press, and what came of it is told', async () => {
    const popup = await show({ code: 'not-running' });
    await popup.press('Test');
    expect(mocks.ports).toEqual(['deskside:test']);
    expect(popup.text()).toContain('✓ Ollama answered');
  });

  test('of the classifier on this device nothing can be said but that it is there', async () => {
    expect((await show(undefined, { ...ollama, provider: 'on-device' })).text()).toBe('');
  });
});

describe('the desk that the person looks at', () => {
  const ACME = 'https://acme.zendesk.com';
  const show = async (until?: string | null) => {
    const edits: Settings[] = [];
    const part = await mount(
      <DeskPart
        desk={{ origin: ACME, name: 'Zendesk', examples: 12 }}
        pause={until === undefined ? null : { until }}
        saving={false}
        save={(edit) =>
          void edits.push(edit({ ...defaultSettings(), pauses: until === undefined ? {} : { [ACME]: until } }))
        }
      />,
    );
    return { part, edits };
  };

  test.each([
    ['For 1 hour', 3_600_000],
    ['Until I say', null],
  ])('is paused %s', async (words, ms) => {
    const { part, edits } = await show();
    await part.press('Pause on this desk');
    await part.press(words);
    const until = edits[0]?.pauses[ACME];
    if (ms === null) expect(until).toBeNull();
    else expect(Math.abs(Date.parse(until ?? '') - Date.now() - ms)).toBeLessThan(5_000);
  });

  test('that is paused says until when, and is resumed by one press', async () => {
    const { part, edits } = await show(null);
    expect(part.text()).toContain('Paused at acme.zendesk.com until you resume. Nothing is read or sent there.');
    await part.press('Resume');
    expect(edits[0]?.pauses).toEqual({});
  });

  test('has its learning at an address of its own', async () => {
    const { part } = await show();
    expect(part.root.querySelector('a')?.getAttribute('href')).toBe('/options.html#desks/acme.zendesk.com/learning');
  });
});

describe('the news', () => {
  test('are put away by one press', async () => {
    const news = await mount(<News />);
    expect(news.root.querySelectorAll('li')).toHaveLength(3);
    await news.press('Got it');
    expect([news.text(), mocks.names]).toEqual(['', ['news.get', 'news.seen']]);
  });

  test('are not there without an update', async () => {
    mocks.fresh = false;
    expect((await mount(<News />)).text()).toBe('');
  });
});
