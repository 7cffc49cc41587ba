// @vitest-environment happy-dom
import { act, createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardHandle } from '../../../../components/card/cardProps';
import type { CardView } from '../../../../components/card/view';
import { desksideError } from '../../../../core/errors';
import type { Choice } from '../../../../core/suggestion';
import { cards, cardView, priority, shown, suggestion, unsure } from '../../../fixtures/gallery/card-samples';
import { mount } from '../mount';
import { makeActions } from './actions';

const actions = makeActions();

const show = (view: CardView) => mount(<Card view={view} actions={actions} now={0} />);
const suggested = (part: Partial<CardView>) => shown(suggestion(), part);
const share = (value: number): Partial<CardView> => ({ limit: { share: value, resetsOn: '2026-12-01' } });

test('whoever is not admitted sees nothing at all', async () => {
  expect((await show(cardView({ is: 'not-allowed', scope: 'user' }))).root.innerHTML).toBe('');
});

describe('the month’s limit', () => {
  test.each([
    [0.799, null],
    [0.8, '80 % of this month’s tokens are used'],
    [0.999, '99 % of this month’s tokens are used'],
    [1.2, '100 % of this month’s tokens are used'],
  ])('%d of it', async (value, line) => {
    expect((await show(suggested(share(value)))).root.querySelector('.limit-line')?.textContent ?? null).toBe(line);
  });

  test('is no matter after a decision', async () => {
    const accepted = cards['accepted'];
    if (accepted === undefined) throw new Error('No such sample');
    expect((await show({ ...accepted, ...share(0.95) })).root.querySelector('.limit-line')).toBeNull();
  });

  test('when it is reached, is one line that says until when, with this device or the settings', async () => {
    const reached = cardView({ is: 'failed', error: desksideError('limit-reached', 'December 1') });
    const card = await show(reached);
    expect(card.root.querySelector('.quiet p')?.getAttribute('title')).toBe(
      'Deskside pauses until December 1, or until the limit is raised. Nothing is sent.',
    );
    expect(card.hasButton('Answer on this device')).toBe(true);
    expect((await show({ ...reached, onDevice: false })).hasButton('Settings')).toBe(true);
  });
});

describe('the second way', () => {
  const problems = ['field-not-on-form', 'field-not-set'] as const;

  test.each(problems)('is not offered after %s where the organisation took it away', async (code) => {
    const view = suggested({ problem: desksideError(code, 'Category'), updateDirectly: false });
    const card = await show(view);
    expect(card.hasButton('Update directly')).toBe(false);
    expect(card.text()).not.toContain('directly');
    const failed = await show(
      cardView({ is: 'failed', error: desksideError(code, 'Category') }, { updateDirectly: false }),
    );
    expect(failed.text()).not.toContain('directly');
  });

  test.each(problems)('is offered after %s elsewhere', async (code) => {
    const pressed = vi.fn();
    const card = await mount(
      <Card
        view={suggested({ problem: desksideError(code, 'Category') })}
        actions={{ ...actions, updateDirectly: pressed }}
        now={0}
      />,
    );
    await card.press('Update directly');
    expect(pressed).toHaveBeenCalledOnce();
  });
});

test('a destination that the organisation chose is called so, and still agreed to by the person', async () => {
  const agree = vi.fn();
  const view = cardView({
    is: 'first-use',
    destination: 'https://acme.openai.azure.com',
    label: 'Azure OpenAI · gpt',
    examples: true,
    chosenBy: 'organisation',
  });
  const card = await mount(<Card view={view} actions={{ ...actions, agree }} now={0} />);
  expect(card.text()).toContain(
    'Your organisation chose Azure OpenAI · gpt. The ticket’s subject and what the customer can see will be sent to https://acme.openai.azure.com.',
  );
  expect(card.text()).toContain('similar tickets');
  await card.press('Agree and suggest');
  expect(agree).toHaveBeenCalledWith('https://acme.openai.azure.com', undefined);
});

test.each(['paused', 'not-licensed', 'request-too-large'] as const)(
  '%s leaves the person with no button that cannot help',
  async (code) => {
    const card = await show(cardView({ is: 'failed', error: desksideError(code) }, { fieldsReadAt: null }));
    expect(card.root.querySelectorAll('button')).toHaveLength(0);
  },
);

describe('a priority that the organisation wants to be asked about', () => {
  const asking = (choices?: readonly Choice[]) => shown(suggestion(choices), {}, ['priority']);
  const box = ({ root }: Awaited<ReturnType<typeof show>>) =>
    root.querySelector<HTMLInputElement>('[aria-label^="Priority"]');
  const showWith = async (view: CardView) => {
    const accept = vi.fn();
    const ref = createRef<CardHandle>();
    return { accept, ref, card: await mount(<Card view={view} actions={{ ...actions, accept }} now={0} ref={ref} />) };
  };
  const taken = { fieldId: 'priority', optionId: 'high', over: null };

  test('is left as it is, unless it is chosen', async () => {
    const { accept, card } = await showWith(asking());
    expect(box(card)?.checked).toBe(false);
    expect(card.text()).not.toContain('Your choice');
    await card.press(/^Accept/);
    expect(accept.mock.lastCall?.[0]).toEqual([expect.objectContaining({ fieldId: '360001' })]);
    await act(async () => box(card)?.click());
    await card.press(/^Accept/);
    expect(accept.mock.lastCall?.[0]).toContainEqual(taken);
    expect(card.text()).toContain('Your choice');
  });

  test('by itself waits for the person, and the command to accept leads there', async () => {
    const { accept, ref, card } = await showWith(asking([priority('High')]));
    expect(card.button(/^Accept/).getAttribute('aria-disabled')).toBe('true');
    expect(card.root.querySelector('[role="status"]')?.textContent).not.toContain('best three');
    ref.current?.accept();
    expect([document.activeElement, accept.mock.calls]).toEqual([box(card), []]);
    await act(async () => box(card)?.click());
    await card.press(/^Accept/);
    expect(accept).toHaveBeenCalledExactlyOnceWith([taken]);
  });

  test('is not chosen beside a category that is not sure either, however likely it is', async () => {
    const { card } = await showWith(asking([...unsure.choices.slice(0, 1), priority('High', 0.99)]));
    expect(box(card)?.checked).toBe(false);
  });

  test('is no longer chosen when the policy arrives while the card is on screen', async () => {
    const card = await show(suggested({}));
    expect(box(card)?.checked).toBe(true);
    await card.show(<Card view={asking()} actions={actions} now={0} />);
    expect(box(card)?.checked).toBe(false);
  });
});
