// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DraftPanel } from '../../../../components/draft/DraftPanel';
import type { DraftActions, DraftView } from '../../../../components/draft/view';
import { desksideError } from '../../../../core/errors';
import { drafts, onDevice } from '../../../fixtures/gallery/samples';
import { mount } from '../mount';
import { nothingKnown } from '../../../fixtures/gallery/question-samples';

const makeActions = () =>
  ({
    open: vi.fn(),
    close: vi.fn(),
    start: vi.fn(),
    stop: vi.fn(),
    openTicket: vi.fn(),
    dropSource: vi.fn(),
    insert: vi.fn(),
    copy: vi.fn(),
    keep: vi.fn(),
    translate: vi.fn(() => Promise.resolve(true)),
    tell: vi.fn(),
    ask: vi.fn(() => Promise.reject(new Error('nobody is asked'))),
    known: vi.fn(() => nothingKnown),
    fill: vi.fn(),
    stopWaiting: vi.fn(),
    openOptions: vi.fn(),
    reloadTab: vi.fn(),
    clearProblem: vi.fn(),
    loadSent: vi.fn(() => Promise.resolve(null)),
    previewing: { tell: vi.fn(), loadPreview: vi.fn(() => Promise.resolve(null)) },
  }) satisfies DraftActions;

async function show(view: DraftView | undefined) {
  if (view === undefined) throw new Error('No such sample');
  const actions = makeActions();
  return { panel: await mount(<DraftPanel view={view} actions={actions} />), actions };
}

const done = (text: string, part: Partial<DraftView> = {}): DraftView => ({
  draft: {
    is: 'done',
    runId: 'r',
    draft: { id: 'd', text, origin: { kind: 'written' }, source: onDevice, newestMessageId: '1' },
  },
  warnings: [],
  fills: [],
  pressAgain: [],
  open: true,
  busy: null,
  problem: null,
  done: null,
  floating: false,
  moved: false,
  ...part,
});

test('shows nothing at all while drafts are off', async () => {
  const { panel } = await show({ ...done(''), draft: { is: 'off' } });
  expect(panel.root.innerHTML).toBe('');
});

test('a draft is text: markup in it is shown as it was written and links lead nowhere', async () => {
  const { panel } = await show(done('Hello <img src=x onerror=alert(1)>\nsecond line\n\nhttps://evil.example'));
  expect(panel.root.querySelectorAll('.text img, .text a')).toHaveLength(0);
  expect(panel.text()).toContain('<img src=x onerror=alert(1)>');
  expect(panel.root.querySelectorAll('.text p')).toHaveLength(2);
});

test('says above Insert what the conversation does not hold, and nothing where all is known', async () => {
  const known = await show(done('Hello'));
  expect(known.panel.root.querySelector('.warnings')).toBeNull();
  const piece = (kind: 'link' | 'date', text: string) => ({ kind, start: 0, end: text.length, text });
  const { panel } = await show(
    done('…', {
      warnings: [
        piece('link', 'https://evil.example/a'),
        piece('link', `https://evil.example/${'b'.repeat(80)}`),
        piece('date', '3 March'),
        { kind: 'cut' },
      ],
    }),
  );
  const lines = [...panel.root.querySelectorAll('.warnings li')].map((line) => line.textContent);
  expect(lines).toEqual([
    `2 links and 1 date are not in the conversation: https://evil.example/a, https://evil.example/${'b'.repeat(19)}…, 3 March`,
    'It was cut: a draft has at most 20,000 characters and 400 lines.',
  ]);
  expect(panel.root.querySelector('.warnings a')).toBeNull();
  const all = [...panel.root.querySelectorAll('.warnings, .actions')];
  expect(all.map(({ className }) => className)).toEqual(['warnings', 'actions']);
});

test('what is to be looked at unfolds below the text and folds again; a second press that is asked for unfolds it', async () => {
  const found = { warnings: [{ kind: 'cut' }, { kind: 'markup', count: 2 }] } as const;
  const { panel } = await show(done('…', found));
  const places = () => [...panel.root.querySelectorAll('.warnings')].map((list) => list.parentElement?.className);
  expect(places()).toEqual(['checks']);
  await panel.press('2 things to check');
  expect(places()).toEqual(['read']);
  expect(panel.button('2 things to check').getAttribute('aria-expanded')).toBe('true');
  await panel.press('2 things to check');
  expect(places()).toEqual(['checks']);
  await panel.show(<DraftPanel view={done('…', { ...found, pressAgain: ['cut'] })} actions={makeActions()} />);
  expect(places()).toEqual(['read']);
});

