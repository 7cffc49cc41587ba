// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { importPolicy } from '../../../../../core/policy/formats/import';
import type { Policy } from '../../../../../core/policy/schema';
import { changesBetween } from '../../../../../entrypoints/options/studio/changes';
import { draftOf } from '../../../../../entrypoints/options/studio/draft';
import { PolicyStudio } from '../../../../../entrypoints/options/studio/PolicyStudio';
import { samplesIn } from '../../../../../entrypoints/options/studio/samples';
import { policyWithin, shareText, stemOf } from '../../../../../entrypoints/options/studio/share';
import { startingPoints } from '../../../../../entrypoints/options/studio/starting-points';
import type { Mounted } from '../../../components/mount';
import { mountWith, viewUnder } from '../../pages/store';

const present = vi.hoisted(() => ({ policy: null as unknown }));
vi.mock('../../../../../entrypoints/pages/ask', () => ({
  ask: () => Promise.resolve(present),
  noAnswerPhrase: String,
}));

beforeEach(() => {
  sessionStorage.clear();
  present.policy = null;
});

/** Chooses who answers the pilot, as a person does. */
const choose = (page: Mounted, id: string) =>
  act(async () => {
    const select = page.root.querySelector<HTMLSelectElement>('.pilot select');
    if (select === null) throw new Error('Nobody asks who answers');
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const open = async () => (await mountWith(<PolicyStudio />, viewUnder(null))).page;

describe('the pilot', () => {
  test('asks who answers, and what that provider needs, before it shows a policy', async () => {
    const page = await open();
    await page.press('Pilot with five people');
    await page.press('Show this policy in the form');
    expect(page.text()).toContain('Choose who answers first.');
    await choose(page, 'azure');
    await page.press('Show this policy in the form');
    expect(page.text()).toContain('Azure OpenAI needs an address.');
    const [address, model] = ['.pilot .field:nth-of-type(2) input', '.pilot .field:nth-of-type(3) input'];
    await page.type(address, 'https://pilot.openai.azure.com');
    await page.type(model, 'gpt-5-mini');
    await page.press('Show this policy in the form');
    expect(page.input('#policy-provider-address input').value).toBe('https://pilot.openai.azure.com');
    expect(document.activeElement).toBe(page.button('Pilot with five people'));
  });

  test('says that the classifier is weak at first, and that the limit on people does not end learning', async () => {
    const page = await open();
    await page.press('Pilot with five people');
    expect(page.text()).toContain('each of the five can learn from the desk’s solved tickets with “Learn now”');
    expect(page.text()).not.toContain('will be weak until it has learnt');
    await choose(page, 'on-device');
    expect(page.text()).toContain('will be weak until it has learnt');
  });
});

describe('samples', () => {
  test('are found in every starting point that has names, and nowhere in one’s own values', () => {
    const keys = startingPoints.map(({ policy }) => samplesIn(draftOf(policy())).map(({ key }) => key));
    expect(keys).toEqual([
      ['allowed.desks', 'access.users'],
      [],
      ['provider.address', 'provider.key', 'allowed.servers'],
      [],
    ]);
    const own: Policy = {
      organisation: 'Contoso',
      provider: { use: 'azure', address: 'https://contoso.openai.azure.com', model: 'gpt', key: 'sk-1' },
      access: { users: ['a@examples.org', 'b@counterexample.com'] },
      writing: { rules: 'Never link to example.com.' },
    };
    expect(samplesIn(draftOf(own))).toEqual([]);
  });

  test('are marked in the form and named beside the download, each with the way to its field', async () => {
    const page = await open();
    await page.press('One key for all, with a quota');
    expect(page.text()).toContain('“https://example.openai.azure.com” is a sample.');
    expect(page.text()).toContain('3 samples are still in this policy.');
    const [way] = page.root.querySelectorAll<HTMLButtonElement>('.samples-left button');
    await act(async () => way?.click());
    expect(document.activeElement).toBe(page.input('#policy-provider-address input'));
    await page.type('#policy-provider-address input', 'https://contoso.openai.azure.com');
    expect(page.text()).toContain('2 samples are still in this policy.');
  });
});

test('sections in which a loaded policy says something are open, the others folded', async () => {
  const page = await open();
  const opened = () =>
    [...page.root.querySelectorAll('details.keys')].flatMap((group) =>
      group.hasAttribute('open') ? [group.id.replace('policy-group-', '')] : [],
    );
  expect(opened()).toEqual(['switches']);
  await page.press('Own computers only');
  expect(opened()).toEqual(['provider', 'allowed', 'data']);
});

describe('sharing', () => {
  const at = new Date(2026, 10, 30, 9);
  const policy: Policy = {
    organisation: 'Acmé & Söhne Ltd',
    provider: { use: 'openai', model: 'gpt-5', key: 'sk-secret' },
  };

  test('files have the organisation’s name and the date in their names', () => {
    expect(stemOf(policy, at)).toBe('deskside-policy-acme-sohne-ltd-2026-11-30');
    expect(stemOf({}, at)).toBe('deskside-policy-2026-11-30');
    expect(stemOf({ organisation: '../…' }, at)).toBe('deskside-policy-2026-11-30');
  });

  test('a text for a colleague is imported as it is, without the key', () => {
    const text = shareText(policy, at);
    expect(text).toContain('The policy of Acmé & Söhne Ltd for Deskside, as of Nov 30, 2026: 3 keys are set.');
    expect(text).not.toContain('sk-secret');
    expect(importPolicy(policyWithin(text))).toMatchObject({
      ok: true,
      value: {
        policy: { organisation: policy.organisation, provider: { use: 'openai', model: 'gpt-5' } },
        problems: [],
      },
    });
  });
});

describe('against the policy that is present', () => {
  test('every change is told with before and after, and what becomes locked or free', () => {
    const before: Policy = { provider: { use: 'openai', model: 'gpt-5' }, retentionDays: 90, enabled: true };
    const after: Policy = { retentionDays: 30, enabled: true, writing: { tone: 'dry' }, access: { users: [] } };
    const { keys, locked, freed } = changesBetween(before, after);
    expect(keys.map(({ key, before: was, after: is }) => [key, was, is])).toEqual([
      ['provider.use', 'OpenAI', expect.stringMatching(/^Not set\. Each person chooses/)],
      ['provider.model', 'gpt-5', expect.stringContaining('Not set.')],
      ['access.users', 'Not set. Everybody is admitted.', 'An empty list'],
      ['writing.tone', expect.stringContaining('Not set.'), 'dry'],
      ['retentionDays', '90', '30'],
    ]);
    expect(locked).toEqual(['writing.tone']);
    expect(freed).toEqual(['provider', 'provider.address', 'provider.model']);
  });

  test('a field’s entry is told part by part', () => {
    const [change] = changesBetween(null, {
      fields: [{ field: 'Category', category: true, excluded: ['Test', 'Old'] }],
    }).keys;
    expect(change?.after).toBe('Field: Category, It is the category: Yes, Excluded values: Test, Old');
  });

  test('the same policy changes nothing, and the page says so', async () => {
    present.policy = { organisation: 'Browser Ltd' };
    const page = await open();
    expect(page.text()).toContain('One key changes.');
    await page.press('This browser’s policy');
    expect(page.text()).toContain('Nothing changes.');
  });
});
