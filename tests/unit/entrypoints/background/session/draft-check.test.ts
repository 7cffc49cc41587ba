import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftOrigin } from '../../../../../core/draft';
import { desksideError } from '../../../../../core/errors';
import type { DraftState, ToldDraft } from '../../../../../core/draft-state';
import type { PublicTicket } from '../../../../../core/ticket';
import { catalogues, examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Basis } from '../../../../../entrypoints/background/tickets/draft-basis';
import { DraftCheck } from '../../../../../entrypoints/background/session/draft-check';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel, settingsWith, store } from '../kit/model';
import { openTab, shows } from '../kit/tabs';
import { catalogue, freshBrowser, publicTicket, ref, ticketMessage } from '../kit/world';
import { answersCompatible } from '../kit/stand-in';

let model = new FakeModel();
let hub = new Hub();
answersCompatible(() => model);

beforeEach(async () => {
  freshBrowser();
  model = new FakeModel();
  hub = new Hub();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await store(settingsWith());
});

// What a test leaves under way must not end in the next one's ledger.
afterEach(() => hub.stopAll());

/** What was found, each with what stands at its place in the text that is told. */
function found(draft: ToldDraft): (readonly [string, string])[] {
  if (draft.is !== 'done' && draft.is !== 'failed') throw new Error(`nothing is found while it is ${draft.is}`);
  const text = draft.is === 'done' ? draft.draft.text : draft.text;
  return draft.warnings.map((each) => [each.kind, 'start' in each ? text.slice(each.start, each.end) : ''] as const);
}

const ask = (ticket: PublicTicket = publicTicket(), instruction = '') => ({
  type: 'draft',
  runId: 'r1',
  ticket,
  age: 0,
  instruction,
});
const ended = (port: FakePort): Promise<ToldDraft> =>
  port.until(({ draft }) => draft.is === 'done' || draft.is === 'failed').then(({ draft }) => draft);

async function suggested(ticket = publicTicket()): Promise<FakePort> {
  const port = await openTab(hub);
  port.say(ticketMessage(ticket));
  (await model.request()).answer(ANSWER);
  await port.until(shows('suggestion'));
  return port;
}

