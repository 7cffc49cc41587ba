// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardView } from '../../../../components/card/view';
import { summaries } from '../../../fixtures/gallery/summary-samples';
import { mount } from '../mount';
import { makeActions } from './actions';

async function show(name: string, change: Partial<CardView> = {}) {
  const actions = makeActions();
  const view = summaries[name];
  if (view === undefined) throw new Error(`no sample is called ${name}`);
  const card = await mount(<Card view={{ ...view, ...change }} actions={actions} now={0} />);
  const all = (selector: string): string[] =>
    [...card.root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const pressNth = async (selector: string, at: number): Promise<void> => {
    card.root.querySelectorAll<HTMLElement>(selector)[at]?.click();
    await new Promise(requestAnimationFrame);
  };
  return { actions, card, all, pressNth };
}

describe('a summary on the card', () => {
  test('is a quiet press first, which says who is asked', async () => {
    const { card, actions } = await show('offered');
    const button = card.root.querySelector<HTMLElement>('.summary button');
    expect(button?.textContent).toBe('Summarise');
    expect(button?.title).toContain('Local server');
    await card.press('Summarise');
    expect(actions.summarise).toHaveBeenCalledOnce();
    expect(card.root.querySelector('.summary-text')).toBeNull();
  });

  test('can be stopped while it is waited for', async () => {
    const { card, actions, all } = await show('waiting');
    expect(all('.summary [role="status"]')).toEqual(['Waiting for the answer']);
    await card.press('Stop');
    expect(actions.stopSummary).toHaveBeenCalledOnce();
    expect(actions.summarise).not.toHaveBeenCalled();
  });

  test('keeps the keyboard where it is when what was pressed makes room for the summary', async () => {
    const { card } = await show('waiting');
    card.button('Stop').focus();
    await card.press('Stop');
    const { folded } = summaries;
    await card.show(folded && <Card view={folded} actions={makeActions()} now={0} />);
    await expect.poll(() => document.activeElement?.className).toContain('summary-fold');
  });

  test('says what went wrong, and is asked for again', async () => {
    const { card, actions } = await show('failed');
    expect(card.root.querySelector('.summary')?.textContent).toContain('The provider asks to wait a moment.');
    await card.press('Try again');
    expect(actions.summarise).toHaveBeenCalledOnce();
  });

  test('is one line with the issue, which unfolds to parts, lines and the mood', async () => {
    const { card, all, pressNth } = await show('folded');
    expect(all('.summary-fold')).toEqual(['SummaryTray 2 of the printer on floor 3 jams on every job since Monday.']);
    expect(all('.summary dd')).toEqual([]);
    await pressNth('.summary-fold', 0);
    expect(all('.summary dt')).toEqual(['Issue', 'Tried', 'Open', 'Mood']);
    expect(all('.summary dd')).toHaveLength(5);
    expect(all('.summary dd').at(-1)).toContain('Annoyed');
    expect(card.root.querySelector('.summary-fold')?.getAttribute('aria-expanded')).toBe('true');
  });

  test('leads from a line to its message: who, when and how it begins', async () => {
    const { card, all, pressNth } = await show('folded');
    await pressNth('.summary-fold', 0);
    expect(card.root.querySelector('.summary dd button')?.getAttribute('aria-label')).toBe('Message of Ann Miller');
    await pressNth('.summary dd button', 0);
    expect(all('.summary-source q')).toEqual(['Hello, since this morning tray 2 jams…']);
    expect(all('.summary-source time')[0]).toMatch(/2026/);
    await pressNth('.summary dd button', 0);
    expect(all('.summary-source')).toEqual([]);
    // Nobody is named in this one, and no words are in it.
    await pressNth('.summary dd button', 2);
    expect(all('.summary-source b')).toEqual(['an agent']);
    expect(all('.summary-source q')).toEqual([]);
  });

  test('says that it is out of date, does not rest on everything, and what the conversation does not hold', async () => {
    const { card, all, pressNth, actions } = await show('unfolded, long');
    expect(card.root.querySelector<HTMLElement>('.summary-row > button:last-child')?.title).toBe(
      'The conversation has changed since.',
    );
    await pressNth('.summary-fold', 0);
    expect(all('.summary-part > p.warn')).toEqual(['The conversation has changed since.']);
    expect(card.root.querySelector('.summary')?.textContent).toContain('Not in the conversation: 450 €, 3. März');
    expect(card.root.querySelector('.summary')?.textContent).toContain('It does not rest on all');
    await card.press('Update');
    expect(actions.summarise).toHaveBeenCalledOnce();
  });

  test('stands alone where no suggestion is made, and nowhere while the person is asked something', async () => {
    expect((await show('summaries alone')).card.root.querySelector('.summary')).not.toBeNull();
    expect((await show('summaries alone', { summary: undefined })).card.root.querySelector('.card')).toBeNull();
    const asks = { is: 'first-use', destination: 'd', label: 'l', examples: true, chosenBy: 'you' } as const;
    expect((await show('folded', { triage: asks })).card.root.querySelector('.summary')).toBeNull();
  });
});
