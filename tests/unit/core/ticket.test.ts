import { describe, expect, it } from 'vitest';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { toPublicTicket, type TicketRead } from '../../../core/ticket';
import type { Result } from '../../../core/result';
import { message, mixedMessages, read, ref, type Drawn } from './reads';
import { fc, runs } from '../property';

const often = { numRuns: runs, seed: 20261121 };

/** True when nothing of a message that is not public is in the result, and every public one is. */
const keepsThePromise = (all: readonly Drawn[], result: Result<unknown>): boolean => {
  const said = JSON.stringify(result);
  const hidden = all.every(({ isPublic, canary }) => isPublic || !said.includes(canary));
  const shown = all.every(({ isPublic, canary }) => !isPublic || said.includes(`text ${canary}`));
  return hidden && shown && result.ok === all.some(({ isPublic }) => isPublic);
};

const readOf = (all: readonly Drawn[]): TicketRead => read(all.map(({ message: drawn }) => drawn));

describe('only what is proven public leaves', () => {
  it('for any mix of messages, spellings, prototypes and further properties', () => {
    fc.assert(
      fc.property(mixedMessages, (all) => keepsThePromise(all, toPublicTicket(readOf(all)))),
      often,
    );
  });

  it.each<[string, (messages: TicketRead['messages']) => TicketRead['messages']]>([
    ['no filter at all', (messages) => messages],
    ['a filter for private ones only', (messages) => messages.filter(({ visibility }) => visibility !== 'private')],
    [
      'one that takes unknown for public',
      (messages) => messages.filter(({ visibility }) => visibility === 'public' || visibility === 'unknown'),
    ],
    [
      'one that ignores case',
      (messages) => messages.filter(({ visibility }) => String(visibility).toLowerCase() === 'public'),
    ],
    ['one that trims', (messages) => messages.filter(({ visibility }) => String(visibility).trim() === 'public')],
    ['one that believes a prototype', (messages) => messages.filter(({ visibility }) => visibility === 'public')],
  ])('and the property notices %s', (_name, wrong) => {
    const mutant = (all: readonly Drawn[]): Result<unknown> => {
      const messages = wrong(readOf(all).messages).map(({ id, text, authorName }) => ({ id, text, authorName }));
      return messages.length > 0 ? { ok: true, value: { messages } } : { ok: false, error: { code: 'nothing-public' } };
    };
    expect(
      fc.check(
        fc.property(mixedMessages, (all) => keepsThePromise(all, mutant(all))),
        often,
      ).failed,
    ).toBe(true);
  });

  it('the evidence, the values and the form stay behind', () => {
    const said = JSON.stringify(
      toPublicTicket(read([message({ evidence: 'EVIDENCE' })], { values: { f: 'VALUE' }, fieldsOnForm: ['FORM'] })),
    );
    expect(said).not.toMatch(/EVIDENCE|VALUE|FORM/);
  });

  it.each([
    [[message({ visibility: 'private' })], 'nothing-public'],
    [[message({ visibility: 'private' }), message({ visibility: 'unknown' })], 'visibility-unknown'],
    [[], 'nothing-public'],
  ])('says why there is nothing', (messages, code) => {
    expect(toPublicTicket(read(messages))).toEqual({ ok: false, error: { code } });
  });

  it.each([
    [{}],
    [{ subject: 'found' }],
    [{ subject: 'found', conversation: 'ambiguous' }],
    [{ subject: 'missing', conversation: 'found' }],
  ] as const)('a partial read is refused: %j', (parts) => {
    expect(toPublicTicket(read([message()], { parts }))).toMatchObject({
      ok: false,
      error: { code: 'scrape-partial' },
    });
  });
});

