// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SettingsView } from '../../../../core/messages';
import { AccessLine } from '../../../../entrypoints/popup/AccessLine';
import { LimitLine } from '../../../../entrypoints/popup/LimitLine';
import { Popup } from '../../../../entrypoints/popup/Popup';
import { providerLine } from '../../../../entrypoints/pages/provider/provider-line';
import { defaultSettings } from '../../../../core/settings';
import { mount } from '../../components/mount';
import { viewUnder } from '../pages/store';

const mocks = vi.hoisted(() => ({
  granted: false,
  asked: [] as unknown[],
  view: { current: undefined as SettingsView | undefined },
  names: [] as string[],
  ready: [] as number[],
  state: 'watching',
  asks: [] as { destination: string; label: string }[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: () => Promise.resolve(mocks.granted),
      request: (wanted: unknown) => {
        mocks.asked.push(wanted);
        mocks.granted = true;
        return Promise.resolve(true);
      },
    },
    storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
    runtime: {
      sendMessage: ({ request }: { request: string }) => {
        mocks.names.push(request);
        return Promise.resolve(
          request === 'settings.get'
            ? mocks.view.current
            : request === 'watch.get'
              ? {
                  asks: mocks.asks,
                  problem: null,
                  desks: mocks.ready.map((ready) => ({ ready, state: mocks.state })),
                }
              : request === 'provider.address'
                ? {
                    final: 'https://acme.openai.azure.com/openai/v1/chat/completions',
                    problem: null,
                    origin: 'https://acme.openai.azure.com',
                  }
                : { on: true, tabs: [] },
        );
      },
    },
  },
}));

const azure = {
  organisation: 'Acme Ltd',
  provisioned: true,
  provider: { use: 'azure', address: 'https://acme.openai.azure.com', model: 'gpt', key: 'k' },
} as const;

beforeEach(() => {
  mocks.granted = false;
  mocks.asked.length = 0;
  mocks.names.length = 0;
  mocks.state = 'watching';
  mocks.asks = [];
});

describe('the grant for the provider’s server', () => {
  test('is asked for in the click itself, and then no longer', async () => {
    const line = await mount(<AccessLine view={viewUnder(azure)} />);
    const button = line.button('Allow access to acme.openai.azure.com');
    await act(async () => {
      button.click();
      // Nothing was awaited in between: later the browser would refuse.
      expect(mocks.asked).toEqual([{ origins: ['https://acme.openai.azure.com/*'] }]);
    });
    expect(line.text()).toBe('');
  });

  test('is not asked for where it is there, or where nothing is sent', async () => {
    mocks.granted = true;
    expect((await mount(<AccessLine view={viewUnder(azure)} />)).text()).toBe('');
    mocks.granted = false;
    expect((await mount(<AccessLine view={viewUnder(null)} />)).text()).toBe('');
  });
});

describe('the popup', () => {
  const open = async (view: SettingsView) => {
    mocks.view.current = view;
    return mount(<Popup />);
  };

  test('of somebody who is not licensed has no switch', async () => {
    const popup = await open(viewUnder({ licensed: false, support: { link: 'https://acme.example/help' } }));
    expect(popup.text()).toContain('Deskside is not part of what Acme Ltd has.');
    expect(popup.root.querySelector('[role="switch"]')).toBeNull();
    expect(popup.root.querySelector('a')?.textContent).toBe('Help from Acme Ltd');
  });

  test('of a paused one has a switch that is off and locked', async () => {
    const popup = await open(viewUnder({ enabled: false }, { ...defaultSettings(), enabled: true }));
    const toggle = popup.input('[role="switch"]');
    expect([toggle.checked, toggle.disabled]).toEqual([false, true]);
    expect(popup.text()).toContain('It goes on by itself');
  });

  test('of a provisioned person needs nothing but the grant', async () => {
    const popup = await open(viewUnder(azure));
    expect(popup.input('[role="switch"]').checked).toBe(true);
    expect(popup.text()).toContain('Answers come from Azure OpenAI with gpt.');
    expect(popup.hasButton('Allow access to acme.openai.azure.com')).toBe(true);
  });

  test('without a policy names no organisation', async () => {
    const popup = await open(viewUnder(null));
    expect(popup.text()).not.toMatch(/Managed|organisation|Locked/);
  });

  test('says that nothing is asked while the limit is reached', async () => {
    const popup = await open(viewUnder({ ...azure, limits: { tokensPerMonth: 1000 } }, defaultSettings(), 1000));
    expect(popup.text()).toContain('On, but nothing is asked now.');
    expect(popup.text()).toContain(
      'Monthly limit reached. Deskside pauses until December 1, or until the limit is raised.',
    );
    expect(popup.root.querySelector('[role="meter"]')?.getAttribute('aria-valuetext')).toBe(
      '100 %, over 90 % of the limit',
    );
  });
});

