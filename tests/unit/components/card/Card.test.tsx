// @vitest-environment happy-dom
import { act, createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../../../components/card/Card';
import type { CardHandle } from '../../../../components/card/cardProps';
import type { CardView } from '../../../../components/card/view';
import { describeError } from '../../../../core/error-text';
import { desksideError, errorCodes } from '../../../../core/errors';
import {
  acceptedCard,
  cards,
  cardView,
  decision,
  emptyForm,
  jamValue,
  priority,
  shown,
  suggestion,
  unsure,
  value,
} from '../../../fixtures/gallery/card-samples';
import { onDevice } from '../../../fixtures/gallery/samples';
import { mount, type Mounted } from '../mount';
import { makeActions } from './actions';

async function show(view: CardView) {
  const actions = makeActions();
  const ref = createRef<CardHandle>();
  const card = await mount(<Card view={view} actions={actions} now={0} ref={ref} />);
  return { card, actions, ref };
}

const suggested = (part: Partial<CardView> = {}) => shown(suggestion(), part);

/** What stands in the form, saved or not. */
const holds = (form: CardView['form']): Partial<CardView> => ({
  form: { ...emptyForm, ...form },
  saved: { ...emptyForm, ...form },
});

const boxes = ({ root }: Mounted) => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const press = (input: HTMLInputElement | undefined) => act(async () => input?.click());
const jam = { fieldId: '360001', optionId: jamValue.optionId, over: null };
const high = { fieldId: 'priority', optionId: 'high', over: null };

test('shows nothing at all while it is off', async () => {
  const { card } = await show(cardView({ is: 'off' }));
  expect(card.root.innerHTML).toBe('');
});

describe('a suggestion', () => {
  test('for an empty form is accepted as it stands, by its button and by the command', async () => {
    const { card, actions, ref } = await show(suggested());
    await card.press('Accept');
    await act(async () => ref.current?.accept());
    expect(actions.accept.mock.calls).toEqual([[[jam, high]], [[jam, high]]]);
  });

  test('never goes over a value that stands: its line says what would be replaced, and only a press on it takes it', async () => {
    const sure = shown(
      suggestion([...suggestion().choices.slice(0, 1), priority('High', 0.95)]),
      holds({ priority: value('Normal') }),
    );
    const { card, actions } = await show(sure);
    expect(card.text()).toContain('now Normal');
    expect(card.text()).not.toContain('was Normal');
    expect(boxes(card).map(({ checked }) => checked)).toEqual([true, false]);
    await card.press('Accept');
    await press(boxes(card)[1]);
    await card.press('Accept');
    expect(actions.accept.mock.calls).toEqual([[[jam]], [[jam, { ...high, over: 'normal' }]]]);
  });

  test('leaves a value that stands alone when it is not sure enough to change it', async () => {
    const { card, actions } = await show(suggested(holds({ priority: value('Normal') })));
    expect(card.text()).toContain('stays as it is');
    expect(boxes(card)).toHaveLength(1);
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([jam]);
  });

  test('forgets a press for a value that has been replaced by somebody else since', async () => {
    const view = shown(suggestion([priority('High', 0.95)]), holds({ priority: value('Normal') }));
    const { card, actions } = await show(view);
    await press(boxes(card)[0]);
    expect(boxes(card)[0]?.checked).toBe(true);
    await card.show(<Card view={{ ...view, ...holds({ priority: value('Low') }) }} actions={actions} />);
    expect(boxes(card)[0]?.checked).toBe(false);
    await card.press('Accept');
    expect(actions.accept).not.toHaveBeenCalled();
  });

  test('follows the form: what was set by hand meanwhile is no longer chosen', async () => {
    const { card, actions } = await show(suggested());
    await card.show(<Card view={suggested(holds({ priority: value('Urgent') }))} actions={actions} />);
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([jam]);
  });

  test('that is a mere guess does not go along with a sure one; one press takes it', async () => {
    const view = shown(suggestion([...suggestion().choices.slice(0, 1), priority('Urgent', 0.4)]));
    const { card, actions } = await show(view);
    expect(card.text()).toContain('Urgent');
    expect(card.root.innerHTML).not.toContain('Your organisation');
    expect(card.root.querySelector('[role=status]')?.textContent).toContain('Urgent, yours to pick');
    await card.press('Accept');
    await press(boxes(card)[1]);
    await card.press('Accept');
    expect(actions.accept.mock.calls).toEqual([[[jam]], [[jam, { ...high, optionId: 'urgent' }]]]);
  });

  test('cannot be accepted when nothing of it is left', async () => {
    const { card, actions } = await show(suggested());
    for (const box of boxes(card)) await press(box);
    expect(card.button('Accept').getAttribute('aria-disabled')).toBe('true');
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
    await press(boxes(card)[0]);
    const next = suggestion([priority('Low', 0.9)], { id: 'suggestion-9' });
    await card.show(<Card view={shown(next)} actions={actions} />);
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([{ ...high, optionId: 'low' }]);
  });

  test('is one line where the form has it already, and where nothing is sure enough to be changed', async () => {
    for (const [form, words] of [
      [{ '360001': jamValue, priority: value('High') }, 'Set as suggested'],
      [{ '360001': value('Hardware', 'Other'), priority: value('Normal') }, 'Nothing to change'],
    ] as const) {
      const { card } = await show(
        shown(suggestion([{ ...suggestion().choices[0]!, confidence: 0.8 }, priority('High')]), holds(form)),
      );
      expect(card.root.querySelector('section')?.dataset['state']).toBe('quiet');
      expect(card.text()).toContain(words);
      expect(card.hasButton('Accept')).toBe(false);
      await card.press('Change');
      expect(card.hasButton('Accept')).toBe(true);
    }
  });

  test('of a few per cent is no idea, and is not shown as three guesses', async () => {
    const { card } = await show(shown(suggestion([{ ...suggestion().choices[0]!, confidence: 0.04 }])));
    expect(card.text()).toContain('No suggestion yet');
    expect(card.root.querySelectorAll('input')).toHaveLength(0);
  });

  test('without a number from a server is not called no idea', async () => {
    const silent = { ...unsure, choices: unsure.choices.map((choice) => ({ ...choice, confidence: 0 })) };
    const { card } = await show(shown(silent));
    expect(card.root.querySelectorAll('input[type=radio]')).toHaveLength(3);
  });
});

describe('any value', () => {
  test('that the ticket can take is two presses away, and stands on its line at once', async () => {
    const { card, actions } = await show(suggested());
    await act(async () => card.root.querySelector<HTMLButtonElement>('[aria-label="Change Category"]')?.click());
    expect(actions.loadValues).toHaveBeenCalledWith('360001');
    await card.key('[role=combobox]', { key: 'ArrowDown' });
    await card.type('[role=combobox]', 'vpn');
    await card.key('[role=combobox]', { key: 'Enter' });
    expect(card.text()).toContain('Your choice');
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([{ ...jam, optionId: 'vpn' }, high]);
  });

  test('can be picked where nothing was suggested for the field', async () => {
    const { card, actions } = await show(shown(suggestion([priority('High')])));
    await act(async () => card.root.querySelector<HTMLButtonElement>('[aria-label="Change Category"]')?.click());
    await card.type('[role=combobox]', 'vpn');
    await card.key('[role=combobox]', { key: 'Enter' });
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([{ ...jam, optionId: 'vpn' }, high]);
  });

  test('cannot be picked for a field that the organisation keeps', async () => {
    const kept = cards['category kept by the organisation'];
    if (!kept) throw new Error('No such sample');
    const { card } = await show(kept);
    expect(card.root.querySelector('[aria-label="Change Category"]')).toBeNull();
    expect(card.root.querySelector('[aria-label="Change Priority"]')).not.toBeNull();
  });
});

test('a dismissal is one press, and a reason can be said afterwards, with one click or in words', async () => {
  const { card, actions, ref } = await show(suggested());
  await card.press('Dismiss');
  await act(async () => ref.current?.dismiss());
  expect(actions.dismiss).toHaveBeenCalledTimes(2);
  const view = cards['dismissed'];
  if (!view) throw new Error('No such sample');
  await card.show(<Card view={view} actions={actions} />);
  await card.press('Say why');
  await card.press('Wrong category');
  await card.press('Say why');
  await card.type('.drawer input', '  belongs to facilities ');
  await card.key('.drawer input', { key: 'Enter', isComposing: true });
  await card.key('.drawer input', { key: 'Enter' });
  expect(actions.explain.mock.calls).toEqual([['Wrong category'], ['belongs to facilities']]);
});

describe('not sure', () => {
  const view = shown(unsure);
  const radios = ({ root }: Mounted) => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];

  test('preselects none of the three and accepts nothing until one is picked', async () => {
    const { card, actions, ref } = await show(view);
    expect(radios(card).map(({ checked }) => checked)).toEqual([false, false, false]);
    expect(card.button('Accept').getAttribute('aria-disabled')).toBe('true');
    await card.press('Accept');
    await act(async () => ref.current?.accept());
    expect(actions.accept).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(card.input('input[type=radio]'));
  });

  test('shows no percentages', async () => {
    const { card } = await show(view);
    expect(card.root.querySelector('.main')?.textContent).not.toContain('%');
  });

  test('accepts the picked one, by a press or by its number', async () => {
    const { card, actions } = await show(view);
    await press(radios(card)[1]);
    await card.press('Accept');
    await card.key('.actions button', { key: '3' });
    await card.press('Accept');
    const [choice] = unsure.choices;
    expect(actions.accept.mock.calls).toEqual([
      [[{ ...jam, optionId: choice?.alternatives[0]?.optionId }]],
      [[{ ...jam, optionId: choice?.alternatives[1]?.optionId }]],
    ]);
  });

  test('a number with a modifier, or written into a field, is none of ours', async () => {
    const { card } = await show(view);
    await card.key('.actions button', { key: '2', ctrlKey: true });
    expect(radios(card).some(({ checked }) => checked)).toBe(false);
  });

  test('takes an unlikely priority only when the person does', async () => {
    const { card, actions } = await show(view);
    await press(radios(card)[0]);
    await card.press('Accept');
    expect(actions.accept).toHaveBeenCalledWith([{ ...jam, optionId: unsure.choices[0]?.optionId }]);
  });
});