test('says of a draft that nobody has looked through yet just that, and Insert is not what is asked for', async () => {
  const primary = (root: ParentNode) => [...root.querySelectorAll('.actions .primary')].map((one) => one.textContent);
  const checked = await show(done('Hello'));
  expect(primary(checked.panel.root)).toEqual([expect.stringContaining('Insert')]);
  const { panel, actions } = await show(done('Hello', { warnings: [{ kind: 'unchecked' }] }));
  expect([...panel.root.querySelectorAll('.warnings li')].map((line) => line.textContent)).toEqual([
    'It could not be checked yet: compare links, amounts, dates and promises with the conversation.',
  ]);
  expect(primary(panel.root)).toEqual([]);
  await panel.press('Insert');
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(false);
});

test('Enter drafts with the instruction, but not the Enter that ends a composition', async () => {
  const { panel, actions } = await show(drafts['done']);
  await panel.type('input', ' 短くしてください ');
  await panel.key('input', { key: 'Enter', isComposing: true });
  await panel.key('input', { key: 'Enter', keyCode: 229 });
  expect(actions.start).not.toHaveBeenCalled();
  await panel.key('input', { key: 'Enter' });
  expect(actions.start).toHaveBeenCalledExactlyOnceWith('短くしてください');
});

test('while it is written there is only Stop: nothing can be inserted or started', async () => {
  const { panel, actions } = await show(drafts['streaming']);
  await panel.press('Insert');
  await panel.press('Copy');
  await panel.press('Try again');
  await panel.key('input', { key: 'Enter' });
  expect([actions.insert, actions.copy, actions.start].flatMap(({ mock }) => mock.calls)).toEqual([]);
  await panel.press('Stop');
  expect(actions.stop).toHaveBeenCalledOnce();
});

test('screen readers hear the start and the end, not each word', async () => {
  const { panel, actions } = await show(drafts['streaming']);
  const said = () => panel.root.querySelector('[role=status]')?.textContent;
  const first = said();
  const streaming = drafts['streaming'];
  if (streaming?.draft.is !== 'streaming') throw new Error('The sample is not streaming');
  await panel.show(
    <DraftPanel
      view={{ ...streaming, draft: { ...streaming.draft, text: `${streaming.draft.text} more words` } }}
      actions={actions}
    />,
  );
  expect(said()).toBe(first);
  await panel.show(<DraftPanel view={done('Hello')} actions={actions} />);
  expect(said()).toBe('Draft ready. Written by the model');
});

test.each([
  ['done', 'Written by the model'],
  ['from a macro', 'From the macro “Printer: first steps”'],
  ['from a past reply', 'From a past reply, #4711'],
])('%s is plainly labelled', async (name, label) => {
  const { panel } = await show(drafts[name]);
  expect(panel.root.querySelector('.chip')?.textContent).toBe(label);
});

test('Why shows where the text of this device is from by that very press', async () => {
  const view = drafts['from a macro'];
  const { panel } = await show(view);
  await panel.press('Why');
  const dialog = panel.root.querySelector('dialog');
  expect(dialog?.getAttribute('aria-label')).toBe('Why');
  expect(dialog?.textContent).toContain('From the macro “Printer: first steps”');
});

test('what had arrived before an error can still be inserted', async () => {
  const { panel, actions } = await show(drafts['cut off']);
  expect(panel.text()).toContain('The answer was cut off');
  await panel.press('Insert');
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(false);
});

test('a new message needs a decision of its own before the old draft goes in', async () => {
  const { panel, actions } = await show(drafts['new message']);
  await panel.press('Insert all the same');
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(true);
});

test('a problem with a draft below it offers no third way to try again', async () => {
  const { panel } = await show(done('Hello', { problem: desksideError('desk-unreachable') }));
  expect(panel.root.querySelector('.problem')?.querySelectorAll('.btn.primary')).toHaveLength(0);
});

