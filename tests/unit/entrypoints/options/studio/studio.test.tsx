// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Policy } from '../../../../../core/policy/schema';
import { Editor } from '../../../../../entrypoints/options/studio/Editor';
import type { DraftValue } from '../../../../../entrypoints/options/studio/draft';
import { kindOf } from '../../../../../core/policy/kinds';
import { PolicyStudio } from '../../../../../entrypoints/options/studio/PolicyStudio';
import { mount } from '../../../components/mount';
import { mountWith, viewUnder } from '../../pages/store';

vi.mock('../../../../../entrypoints/pages/ask', () => ({
  ask: () => Promise.resolve({ policy: { organisation: 'Browser Ltd', provider: { use: 'openai', model: 'gpt-5' } } }),
  noAnswerPhrase: String,
}));

const ORGANISATION = '#policy-organisation input';
const KEY = '#policy-provider-key input';
const GONE = 'Until then these files have none.';

const open = async (policy: Policy | null = null) => (await mountWith(<PolicyStudio />, viewUnder(policy))).page;

beforeEach(() => sessionStorage.clear());

test('Undo goes back over every start to what was typed, and the keyboard stays on it', async () => {
  const page = await open();
  expect(page.button('Undo').getAttribute('aria-disabled')).toBe('true');
  await page.type(ORGANISATION, 'Typed Ltd');
  await page.press('Paused');
  await page.press('Own computers only');
  await page.press('Empty');
  page.button('Undo').focus();
  await page.press('Undo');
  await page.press('Undo');
  await page.press('Undo');
  expect(page.input(ORGANISATION).value).toBe('Typed Ltd');
  expect(page.button('Undo').getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(page.button('Undo'));
});

test('Undo brings a key back, too', async () => {
  const page = await open();
  await page.type(KEY, 'sk-typed-4711');
  await page.press('Paused');
  await page.press('Empty');
  await page.press('Undo');
  await page.press('Undo');
  expect(page.input(KEY).value).toBe('sk-typed-4711');
  expect(page.text()).not.toContain(GONE);
});

test('after a reload the files say that the key is missing, until it is typed again', async () => {
  await (await open()).type(KEY, 'sk-typed-4711');
  expect(JSON.stringify(sessionStorage.getItem('policy-studio'))).not.toContain('sk-typed');
  const page = await open();
  expect(page.text()).toContain(GONE);
  await page.press('Go to the key');
  expect([document.activeElement, page.input(KEY).closest('details')?.open]).toEqual([page.input(KEY), true]);
  await page.press('Paused');
  expect(page.text()).not.toContain(GONE);
  await page.press('Undo');
  expect(page.text()).toContain(GONE);
  await page.type(KEY, 'sk-typed-4711');
  expect(page.text()).not.toContain(GONE);
});

test.each<[string, Policy, boolean]>([
  ['with a key says that the key is missing', { provider: { use: 'openai', model: 'gpt-5', key: 'k' } }, true],
  ['without a key says nothing of one', { provider: { use: 'openai', model: 'gpt-5' } }, false],
])('this browser’s policy %s', async (_name, policy, said) => {
  const page = await open(policy);
  await page.press('This browser’s policy');
  expect(page.input(ORGANISATION).value).toBe('Browser Ltd');
  expect(page.text().includes(GONE)).toBe(said);
});

test('the last explained value is removed with the keyboard on the way', async () => {
  const meanings = [
    { value: 'a', meaning: 'A' },
    { value: 'b', meaning: 'B' },
  ];
  let value: DraftValue | undefined = [{ field: 'Category', meanings }];
  const shown = () => <Editor kind={kindOf('fields')} value={value} onChange={(next) => void (value = next)} />;
  const page = await mount(shown());
  for (const left of [1, 0]) {
    page.button(`Remove value ${left + 1}`).focus();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await act(async () => page.button(`Remove value ${left + 1}`).click());
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.show(shown());
    expect(value).toEqual([{ field: 'Category', meanings: meanings.slice(0, left) }]);
    expect(document.activeElement?.textContent).toBe('Explain a value');
  }
});