describe('what waits on tickets that nobody opened', () => {
  const line = async (ready: number[], watch = true, triage = true) => {
    mocks.ready = ready;
    const settings = {
      ...defaultSettings(),
      enabled: true,
      capabilities: { triage, draft: true, watch, summary: false },
    };
    mocks.view.current = viewUnder(null, settings);
    return (await mount(<Popup />)).text();
  };

  test('is counted over all desks', async () => {
    expect(await line([2, 0, 3])).toContain('5 suggestions wait on tickets that you did not open.');
    expect(await line([1])).toContain('1 suggestion waits on a ticket that you did not open.');
  });

  test('is not mentioned where nothing does', async () => {
    expect(await line([0])).not.toContain('did not open');
  });

  test('the switch says what it stands for: new tickets too, while a desk is watched and no longer', async () => {
    const too = 'and on what is new in the views that are watched';
    expect(await line([0])).toContain(too);
    expect(await line([])).not.toContain(too);
    mocks.state = 'closed';
    expect(await line([0])).not.toContain(too);
  });

  test('says that nothing is done before the person agrees', async () => {
    mocks.asks = [{ destination: 'https://a.example/', label: 'A' }];
    const said = await line([0]);
    expect(said).toContain('Tickets that you did not open are left alone until you agree, in the settings.');
    expect(said).not.toContain('and on what is new');
  });

  test.each([
    ['switched off', false, true],
    ['without suggestions', true, false],
  ])('is not asked for while it is %s', async (_name, watch, triage) => {
    expect(await line([5], watch, triage)).not.toContain('did not open');
    expect(mocks.names).not.toContain('watch.get');
  });
});

test('use without a limit has no percentage, and none at all is not mentioned', async () => {
  const line = await mount(<LimitLine limit={viewUnder(null, defaultSettings(), 1234).managed.limit} />);
  expect(line.text()).toBe('1,234 tokens used since November 1.');
  expect((await mount(<LimitLine limit={viewUnder(null).managed.limit} />)).text()).toBe('');
});

test('a provider that is not allowed is named before anything that it lacks', () => {
  const view = viewUnder({ allowed: { providers: ['on-device'] } }, { ...defaultSettings(), provider: 'openai' });
  expect(providerLine({ ...view, managed: { ...view.managed, providerProblem: { code: 'not-allowed' } } })).toEqual({
    text: 'Acme Ltd does not allow OpenAI. Choose another provider in the settings.',
    bad: true,
  });
});

describe('what a person cannot change is not asked of them', () => {
  const refused = { openai: { last4: '4711', refused: true } };

  test('a provider that is the organisation’s own', () => {
    const view = viewUnder({ provider: { use: 'openai', model: 'gpt-5' }, allowed: { providers: ['on-device'] } });
    expect(providerLine({ ...view, managed: { ...view.managed, providerProblem: { code: 'not-allowed' } } }).text).toBe(
      'Acme Ltd does not allow OpenAI. Acme Ltd decides the provider, so ask there.',
    );
  });

  test('a key of their own that was refused, where own keys are not allowed', () => {
    const provider = { use: 'openai', model: 'gpt-5', key: 'k' } as const;
    expect(providerLine({ ...viewUnder({ provider: { ...provider, ownKeys: false } }), keys: refused })).toMatchObject({
      text: 'Answers come from OpenAI with gpt-5.',
      bad: false,
    });
    expect(providerLine({ ...viewUnder({ provider }), keys: refused })).toMatchObject({
      text: 'The key of OpenAI was refused. Enter another one in the settings.',
      bad: true,
    });
  });

  test('a key, where own ones are not allowed and none is provided', () => {
    const view = viewUnder({ provider: { use: 'openai', model: 'gpt-5', ownKeys: false } });
    expect(providerLine({ ...view, keys: { openai: { last4: '4711', refused: false } } }).text).toBe(
      'OpenAI still needs a key. Acme Ltd decides that, so ask there.',
    );
  });
});
