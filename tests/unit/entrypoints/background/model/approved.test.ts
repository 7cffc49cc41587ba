import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDesksideError, type ErrorCode } from '../../../../../core/errors';
import type { Feature } from '../../../../../core/features';
import { approved } from '../../../../../entrypoints/background/model/approved';
import { giveUpHeld, heldFor } from '../../../../../entrypoints/background/model/held';
import { guarded } from '../../../../../entrypoints/background/model/last-gate';
import { wayOut } from '../../../../../entrypoints/background/model/way-out';
import { approvePreview, heldPreviews, keepPreview } from '../../../../../entrypoints/background/store/previews';
import { createModel } from '../../../../../providers';
import type { Call, LanguageModel, ModelRequest } from '../../../../../providers/provider';
import { startModelServer } from '../../../../providers/openai-server';
import type { ModelServer } from '../../../../providers/service';
import { call, draft, TestMemory, triage } from '../../../providers/helpers';
import { FakeModel, settingsWith, store } from '../kit/model';
import { nextShown } from '../kit/pressing';
import { freshBrowser, ref } from '../kit/world';

let server: ModelServer;

const set = (askEachRequest: boolean): Promise<void> =>
  store(
    settingsWith({
      askEachRequest,
      providers: { compatible: { address: server.url, model: 'llama3.2', contextChars: 24_000 } },
      agreed: [`${server.url}/v1/chat/completions`],
    }),
  );

beforeEach(async () => {
  freshBrowser();
  server = await startModelServer();
  await set(true);
});
afterEach(() => {
  giveUpHeld(ref);
  return server.close();
});

const posted = (): string[] => server.received.filter(({ method }) => method === 'POST').map(({ body }) => body);

const onServer = (): LanguageModel =>
  createModel(
    { id: 'compatible', address: server.url, model: 'llama3.2', key: null },
    { memory: new TestMemory(), wayOut },
  );

const about = { ref, feature: 'triage' } as const;
const model = (): LanguageModel => approved(onServer(), about);

/** Why it came to nothing; null where it was answered. */
const outcome = (work: Promise<unknown>): Promise<ErrorCode | null> =>
  work.then(
    () => null,
    (thrown: unknown) => toDesksideError(thrown).code,
  );

