// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings, type Settings } from '../../../../../core/settings';
import { Banner } from '../../../../../entrypoints/options/managed/Banner';
import { noticeOf, Notices } from '../../../../../entrypoints/options/managed/Notices';
import { appliedTo, isChanged, storedValues, type Values } from '../../../../../entrypoints/options/provider/form';
import { DataSection } from '../../../../../entrypoints/options/sections/DataSection';
import { MasterSwitch } from '../../../../../entrypoints/options/shell/Navigation';
import { SwitchesSection } from '../../../../../entrypoints/options/sections/SwitchesSection';
import { WritingSection } from '../../../../../entrypoints/options/sections/WritingSection';
import type { ProviderId } from '../../../../../core/providers';
import { LimitForm } from '../../../../../entrypoints/options/usage/LimitForm';
import { mountWith, viewUnder } from '../../pages/store';

vi.mock('../../../../../entrypoints/pages/ask', () => ({
  ask: () => Promise.resolve({}),
  noAnswerPhrase: String,
}));

const fieldOf = (root: HTMLElement, label: string): HTMLInputElement => {
  const name = [...root.querySelectorAll('label')].find((each) => each.textContent === label);
  const field = name === undefined ? null : root.querySelector<HTMLInputElement>(`#${CSS.escape(name.htmlFor)}`);
  if (field === null) throw new Error(`No field ${label}`);
  return field;
};

const switchOf = (root: HTMLElement, label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label.toggle')]
    .find((each) => each.querySelector('b')?.textContent === label)
    ?.querySelector('input');
  if (found === null || found === undefined) throw new Error(`No switch ${label}`);
  return found;
};

