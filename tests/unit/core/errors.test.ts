import { describe, expect, it } from 'vitest';
import { describeError } from '../../../core/error-text';
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

describe.each(errorCodes)('%s', (code) => {
  it.each([undefined, 'llama3.2'])('speaks with the detail %s', (detail) => {
    const { title, sentence, action } = describeError(desksideError(code, detail));
    expect(title).toMatch(/^\p{Lu}[^.]{2,60}$/u);
    expect(sentence).toMatch(/^\S.*[.]$/);
    expect(`${title} ${sentence}`).not.toMatch(/undefined|null|\[object|NaN|\(\)|“”| {2}/);
    expect(actions).toContain(action);
  });

  it('crosses a port', () => {
    expect(desksideErrorSchema.safeParse(desksideError(code, 'x'.repeat(2000), 5)).success).toBe(true);
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
