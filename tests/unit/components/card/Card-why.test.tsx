// @vitest-environment happy-dom
import { sayTold } from '../../../../core/words/say-phrase';
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardView } from '../../../../components/card/view';
import { cards, longCards, shown, suggestion, unsure } from '../../../fixtures/gallery/card-samples';
import { onDevice, sent } from '../../../fixtures/gallery/samples';
import { mount } from '../mount';
import { makeActions } from './actions';

const REASON = '“Tray 2 jams on every job” and the whole floor is waiting.';

async function pressed(view: CardView, button: string, record: typeof sent | null = null) {
  const actions = makeActions();
  const card = await mount(
    <Card view={view} actions={{ ...actions, loadSent: () => Promise.resolve(record) }} now={0} />,
  );
  await card.press(button);
  const dialog = card.root.querySelector('dialog');
  return { card, title: dialog?.getAttribute('aria-label'), told: dialog?.textContent };
}

describe('Why', () => {
  const ways: readonly [string, CardView, string][] = [
    ['of a suggestion', shown(suggestion()), REASON],
    [
      'where nothing is sure, and the card has no room for it',
      shown({ ...unsure, source: onDevice }),
      sayTold(unsure.reason),
    ],
    ['beside what was learnt', shown(suggestion(), { lessons: { is: 'learnt', learnt: 40 } }), REASON],
    [
      'where no value fits',
      shown(suggestion(), { triage: { is: 'no-fit', reason: 'It is about a car.', suggestionId: 'suggestion-1' } }),
      'It is about a car.',
    ],
  ];

  test.each(ways)('%s shows the reason by that very press', async (_, view, reason) => {
    const { title, told } = await pressed(view, 'Why');
    expect(title).toBe('Why');
    expect(told).toContain(reason);
  });

  test('shows what the reason was made from below it', async () => {
    const record = { ...sent, destination: null, bodies: ['Words that decided: tray, jams'] };
    const { told } = await pressed(shown(suggestion()), 'Why', record);
    expect(told?.indexOf(REASON)).toBeGreaterThan(-1);
    expect(told?.indexOf('Words that decided')).toBeGreaterThan(told?.indexOf(REASON) ?? Infinity);
  });

  test('is not what the link to a posted text is called, and that one shows nothing else', async () => {
    const asked = { ...suggestion(), source: { providerId: 'openai', label: 'OpenAI', sent: true, ms: 1 } };
    const { card, title, told } = await pressed(shown(asked), 'What was sent', sent);
    expect(title).toBe('What was sent');
    expect(told).not.toContain(REASON);
    expect(card.hasButton('Why')).toBe(false);
  });
});

test.each(Object.entries({ ...cards, ...longCards }))(
  '%s: what stands in the form is nowhere called what it was',
  async (_, view) => {
    const card = await mount(<Card view={view} actions={makeActions()} now={0} />);
    for (const present of Object.values(view.form))
      if (present.path.length > 0) expect(card.text()).not.toContain(`was ${present.path.at(-1)}`);
  },
);

test('whoever picks the value that stands leaves it as it is: it is not said to replace itself', async () => {
  const view = cards['would overwrite both'];
  if (!view) throw new Error('No such sample');
  const actions = makeActions();
  const present = view.form['priority'];
  const options = [{ id: present?.optionId ?? '', path: [...(present?.path ?? [])] }];
  const loadValues = () => Promise.resolve({ options, meanings: {}, recent: [] });
  const card = await mount(<Card view={view} actions={{ ...actions, loadValues }} now={0} />);
  await act(async () => card.root.querySelector<HTMLButtonElement>('[aria-label="Change Priority"]')?.click());
  await card.key('[role=combobox]', { key: 'ArrowDown' });
  await card.key('[role=combobox]', { key: 'Enter' });
  const [line] = [...card.root.querySelectorAll('.field-line .priority')];
  expect(line?.textContent).toMatch(new RegExp(`^(?!${present?.path.at(-1)} ).* now ${present?.path.at(-1)}$`));
  await card.press('Accept');
  expect(actions.accept).not.toHaveBeenCalled();
});