describe('a draft that a model wrote', () => {
  it('is told ready, with what neither the conversation nor the instruction holds', async () => {
    const ticket = publicTicket(['It is at good.example/a since 3 March.']);
    const port = await suggested(ticket);
    port.say(ask(ticket, 'offer 20 €'));
    const raw =
      '\u200BHi [name],\r\n\r\n\r\n{{ticket.title}}: good.example/a, evil.example/b, 3 March, 4 March, 20 €, 30 €';
    (await model.request(2)).answer(raw);
    const draft = await ended(port);
    expect(draft).toMatchObject({ is: 'done', draft: { text: expect.stringMatching(/^Hi \[name\],\n\n\{ \{/) } });
    expect(found(draft)).toEqual([
      ['invisible', ''],
      ['placeholder', '{ {ticket.title}}'],
      ['gap', '[name]'],
      ['link', 'evil.example/b'],
      ['date', '4 March'],
      ['amount', '30 €'],
    ]);
  });

  it('is looked at anew when the ticket no longer says what it rests on', async () => {
    const before = publicTicket(['See good.example/a.']);
    const port = await suggested(before);
    port.say(ask(before));
    (await model.request(2)).answer('As you wrote: good.example/a');
    expect(found(await ended(port))).toEqual([]);
    port.say(ticketMessage(publicTicket(['Something else.'])));
    const { draft } = await port.until((snapshot) => 'warnings' in snapshot.draft && found(snapshot.draft).length > 0);
    expect(found(draft)).toEqual([['link', 'good.example/a']]);
    port.say(ticketMessage(before));
    await port.until((snapshot) => 'warnings' in snapshot.draft && found(snapshot.draft).length === 0);
  });

  it('says of what had arrived when it failed what there is to look at', async () => {
    vi.spyOn(model, 'stream').mockImplementation(async function* (request, call) {
      yield { text: 'See evil.example/b, [name]', usage: {} };
      yield await model.complete(request, call);
    });
    const port = await suggested();
    port.say(ask());
    (await model.request(2)).fail('cut-off');
    const { draft } = await port.until(
      (told) => told.draft.is === 'failed' && !told.draft.warnings.some(({ kind }) => kind === 'unchecked'),
    );
    expect(draft).toMatchObject({ is: 'failed', error: { code: 'cut-off' } });
    expect(found(draft)).toEqual([
      ['link', 'evil.example/b'],
      ['gap', '[name]'],
    ]);
  });

  it('is told with nothing to look at where it was refused', async () => {
    const port = await suggested();
    port.say(ask({ ...publicTicket(), ref: { ...ref, ticketId: '7' } } as PublicTicket));
    expect(await ended(port)).toMatchObject({ is: 'failed', text: '', warnings: [] });
  });
});

describe('a text that was found on this device', () => {
  beforeEach(() => store(settingsWith({ provider: 'on-device' })));
  const foundText = async (macros: typeof catalogue.macros): Promise<ToldDraft> => {
    const ticket = publicTicket(['The printer is on fire.']);
    const port = await openTab(hub);
    await catalogues.put({ ...catalogue, macros, macrosReadAt: new Date().toISOString() });
    port.say(ticketMessage(ticket));
    await port.until(({ triage: { is } }) => is === 'suggestion' || is === 'no-fit');
    port.say(ask(ticket));
    return ended(port);
  };

  it('as a macro it is the organisation’s own: only what is left to fill in is said', async () => {
    const draft = await foundText([
      { id: '1', title: 'The printer is on fire', text: 'Read corp.example/fire by 4 March, [name]. It costs 30 €.' },
    ]);
    expect(draft).toMatchObject({ is: 'done', draft: { origin: { kind: 'macro' } } });
    expect(found(draft)).toEqual([['gap', '[name]']]);
  });

  it('as a past reply it says what was taken out of it', async () => {
    await examples.put({
      ref: { ...ref, ticketId: '7' },
      text: 'The printer is on fire.',
      values: {},
      from: 'solved',
      learnedAt: '2026-11-20T08:00:00.000Z',
      requesterName: 'Erika Müller',
      agentName: 'Sam Roe',
      reply: 'Hello,\n\nthe printer comes on 4 March.',
    });
    const draft = await foundText([]);
    expect(draft).toMatchObject({ is: 'done', draft: { origin: { kind: 'past-reply', ticketId: '7' } } });
    expect(found(draft)).toEqual([['gap', '[date]']]);
  });
});

/** What is told of a draft once it has been looked through. */
const looked = (draft: DraftState, basis: Basis): Promise<ToldDraft> =>
  new Promise((resolve) => {
    const check = new DraftCheck(() => resolve(check.of(draft, basis)));
    expect(check.of(draft, basis)).toMatchObject({ is: 'streaming' });
  });

describe('whatever kind of text it is', () => {
  const done = (origin: DraftOrigin, text = 'See evil.example/b'): DraftState => ({
    is: 'done',
    runId: 'r',
    draft: {
      id: 'r',
      text,
      origin,
      source: { providerId: 'compatible', label: 'x', sent: true, ms: 1 },
      newestMessageId: 'm1',
    },
  });
  const basis = { ticket: publicTicket(), instruction: '' };

  it.each<[DraftOrigin, number]>([
    [{ kind: 'written' }, 1],
    [{ kind: 'past-reply', ticketId: '7' }, 1],
    [{ kind: 'macro', title: 'A macro' }, 0],
  ])('%j', async (origin, links) => expect(found(await looked(done(origin), basis))).toHaveLength(links));

  it('a macro is its own ground however long the conversation is', async () => {
    const ticket = publicTicket(['x'.repeat(300_000)]);
    expect(found(await looked(done({ kind: 'macro', title: 'A macro' }), { ticket, instruction: '' }))).toEqual([]);
  });

  it('is looked through once, however often it is told, and what was found stays until it is looked through again', async () => {
    const draft = done({ kind: 'written' });
    const changed = vi.fn();
    const check = new DraftCheck(changed);
    check.of(draft, basis);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    const told = check.of(draft, basis);
    expect([check.of(draft, basis), found(told)]).toEqual([told, [['link', 'evil.example/b']]]);
    expect(check.of(draft, { ...basis, instruction: 'See evil.example/b' })).toBe(told);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  });

  it('stays as it was shown, finished, until the one that somebody goes back to has been looked through', async () => {
    const [now, earlier] = [done({ kind: 'written' }), done({ kind: 'written' }, 'See evil.example/c')];
    const changed = vi.fn();
    const check = new DraftCheck(changed);
    check.of(now, basis);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    const shown = check.of(now, basis);
    expect(check.of(earlier, basis)).toBe(shown);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    expect(found(check.of(earlier, basis))).toEqual([['link', 'evil.example/c']]);
  });

  it('is told as not looked through where that fails', async () => {
    const broken = { ticket: { ...publicTicket(), messages: null }, instruction: '' } as unknown as Basis;
    expect(found(await looked(done({ kind: 'written' }), { ...broken, ticket: { ...broken.ticket, ref } }))).toEqual([
      ['unchecked', ''],
    ]);
  });

  it('is told as it is while more arrives', () => {
    const draft = { is: 'streaming', runId: 'r', text: '\u200Bx', origin: { kind: 'written' } } as const;
    expect(new DraftCheck(() => undefined).of(draft, basis)).toBe(draft);
    const failed = { is: 'failed', runId: 'r', error: desksideError('off'), text: '' } as const;
    expect(new DraftCheck(() => undefined).of(failed, null)).toEqual({ ...failed, warnings: [] });
  });

  it('says that it is in another language than the customer’s, which the browser tells', async () => {
    const said = { isReliable: true, languages: [{ language: 'de', percentage: 97 }] };
    Object.assign(fakeBrowser.i18n, {
      detectLanguage: (text: string) =>
        Promise.resolve(text.includes('drucker') ? said : { ...said, languages: [{ language: 'en', percentage: 97 }] }),
    });
    const english = {
      ticket: publicTicket(['The printer on the third floor does not print anything any more.']),
      instruction: '',
    };
    const draft = done({ kind: 'written' }, 'Guten Tag, der drucker im dritten Stock wird gerade von uns geprüft.');
    expect((await looked(draft, english)) as unknown).toMatchObject({
      warnings: [{ kind: 'language', is: 'de', wanted: 'en' }],
    });
    for (const asked of [{ instruction: 'bitte auf Deutsch' }, { language: 'de-CH' }])
      expect((await looked(draft, { ...english, ...asked })) as unknown).toMatchObject({ warnings: [] });
  });
});