describe('after a decision the card says what is true of the form now', () => {
  const filled = { '360001': jamValue, priority: value('High') };
  test.each([
    ['filled in', acceptedCard({ form: filled }), 'Filled in, not saved yet.', 'Undo'],
    ['saved', acceptedCard({ form: filled, saved: filled }), 'Saved.', 'Undo'],
    [
      'changed since',
      acceptedCard({ form: { ...filled, priority: value('Urgent') } }),
      'On another value now: Urgent.',
      'Undo',
    ],
    ['reset', acceptedCard(), 'Category is empty now.', 'Show again'],
    [
      'not shown',
      acceptedCard({ form: {}, saved: emptyForm }),
      'Cannot be read from the form now: Category.',
      'Show again',
    ],
    ['saved without being shown', acceptedCard({ form: {}, saved: filled }), 'Saved.', 'Undo'],
    [
      'saved directly and moved by a rule',
      acceptedCard(
        { form: { ...filled, priority: value('Urgent') }, saved: { ...filled, priority: value('Urgent') } },
        { way: 'direct' },
      ),
      'Saved, and the desk made it Urgent.',
      'Undo',
    ],
  ] as const)('%s', async (_name, view, words, button) => {
    const { card, actions } = await show(view);
    expect(card.text()).toContain(words);
    await card.press(button);
    expect(actions.undo).toHaveBeenCalledOnce();
  });

  test('an accepted value that was nothing at all changed nothing', async () => {
    const { card } = await show(acceptedCard({}, { applied: [], way: 'none' }));
    expect(card.text()).toContain('Nothing was changed on the ticket.');
  });
});

