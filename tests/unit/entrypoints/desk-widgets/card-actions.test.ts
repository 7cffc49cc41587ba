// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv, DeskTicket } from '../../../../adapters/adapter';
import type { CardActions } from '../../../../components/card/view';
import { desksideError } from '../../../../core/errors';
import type { Catalogue } from '../../../../core/fields';
import type { PageMessage, TriageState } from '../../../../core/messages';
import { fail, ok } from '../../../../core/result';
import type { Decision, Suggestion } from '../../../../core/suggestion';
import { cardActions } from '../../../../entrypoints/desk-widgets/card-actions';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import { TicketController } from '../../../../entrypoints/desk-widgets/ticket-controller';
import { message, read, ref } from '../../core/reads';
import { FakePort } from '../background/kit/fake-port';
import { catalogue as fields } from '../background/kit/world';

type Values = Record<string, string | null>;

const catalogue: Catalogue = { ...fields, fetchedAt: new Date().toISOString() };
const suggestion: Suggestion = {
  id: 's1',
  choices: [
    { fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'], confidence: 0.9, alternatives: [] },
    { fieldId: 'priority', optionId: 'high', path: ['High'], confidence: 0.7, alternatives: [] },
  ],
  reason: 'says VPN',
  source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
  createdAt: '2026-11-21T10:00:00Z',
};
const suggesting: TriageState = { is: 'suggestion', suggestion, asks: [] };
const asked = [
  { id: '900', title: 'Category', kind: 'dropdown', locked: null },
  { id: 'priority', title: 'Priority', kind: 'priority', locked: null },
];

let port: FakePort;
let controller: TicketController;
let actions: CardActions;
/** What the desk's form shows; a field that is not in it is not on the form. */
let form: Values = {};
/** What the desk has saved. */
let saved: Values = {};
let closed = false;
let served = catalogue;
let apply = vi.fn<DeskTicket['apply']>();
let updateDirectly = vi.fn<DeskTicket['updateDirectly']>();

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
};
const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
const said = <T extends PageMessage['type']>(type: T) =>
  (port.told as unknown as PageMessage[]).filter(
    (each): each is Extract<PageMessage, { type: T }> => each.type === type,
  );
const decisions = (): Decision[] => said('decide').map(({ decision }) => decision);

async function worker(triage: TriageState, more: object = {}): Promise<void> {
  port.say({
    ref,
    triage,
    draft: { is: 'off' },
    fields: asked,
    thresholds: { toSet: 0.6, toChange: 0.85 },
    onDevice: false,
    shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
    updateDirectly: true,
    limit: null,
    position: null,
    ...more,
  });
  await settled();
}

beforeEach(async () => {
  form = { '900': null, priority: 'normal' };
  saved = { '900': null, priority: 'normal' };
  closed = false;
  served = catalogue;
  apply = vi.fn(async ({ field, optionId }) => {
    if (!(field.id in form)) return fail(desksideError('field-not-on-form', field.title));
    form[field.id] = optionId;
    return ok(undefined);
  });
  updateDirectly = vi.fn(async (choices) => {
    for (const { field, optionId } of choices) saved[field.id] = optionId;
    return ok(undefined);
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ catalogue }));
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => (port = new FakePort('deskside:ticket', {})).asPort());
  const ticket: Partial<DeskTicket> = {
    ref,
    read: () => Promise.resolve(ok(read([message()], { values: { ...saved }, closed }))),
    currentValue: ({ id }) => form[id],
    apply: (...args) => apply(...args),
    updateDirectly: (...args) => updateDirectly(...args),
    saves: () => false,
    anchors: () => ({ card: null, draft: null }),
    isShown: () => true,
    whenShown: () => Promise.resolve(),
    health: () => [],
  };
  const adapter = {
    id: 'zendesk',
    open: () => ticket,
    readCatalogue: () => Promise.resolve(ok(served)),
  } as unknown as DeskAdapter;
  controller = new TicketController(ref, adapter, { document } as unknown as DeskEnv, new DraftShelf());
  actions = cardActions(controller);
  controller.start();
  await worker({ is: 'reading', admissionFacts: false });
  await worker(suggesting);
});
afterEach(() => {
  controller.end();
  vi.restoreAllMocks();
});

