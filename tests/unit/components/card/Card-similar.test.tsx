// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardView } from '../../../../components/card/view';
import { shown, suggestion } from '../../../fixtures/gallery/card-samples';
import { similarTickets } from '../../../fixtures/gallery/similar-samples';
import { mount } from '../mount';
import { makeActions } from './actions';

async function show(view: CardView) {
  const actions = makeActions();
  return { actions, card: await mount(<Card view={view} actions={actions} now={0} />) };
}
const folded = { similar: { tickets: similarTickets, open: false } };
const LINE = 'Similar: 3 solved tickets';

describe('similar tickets on the card', () => {
  test('are one line, which a press unfolds and folds', async () => {
    const { card } = await show(shown(suggestion(), folded));
    expect(card.root.querySelector('.similar')?.textContent).toBe(LINE);
    await card.press(LINE);
    const items = [...card.root.querySelectorAll('.similar-list > li')].map(({ textContent }) => textContent);
    expect(items[0]).toContain('#2133 Paper jam in tray 2Hardware › Printers › Paper jamPlease take tray 2 out');
    expect(items[2]).toBe('#1402 Jam againNot similar');
    await card.press(LINE);
    expect(card.root.querySelector('.similar-list')).toBeNull();
  });

  test('stand unfolded where the person has set it so, within the room of the card', async () => {
    const { card } = await show(shown(suggestion(), { similar: { tickets: similarTickets, open: true } }));
    expect(card.root.querySelectorAll('.similar-list > li')).toHaveLength(3);
    expect(card.root.querySelector('.similar [aria-expanded="true"]')?.hasAttribute('data-in-room')).toBe(true);
    await card.press(LINE);
    expect(card.root.querySelector('.similar-list')).toBeNull();
  });

  test('can be opened, used as a source where that may be, and refused', async () => {
    const { card, actions } = await show(shown(suggestion(), { similar: { tickets: similarTickets, open: true } }));
    await card.press('Open #2133: Paper jam in tray 2');
    await card.press('#1402 is not similar');
    expect(card.hasButton('Use #1402 as source')).toBe(false);
    await card.press('Use #2133 as source');
    const [{ ref, number }, , { ref: last }] = similarTickets as [
      (typeof similarTickets)[0],
      unknown,
      (typeof similarTickets)[0],
    ];
    expect(actions.openTicket).toHaveBeenCalledExactlyOnceWith(ref);
    expect(actions.takeAsSource).toHaveBeenCalledExactlyOnceWith({ ref, number });
    expect(actions.notSimilar).toHaveBeenCalledExactlyOnceWith(last);
  });

  test('fold once one of them is a source, and no longer lie over the form', async () => {
    const { card } = await show(shown(suggestion(), folded));
    await card.press(LINE);
    await card.press('Use #2133 as source');
    expect(card.root.querySelector('.similar-list')).toBeNull();
    expect(card.root.querySelector('.similar [aria-expanded="true"]')).toBeNull();
    await card.press(LINE);
    expect(card.root.querySelectorAll('.similar-list > li')).toHaveLength(3);
  });

  test.each([
    ['while the ticket is read', { is: 'reading', admissionFacts: false }],
    ['before anything may be sent', { is: 'first-use', destination: 'd', label: 'l', examples: true, chosenBy: 'you' }],
  ] as const)('are not there %s', async (_when, triage) => {
    const { card } = await show(shown(suggestion(), { ...folded, triage }));
    expect(card.root.querySelector('.similar')).toBeNull();
  });
});
