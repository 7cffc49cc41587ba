import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { toPublicTicket, type TicketRead } from '../../../core/ticket';
import type { Result } from '../../../core/result';
import { message, mixedMessages, read, ref, type Drawn } from './reads';
import { runs } from '../runs';

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
  const made = toPublicTicket(read([message()], { requesterLocale: 'es' }));
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
    ['an id that is no number', (good) => ({ ...good, ref: { ...ref, ticketId: '1042/../7' } })],
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
