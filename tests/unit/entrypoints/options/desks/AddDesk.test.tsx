// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskSummary, Requests } from '../../../../../core/messages';
import { AddDesk } from '../../../../../entrypoints/options/desks/AddDesk';
import { describedDesk } from '../../../../fixtures/gallery/described-samples';
import { open, somebody } from '../watch/kit';

afterEach(() => void vi.restoreAllMocks());

test('an address that is being added comes into the list, which is no mistake; typed again it is one', async () => {
  const desk = describedDesk('described-unknown');
  if (desk === null) throw new Error('There is no such sample');
  vi.spyOn(browser.permissions, 'request').mockImplementation(() => Promise.resolve(true));
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'Deskside', version: '0' });
  let answer: (added: Requests['desk.add']['out']) => void = () => undefined;
  const added = new Promise<Requests['desk.add']['out']>((resolve) => (answer = resolve));
  const Listed = () => {
    const [known, setKnown] = useState<readonly DeskSummary[]>([]);
    return (
      <>
        <AddDesk known={known} onAdded={() => Promise.resolve()} />
        <button onClick={() => setKnown([desk])}>The list is read anew</button>
      </>
    );
  };
  const { page } = await open(<Listed />, { settings: somebody(), answers: { 'desk.add': () => added } });
  await page.type('input', desk.origin);
  await page.press('Add');
  await page.press('The list is read anew');
  expect(page.text()).not.toContain('is in the list already');

  await act(async () => answer({ origin: desk.origin, desk: null, name: null, error: null }));
  await page.type('input', desk.origin);
  await page.press('Add');
  expect(page.text()).toContain('is in the list already');
});
