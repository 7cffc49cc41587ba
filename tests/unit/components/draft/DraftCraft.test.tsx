// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { DraftPanel } from '../../../../components/draft/DraftPanel';
import type { DraftActions, DraftView } from '../../../../components/draft/view';
import { crafts } from '../../../fixtures/gallery/craft-samples';
import { mount } from '../mount';
import { nothingKnown } from '../../../fixtures/gallery/question-samples';

const makeActions = () =>
  ({
    open: vi.fn(),
    close: vi.fn(),
    start: vi.fn(),
    stop: vi.fn(),
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
    openTicket: vi.fn(),
    dropSource: vi.fn(),
  }) satisfies DraftActions;

async function show(name: string, part: Partial<DraftView> = {}) {
  const view = crafts[name];
  if (view === undefined) throw new Error('No such sample');
  const actions = makeActions();
  const panel = await mount(<DraftPanel view={{ ...view, ...part }} actions={actions} />);
  return { panel, actions };
}

test('where no model writes, neither other words nor a tone is offered', async () => {
  const { panel } = await show('no model');
  expect(panel.root.querySelector('.craft')).toBeNull();
  expect(panel.root.querySelectorAll('select')).toHaveLength(0);
});

test('the menu names all ways; one of them asks for the whole text, the words in its gaps included', async () => {
  const { panel, actions } = await show('ready', { fills: ['3 March'] });
  await panel.press('Rewrite');
  const menu = panel.root.querySelector('[role="menu"]');
  expect(menu?.getAttribute('aria-label')).toBe('Rewrite the whole draft');
  expect(menu?.querySelectorAll('[role="menuitem"]')).toHaveLength(6);
  await panel.press('Shorter');
  expect(actions.start.mock.calls).toEqual([
    ['3 March', { way: 'shorter', text: expect.stringContaining('puis nous écrire le 3 March.') as string }],
  ]);
  expect(panel.root.querySelector('[role="menu"]')).toBeNull();
});

test('while something is under way nothing else can be begun', async () => {
  const { panel, actions } = await show('kept', { busy: 'inserting' });
  await panel.press('Rewrite');
  expect(panel.root.querySelector('[role="menu"]')).toBeNull();
  expect(panel.button(/Undo the last of 2/).getAttribute('aria-disabled')).toBe('true');
  await panel.press(/Undo/);
  expect(actions.tell).not.toHaveBeenCalled();
});

test('what was changed is struck through or underlined, and both are said; Keep and Undo stand beside it', async () => {
  const { panel, actions } = await show('what was changed');
  const said = [...panel.root.querySelectorAll('.text del')].map(({ textContent }) => textContent);
  expect(said[0]).toMatch(/^Removed: /);
  expect(panel.root.querySelector('.text ins')?.textContent).toMatch(/^Added: /);
  expect(panel.root.querySelectorAll('.text input')).toHaveLength(0);
  expect(panel.text()).toMatch(/Rewritten: changed in \d+ places\./);
  expect(panel.text()).toContain('Not kept as the glossary wants: Acme Cloud');
  await panel.press('Keep');
  expect(actions.keep).toHaveBeenCalledOnce();
  await panel.press(/Undo the rewrite/);
  expect(actions.tell.mock.calls).toEqual([[{ type: 'undo' }]]);
});

test('tone and length are told as they are chosen, each beside the other', async () => {
  const { panel, actions } = await show('tone and length');
  const [tone, length] = [...panel.root.querySelectorAll('select')];
  expect([tone?.value, length?.value]).toEqual(['formal', 'detailed']);
  if (!tone) throw new Error('there is a tone');
  tone.value = '';
  tone.dispatchEvent(new Event('change', { bubbles: true }));
  expect(actions.tell.mock.calls).toEqual([[{ type: 'manner', manner: { tone: undefined, length: 'detailed' } }]]);
});

test('a draft in another language says which, and what it says is asked for at a press, once', async () => {
  const { panel, actions } = await show('translated');
  expect(panel.text()).toContain('Language of the draft: French');
  const read = panel.root.querySelector('.read');
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.matches('.translation') ? new DOMRect(0, 300, 300, 90) : new DOMRect(0, 100, 300, 80);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  await panel.press('Translate for me (English)');
  expect(actions.translate).toHaveBeenCalledOnce();
  expect(panel.text()).toContain('Translating');
  expect(read?.scrollTop, 'what comes of the press is in sight').toBe(200);
  await panel.press('Stop');
  expect(panel.text()).not.toContain('Translating');
});
