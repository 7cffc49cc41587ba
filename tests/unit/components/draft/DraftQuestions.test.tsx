// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { DraftPanel } from '../../../../components/draft/DraftPanel';
import type { DraftView } from '../../../../components/draft/view';
import type { FollowUp } from '../../../../core/questions/questions';
import { questionActions, questioned, questions } from '../../../fixtures/gallery/question-samples';
import { mount } from '../mount';
import { makeDraftActions } from './actions';

async function show(view: DraftView, found: readonly FollowUp[] = questions) {
  const { ask, known } = questionActions(found);
  const actions = { ...makeDraftActions(), ask: vi.fn(ask), known };
  const panel = await mount(<DraftPanel view={view} actions={actions} />);
  return { panel, actions };
}
const LINE = '3 questions for the customer';

test('what is missing is one line, which unfolds to the questions and where each comes from', async () => {
  const { panel } = await show(questioned.done);
  expect(panel.root.querySelector('.questions ul')).toBeNull();
  await panel.press(LINE);
  const items = [...panel.root.querySelectorAll('.questions li')].map(({ textContent }) => textContent);
  expect(items[0]).toContain('asked by your team');
  expect(items[2]).toContain('told in most solved tickets');
});

test('where nothing is missing, nothing is there', async () => {
  const { panel } = await show(questioned.done, []);
  expect(panel.root.querySelector('.questions')).toBeNull();
});

test('a press puts one question into the draft, which is then looked through again', async () => {
  const { panel, actions } = await show(questioned.done);
  const [first] = questions;
  await panel.press(LINE);
  await panel.press(`Put into the draft: ${first?.text}`);
  expect(actions.tell.mock.calls).toEqual([[{ type: 'add-question', runId: 'r', text: first?.text }]]);
  expect(panel.root.querySelectorAll('.questions li')).toHaveLength(2);
  expect(panel.text()).toContain('The question is in the draft.');
});

test('without a draft it goes into what the next one is asked for with', async () => {
  const { panel, actions } = await show(questioned.idle);
  const [first] = questions;
  await panel.press(LINE);
  await panel.press(`Put into the draft: ${first?.text}`);
  expect(actions.tell).not.toHaveBeenCalled();
  expect(panel.input('.actions input').value).toBe(first?.text);
});

test('what is asked about is the text that is there, and nothing while it is being written', async () => {
  const { actions } = await show(questioned.done);
  expect(actions.ask.mock.calls).toMatchObject([['draft.questions', { draft: questioned.text, values: [] }]]);
  const { actions: meanwhile } = await show(questioned.streaming);
  expect(meanwhile.ask).not.toHaveBeenCalled();
});
