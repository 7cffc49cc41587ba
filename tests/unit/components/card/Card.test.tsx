// @vitest-environment happy-dom
import { act, createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardHandle } from '../../../../components/card/cardProps';
import type { CardActions, CardView } from '../../../../components/card/view';
import { describeError } from '../../../../core/error-text';
import { desksideError, errorCodes } from '../../../../core/errors';
import { cards, cardView, category, decision, suggestion, unsure } from '../../../fixtures/gallery/samples';
import { mount } from '../mount';

const makeActions = () =>
  ({
    accept: vi.fn(),
    dismiss: vi.fn(),
    undo: vi.fn(),
    retry: vi.fn(),
    stop: vi.fn(),
    agree: vi.fn(),
    chooseField: vi.fn(),
    updateDirectly: vi.fn(),
    refreshFields: vi.fn(),
    openOptions: vi.fn(),
    reloadTab: vi.fn(),
    clearProblem: vi.fn(),
    loadSent: vi.fn(() => Promise.resolve(null)),
  }) satisfies CardActions;

async function show(view: CardView) {
  const actions = makeActions();
  const ref = createRef<CardHandle>();
  const card = await mount(<Card view={view} actions={actions} now={0} ref={ref} />);
  return { card, actions, ref };
}

const suggested = (part: Partial<CardView> = {}) => cardView({ is: 'suggestion', suggestion: suggestion() }, part);

test('shows nothing at all while it is off', async () => {
  const { card } = await show(cardView({ is: 'off' }));
  expect(card.root.innerHTML).toBe('');
});

