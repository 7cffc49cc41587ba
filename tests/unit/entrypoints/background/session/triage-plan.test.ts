import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskField } from '../../../../../core/fields';
import type { FieldPolicy } from '../../../../../core/policy/keys/field-policy';
import type { Settings } from '../../../../../core/settings';
import { publicStateText, type PublicTicket } from '../../../../../core/ticket';
import { selectProviders } from '../../../../../entrypoints/background/model/select-provider';
import { examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import { loadEffective } from '../../../../../entrypoints/background/rules/load';
import { triagePlan, type TriagePlan } from '../../../../../entrypoints/background/session/triage-plan';
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

/** As the version that knew one category and one priority made it: what it answered is found under this name. */
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
  it('about a category and a priority is the very one that the version before gave it', async () => {
    expect(await nameOf()).toBe(nameBefore(category, server, unsaid));
    expect(await nameOf([category])).toBe(nameBefore(category, server, unsaid));
    expect(await nameOf([priority])).toBe(nameBefore(null, server, {}));
    expect(await nameOf([category, priority], { settings: { provider: 'on-device' } })).toBe(
      nameBefore(category, ['on-device'], unsaid),
    );
    const ticket = publicTicket(['The printer is on fire.', 'Ünï: it still burns 🔥.']);
    const described: Partial<Settings> = { desks: { [ref.origin]: { descriptions: { '900': meaning } } } };
    expect(await nameOf([category, priority], { ticket, settings: described })).toBe(
      nameBefore(category, server, { ...unsaid, ...meaning }, ticket),
    );
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
      () => nameOf([priority]),
      () => nameOf([category, priority], { settings: { provider: 'on-device' } }),
    ])
      names.push(await each());
    expect(new Set(names).size).toBe(names.length);
  });

  it('stays where a customer’s agreement leaves other priorities, and where somebody described a priority', async () => {
    const name = await nameOf();
    expect(await nameOf([category, { ...priority, options: priority.options.slice(1) }])).toBe(name);
    const descriptions = { priority: { high: 'when it burns' } };
    expect(await nameOf([category, priority], { settings: { desks: { [ref.origin]: { descriptions } } } })).toBe(name);
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
