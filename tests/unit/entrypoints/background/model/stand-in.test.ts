import { sayTold } from '../../../../../core/words/say-phrase';
import { unmanaged } from '../../../../fixtures/managed';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault, type ErrorCode } from '../../../../../core/errors';
import type { Settings } from '../../../../../core/settings';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { SentLog } from '../../../../../entrypoints/background/model/sent-log';
import { readSent } from '../../../../../entrypoints/background/store/sent';
import { askEither } from '../../../../../entrypoints/background/model/stand-in';
import { loadSettings } from '../../../../../entrypoints/background/store/settings/store';
import { storeSettings } from '../../../../../entrypoints/background/page-requests/settings-saving';
import { browser } from 'wxt/browser';
import type { Provider } from '../../../../../providers/provider';
import { FakeModel, settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';

const first: Provider = new FakeModel();
const second: Provider = Object.assign(new FakeModel(), { label: 'OpenAI · gpt' });

beforeEach(() => {
  freshBrowser();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const asking = (code: ErrorCode, options: { begun?: boolean; without?: boolean } = {}) => {
  const asked: string[] = [];
  const outcome = askEither(
    { first, second: options.without ? null : second },
    async (provider) => {
      asked.push(sayTold(provider.label));
      if (provider === first) throw fault(code);
      return provider.label;
    },
    { begun: () => options.begun ?? false, onSecond: (provider) => asked.push(`to ${provider.label}`) },
  );
  return { asked, outcome };
};

describe('the provider that stands in', () => {
  it.each<ErrorCode>(['not-running', 'no-access', 'timeout', 'server-error', 'overloaded'])(
    'is asked when the first is down (%s)',
    async (code) => {
      const { asked, outcome } = asking(code);
      expect(await outcome).toBe(second.label);
      expect(asked).toEqual([first.label, `to ${second.label}`, second.label]);
    },
  );

  it.each<ErrorCode>([
    'bad-key',
    'organisation-key-refused',
    'no-key',
    'refused',
    'stopped',
    'rate-limited',
    'quota-reached',
    'bad-answer',
    'truncated',
    'model-missing',
    'too-long',
    'forbidden-origin',
    'not-json',
  ])('is not asked for %s', async (code) => {
    const { asked, outcome } = asking(code);
    await expect(outcome).rejects.toMatchObject({ error: { code } });
    expect(asked).toEqual([first.label]);
  });

  it('is not asked once words have been shown, and not when there is none', async () => {
    await expect(asking('server-error', { begun: true }).outcome).rejects.toMatchObject({
      error: { code: 'server-error' },
    });
    await expect(asking('server-error', { without: true }).outcome).rejects.toMatchObject({
      error: { code: 'server-error' },
    });
  });
});

describe('who stands in', () => {
  const openai = { address: '', model: 'gpt-5-mini', contextChars: 48_000 };
  const withOpenAI = (change: Partial<Settings> = {}): Settings =>
    settingsWith({ providers: { ...settingsWith().providers, openai }, ...change });
  const standsIn = async (settings: Settings): Promise<string | null> => {
    const selected = await selectProviders(unmanaged(settings));
    return selected.ok ? (selected.value.second?.id ?? null) : selected.error.code;
  };

  it('is nobody unless the person chose one', async () => {
    expect(await standsIn(withOpenAI())).toBeNull();
    expect(await standsIn(withOpenAI({ fallback: 'compatible' }))).toBeNull();
  });

  it('is the device without further ado, since nothing is sent', async () => {
    expect(await standsIn(withOpenAI({ fallback: 'on-device' }))).toBe('on-device');
  });

  it('is nobody without a key, or when it goes elsewhere than was agreed', async () => {
    const settings = withOpenAI({ fallback: 'openai' });
    expect(await standsIn(settings)).toBeNull();
    const { saveKey } = await import('../../../../../entrypoints/background/store/vault/vault');
    await saveKey('openai@https://api.openai.com', 'sk-a-key-for-openai');
    expect(await standsIn(settings)).toBeNull();
    expect(
      await standsIn({ ...settings, agreed: [...settings.agreed, 'https://api.openai.com/v1/chat/completions'] }),
    ).toBe('openai');
  });

  it('is agreed to by being chosen, but only when it is set up', async () => {
    Object.assign(browser, { permissions: { contains: () => Promise.resolve(true) } });
    await store(withOpenAI());
    expect(
      (await storeSettings({ settings: withOpenAI({ fallback: 'anthropic' }) })).problems.map(({ path }) => path),
    ).toEqual(['fallback']);
    expect((await storeSettings({ settings: withOpenAI({ fallback: 'openai' }) })).problems).toEqual([]);
    expect((await loadSettings()).settings).toMatchObject({
      fallback: 'openai',
      agreed: [...withOpenAI().agreed, 'https://api.openai.com/v1/chat/completions'],
    });
  });
});

describe('what was sent', () => {
  it('tells both: what went to the first and what went to the one that stood in', async () => {
    const log = new SentLog({ id: 's1', what: 'draft' }, 'https://acme.zendesk.com', first);
    log.add('to the first');
    log.goesTo(second);
    log.add('to the second');
    await vi.waitFor(async () => expect((await readSent('s1', null))?.bodies).toEqual(['to the second']));
    expect(await readSent('s1', null)).toMatchObject({
      label: second.label,
      before: { label: first.label, bodies: ['to the first'] },
    });
  });
});