describe('a public ticket that crossed to the worker', () => {
  const made = toPublicTicket(read([message()]));
  if (!made.ok) throw new Error('the sample has a public message');
  const wire = (): Record<string, unknown> => JSON.parse(JSON.stringify(made.value)) as Record<string, unknown>;
  const [first] = made.value.messages;

  it('is taken as it was made', () => {
    expect(parsePublicTicket(wire())).toEqual(made);
  });

  it.each<[string, (good: Record<string, unknown>) => unknown]>([
    ['nothing', () => undefined],
    ['an unknown property', (good) => ({ ...good, internalNote: 'x' })],
    ['an unknown property of a message', (good) => ({ ...good, messages: [{ ...first, html: '<p>' }] })],
    [
      'a private message among public ones',
      (good) => ({ ...good, messages: [first, { ...first, visibility: 'private' }] }),
    ],
    ['an unknown visibility', (good) => ({ ...good, messages: [{ ...first, visibility: 'unknown' }] })],
    ['another spelling', (good) => ({ ...good, messages: [{ ...first, visibility: 'Public' }] })],
    ['no visibility', (good) => ({ ...good, messages: [{ ...first, visibility: undefined }] })],
    ['a message without an id', (good) => ({ ...good, messages: [{ ...first, id: undefined }] })],
    ['no messages', (good) => ({ ...good, messages: [] })],
    ['no reference', (good) => ({ ...good, ref: undefined })],
    ['an id that is a path', (good) => ({ ...good, ref: { ...ref, ticketId: '1042/../7' } })],
    ['an origin with a path', (good) => ({ ...good, ref: { ...ref, origin: 'https://acme.zendesk.com/x' } })],
    ['an origin of another scheme', (good) => ({ ...good, ref: { ...ref, origin: 'file://x' } })],
    ['another desk', (good) => ({ ...good, ref: { ...ref, desk: 'other' } })],
  ])('%s is refused', (_name, spoil) => {
    expect(parsePublicTicket(spoil(wire()))).toEqual({ ok: false, error: { code: 'visibility-unknown' } });
  });

  it('any further property is refused, whatever it is called', () => {
    const known = new Set(Object.keys(made.value));
    fc.assert(
      fc.property(
        fc.string().filter((name) => !known.has(name) && name !== '__proto__'),
        fc.jsonValue(),
        (name, value) => !parsePublicTicket({ ...wire(), [name]: value }).ok,
      ),
      { numRuns: 300 },
    );
  });
});

describe('a message without words', () => {
  const picture = message({ text: '', only: 'picture' });
  it('is a ticket all the same when it is proven public', () => {
    const ticket = toPublicTicket(read([picture]));
    expect(ticket.ok && ticket.value.messages).toMatchObject([{ text: '', only: 'picture' }]);
    expect(ticket.ok && parsePublicTicket(JSON.parse(JSON.stringify(ticket.value))).ok).toBe(true);
  });
  it('proves nothing when it is not', () => {
    for (const visibility of ['private', 'unknown'] as const) {
      const result = toPublicTicket(read([{ ...picture, visibility }]));
      expect(result).toMatchObject({
        ok: false,
        error: { code: visibility === 'private' ? 'nothing-public' : 'visibility-unknown' },
      });
    }
  });
});

describe('what is told of a ticket’s text', () => {
  it('is how many hidden pieces its public messages held, and none of an internal note', () => {
    const ticket = toPublicTicket(
      read([
        message({ hidden: 2 }),
        message({ id: 'm2', hidden: 1 }),
        message({ id: 'm3', visibility: 'private', hidden: 40 }),
      ]),
    );
    expect(ticket.ok && ticket.value.hidden).toBe(3);
  });
  it('is nothing where nothing was hidden', () => {
    const ticket = toPublicTicket(read([message()]));
    expect(ticket.ok && Object.keys(ticket.value)).not.toContain('hidden');
  });
});

it('a conversation of 200,000 messages keeps the first and the newest, and says how many it leaves out', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => message({ id: `m${index}`, text: `word ${index}` }));
  const ticket = toPublicTicket(read(many));
  if (!ticket.ok) throw new Error(ticket.error.code);
  expect(ticket.value.messages).toHaveLength(1000);
  expect([ticket.value.messages[0]?.id, ticket.value.messages.at(-1)?.id]).toEqual(['m0', 'm199999']);
  expect(ticket.value.leftOut).toBe(199_000);
});

it('nothing that leaves holds half a character, and names are kept as they are', () => {
  const ticket = toPublicTicket(
    read([message({ text: 'a\uD83D', authorName: 'نرم\u200cافزار' })], { subject: 'b\uDE00', requesterName: 'A  B' }),
  );
  if (!ticket.ok) throw new Error(ticket.error.code);
  const { subject, requesterName, messages } = ticket.value;
  expect([subject, requesterName, messages[0]?.text, messages[0]?.authorName]).toEqual([
    'b\uFFFD',
    'A  B',
    'a\uFFFD',
    'نرم\u200cافزار',
  ]);
});