describe('a request that a person wants to see first', () => {
  it('waits, and is sent at the press as it was shown', async () => {
    const causes: string[] = [];
    const asking = outcome(model().complete(triage, call({ onProgress: (cause) => causes.push(cause) })));
    const shown = await nextShown();
    expect(posted()).toEqual([]);
    expect(causes).toEqual(['approval']);
    expect(await shown.letGo()).toBe(true);
    expect(await asking).toBeNull();
    expect(posted()).toEqual([shown.preview.body]);
    expect(heldFor(ref)).toEqual([]);
    expect(await heldPreviews(about)).toEqual([]);
  });

  it('says where it would go, how much it is, and what may follow', async () => {
    const asking = outcome(
      model().complete({ ...triage, redaction: 'identifiers' }, call({ marksIn: () => ['⟨name 1⟩'] })),
    );
    const { preview, keepBack } = await nextShown();
    expect(preview).toMatchObject({
      destination: `${server.url}/v1/chat/completions`,
      bytes: Buffer.byteLength(preview.body, 'utf8'),
      answerTokens: (JSON.parse(preview.body) as { max_tokens: number }).max_tokens,
      marks: ['⟨name 1⟩'],
      cost: null,
      mayRepair: true,
      each: true,
      changed: false,
    });
    keepBack();
    expect(await asking).toBe('stopped');
    expect(posted()).toEqual([]);
  });

  it('is sent to nobody who pressed on something else', async () => {
    const asking = outcome(model().complete(triage, call()));
    const shown = await nextShown();
    expect(await shown.letGo('0'.repeat(64))).toBe(false);
    expect(await approvePreview({ ...ref, ticketId: '99' }, shown.id, shown.preview.sha256)).toBe(false);
    expect(posted()).toEqual([]);
    giveUpHeld(ref);
    expect(await asking).toBe('stopped');
  });

  it('does not leave when one byte of it has changed since, and is shown as it is then', async () => {
    const changing = onServer();
    let wanted: ModelRequest = draft;
    // Something between the preview and the server writes one letter otherwise.
    const other: LanguageModel = {
      ...changing,
      wouldPost: (request, signal) => changing.wouldPost(request, signal),
      stream: (_request, given) => changing.stream(wanted, given),
    };
    const asking = outcome(approved(other, { ref, feature: 'draft' }).complete(draft, call()));
    const first = await nextShown();
    wanted = { ...draft, user: `${draft.user.slice(0, -1)}!` };
    await first.letGo();
    const second = await nextShown(first);
    expect(posted()).toEqual([]);
    expect(second.preview).toMatchObject({ changed: true });
    expect(second.preview.body).toBe(first.preview.body.replace(/s("\}\],)/, '!$1'));
    await second.letGo();
    expect(await asking).toBeNull();
    expect(posted()).toEqual([second.preview.body]);
  });

  it('is one press for the same body, however often it is posted', async () => {
    server.once('server-error');
    const asking = outcome(model().complete(triage, call()));
    const shown = await nextShown();
    await shown.letGo();
    await asking;
    expect(new Set(posted())).toEqual(new Set([shown.preview.body]));
  });

  it('asks anew for a repair, which is another body', async () => {
    const asked = model();
    const first = outcome(asked.complete(triage, call()));
    const shown = await nextShown();
    await shown.letGo();
    expect(await first).toBeNull();
    const repair = { ...triage, repair: { answer: 'no JSON', problem: 'It was no JSON.' } };
    const second = outcome(asked.complete(repair, call()));
    const next = await nextShown(shown);
    expect(posted()).toHaveLength(1);
    expect(next.preview).toMatchObject({ mayRepair: false, changed: false });
    await next.letGo();
    expect(await second).toBeNull();
    expect(posted()).toEqual([shown.preview.body, next.preview.body]);
  });

  it('is kept back by whoever stops it, and shown again to whoever comes back', async () => {
    const stop = new AbortController();
    const asking = outcome(model().complete(triage, { signal: stop.signal }));
    const shown = await nextShown();
    stop.abort();
    expect(await asking).toBe('stopped');
    expect(heldFor(ref)).toEqual([]);
    const again = outcome(model().complete(triage, call()));
    const same = await nextShown();
    expect(same.preview).toEqual(shown.preview);
    same.keepBack();
    expect(await again).toBe('stopped');
    expect(posted()).toEqual([]);
  });
});

describe('a worker that is started anew', () => {
  /** As an earlier worker left it. */
  const leave = async (state: 'held' | 'approved', request: ModelRequest): Promise<void> => {
    const asking = outcome(model().complete(request, call()));
    const shown = await nextShown();
    const [kept] = await heldPreviews(about);
    if (kept === undefined) throw new Error('it was kept');
    shown.keepBack();
    await asking;
    await keepPreview({ ...kept, state });
  };

  it('sends what was let go before it began, and asks for no second press', async () => {
    await leave('approved', triage);
    expect(await outcome(model().complete(triage, call()))).toBeNull();
    expect(posted()).toHaveLength(1);
  });

  it('shows the same again that nobody had let go yet', async () => {
    await leave('held', triage);
    const asking = outcome(model().complete(triage, call()));
    const shown = await nextShown();
    expect(shown.preview.changed).toBe(false);
    expect(posted()).toEqual([]);
    await shown.letGo();
    expect(await asking).toBeNull();
  });

  it('asks for another press, and says why, where the request is another by then', async () => {
    await leave('approved', { ...triage, user: 'as it was' });
    const asking = outcome(model().complete(triage, call()));
    const shown = await nextShown();
    expect(shown.preview.changed).toBe(true);
    expect(posted()).toEqual([]);
    await shown.letGo();
    expect(await asking).toBeNull();
    expect(posted()).toEqual([shown.preview.body]);
  });

  it('hears a press that came while it made the request', async () => {
    const slow = onServer();
    let made: () => void = () => undefined;
    const isMade = new Promise<void>((resolve) => (made = resolve));
    await leave('held', triage);
    const [kept] = await heldPreviews(about);
    const late: LanguageModel = {
      ...slow,
      wouldPost: async (request, signal) => {
        await isMade;
        return slow.wouldPost(request, signal);
      },
    };
    const asking = outcome(approved(late, about).complete(triage, call()));
    expect(await approvePreview(ref, kept?.id ?? '')).toBe(true);
    made();
    expect(await asking).toBeNull();
    expect(posted()).toHaveLength(1);
  });
});

describe('where nobody is to be asked for each', () => {
  beforeEach(() => set(false));

  it('nothing waits', async () => {
    expect(await outcome(model().complete(triage, call()))).toBeNull();
    expect(posted()).toHaveLength(1);
  });

  it('what was looked at before it was agreed to is sent as it was, or shown again', async () => {
    const answer = async (request: ModelRequest) => {
      const body = (await onServer().wouldPost(request, call().signal))?.body ?? '';
      const preview = { body, sha256: 'x', changed: false } as never;
      return { is: 'request', preview } as const;
    };
    await keepPreview({ ...about, id: 'looked', state: 'looked', answer: await answer(triage) });
    await approvePreview(ref, 'looked');
    expect(await outcome(model().complete(triage, call()))).toBeNull();
    expect(posted()).toHaveLength(1);

    await keepPreview({ ...about, id: 'old', state: 'looked', answer: await answer({ ...triage, user: 'old' }) });
    await approvePreview(ref, 'old');
    const asking = outcome(model().complete(triage, call()));
    const shown = await nextShown();
    expect(shown.preview).toMatchObject({ changed: true, each: false });
    expect(posted()).toHaveLength(1);
    await shown.letGo();
    expect(await asking).toBeNull();
  });
});

describe('the last gate', () => {
  const gate = (feature: Feature, given: Partial<Call>) => {
    const asked = new FakeModel();
    const asking = guarded(asked, feature, async () => false).complete(triage, call(given));
    return { asked, asking: outcome(asking) };
  };

  it.each<[Feature, Partial<Call>]>([
    ['triage', {}],
    ['draft', {}],
    ['watch', { approval: { admits: () => true } }],
  ])('lets nothing pass that nobody has seen (%s, %#)', async (feature, given) => {
    await store(
      settingsWith({ askEachRequest: true, capabilities: { triage: true, draft: true, watch: true, summary: false } }),
    );
    const { asked, asking } = gate(feature, given);
    expect(await asking).toBe('not-approved');
    expect(asked.asked).toEqual([]);
  });
});
