import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import type { FieldPolicy } from '../../../../../core/policy/keys/field-policy';
import type { Settings } from '../../../../../core/settings';
import type { Decision } from '../../../../../core/suggestion';
import { publicStateText, type PublicTicket } from '../../../../../core/ticket';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { using } from '../../../../../entrypoints/background/store/ledger/db';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { triagePlan, type TriagePlan } from '../../../../../entrypoints/background/tickets/triage-plan';
import { knownState } from '../../../../../entrypoints/background/tickets/triage-state';
import { DESTINATION, settingsWith, store } from '../kit/model';
import { catalogue, freshBrowser, publicTicket, ref } from '../kit/world';

const fieldOf = (kind: DeskField['kind']): DeskField => {
  const field = catalogue.fields.find((one) => one.kind === kind);
  if (!field) throw new Error(`the sample has no ${kind}`);
  return field;
};
const category = fieldOf('dropdown');
const priority = fieldOf('priority');
const type: DeskField = { id: 'type', title: 'Type', kind: 'type', options: [{ id: 'q', path: ['Question'] }] };
const meaning = { printer: 'what prints', vpn: '' };

beforeEach(async () => {
  vi.restoreAllMocks();
  freshBrowser();
  await store(settingsWith());
});

interface Asked {
  readonly ticket?: PublicTicket;
  readonly settings?: Partial<Settings>;
  /** The fields with every option that the desk has. */
  readonly whole?: readonly DeskField[];
  /** What an organisation says about fields. */
  readonly said?: readonly FieldPolicy[];
}

async function planFor(
  fields: readonly DeskField[] = [category, priority],
  { ticket = publicTicket(), settings = {}, said = [], whole = fields }: Asked = {},
): Promise<TriagePlan> {
  await store(settingsWith(settings));
  const loaded = await loadEffective();
  const effective = { ...loaded, rules: { ...loaded.rules, fields: said } };
  const providers = await selectProviders(effective);
  if (!providers.ok) throw new Error(providers.error.code);
  return triagePlan(ticket, { kind: 'ready', fields }, effective, providers.value, whole);
}
const nameOf = async (...args: Parameters<typeof planFor>): Promise<string> => (await planFor(...args)).stateKey;

/** As versions made it that did not count what a priority can be set to: what they answered is found under this name. */
const nameBefore = (
  of: DeskField | null,
  asks: readonly (string | null)[],
  meanings: Record<string, string>,
  ticket = publicTicket(),
): string =>
  createHash('sha256')
    .update(JSON.stringify([publicStateText(ticket), of?.id ?? null, asks, of?.options ?? [], meanings]))
    .digest('hex');

const server = [DESTINATION, 'Local server · fake'];
const unsaid = { printer: '', constructor: '', vpn: '' };

describe('the name of a question', () => {
  it('knows the very one that versions before gave it, where it was another', async () => {
    const former = async (...args: Parameters<typeof planFor>): Promise<string | null> =>
      (await planFor(...args)).formerKey;
    expect(await former()).toBe(nameBefore(category, server, unsaid));
    expect(await former([priority])).toBe(nameBefore(null, server, {}));
    expect(await former([category, priority], { settings: { provider: 'on-device' } })).toBe(
      nameBefore(category, ['on-device'], unsaid),
    );
    const ticket = publicTicket(['The printer is on fire.', 'Ünï: it still burns 🔥.']);
    const described: Partial<Settings> = { desks: { [ref.origin]: { descriptions: { '900': meaning } } } };
    expect(await former([category, priority], { ticket, settings: described })).toBe(
      nameBefore(category, server, { ...unsaid, ...meaning }, ticket),
    );
    expect([await nameOf([category]), await former([category])]).toEqual([nameBefore(category, server, unsaid), null]);
  });

  it('is its run’s beginning and, cut, its suggestion’s', async () => {
    const { stateKey, runKey, task } = await planFor();
    expect([runKey.startsWith(`${stateKey} `), task.suggestionId]).toEqual([true, stateKey.slice(0, 24)]);
  });

  it('changes with everything that its answer depends on', async () => {
    const described = (id: string): Partial<Settings> => ({
      desks: { [ref.origin]: { descriptions: { [id]: { q: 'what is asked', printer: 'what prints' } } } },
    });
    const names = [await nameOf()];
    for (const each of [
      () => nameOf([category, priority], { ticket: publicTicket(['Another one.']) }),
      () => nameOf([{ ...category, id: '901' }, priority]),
      () => nameOf([{ ...category, options: category.options.slice(1) }, priority]),
      () => nameOf([category, type, priority]),
      () => nameOf([type, category, priority]),
      () => nameOf([category, { ...type, options: [...type.options, { id: 'i', path: ['Incident'] }] }, priority]),
      () => nameOf([category, { ...type, id: 'kind' }, priority]),
      () => nameOf([category, type, priority], { settings: described('type') }),
      () => nameOf([category, type, priority], { settings: described('900') }),
      () => nameOf(undefined, { settings: { redaction: 'identifiers' } }),
      () => nameOf(undefined, { settings: { redaction: 'strict' } }),
      () => nameOf([priority]),
      () => nameOf([category]),
      () => nameOf([category, { ...priority, options: priority.options.slice(1) }]),
      () => nameOf([category, { ...priority, options: priority.options.map((one) => ({ ...one, path: ['P'] })) }]),
      () => nameOf([category, priority], { settings: { provider: 'on-device' } }),
    ])
      names.push(await each());
    expect(new Set(names).size).toBe(names.length);
  });

  it('stays where a desk tells the same priorities in another order or with ranks, and where somebody described one', async () => {
    const name = await nameOf();
    const told = priority.options.toReversed().map((option, rank) => ({ ...option, rank }));
    expect(await nameOf([category, { ...priority, options: told }])).toBe(name);
    const descriptions = { priority: { high: 'when it burns' } };
    expect(await nameOf([category, priority], { settings: { desks: { [ref.origin]: { descriptions } } } })).toBe(name);
  });
});