test('a gap is filled where it stands; Enter goes on to the next open one and inserts nothing', async () => {
  const { panel, actions } = await show(
    done('Hi [name],\n\norder [order number]: [x](https://a.example)', { fills: [] }),
  );
  const gaps = [...panel.root.querySelectorAll<HTMLInputElement>('input.gap')];
  expect(gaps.map((gap) => [gap.getAttribute('aria-label'), gap.placeholder])).toEqual([
    ['name, gap 1 of 2', 'name'],
    ['order number, gap 2 of 2', 'order number'],
  ]);
  await panel.type('input.gap', 'Kim');
  expect(actions.fill).toHaveBeenCalledExactlyOnceWith(0, 'Kim');
  gaps[0]?.focus();
  await panel.key('input.gap', { key: 'Enter' });
  expect(document.activeElement).toBe(gaps[1]);
  expect(actions.insert).not.toHaveBeenCalled();
});

test('with open gaps the first button leads to them and Insert is not the first; once all are filled it is', async () => {
  const text = 'Hi [name], it comes on [date].';
  const warnings = ['[name]', '[date]'].map((gap) => ({ kind: 'gap' as const, start: 0, end: gap.length, text: gap }));
  const { panel, actions } = await show(done(text, { warnings, fills: ['Kim'] }));
  const primary = () => [...panel.root.querySelectorAll('.actions .btn.primary')].map(({ textContent }) => textContent);
  expect(primary()).toEqual(['Fill in the gap']);
  expect(panel.root.querySelector('.warnings')?.textContent).toBe('Left for you to fill in: [date]');
  await panel.press('Fill in the gap');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('date, gap 2 of 2');
  await panel.press('Insert');
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(false);
  await panel.show(<DraftPanel view={done(text, { warnings, fills: ['Kim', 'Monday'] })} actions={actions} />);
  expect(primary()).toEqual(['InsertAlt I']);
  expect(panel.root.querySelector('.warnings')).toBeNull();
});

test('inserting with open gaps is a press of its own', async () => {
  const { panel, actions } = await show(drafts['gaps still open']);
  expect(panel.text()).toContain('A gap is still open, so nothing was inserted.');
  await panel.press('Insert with the gaps');
  expect(actions.insert).toHaveBeenCalledExactlyOnceWith(false, true);
});

test('Escape closes the panel and goes no further', async () => {
  const { panel, actions } = await show(drafts['done']);
  const further = vi.fn();
  document.body.addEventListener('keydown', further);
  await panel.key('input', { key: 'Escape', isComposing: true });
  expect(actions.close).not.toHaveBeenCalled();
  further.mockClear();
  await panel.key('input', { key: 'Escape' });
  expect(actions.close).toHaveBeenCalledOnce();
  expect(further).not.toHaveBeenCalled();
});

test('while it waits for a reply it says what to do, and nothing can be pressed twice', async () => {
  const { panel, actions } = await show(drafts['waits for a reply box']);
  expect(panel.root.querySelector('.awaits')?.textContent).toContain('Open a reply to the customer.');
  expect(panel.root.querySelector('[role=status]')?.textContent).toContain('Open a reply to the customer');
  await panel.press('Waiting');
  expect(actions.insert).not.toHaveBeenCalled();
  await panel.press('Not now');
  expect(actions.stopWaiting).toHaveBeenCalledOnce();
});

test.each<[DraftView['done'], string]>([
  ['inserted', 'inserted'],
  ['opened', 'inserted'],
  ['none-yet', 'no draft yet'],
  ['copied', 'ready'],
])('the closed control says what became of a press: %s', async (said, words) => {
  const { panel } = await show(done('Hello', { open: false, done: said }));
  expect(panel.root.querySelector('.slim .chip')?.textContent).toBe(words);
});

test('a text that was found is not changed by words, so the field asks for another one; a model is told what to change, and before the first draft what to do', async () => {
  const found = { kind: 'past-reply', ticketId: '7' } as const;
  const view = done('Hello');
  if (view.draft.is !== 'done') throw new Error('No such sample');
  const other = { ...view, draft: { ...view.draft, draft: { ...view.draft.draft, origin: found } } };
  const nameOf = async (shown: DraftView) =>
    (await show(shown)).panel.root.querySelector('input')?.getAttribute('aria-label');
  const none: DraftView = { ...view, draft: { is: 'idle' } };
  expect([await nameOf(view), await nameOf(other), await nameOf(none)]).toEqual([
    'Say what to change',
    'Find another text',
    'Say what it should do',
  ]);
});

