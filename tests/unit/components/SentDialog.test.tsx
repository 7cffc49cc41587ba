// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SentDialog } from '../../../components/SentDialog';
import type { SentRecord } from '../../../core/messages';
import { sent } from '../../fixtures/gallery/samples';
import { mount } from './mount';

const show = (load: () => Promise<SentRecord | null>, onClose = () => {}) =>
  mount(<SentDialog id="suggestion-1" load={load} onClose={onClose} />);

test('shows where it went and every body as it was posted', async () => {
  const bodies = ['{"a":1}', 'not json'];
  const dialog = await show(() => Promise.resolve({ ...sent, bodies }));
  expect(dialog.text()).toContain(sent.destination);
  expect([...dialog.root.querySelectorAll('pre')].map(({ textContent }) => textContent)).toEqual([
    '{\n  "a": 1\n}',
    'not json',
  ]);
});

test('says that nothing left the browser', async () => {
  const dialog = await show(() =>
    Promise.resolve({ ...sent, destination: null, bodies: ['Words that decided: tray, jams'] }),
  );
  expect(dialog.text()).toContain('Nothing left this browser');
  expect(dialog.text()).toContain('Words that decided: tray, jams');
});

test.each([
  ['triage', false],
  ['watch', true],
] as const)('of %s it says whether it was sent before the ticket was opened', async (what, before) => {
  const dialog = await show(() => Promise.resolve({ ...sent, what }));
  expect(dialog.text().includes(', before the ticket was opened')).toBe(before);
});

test('says when a record is gone, and when it could not be read', async () => {
  expect((await show(() => Promise.resolve(null))).text()).toContain('no longer kept');
  expect((await show(() => Promise.reject(new Error('gone')))).text()).toContain('Reload this tab');
});

test('Escape stays with the dialog, and closing it tells its owner', async () => {
  const further = vi.fn();
  const closed = vi.fn();
  document.body.addEventListener('keydown', further);
  const dialog = await show(() => Promise.resolve(sent), closed);
  await dialog.key('dialog', { key: 'Escape' });
  expect(further).not.toHaveBeenCalled();
  await dialog.press('Close');
  expect(closed).toHaveBeenCalledOnce();
});

test.each([
  [1, 'One piece of text that is hidden from a reader’s eye was left out'],
  [1200, '1,200 pieces of text that are hidden from a reader’s eye were left out'],
])('says how many hidden pieces were left out of the ticket: %d', async (hidden, words) => {
  expect((await show(() => Promise.resolve({ ...sent, hidden }))).text()).toContain(words);
});

test('says nothing of hidden text where there was none', async () => {
  expect((await show(() => Promise.resolve(sent))).text()).not.toContain('hidden');
});

test('says what was replaced before it was sent, of each kind how many', async () => {
  const dialog = await show(() => Promise.resolve({ ...sent, replaced: { phone: 1, email: 2 } }));
  expect(dialog.text()).toContain('Replaced before sending: 2 e-mail addresses, 1 phone number');
  expect((await show(() => Promise.resolve(sent))).text()).not.toContain('Replaced before sending');
});