describe('learning from solved tickets', () => {
  const offer = { lessons: { is: 'offer', browserModel: true } } as const;

  test('is offered where nothing was learnt, with the browser’s own model beside it, and begins at a press', async () => {
    const { card, actions } = await show(suggested(offer));
    await card.press('Learn');
    expect(actions.learn).toHaveBeenCalledOnce();
    await card.press('Browser’s own model');
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });

  test('names where the answer came from beside the offer, as the worker tells it', async () => {
    const view = shown({ ...suggestion(), source: onDevice }, { lessons: { is: 'offer', browserModel: false } });
    const { card } = await show(view);
    expect(card.text()).toContain('On this device · nothing was sent');
  });

  test('is one press also where there is no idea, and where nothing fits', async () => {
    for (const [view, button] of [
      [shown(suggestion([{ ...suggestion().choices[0]!, confidence: 0.04 }]), offer), 'Learn'],
      [cardView({ is: 'no-fit', reason: 'Still learning.', suggestionId: 's' }, offer), 'Learn from solved tickets'],
    ] as const) {
      const { card, actions } = await show(view);
      await card.press(button);
      expect(actions.learn).toHaveBeenCalledOnce();
    }
  });

  test.each([
    [{ is: 'running', read: 0, of: 0 }, 'Reading solved tickets'],
    [{ is: 'running', read: 120, of: 500 }, 'Reading solved tickets: 120 of 500'],
    [{ is: 'learnt', learnt: 47, got: { right: 31, of: 47 } }, 'Would have got 31 of 47 right'],
    [{ is: 'learnt', learnt: 3 }, 'Learnt from 3 solved tickets'],
    [
      { is: 'failed', error: desksideError('desk-unreachable') },
      describeError(desksideError('desk-unreachable')).title,
    ],
  ] as const)('says how far it is and what came of it (%j)', async (lessons, words) => {
    const { card } = await show(suggested({ lessons }));
    expect(card.text()).toContain(words);
  });
});