describe('switches', () => {
  test('without a policy nothing is locked and nobody is named', async () => {
    const { page } = await mountWith(<SwitchesSection />, viewUnder(null));
    expect(page.root.querySelectorAll('.lock, :disabled')).toHaveLength(0);
  });

  test('what the policy took away is off and locked; the rest is the person’s', async () => {
    const { page } = await mountWith(
      <SwitchesSection />,
      viewUnder({ provisioned: true, provider: { use: 'on-device' }, capabilities: { drafts: false } }),
    );
    const drafts = switchOf(page.root, 'Draft replies');
    expect([drafts.checked, drafts.disabled]).toEqual([false, true]);
    expect(document.getElementById(drafts.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toBe(
      'Locked. Set by Acme Ltd.',
    );
  });

  test('one that the policy switched on can be switched off', async () => {
    const { page, saved } = await mountWith(
      <MasterSwitch />,
      viewUnder({ provisioned: true, provider: { use: 'on-device' } }),
    );
    const master = switchOf(page.root, 'Deskside');
    expect([master.checked, master.disabled]).toEqual([true, false]);
    await act(async () => master.click());
    expect(saved).toEqual([{ ...defaultSettings(), enabled: false }]);
  });

  test('a paused one cannot be switched on', async () => {
    const { page } = await mountWith(
      <MasterSwitch />,
      viewUnder({ enabled: false }, { ...defaultSettings(), enabled: true }),
    );
    const master = switchOf(page.root, 'Deskside');
    expect([master.checked, master.disabled]).toEqual([false, true]);
    expect(page.text()).toContain('Paused by Acme Ltd. It goes on by itself when it is switched on again.');
  });
});

describe('data', () => {
  test('a capped retention shows what counts and refuses more', async () => {
    const { page, saved } = await mountWith(
      <DataSection />,
      viewUnder({ retentionDays: 90 }, { ...defaultSettings(), learning: { fromDecisions: true, retentionDays: 730 } }),
    );
    const days = fieldOf(page.root, 'Keep data for (days)');
    expect(days.value).toBe('90');
    expect(page.text()).toContain('At most 90 days, set by Acme Ltd. Your own choice (730) is kept.');
    await page.type(`#${CSS.escape(days.id)}`, '91');
    await page.press('Save');
    expect(page.text()).toContain('Acme Ltd allows at most 90 days.');
    expect(saved).toEqual([]);
    await page.type(`#${CSS.escape(days.id)}`, '30');
    await page.press('Save');
    expect(saved.map(({ learning }) => learning.retentionDays)).toEqual([30]);
  });

  test('a lower choice of one’s own is still held to the cap', async () => {
    const { page, saved } = await mountWith(
      <DataSection />,
      viewUnder({ retentionDays: 90 }, { ...defaultSettings(), learning: { fromDecisions: true, retentionDays: 30 } }),
    );
    const days = fieldOf(page.root, 'Keep data for (days)');
    expect(days.value).toBe('30');
    await page.type(`#${CSS.escape(days.id)}`, '120');
    await page.press('Save');
    expect([saved, page.text().includes('allows at most 90 days')]).toEqual([[], true]);
  });

  test('the default is no choice of anybody', async () => {
    const { page } = await mountWith(<DataSection />, viewUnder({ retentionDays: 90 }));
    expect(page.text()).toContain('At most 90 days, set by Acme Ltd.');
    expect(page.text()).not.toContain('own choice');
  });

  test('what may not be learned is locked', async () => {
    const { page } = await mountWith(
      <DataSection />,
      viewUnder({ featuresOff: ['learn-from-decisions', 'similar-tickets'] }),
    );
    expect(
      ['Learn from my decisions', 'Similar tickets in the question'].map((name) => [
        switchOf(page.root, name).checked,
        switchOf(page.root, name).disabled,
      ]),
    ).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});

describe('writing', () => {
  const own: Settings = { ...defaultSettings(), writing: { rules: 'Mine', tone: '', language: '', terms: '' } };

  test('a locked part is shown and never saved; the others are', async () => {
    const { page, saved } = await mountWith(<WritingSection />, viewUnder({ writing: { rules: 'Theirs' } }, own));
    const rules = fieldOf(page.root, 'House rules');
    expect([rules.value, rules.disabled]).toEqual(['Theirs', true]);
    await page.type(`#${CSS.escape(fieldOf(page.root, 'Tone').id)}`, ' Warm ');
    await page.press('Save');
    expect(saved.map(({ writing }) => writing)).toEqual([{ rules: 'Mine', tone: 'Warm', language: '', terms: '' }]);
  });

  test('with everything set there is nothing to save', async () => {
    const { page } = await mountWith(
      <WritingSection />,
      viewUnder({ writing: { rules: 'a', tone: 'b', language: 'de', terms: 'c' } }),
    );
    expect(page.hasButton('Save')).toBe(false);
    expect(fieldOf(page.root, 'Language of drafts').value).toBe('de');
  });
});

describe('the limit of one’s own', () => {
  test('saves only what was typed', async () => {
    const { page, saved } = await mountWith(
      <LimitForm onSaved={() => Promise.resolve()} />,
      viewUnder({ limits: { tokensPerMonth: 500_000, resetDay: 15 } }),
    );
    const [tokens, day] = [fieldOf(page.root, 'Monthly limit'), fieldOf(page.root, 'Starts anew on day')];
    expect([tokens.value, day.value, day.disabled]).toEqual(['500,000', '15', true]);
    await page.press('Save');
    await page.type(`#${CSS.escape(tokens.id)}`, '600000');
    await page.press('Save');
    expect(page.text()).toContain('Acme Ltd allows at most 500,000 tokens.');
    await page.type(`#${CSS.escape(tokens.id)}`, '400000');
    await page.press('Save');
    // The first press had nothing to save, and the second nothing that may be.
    expect(saved.map(({ limits }) => limits)).toEqual([{ tokensPerMonth: 400_000, resetDay: 1 }]);
  });

  test('nobody chooses the day of the organisation’s limit, and who set it is told', async () => {
    const own: Settings = { ...defaultSettings(), limits: { tokensPerMonth: null, resetDay: 21 } };
    const { page } = await mountWith(
      <LimitForm onSaved={() => Promise.resolve()} />,
      viewUnder({ limits: { tokensPerMonth: 500_000 } }, own),
    );
    const day = fieldOf(page.root, 'Starts anew on day');
    expect([day.value, day.disabled]).toEqual(['1', true]);
    expect(page.text()).toContain('Set by Acme Ltd. Your own choice is kept.');
  });
});

describe('the provider’s form under a preset', () => {
  const preset: Policy = {
    provider: { use: 'azure', address: 'https://acme.openai.azure.com', model: 'theirs', key: 'k' },
    featuresOff: ['second-provider'],
  };
  const own: Settings = {
    ...defaultSettings(),
    provider: 'ollama',
    fallback: 'on-device',
    providers: { ollama: { address: '', model: 'llama3.2', contextChars: 24_000 } },
  };
  const typedOver = (values: Values, id: ProviderId, change: Partial<Values['providers'][ProviderId]>): Values => ({
    ...values,
    providers: { ...values.providers, [id]: { ...values.providers[id], ...change } },
  });

  test('shows what counts, and stores nothing of it', () => {
    const view = viewUnder(preset, own);
    const stored = storedValues(view.effective);
    expect([stored.provider, stored.providers.azure.address, stored.providers.azure.model, stored.fallback]).toEqual([
      'azure',
      'https://acme.openai.azure.com',
      'theirs',
      null,
    ]);
    expect(isChanged(stored, stored)).toBe(false);
    expect(appliedTo(own, stored, view)).toEqual(own);
    const typed = typedOver({ ...stored, fallback: 'openai' }, 'azure', {
      contextChars: '30000',
      address: 'https://elsewhere.example',
      model: 'mine',
    });
    expect(appliedTo(own, typed, view)).toEqual({
      ...own,
      providers: { ...own.providers, azure: { address: '', model: '', contextChars: 30_000 } },
    });
  });

  test('a second provider that is the preset one is not taken from the person', () => {
    const both: Settings = { ...own, fallback: 'azure' };
    const view = viewUnder(
      { provider: { use: 'azure', address: 'https://acme.openai.azure.com', model: 'theirs' } },
      both,
    );
    const stored = storedValues(view.effective);
    expect([stored.fallback, appliedTo(both, stored, view).fallback]).toEqual([null, 'azure']);
  });

  test('without a policy an edit is stored as before, and what is typed for a provider that is not in use is not', () => {
    const view = viewUnder(null, own);
    const stored = storedValues(view.effective);
    const typed = typedOver(typedOver(stored, 'ollama', { model: 'qwen3:8b' }), 'openai', { model: 'gpt-5' });
    expect(isChanged(typed, stored)).toBe(true);
    expect(isChanged(typedOver(stored, 'openai', { model: 'gpt-5' }), stored)).toBe(false);
    expect(appliedTo(own, typed, view)).toEqual({
      ...own,
      providers: { ollama: { address: '', model: 'qwen3:8b', contextChars: 24_000 } },
    });
  });
});

describe('the banner', () => {
  test('is not there without a policy', async () => {
    const { page } = await mountWith(<Banner />, viewUnder(null));
    expect(page.root.innerHTML).toBe('');
  });

  test('names the organisation, leads to its help, and lists what was ignored', async () => {
    const view = viewUnder({ support: { link: 'https://acme.example/help', text: 'Ask us' } });
    const { page } = await mountWith(<Banner />, {
      ...view,
      managed: { ...view.managed, problems: [{ path: 'retention', message: 'is not a key that Deskside knows' }] },
    });
    expect(page.text()).toContain('Managed by Acme Ltd.');
    expect(page.text()).toContain('One value of the policy is ignoredretention is not a key that Deskside knows');
    const link = page.root.querySelector('a');
    expect([link?.textContent, link?.href, link?.target, link?.rel]).toEqual([
      'Ask us',
      'https://acme.example/help',
      '_blank',
      'noreferrer',
    ]);
  });

  test('a state that is no fault is explained, and all is well without one', async () => {
    expect(noticeOf(viewUnder({}))).toBeNull();
    expect(noticeOf(viewUnder({ enabled: false }))?.title).toBe('Paused by Acme Ltd');
    const view = viewUnder({ allowed: { providers: ['azure'] } });
    const { page } = await mountWith(<Notices />, {
      ...view,
      managed: { ...view.managed, providerProblem: { code: 'not-allowed' } },
    });
    expect(page.text()).toBe(
      'Acme Ltd does not allow the chosen providerAcme Ltd does not allow this device. Choose another one under “Answers”. Until then nothing is sent.',
    );
  });

  test('what the person refuses by themselves is told in their own name', () => {
    const view = viewUnder({ provider: { use: 'azure' } });
    expect(
      noticeOf({ ...view, managed: { ...view.managed, providerProblem: { code: 'nothing-leaves', detail: 'Azure' } } }),
    ).toEqual({
      title: 'Nothing leaves this computer',
      sentence:
        'You set that nothing leaves this computer (Azure). Nothing was sent. Choose another provider under “Answers”, or take that back under “Data”.',
    });
  });

  test('a refused provider of the organisation’s own is not the person’s to change', () => {
    const view = viewUnder({ provider: { use: 'azure' }, allowed: { providers: ['ollama'] } });
    expect(noticeOf({ ...view, managed: { ...view.managed, providerProblem: { code: 'not-allowed' } } })).toEqual({
      title: 'The provider that Acme Ltd set is not allowed',
      sentence:
        'Acme Ltd does not allow Azure OpenAI. Acme Ltd decides the provider, so ask there. Until then nothing is sent.',
    });
  });
});
