// @vitest-environment happy-dom
import { act, useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import type { PolicyKey } from '../../../../../core/policy/table';
import { checkDraft } from '../../../../../entrypoints/options/studio/check';
import { withKey, type Draft } from '../../../../../entrypoints/options/studio/draft';
import { PolicyFiles } from '../../../../../entrypoints/options/studio/PolicyFiles';
import { Import } from '../../../../../entrypoints/options/studio/Import';
import { KeyField } from '../../../../../entrypoints/options/studio/KeyField';
import { Technician } from '../../../../../entrypoints/options/studio/Technician';
import { defaultSettings } from '../../../../../core/settings';
import { mistaken, written } from '../../../../fixtures/gallery/described-samples';
import { mount } from '../../../components/mount';

let last: Draft = {};

function OneKey({ name, draft: first = {} }: { readonly name: PolicyKey; readonly draft?: Draft }) {
  const [draft, setDraft] = useState(first);
  useEffect(() => {
    last = draft;
  }, [draft]);
  return (
    <KeyField
      name={name}
      value={draft[name]}
      notes={checkDraft(draft).notes[name] ?? []}
      onChange={(value) => setDraft((now) => withKey(now, name, value))}
    />
  );
}

test('a list is not set, set and empty, filled, and not set again', async () => {
  const page = await mount(<OneKey name="access.users" />);
  expect(page.text()).toContain('Not set: Everybody is admitted.');
  await page.press('Set People');
  expect(last).toEqual({ 'access.users': [] });
  expect(page.text()).toContain('nobody is admitted');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await page.press('Do not set People');
  expect(last).toEqual({});
  expect(document.activeElement?.textContent).toBe('Set');
});

test('a wrong number is marked and explained; an empty one is not set', async () => {
  const page = await mount(<OneKey name="limits.resetDay" />);
  await page.type('input', '31');
  expect(page.input('input').getAttribute('aria-invalid')).toBe('true');
  expect(page.text()).toContain('It must be a whole number from 1 to 28.');
  await page.type('input', '');
  expect(last).toEqual({});
});

test('a field’s entry is added with the keyboard in it, and removed with the keyboard on the way', async () => {
  const page = await mount(<OneKey name="fields" draft={{ fields: [] }} />);
  await page.press('Add a field');
  expect(document.activeElement?.getAttribute('placeholder')).toBe('Category');
  await page.type('input[placeholder="Category"]', 'Category');
  await page.press('Explain a value');
  await page.type('[aria-label="Value 1"]', 'HW');
  await page.type('[aria-label="Meaning of value 1"]', 'Hardware');
  expect(checkDraft(last).policy).toEqual({
    fields: [{ field: 'Category', meanings: [{ value: 'HW', meaning: 'Hardware' }] }],
  });
  await page.press('Remove Category');
  expect(last).toEqual({ fields: [] });
  expect(document.activeElement?.textContent).toBe('Add a field');
});

test('every control has a name', async () => {
  for (const name of [
    'enabled',
    'provider.use',
    'provider.key',
    'allowed.servers',
    'writing.rules',
    'limits.tokensPerMonth',
  ] as const) {
    const page = await mount(<OneKey name={name} draft={{ 'allowed.servers': [] }} />);
    const control = page.root.querySelector('input, select, textarea');
    expect(page.root.querySelector(`label[for="${control?.id}"]`)?.textContent).toBeTruthy();
    expect(control?.getAttribute('aria-describedby')).toBeTruthy();
  }
});

/** Types into a text of several lines as a person does. */
const write = (area: HTMLTextAreaElement | null, text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('an import says what it read and what it left out', async () => {
  const imported: unknown[] = [];
  const page = await mount(<Import onImport={(policy) => imported.push(policy)} />);
  await page.press('Read it');
  expect(page.text()).toContain('There is nothing to read.');
  await write(page.root.querySelector('textarea'), '{"enabled":true,"colour":"red"}');
  await page.press('Read it');
  expect(imported).toEqual([{ enabled: true }]);
  expect(page.text()).toContain('Read plain JSON');
  expect(page.text()).toContain('Not taken over: colour is not a key that Deskside knows.');
});

test('the files hide the key on the page, and an id that is none is marked', async () => {
  const page = await mount(
    <PolicyFiles
      policy={{ provider: { use: 'openai', model: 'm', key: 'sk-secret' } }}
      unusable={2}
      keyGone={false}
      samples={[]}
      ownId={null}
    />,
  );
  expect(page.text()).not.toContain('sk-secret');
  expect(page.text()).toContain('2 values cannot be used');
  await page.type('input', 'nonsense');
  expect(page.text()).toContain('32 letters from a to p');
  await page.key('[role="tablist"]', { key: 'End', bubbles: true });
  expect(document.activeElement?.textContent).toBe('Plain JSON');
  expect(page.root.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby')).toBe(
    document.activeElement?.id,
  );
});

test('the outlook follows the policy and leads to the key that decides', async () => {
  const page = await mount(
    <>
      <Technician policy={{ enabled: false }} here={defaultSettings()} />
      <OneKey name="enabled" />
    </>,
  );
  expect(page.text()).toContain('Deskside does not work for this person');
  await page.press('Go to Master switch');
  expect(document.activeElement?.closest('#policy-enabled')).not.toBeNull();
  await page.show(
    <Technician policy={{ provisioned: true, provider: { use: 'ollama', model: 'x' } }} here={defaultSettings()} />,
  );
  expect(page.text()).toContain('Deskside works for this person');
});

test('a description is folded away under its name; a wrong one says its mistakes, each with its line', async () => {
  const page = await mount(<OneKey name="deskDescriptions" draft={{ deskDescriptions: [written, mistaken] }} />);
  const legends = () => [...page.root.querySelectorAll('legend')].map(({ textContent }) => textContent);
  expect(legends()).toEqual(['Request Tracker 5', 'Description 2']);
  expect(page.root.querySelector('textarea')).toBeNull();
  expect(page.text()).toContain('✕ 2 mistakes');
  expect(page.text().length).toBeLessThan(2000);
  await page.press('Remove Description 2');
  expect(last).toEqual({ deskDescriptions: [written] });
  expect(document.activeElement?.textContent).toBe('Add a description');
  await page.press('Add a description');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
});

test('the files are shown with a description cut short, and hold it whole', async () => {
  const page = await mount(
    <PolicyFiles policy={{ deskDescriptions: [written] }} unusable={0} keyGone={false} samples={[]} ownId={null} />,
  );
  expect(page.root.querySelector('pre')?.textContent.length).toBeLessThan(1500);
  expect(page.text()).toContain('What you copy or download holds them whole.');
});
