import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../../../core/article';
import type { Macro } from '../../../../../core/fields';
import type { Settings } from '../../../../../core/settings';
import { articleSearches } from '../../../../../entrypoints/background/features/draft/article-searches';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { keepArticles } from '../../../../../entrypoints/background/store/articles';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import type { FakePort } from '../kit/fake-port';
import { settingsWith, store } from '../kit/model';
import { answersCompatible } from '../kit/stand-in';
import { catalogue, publicTicket, ticketMessage } from '../kit/world';
import { SessionWorld } from './session-world';

const world = new SessionWorld();
answersCompatible(() => world.model);

const fire: Article = {
  id: '7',
  title: 'A printer on fire',
  url: 'https://acme.zendesk.com/hc/en-gb/articles/7',
  text: 'Switch the printer off at the wall (https://get.example.com/plug), then call +49 30 901820.',
};
const thanks: Macro = { id: '1', title: 'Printer::On fire', text: 'Hello, we replace the printer by 3 March 2027.' };

const ticket = publicTicket(['The printer is on fire.']);
const ask = (runId: string, more: object = {}) => ({
  type: 'draft',
  runId,
  ticket,
  age: 0,
  instruction: '',
  ...more,
});
const both: Partial<Settings> = { articlesInDrafts: true, macrosInDrafts: true };

/** A tab at a desk that has just told an article and a macro. */
async function shown(wish: Partial<Settings>): Promise<FakePort> {
  await store(settingsWith(wish));
  const now = new Date().toISOString();
  await catalogues.put({ ...catalogue, fetchedAt: now, macros: [thanks], macrosReadAt: now });
  for (const words of articleSearches(ticket)) await keepArticles(ticket.ref.origin, words, [fire]);
  return world.suggested();
}
const done = async (port: FakePort, runId: string) => {
  const { draft } = await port.until((told) => told.draft.is === 'done' && told.draft.runId === runId);
  if (draft.is !== 'done') throw new Error('the draft is not there');
  return draft;
};
const foundIn = ({ draft, warnings }: Awaited<ReturnType<typeof done>>) =>
  warnings.map((one) => ('start' in one ? draft.text.slice(one.start, one.end) : one.kind));

beforeEach(() => world.renew());

describe('a draft at a desk with articles and macros', () => {
  it.each([
    ['neither until somebody switches them on', {}, null],
    ['articles alone where only they are on', { articlesInDrafts: true }, ['A1']],
    ['macros alone where only they are on', { macrosInDrafts: true }, ['M1']],
    ['both where both are on', both, ['A1', 'M1']],
  ] as const)('sends %s', async (_what, wish, labels) => {
    const port = await shown(wish);
    port.say(ask('r1'));
    const { request } = await world.model.request(2);
    expect(request.user.match(/^[AM]\d(?=: )/gm)).toEqual(labels);
  });

  it('names what it used, and what stands there is known to it: links, dates, numbers', async () => {
    const port = await shown(both);
    port.say(ask('r1'));
    (await world.model.request(2)).answer(
      `See ${fire.url} or https://get.example.com/plug or https://get.example.com/other, until 3 March 2027 or 4 March 2027, or +49 30 901820.\n\n<sources>A1, M1`,
    );
    const told = await done(port, 'r1');
    expect(told.draft.cited).toEqual([
      { kind: 'article', title: fire.title, url: fire.url },
      { kind: 'macro', title: thanks.title, text: thanks.text },
    ]);
    expect(foundIn(told)).toEqual(['https://get.example.com/other', '4 March 2027']);
  });

  it('rests on them in other words too, after a way back, and for the next worker', async () => {
    const port = await shown(both);
    port.say(ask('r1'));
    (await world.model.request(2)).answer(`Please open ${fire.url}.\n\n<sources>A1`);
    const first = await done(port, 'r1');
    port.say(ask('r2', { rework: { way: 'shorter', text: first.draft.text } }));
    (await world.model.request(3)).answer(`Open ${fire.url} or https://get.example.com/other.`);
    const second = await done(port, 'r2');
    expect(second.draft.cited).toEqual(first.draft.cited);
    expect(foundIn(second)).toEqual(['https://get.example.com/other']);
    port.leave();
    world.hub = new Hub();
    const again = await world.opened();
    again.say(ticketMessage(ticket));
    const kept = await done(again, 'r2');
    expect([kept.draft.cited, foundIn(kept)]).toEqual([first.draft.cited, ['https://get.example.com/other']]);
    again.say({ type: 'undo' });
    const back = await done(again, 'r1');
    expect([back.draft.cited, foundIn(back)]).toEqual([first.draft.cited, []]);
  });

  it('does not rest on them any more where it is written anew without them', async () => {
    const port = await shown(both);
    port.say(ask('r1'));
    (await world.model.request(2)).answer(`Open ${fire.url}.\n<sources>A1`);
    await done(port, 'r1');
    await store(settingsWith({}));
    await world.hub.reloadAll();
    port.say(ask('r2'));
    (await world.model.request(3)).answer(`Open ${fire.url}.`);
    const told = await done(port, 'r2');
    expect([told.draft.cited, foundIn(told)]).toEqual([undefined, [fire.url]]);
  });
});