const both = [
  { fieldId: '900', optionId: 'vpn', over: null },
  { fieldId: 'priority', optionId: 'high', over: 'normal' },
];

describe('accepting', () => {
  it('fills in what was picked, in its order, and tells what was there before', async () => {
    actions.accept(both);
    await settled();
    expect(form).toEqual({ '900': 'vpn', priority: 'high' });
    expect(decisions()).toMatchObject([
      {
        suggestionId: 's1',
        kind: 'accepted',
        applied: [
          { fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'] },
          { fieldId: 'priority', optionId: 'high', path: ['High'] },
        ],
        before: [
          { fieldId: '900', optionId: null },
          { fieldId: 'priority', optionId: 'normal' },
        ],
        way: 'form',
      },
    ]);
  });

  it('takes any value that the desk has, not only a suggested one', async () => {
    actions.accept([{ fieldId: '900', optionId: 'constructor', over: null }]);
    await settled();
    expect([form, decisions()[0]?.applied.map(({ optionId }) => optionId)]).toEqual([
      { '900': 'constructor', priority: 'normal' },
      ['constructor'],
    ]);
  });

  it('leaves a field alone that holds something else by now, and fills in the other one', async () => {
    form['900'] = 'printer';
    actions.accept(both);
    await settled();
    expect([form, decisions()[0]?.applied.map(({ fieldId }) => fieldId), controller.card.get().problem]).toEqual([
      { '900': 'printer', priority: 'high' },
      ['priority'],
      null,
    ]);
  });

  it('of what all holds something else by now fills in nothing and tells nothing', async () => {
    form = { '900': 'printer', priority: 'high' };
    actions.accept(both);
    await settled();
    expect([apply.mock.calls, decisions(), controller.card.get().busy]).toEqual([[], [], null]);
  });

  it.each<[string, readonly { fieldId: string; optionId: string; over: null }[]]>([
    ['a value that the desk does not have', [{ fieldId: '900', optionId: 'gone', over: null }]],
    ['a field that the desk does not have', [{ fieldId: '999', optionId: 'vpn', over: null }]],
    ['what every object has', [{ fieldId: '900', optionId: 'toString', over: null }]],
    ['nothing', []],
  ])('%s is not filled in', async (_name, picked) => {
    actions.accept(picked);
    await settled();
    expect([apply.mock.calls, decisions(), controller.card.get().problem?.code]).toEqual([[], [], 'bad-answer']);
  });

  it('is once, however fast it is pressed', async () => {
    actions.accept(both);
    actions.accept([{ fieldId: '900', optionId: 'printer', over: null }]);
    await settled();
    expect([apply.mock.calls.length, decisions().length, form['900']]).toEqual([2, 1, 'vpn']);
  });

  it('is of a suggestion that is shown', async () => {
    await worker({ is: 'waiting', cause: 'thinking', label: '' });
    actions.accept(both);
    await settled();
    expect([apply.mock.calls, decisions()]).toEqual([[], []]);
  });

  it('is not of a ticket that nobody can change any more', async () => {
    closed = true;
    await controller.readAndTell(false);
    actions.accept(both);
    await settled();
    expect([apply.mock.calls, decisions(), controller.card.get().problem?.code]).toEqual([[], [], 'read-only']);
  });

  it('is told for what was filled in, and what was not is saved directly at the person’s wish', async () => {
    form = { priority: 'normal' };
    actions.accept(both);
    await settled();
    expect([decisions()[0]?.applied.map(({ fieldId }) => fieldId), controller.card.get().problem?.code]).toEqual([
      ['priority'],
      'field-not-on-form',
    ]);
    await worker({ is: 'accepted', suggestion, decision: decisions()[0] as Decision });
    actions.updateDirectly();
    await settled();
    expect(saved).toEqual({ '900': 'vpn', priority: 'normal' });
    expect(decisions()[1]).toMatchObject({
      kind: 'accepted',
      way: 'direct',
      applied: [{ fieldId: 'priority' }, { fieldId: '900' }],
      before: [
        { fieldId: 'priority', optionId: 'normal' },
        { fieldId: '900', optionId: null },
      ],
    });
    // What the desk has saved is known at once, and that a value is only filled in too.
    expect(controller.card.get().saved).toMatchObject({ '900': { optionId: 'vpn' }, priority: { optionId: 'normal' } });
  });
});

describe('dismissing', () => {
  it('is told for the suggestion that is shown, and why afterwards', async () => {
    actions.dismiss();
    expect(decisions()).toMatchObject([{ suggestionId: 's1', kind: 'dismissed', applied: [], way: 'none' }]);
    expect(decisions()[0]).not.toHaveProperty('reason');
    await worker({ is: 'dismissed', suggestion, decision: decisions()[0] as Decision });
    actions.explain('x'.repeat(600));
    expect(decisions()[1]).toMatchObject({ suggestionId: 's1', kind: 'dismissed', reason: 'x'.repeat(500) });
  });

  it('is taken back without touching the ticket', async () => {
    actions.dismiss();
    await worker({ is: 'dismissed', suggestion, decision: decisions()[0] as Decision });
    actions.undo();
    await settled();
    expect([decisions()[1]?.kind, apply.mock.calls, updateDirectly.mock.calls]).toEqual(['undone', [], []]);
  });
});

describe('undoing', () => {
  const accepted = async (way: Decision['way'] = 'form'): Promise<void> => {
    actions.accept(both);
    await settled();
    const decision = { ...(decisions()[0] as Decision), way };
    if (way === 'direct') Object.assign(saved, form);
    await worker({ is: 'accepted', suggestion, decision });
    if (way === 'direct') await controller.form.lookAtSaved();
    apply.mockClear();
  };
  const undone = (): boolean => decisions().some(({ kind }) => kind === 'undone');

  it('puts back what was there', async () => {
    await accepted();
    actions.undo();
    await settled();
    expect([form, undone()]).toEqual([{ '900': null, priority: 'normal' }, true]);
  });

  it('leaves alone what was changed since, also where the card has not seen it yet', async () => {
    await accepted();
    form['900'] = 'printer';
    actions.undo();
    await settled();
    expect([form, undone()]).toEqual([{ '900': 'printer', priority: 'normal' }, true]);
  });

  it('of what was all changed since changes nothing, and shows the suggestion again', async () => {
    await accepted();
    form = { '900': 'printer', priority: 'normal' };
    document.dispatchEvent(new Event('change'));
    await frame();
    actions.undo();
    await settled();
    expect([form, apply.mock.calls, undone()]).toEqual([{ '900': 'printer', priority: 'normal' }, [], true]);
  });

  it('that the form refuses is told, and is not undone', async () => {
    await accepted();
    apply.mockResolvedValueOnce(fail(desksideError('field-not-set', 'Category')));
    actions.undo();
    await settled();
    expect([controller.card.get().problem?.code, undone()]).toEqual(['field-not-set', false]);
  });

  it('of what was saved directly goes the same way, and only for what the desk still has of it', async () => {
    await accepted('direct');
    saved['priority'] = 'normal';
    actions.undo();
    await settled();
    expect(
      updateDirectly.mock.calls.map(([choices]) => choices.map(({ field, optionId }) => [field.id, optionId])),
    ).toEqual([[['900', null]]]);
    // What the desk has made of it is its own; what only the form still holds is taken back there.
    expect([saved, undone()]).toEqual([{ '900': null, priority: 'normal' }, true]);
    expect(apply.mock.calls.map(([{ field, optionId }]) => [field.id, optionId])).toEqual([['priority', 'normal']]);
  });

  it('of what the desk has nothing of any more saves nothing', async () => {
    await accepted('direct');
    saved = { '900': 'printer', priority: 'normal' };
    actions.undo();
    await settled();
    expect([updateDirectly.mock.calls, undone()]).toEqual([[], true]);
  });
});

describe('what the form holds', () => {
  const shown = () => {
    const { form: held, saved: had } = controller.card.get();
    return [held['900']?.optionId, had['900']?.optionId];
  };

  it('is known with its levels, as far as the form shows it, and so is what was saved', async () => {
    form = { '900': 'vpn' };
    saved = { '900': 'printer', priority: 'gone-option' };
    await controller.readAndTell(false);
    const { form: held, saved: had } = controller.card.get();
    expect(held).toEqual({ '900': { optionId: 'vpn', path: ['Network', 'VPN'] } });
    expect(had).toEqual({
      '900': { optionId: 'printer', path: ['Hardware', 'Printer'] },
      priority: { optionId: 'gone-option', path: ['gone-option'] },
    });
  });

  it('is followed and told to the worker when it changes, and only then', async () => {
    document.dispatchEvent(new Event('change'));
    await frame();
    expect(said('values')).toEqual([]);
    form['900'] = 'printer';
    for (let times = 0; times < 5; times += 1) document.dispatchEvent(new Event('input'));
    await frame();
    expect(said('values')).toEqual([{ type: 'values', values: { '900': 'printer', priority: 'normal' } }]);
    expect(shown()).toEqual(['printer', null]);
  });

  it('is what a worker that has slept is told with the ticket', async () => {
    form['900'] = 'printer';
    document.dispatchEvent(new Event('change'));
    await frame();
    port.leave();
    controller.connection.wake();
    expect(said('ticket').map(({ values }) => values)).toEqual([{ '900': 'printer', priority: 'normal' }]);
  });

  it('is not told while nothing is asked about', async () => {
    await worker({ is: 'off' }, { fields: [] });
    form['900'] = 'printer';
    document.dispatchEvent(new Event('change'));
    await frame();
    expect(said('values')).toEqual([]);
  });

  it('is not followed any more once the page shows another ticket', async () => {
    controller.end();
    form['900'] = 'printer';
    document.dispatchEvent(new Event('change'));
    await frame();
    expect(said('values')).toEqual([]);
  });
});

it('the wish for an answer on this device is told', () => {
  actions.answerOnDevice();
  expect(said('answer-on-device')).toEqual([{ type: 'answer-on-device' }]);
});

it('how urgent a value is comes from the desk’s own order', async () => {
  expect(actions.urgencyOf('priority', 'high')).toBeNull();
  served = {
    ...catalogue,
    fields: catalogue.fields.map((field) => ({
      ...field,
      options: field.options.map((option, index) => ({ ...option, rank: field.options.length - index })),
    })),
  };
  await controller.readAndTell(true);
  expect(['high', 'normal', 'gone'].map((id) => actions.urgencyOf('priority', id))).toEqual(['high', 'normal', null]);
  expect(actions.urgencyOf('gone', 'high')).toBeNull();
});

describe('similar tickets', () => {
  const other = { ...ref, ticketId: '2133' };

  it('are shown by the worker, which says so where it cannot', async () => {
    const ask = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockImplementationOnce(() => Promise.resolve({ error: { code: 'unknown-desk' } }));
    actions.openTicket(other);
    await settled();
    expect(ask).toHaveBeenLastCalledWith({ request: 'ticket.show', payload: { ref: other } });
    expect(controller.card.get().problem).toEqual({ code: 'unknown-desk' });
    ask.mockImplementationOnce(() => Promise.reject(new Error('gone')));
    actions.openTicket(other);
    await settled();
    expect(controller.card.get().problem).toMatchObject({ code: 'unexpected' });
  });

  it('are told to be none, and are gone from the card with the snapshot that does not name them', async () => {
    await worker(suggesting, { similar: { tickets: [], open: false } });
    actions.notSimilar(other);
    expect(said('not-similar')).toEqual([{ type: 'not-similar', ticketId: '2133' }]);
    await worker(suggesting);
    expect(controller.card.get().similar).toBeUndefined();
  });
});