describe('who cannot answer', () => {
  test.each(['limit-reached', 'not-running', 'timeout', 'server-error'] as const)(
    '%s: this device can, with one press, where it may',
    async (code) => {
      const { card, actions } = await show(cardView({ is: 'failed', error: desksideError(code) }));
      await card.press('Answer on this device');
      expect(actions.answerOnDevice).toHaveBeenCalledOnce();
      const { card: refused } = await show(cardView({ is: 'failed', error: desksideError(code) }, { onDevice: false }));
      expect(refused.hasButton('Answer on this device')).toBe(false);
    },
  );
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
    // A used-up month is one line, and has a test of its own.
    const whole = code === 'limit-reached' ? [] : [cardView({ is: 'failed', error })];
    for (const view of [...whole, suggested({ problem: error })]) {
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
  const accepted = cardView(
    { is: 'accepted', suggestion: suggestion(), decision: decision() },
    { form: { '360001': jamValue, priority: value('High') } },
  );

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
  const change = card.root.querySelector<HTMLButtonElement>('[aria-label="Change Category"]');
  await act(async () => change?.click());
  await card.key('[role=combobox]', { key: 'Escape' });
  expect(card.root.querySelector('.drawer')).toBeNull();
  expect(document.activeElement).toBe(change);
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
      shown(unsure, { note }),
      cardView({ is: 'no-fit', reason: 'None fits.', suggestionId: 's' }, { note }),
    ]) {
      const { card } = await show(view);
      expect(card.root.textContent).toContain(words);
      expect(card.root.textContent).not.toContain('could not be read');
    }
  });
  test('is told a screen reader too, where there is nothing else to say', async () => {
    const { card } = await show(shown(suggestion([priority('High', 0.05)]), { note: 'away' }));
    expect(card.root.querySelector('.unseen[role="status"]')?.textContent).toBe(
      'This seems to be an out-of-office reply.',
    );
  });
  test('and nothing is said of any other', async () => {
    const { card } = await show(suggested());
    expect(card.root.textContent).not.toMatch(/The message (?:holds|has)|This seems/);
  });
});

test('a name written from right to left leaves the card’s own words as they are', async () => {
  const name = 'נייר תקוע';
  const fields = suggested().fields.map((field) => ({ ...field, title: name }));
  const { card } = await show(
    shown(suggestion([{ ...priority('High', 0.95), path: [name] }]), {
      fields,
      ...holds({ priority: value(name, name) }),
    }),
  );
  const bare = [...card.root.querySelectorAll('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(name)) &&
      element.tagName !== 'BDI' &&
      // Nobody sees it.
      element.getAttribute('role') !== 'status' &&
      element.getAttribute('dir') !== 'auto',
  );
  expect(bare.map(({ outerHTML }) => outerHTML)).toEqual([]);
});