test('only a panel that was moved can be put back', async () => {
  const onPutBack = vi.fn();
  const actions = makeActions();
  const names = (panel: Awaited<ReturnType<typeof mount>>) =>
    [...panel.root.querySelectorAll('button')].map((button) => button.textContent);
  const docked = await mount(<DraftPanel view={done('Hello')} actions={actions} onPutBack={onPutBack} />);
  expect(names(docked)).not.toContain('Put back');
  const moved = await mount(
    <DraftPanel view={done('Hello', { moved: true })} actions={actions} onPutBack={onPutBack} />,
  );
  await moved.press('Put back');
  expect(onPutBack).toHaveBeenCalledOnce();
});

test('similar tickets that it was written with, or is to be, are named, open, and are left out at a press', async () => {
  const source = (ticketId: string) => ({
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId } as const,
    number: `#${ticketId}`,
  });
  const { done: sample } = drafts;
  if (sample?.draft.is !== 'done') throw new Error('No such sample');
  const draft = { ...sample.draft, draft: { ...sample.draft.draft, sources: [source('2133')] } };
  const { panel, actions } = await show({ ...sample, draft, sources: [source('2134')] });
  const chips = [...panel.root.querySelectorAll('.draft-sources .chip')];
  expect(chips.map(({ textContent }) => textContent)).toEqual(['Like #2133', 'Like #2134✕']);
  await panel.press('Like #2133');
  expect(actions.openTicket).toHaveBeenCalledExactlyOnceWith(source('2133').ref);
  panel.root.querySelector<HTMLElement>('[aria-label="Leave #2134 out of the next draft"]')?.click();
  expect(actions.dropSource).toHaveBeenCalledExactlyOnceWith(source('2134'));
});

test('articles and macros that it rests on are named: an article opens where a customer reads it, a macro shows its text', async () => {
  const { done: sample } = drafts;
  if (sample?.draft.is !== 'done') throw new Error('No such sample');
  const cited = [
    { kind: 'article', title: 'Clear a paper jam', url: 'https://acme.zendesk.com/hc/en-gb/articles/1' },
    { kind: 'macro', title: 'First aid', text: 'Switch it off.\n\nThen on.' },
    { kind: 'macro', title: 'First aid', text: 'Another text of the same name.' },
  ] as const;
  const { panel } = await show({ ...sample, draft: { ...sample.draft, draft: { ...sample.draft.draft, cited } } });
  const chips = [...panel.root.querySelectorAll('.draft-sources .chip')];
  expect(chips.map(({ textContent }) => textContent)).toEqual([
    'Article: Clear a paper jam',
    'Macro: First aid',
    'Macro: First aid',
  ]);
  const link = panel.root.querySelector<HTMLAnchorElement>('.draft-sources a');
  expect([link?.href, link?.target, link?.rel]).toEqual([cited[0].url, '_blank', 'noreferrer noopener']);
  const shown = () => panel.root.querySelector('.macro-text')?.textContent ?? null;
  expect(shown()).toBeNull();
  await panel.press('Macro: First aid');
  expect(shown()).toBe(cited[1].text);
  await panel.press('Macro: First aid');
  expect(shown()).toBeNull();
});

test('by keyboard a wait is left by Stop, and a draft that is ready is inserted: Enter never closes what was just asked for', async () => {
  const actions = makeActions();
  const waiting: DraftView = { ...done(''), draft: { is: 'waiting', runId: 'r', label: 'Local', cause: 'thinking' } };
  const panel = await mount(
    <DraftPanel view={{ ...done(''), draft: { is: 'idle' }, open: false }} actions={actions} />,
  );
  panel.button(/Draft reply/).focus();
  await panel.press(/Draft reply/);
  await panel.show(<DraftPanel view={waiting} actions={actions} />);
  expect(document.activeElement).toBe(panel.button('Stop'));
  panel.button('Stop').focus();
  await panel.show(<DraftPanel view={done('Hello.')} actions={actions} />);
  expect(document.activeElement).toBe(panel.button('Insert'));
});