describe('what was kept under a former name', () => {
  const fewer = { ...priority, options: priority.options.slice(1) };
  const keep = async (decision: Decision | null, settings: Partial<Settings> = {}): Promise<TriagePlan> => {
    const plan = await planFor(undefined, { settings });
    const { suggestionId } = plan.task;
    await suggestionBook.put({
      stateKey: plan.formerKey ?? '',
      suggestionId,
      ref,
      outcome: {
        kind: 'suggestion',
        suggestion: {
          id: suggestionId,
          choices: [{ fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'], confidence: 0.9, alternatives: [] }],
          reason: 'says printer',
          source: { providerId: 'compatible', label: 'Local server · fake', sent: true, ms: 1 },
          createdAt: '2026-11-21T09:59:00Z',
        },
      },
      decision: decision && { ...decision, suggestionId },
      generation: 0,
      at: '2026-11-21T09:59:00Z',
    });
    return plan;
  };
  const dismissed: Decision = {
    suggestionId: '',
    kind: 'dismissed',
    applied: [],
    before: [],
    way: 'none',
    at: '2026-11-21T10:00:00Z',
  };

  it('is asked about again where more is replaced by now, unless somebody has decided', async () => {
    for (const redaction of ['identifiers', 'strict'] as const) {
      expect(await knownState(await keep(null, { redaction }), false)).toBeNull();
      expect(await knownState(await keep({ ...dismissed, kind: 'undone' }, { redaction }), false)).toBeNull();
      expect((await knownState(await keep(dismissed, { redaction }), false))?.is).toBe('dismissed');
      expect(await knownState(await planFor(undefined, { settings: { redaction } }), false)).not.toBeNull();
    }
  });

  it.each([
    ['answered', null, 'suggestion'],
    ['decided', dismissed, 'dismissed'],
  ] as const)(
    'and %s is found, and from then on it is about the priorities of that moment',
    async (_n, decision, is) => {
      const plan = await keep(decision);
      expect((await knownState(plan, false))?.is).toBe(is);
      expect((await knownState(plan, false))?.is).toBe(is);
      expect(await using((db) => db.getAllKeys('suggestions'))).toEqual([plan.stateKey]);
      expect(await knownState(await planFor([category, fewer]), false)).toBeNull();
    },
  );

  it('is found although nothing can be written', async () => {
    const plan = await keep(dismissed);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    for (let times = 0; times < 2; times += 1) expect((await knownState(plan, false))?.is).toBe('dismissed');
  });

  it('gives way to what was answered since', async () => {
    const plan = await keep(null);
    const anew = { kind: 'no-fit', reason: 'Nothing fits.', suggestionId: 'later' } as const;
    const record = { suggestionId: 'later', ref, decision: null, generation: 0, at: '2026-11-21T11:00:00Z' };
    await suggestionBook.put({ ...record, stateKey: plan.stateKey, outcome: anew });
    expect((await knownState(plan, false))?.is).toBe('no-fit');
  });
});

describe('what values mean', () => {
  it('is known for each field but the priority, the organisation’s words before the person’s', async () => {
    const said = [{ field: 'Type', meanings: [{ value: 'Question', meaning: 'THEIRS' }] }];
    const descriptions = { '900': { constructor: 'MINE' }, type: { q: 'MINE TOO' }, priority: { high: 'NO' } };
    const settings = { desks: { [ref.origin]: { descriptions } } };
    const { task } = await planFor([category, type, priority], { settings, said });
    expect(task.descriptions).toEqual({
      '900': { printer: '', constructor: 'MINE', vpn: '' },
      type: { q: 'THEIRS' },
    });
    expect(Object.getOwnPropertyNames(task.descriptions['900'])).toContain('constructor');
  });
});

describe('a ledger that cannot be read', () => {
  it('leaves a question that can be asked, without what was learnt', async () => {
    await examples.put({
      ref: { ...ref, ticketId: '9' },
      text: 'The printer is on fire again',
      values: { '900': 'printer' },
      requesterName: 'R',
      agentName: 'S',
      from: 'decision',
      learnedAt: '2026-11-20T10:00:00Z',
    });
    const whole = await planFor();
    expect(whole.task.examples).toHaveLength(1);
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const without = await planFor();
    expect([without.stateKey, without.task.examples]).toEqual([whole.stateKey, []]);
    expect(warned).toHaveBeenCalledWith('[deskside] ledger: UnknownError: broken');
  });
});

describe('the whole field', () => {
  const narrow = { ...category, options: category.options.slice(0, 1) };

  it('is known to the plan with the meanings of all its options, beside what the ticket can take', async () => {
    const { task } = await planFor([narrow], { whole: [category] });
    expect(task.whole).toEqual([category]);
    expect(task.fields).toEqual([narrow]);
    expect(Object.keys(task.descriptions[category.id] ?? {})).toEqual(category.options.map(({ id }) => id));
  });

  it('does not name the ticket’s state: only what the ticket can take does', async () => {
    const one = await nameOf([narrow], { whole: [category] });
    expect(await nameOf([narrow], { whole: [] })).toBe(one);
    expect(await nameOf([category], { whole: [category] })).not.toBe(one);
  });
});