describe('a suggestion', () => {
  test('is accepted as it stands, by its button and by the command', async () => {
    const { card, actions, ref } = await show(suggested());
    const { category: categoryChoice, priority } = suggestion();
    await card.press('Accept');
    await act(async () => ref.current?.accept());
    expect(actions.accept.mock.calls).toEqual([
      [{ category: categoryChoice, priority }],
      [{ category: categoryChoice, priority }],
    ]);
  });

  test('says what would be overwritten, and what would stay the same', async () => {
    const { card } = await show(suggested({ was: { priority: 'Normal', '360001': 'Hardware › Printer › Paper jam' } }));
    expect(card.text()).toContain('was Normal');
    expect(card.text()).toContain('as it is now');
  });

  test('another category and no priority can be picked before it is accepted', async () => {
    const { card, actions } = await show(suggested());
    await card.press(/^Others/);
    await act(async () => card.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
    await act(async () => card.input('input[type=checkbox]').click());
    expect(card.text()).toContain('Your choice');
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith({ category: suggestion().alternatives[0], priority: null });
  });

  test('a priority that is a mere guess does not go along with a sure category; one press takes it', async () => {
    const guess = { fieldId: 'priority', optionId: 'urgent', path: ['Urgent'], confidence: 0.4 };
    const sure = { ...suggestion(), priority: guess };
    const { card, actions } = await show(cardView({ is: 'suggestion', suggestion: sure }));
    expect(card.text()).toContain('Urgent');
    expect(card.root.innerHTML).not.toContain('Your organisation');
    expect(card.root.querySelector('[role=status]')?.textContent).toContain('Urgent (yours to pick)');
    await card.press('Accept');
    await act(async () => card.input('input[type=checkbox]').click());
    await card.press('Accept');
    expect(actions.accept.mock.calls).toEqual([
      [{ category: sure.category, priority: null }],
      [{ category: sure.category, priority: guess }],
    ]);
  });

  test('cannot be accepted when nothing of it is left', async () => {
    const { card, actions } = await show(suggested());
    await card.press(/^Others/);
    await act(async () => [...card.root.querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)?.click());
    await act(async () => card.input('input[type=checkbox]').click());
    await card.press('Accept');
    expect(actions.accept).not.toHaveBeenCalled();
  });

  test('ignores a second press while it is being applied', async () => {
    const { card, actions, ref } = await show(suggested({ busy: 'applying' }));
    await card.press('Filling in');
    await act(async () => ref.current?.accept());
    expect(actions.accept).not.toHaveBeenCalled();
  });

  test('a new one starts with nothing of the old one picked', async () => {
    const { card, actions } = await show(suggested());
    await card.press(/^Others/);
    await act(async () => card.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[2]?.click());
    const next = suggestion({ id: 'suggestion-9', category: category(0.9, 'Network', 'VPN') });
    await card.show(<Card view={cardView({ is: 'suggestion', suggestion: next })} actions={actions} />);
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith({ category: next.category, priority: next.priority });
  });
});

describe('dismissing', () => {
  test('asks for a reason first and goes without one the second time', async () => {
    const { card, actions, ref } = await show(suggested());
    await card.press('Dismiss');
    expect(actions.dismiss).not.toHaveBeenCalled();
    await act(async () => ref.current?.dismiss());
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  test('takes a reason with one click, or in words with Enter', async () => {
    const { card, actions } = await show(suggested());
    await card.press('Dismiss');
    await card.press('Wrong category');
    await card.type('.drawer input', '  belongs to facilities ');
    await card.key('.drawer input', { key: 'Enter', isComposing: true });
    await card.key('.drawer input', { key: 'Enter' });
    expect(actions.dismiss.mock.calls).toEqual([['Wrong category'], ['belongs to facilities']]);
  });
});

describe('not sure', () => {
  const view = cardView({ is: 'suggestion', suggestion: unsure });

  test('preselects none of the three and accepts nothing until one is picked', async () => {
    const { card, actions, ref } = await show(view);
    expect(
      [...card.root.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ checked }) => checked),
    ).toEqual([false, false, false]);
    expect(card.button('Accept').getAttribute('aria-disabled')).toBe('true');
    await card.press('Accept');
    await act(async () => ref.current?.accept());
    expect(actions.accept).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(card.input('input[type=radio]'));
  });

  test('accepts the picked one', async () => {
    const { card, actions } = await show(view);
    await act(async () => card.root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
    await card.press('Accept Sign-in');
    expect(actions.accept).toHaveBeenCalledWith({ category: unsure.alternatives[0], priority: unsure.priority });
  });

  test('takes an unlikely priority only when the person does', async () => {
    const priority = { fieldId: 'priority', optionId: 'urgent', path: ['Urgent'], confidence: 0.3 };
    const { card, actions } = await show(cardView({ is: 'suggestion', suggestion: { ...unsure, priority } }));
    await act(async () => card.input('input[type=radio]').click());
    await card.press('Accept VPN');
    expect(actions.accept).toHaveBeenCalledWith({ category: unsure.category, priority: null });
  });
});

describe('after a decision', () => {
  test.each([
    ['form', 'Filled in. Save the ticket to keep it.'],
    ['direct', 'Saved on the ticket.'],
    ['none', 'Nothing was changed on the ticket.'],
  ] as const)('%s says what became of the ticket', async (way, words) => {
    const { card, actions } = await show(
      cardView({ is: 'accepted', suggestion: suggestion(), decision: decision({ way }) }),
    );
    expect(card.text()).toContain(words);
    await card.press('Undo');
    expect(actions.undo).toHaveBeenCalledOnce();
  });
});

describe('errors', () => {
  const buttons = {
    retry: 'Try again',
    'open-options': 'Open settings',
    'reload-tab': 'Reload this tab',
    'update-directly': 'Update directly',
    'sign-in': 'Try again',
  } as const;
  const calls = {
    retry: 'retry',
    'open-options': 'openOptions',
    'reload-tab': 'reloadTab',
    'update-directly': 'updateDirectly',
    'sign-in': 'retry',
  } as const;

  test.each(errorCodes)('%s has its words, and its action is the one that helps', async (code) => {
    const error = desksideError(code);
    const { title, sentence, action } = describeError(error);
    for (const view of [cardView({ is: 'failed', error }), suggested({ problem: error })]) {
      const { card, actions } = await show(view);
      expect(card.text()).toContain(title);
      expect(card.text()).toContain(sentence);
      if (!(action in buttons)) continue;
      const known = action as keyof typeof buttons;
      await card.press(buttons[known]);
      expect(actions[calls[known]]).toHaveBeenCalledOnce();
    }
  });

  test('a retry waits as long as the provider asks', async () => {
    vi.useFakeTimers();
    const { card, actions } = await show(
      cardView({ is: 'failed', error: desksideError('rate-limited', undefined, 2000) }),
    );
    await card.press('Try again in 2 s');
    expect(actions.retry).not.toHaveBeenCalled();
    for (const _second of [1, 2]) await act(async () => vi.advanceTimersByTime(1000));
    vi.useRealTimers();
    await card.press('Try again');
    expect(actions.retry).toHaveBeenCalledOnce();
  });
});

test('the focus stays in the card when the pressed button goes, and is not taken back once it is elsewhere', async () => {
  const { card, actions } = await show(suggested());
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  const accepted = cardView({ is: 'accepted', suggestion: suggestion(), decision: decision() });

  card.button('Accept').focus();
  await card.press('Accept');
  await card.show(<Card view={accepted} actions={actions} />);
  expect(document.activeElement).toBe(card.button('Undo'));

  elsewhere.focus();
  await act(async () => Promise.resolve());
  await card.show(<Card view={suggested()} actions={actions} />);
  expect(document.activeElement).toBe(elsewhere);
});

test.each(Object.entries(cards))('%s has a state for tests and screen readers', async (_name, view) => {
  const { card } = await show(view);
  expect(card.root.querySelector('section')?.dataset['state']).toBeTruthy();
  expect(card.root.querySelector('[role=status]')?.textContent).not.toBe('');
});

test('Escape closes what a button opened, gives the focus back and goes no further; with nothing open it is the desk’s', async () => {
  const { card } = await show(suggested());
  const further = vi.fn();
  document.body.addEventListener('keydown', further);
  await card.press('Dismiss');
  await card.key('.drawer input', { key: 'Escape' });
  expect(card.root.querySelector('.drawer')).toBeNull();
  expect(document.activeElement).toBe(card.button('Dismiss'));
  expect(further).not.toHaveBeenCalled();
  await card.key('.actions button', { key: 'Escape' });
  expect(further).toHaveBeenCalledOnce();
});

describe('a message without words, or that nobody wrote', () => {
  test.each([
    ['picture', 'The message holds only a picture.'],
    ['forward', 'The message holds only a forwarded mail.'],
    ['away', 'This seems to be an out-of-office reply.'],
  ] as const)('is told in one quiet line beside whatever is suggested (%s)', async (note, words) => {
    for (const view of [
      suggested({ note }),
      cardView({ is: 'suggestion', suggestion: unsure }, { note }),
      cardView({ is: 'no-fit', reason: 'None fits.', suggestionId: 's' }, { note }),
    ]) {
      const { card } = await show(view);
      expect(card.root.textContent).toContain(words);
      expect(card.root.textContent).not.toContain('could not be read');
    }
  });
  test('and nothing is said of any other', async () => {
    const { card } = await show(suggested());
    expect(card.root.textContent).not.toMatch(/The message (?:holds|has)|This seems/);
  });
});

test('a name written from right to left leaves the card’s own words as they are', async () => {
  const name = 'נייר תקוע';
  const [base] = [suggestion()];
  const { card } = await show(
    suggested({
      categoryTitle: name,
      was: { [base.category?.fieldId ?? '']: name, [base.priority?.fieldId ?? '']: name },
    }),
  );
  const bare = [...card.root.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(name)) &&
      element.tagName !== 'BDI' &&
      element.getAttribute('dir') !== 'auto',
  );
  expect(bare.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
