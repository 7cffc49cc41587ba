// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { AnalysisPart } from '../../../../../entrypoints/sidepanel/detail/AnalysisPart';
import { analysis } from '../../../../fixtures/gallery/note-samples';
import { queueRows } from '../../../../fixtures/gallery/queue-samples';
import { mount } from '../../../components/mount';

const mocks = vi.hoisted(() => ({ asked: [] as [string, unknown][] }));
vi.mock('../../../../../entrypoints/pages/ask', () => ({
  ask: (name: string, payload: unknown) => {
    mocks.asked.push([name, payload]);
    return Promise.resolve(
      name === 'note.look'
        ? { look: { desk: 'zendesk', told: analysis, before: null } }
        : { is: 'written', at: '2026-03-02T10:00:00Z' },
    );
  },
}));

const suggested = queueRows('queue').find(({ suggestion }) => suggestion !== null);
if (suggested?.suggestion == null) throw new Error('The samples have no suggestion');
const { suggestion } = suggested;

beforeEach(() => {
  mocks.asked = [];
});

test('a suggestion that is decided can be written into its ticket, which is then read again', async () => {
  const onWritten = vi.fn();
  const row = { ...suggested, suggestion: { ...suggestion, decision: 'accepted' as const } };
  const part = await mount(<AnalysisPart row={row} onWritten={onWritten} />);
  await part.press('Internal note with the analysis');
  const text = part.root.querySelector('.note-words')?.textContent;
  await part.press('Write internal note');
  expect(mocks.asked.at(-1)).toEqual([
    'note.write',
    { ref: row.ref, about: { is: 'suggestion', id: suggestion.id }, text, seen: null },
  ]);
  expect(onWritten).toHaveBeenCalledOnce();
});

test('what is undecided, and a ticket without a suggestion, have no note, and nobody is asked', async () => {
  const undecided = { ...suggested, suggestion: { ...suggestion, decision: null } };
  for (const row of [undecided, { ...suggested, suggestion: null }]) {
    const part = await mount(<AnalysisPart row={row} onWritten={vi.fn()} />);
    expect(part.root.textContent).toBe('');
  }
  expect(mocks.asked).toEqual([]);
});
