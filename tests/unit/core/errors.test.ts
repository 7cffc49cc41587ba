import { describe, expect, it } from 'vitest';
import { describeAwayFromTicket, describeError } from '../../../core/error-text';
import { desksideError, DesksideFault, errorCodes, fault, toDesksideError } from '../../../core/errors';
import { desksideErrorSchema } from '../../../core/schema/errors';

const actions = [
  'retry',
  'open-options',
  'reload-tab',
  'draft-again',
  'copy',
  'update-directly',
  'switch-to-public',
  'sign-in',
  'none',
];

const UNCHANGED = 'Nothing was changed on the ticket.';

describe.each(errorCodes)('%s', (code) => {
  it.each([undefined, 'llama3.2'])('speaks with the detail %s', (detail) => {
    const { title, sentence, action } = describeError(desksideError(code, detail));
    expect(title).toMatch(/^\p{Lu}[^.]{2,60}$/u);
    expect(sentence).toMatch(/^\S.*[.]$/);
    expect(`${title} ${sentence}`).not.toMatch(/undefined|null|\[object|NaN|\(\)|“”| {2}/);
    expect(actions).toContain(action);
  });

  it.each([undefined, 'llama3.2'])('speaks of no ticket where none is open, with the detail %s', (detail) => {
    expect(describeAwayFromTicket(desksideError(code, detail))).not.toContain(UNCHANGED);
  });

  it('crosses a port', () => {
    expect(desksideErrorSchema.safeParse(desksideError(code, 'x'.repeat(2000), 5)).success).toBe(true);
  });
});

describe('a refused key of the organisation', () => {
  it.each<[string, string | undefined, boolean]>([
    ['was sent, so nothing happened to the ticket', undefined, true],
    ['that is no key was not sent, and that is enough', 'it was shortened', false],
  ])('%s', (_what, detail, said) => {
    const { sentence } = describeError(desksideError('organisation-key-refused', detail));
    expect([sentence.includes(UNCHANGED), sentence.includes('Nothing was sent.')]).toEqual([said, !said]);
  });
});

describe('whatever was thrown', () => {
  it.each([
    [fault('bad-key', '1234'), { code: 'bad-key', detail: '1234' }],
    [new DOMException('gone', 'AbortError'), { code: 'stopped' }],
    [Object.assign(new Error('gone'), { name: 'AbortError' }), { code: 'stopped' }],
    [new DOMException('full', 'QuotaExceededError'), { code: 'storage-full' }],
    [new Error('Resource::kQuotaBytes quota exceeded'), { code: 'storage-full' }],
    [new TypeError('ticket text'), { code: 'unexpected', detail: 'TypeError' }],
    ['ticket text', { code: 'unexpected' }],
    [undefined, { code: 'unexpected' }],
  ])('%s becomes one of ours and carries no message along', (thrown, error) => {
    expect(toDesksideError(thrown)).toEqual(error);
  });
});

it('a fault that another script of ours threw in the same page is one, although its class is a copy', () => {
  class Copy extends Error {
    override readonly name = 'DesksideFault';
    readonly error = desksideError('conflict');
  }
  expect(new Copy()).toBeInstanceOf(DesksideFault);
  expect(toDesksideError(new Copy())).toEqual({ code: 'conflict' });
  for (const other of [new Error('conflict'), { name: 'DesksideFault' }, 'conflict', null])
    expect(other instanceof DesksideFault).toBe(false);
});
