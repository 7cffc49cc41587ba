import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LearnProgress } from '../../../../../core/messages';
import type { Policy } from '../../../../../core/policy/schema';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { Lessons, type Learning } from '../../../../../entrypoints/background/session/lessons';
import type { TriagePlan } from '../../../../../entrypoints/background/tickets/triage-plan';
import { createOnDevice } from '../../../../../providers/on-device';
import { example } from '../kit/assist-world';
import { Running, until } from '../kit/running';
import { catalogue, publicTicket, ref } from '../kit/world';

const fields = catalogue.fields.filter(({ kind }) => kind !== 'priority');
const planWith = (learnt: TriagePlan['task']['examples'] = []): TriagePlan => ({
  stateKey: 'k',
  formerKey: null,
  formerIsUnreplaced: false,
  runKey: 'r',
  exampleChanges: 0,
  generation: 0,
  classifier: createOnDevice(),
  task: {
    suggestionId: 's',
    ticket: publicTicket(),
    fields,
    descriptions: {},
    examples: learnt,
    contextChars: 8000,
    redaction: 'auto',
  },
});

let tell: (progress: LearnProgress) => void = () => undefined;
const begin = vi.fn<Learning['begin']>();
const now = vi.fn<Learning['now']>();
const news = { changed: vi.fn(), learnt: vi.fn() };
const unwatch = vi.fn();
let lessons: Lessons;

const start = async (policy: Policy | null = null): Promise<void> => {
  await Running.start({ provider: 'on-device' }, policy);
  for (const mock of [begin, now, news.changed, news.learnt, unwatch]) mock.mockReset();
  begin.mockResolvedValue(undefined);
  now.mockResolvedValue(null);
  lessons = new Lessons(
    {
      watch: (_origin, told) => {
        tell = told;
        return unwatch;
      },
      now,
      begin,
    },
    news,
  );
};

beforeEach(() => start());

describe('learning on the card', () => {
  it('is offered where nothing was learnt yet, and begins at a press only', async () => {
    await lessons.look(planWith());
    expect([lessons.view, begin.mock.calls]).toEqual([{ is: 'offer', browserModel: false }, []]);
    lessons.begin(planWith());
    expect(begin).toHaveBeenCalledExactlyOnceWith(ref.origin);
    expect(lessons.view).toEqual({ is: 'running', read: 0, of: 0 });
  });

  it('is not offered where something was learnt, to another model, or against the organisation', async () => {
    await lessons.look(planWith([example('The printer is on fire', 'printer')]));
    expect(lessons.view).toBeNull();
    await lessons.look({ ...planWith(), classifier: null });
    expect(lessons.view).toBeNull();
    await start({ organisation: 'Acme', featuresOff: ['learn-from-solved'] });
    await lessons.look(planWith());
    expect(lessons.view).toBeNull();
  });

  it('is no longer offered once another model answers', async () => {
    await lessons.look(planWith());
    await lessons.look({ ...planWith(), classifier: null });
    expect(lessons.view).toBeNull();
  });

  it('is not offered again once it was begun, stopped or is over', async () => {
    now.mockResolvedValue({ state: 'done', read: 9, kept: 0, of: 9 });
    await lessons.look(planWith());
    expect(lessons.view).toBeNull();
  });

  it('shows how far it is, also where another tab began it', async () => {
    now.mockResolvedValue({ state: 'running', read: 3, kept: 2, of: 40 });
    await lessons.look(planWith());
    expect(lessons.view).toEqual({ is: 'running', read: 3, of: 40 });
    tell({ state: 'running', read: 4, kept: 2, of: 40 });
    expect(lessons.view).toEqual({ is: 'running', read: 4, of: 40 });
  });

  it('then says what it would have got right, held out in turn, and asks for another answer', async () => {
    for (const [n, [text, option]] of [
      ['printer paper jam tray', 'printer'],
      ['vpn drops every hour', 'vpn'],
    ].entries())
      for (let round = 0; round < 6; round += 1)
        await examples.put(
          example(`${text} ${round}`, option ?? '', {
            values: { '900': option ?? '' },
            ref: { ...ref, ticketId: String(9000 + n * 10 + round) },
          }),
        );
    await lessons.look(planWith());
    lessons.begin(planWith());
    tell({ state: 'quiet', read: 12, kept: 12, of: 12 });
    await until(() => lessons.view?.is === 'learnt');
    expect(lessons.view).toEqual({ is: 'learnt', learnt: 12, got: { right: 12, of: 12 } });
    expect(news.learnt).toHaveBeenCalledOnce();
    expect(unwatch).toHaveBeenCalled();
  });

  it('says why it could not begin', async () => {
    await lessons.look(planWith());
    lessons.begin(planWith());
    tell({ state: 'failed', read: 0, kept: 0, of: 0, error: { code: 'desk-unreachable' } });
    expect(lessons.view).toEqual({ is: 'failed', error: { code: 'desk-unreachable' } });
  });
});
