// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardActions, CardView } from '../../../../components/card/view';
import { desksideError, type ErrorCode } from '../../../../core/errors';
import { noteActions, notes } from '../../../fixtures/gallery/note-samples';
import { shown, suggestion } from '../../../fixtures/gallery/card-samples';
import { mount } from '../mount';
import { makeActions } from './actions';

const LINE = 'Internal note with the analysis';

async function show(name: string, part: Partial<CardView> = {}) {
  const sample = notes[name];
  if (sample === undefined) throw new Error('No such sample');
  const told = noteActions(sample);
  const writes = vi.fn<(payload: unknown) => unknown>(() => sample.came);
  const looks = vi.fn<() => unknown>(() => told.ask('note.look', {} as never));
  const ask = ((what: string, payload: unknown) =>
    Promise.resolve(what === 'note.look' ? looks() : writes(payload))) as CardActions['ask'];
  const actions = { ...makeActions(), ask, shown: vi.fn(told.shown) };
  const card = await mount(<Card view={{ ...sample.view, ...part }} actions={actions} now={0} />);
  return { actions, card, looks, writes };
}

describe('an internal note on the card', () => {
  test('is shown by one press and written by another, word for word as it was shown', async () => {
    const { card, writes } = await show('offered');
    await card.press(LINE);
    const words = card.root.querySelector('.note-words')?.textContent ?? '';
    expect(words).toMatch(/^Deskside: what was suggested for this ticket\n/);
    expect(writes).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Write internal note');
    await card.press('Write internal note');
    expect(writes.mock.calls).toMatchObject([
      [{ ref: { ticketId: '1' }, about: { is: 'suggestion', id: 'suggestion-1' }, text: words, seen: null }],
    ]);
    expect(card.root.querySelector('.analysis-note')).toBeNull();
    expect(card.root.querySelector('.analysis [role="status"]')?.textContent).toBe('Written as an internal note.');
    expect(card.root.querySelector('.analysis')?.textContent).toContain('Written Mar 2, 2026');
    expect(document.activeElement?.textContent).toBe(LINE);
  });

  test('that was written before is said without a press, and another one takes a look of its own', async () => {
    const { card, writes } = await show('written before');
    expect(card.root.querySelector('.analysis')?.textContent).toContain('Written Mar 2, 2026');
    await card.press(LINE);
    expect(card.root.querySelector('.again')?.textContent).toContain('adds a second one');
    await card.press('Write it again');
    expect(writes.mock.calls).toMatchObject([[{ seen: '2026-03-02T09:59:40Z' }]]);
  });

  test('that another tab has written meanwhile is not written: the card says so first', async () => {
    const { card, writes } = await show('offered');
    writes.mockReturnValueOnce({ is: 'before', before: { at: '2026-03-02T09:59:50Z', sure: true } });
    await card.press(LINE);
    await card.press('Write internal note');
    expect(card.root.querySelector('.again')?.textContent).toContain('One was written');
    expect(card.button('Write it again')).toBeDefined();
  });

  test('that became public is said in an alert with what to do', async () => {
    const { card } = await show('written, public');
    await card.press(LINE);
    await card.press('Write internal note');
    const alert = card.root.querySelector('.analysis [role="alert"]')?.textContent ?? '';
    expect(alert).toMatch(/^The note is public .*hide or delete it there now/);
  });

  test('is neither shown nor written once the page has turned to another ticket', async () => {
    const { card, actions, writes } = await show('offered');
    await card.press(LINE);
    actions.shown.mockReturnValue(null);
    await card.press('Write internal note');
    expect(writes).not.toHaveBeenCalled();
    expect(card.root.querySelector('.analysis [role="alert"]')?.textContent).toContain('Another ticket is open');
  });

  test('is put away by Escape, and the key does not reach the desk', async () => {
    const { card } = await show('offered');
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await card.press(LINE);
    await card.key('.note-words', { key: 'Escape' });
    document.removeEventListener('keydown', heard);
    expect(card.root.querySelector('.analysis-note')).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });

  test('that cannot be looked at says why, and offers nothing to write', async () => {
    const { card, looks } = await show('offered');
    looks.mockReturnValue({ error: desksideError('desk-paused') });
    await card.press(LINE);
    expect(card.root.querySelector('.analysis [role="alert"]')).not.toBeNull();
    expect(card.root.querySelector('.note-words')).toBeNull();
    expect(card.root.textContent).not.toContain('Write internal note');
  });

  test.each([
    ['before anything is decided', { triage: shown(suggestion()).triage }],
    ['where neither is switched on', { notes: undefined }],
    ['where only errors are', { notes: { analysis: false, errors: true } }],
  ] as const)('is not offered %s', async (_when, part) => {
    const { card } = await show('offered', part);
    expect(card.root.querySelector('.analysis')).toBeNull();
  });

  test.each<[ErrorCode, boolean]>([
    ['timeout', true],
    ['bad-answer', true],
    ['stopped', false],
    ['desk-signed-out', false],
  ])('about the error %s is offered: %s', async (code, offered) => {
    const { card } = await show('an error', { triage: { is: 'failed', error: desksideError(code) } });
    expect(card.root.querySelector('.analysis') !== null).toBe(offered);
  });

  test('about an error holds nothing of what a server said', async () => {
    const { card } = await show('shown, an error', {
      triage: {
        is: 'failed',
        error: desksideError('server-refused', 'sk-secret at https://llm.example/?key=sk-secret'),
      },
    });
    await card.press('Internal note about this error');
    const words = card.root.querySelector('.note-words')?.textContent ?? '';
    expect(words).toContain('Code: ');
    expect(words).not.toMatch(/sk-secret|https:/);
  });
});
