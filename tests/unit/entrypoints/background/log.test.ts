import { fc } from '../../property';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logProblem } from '../../../../entrypoints/background/log';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(console, 'warn').mockImplementation((...parts: unknown[]) => void (said += parts.join(' ')));
});
afterEach(() => vi.restoreAllMocks());

const hex = (length: number) => fc.stringMatching(new RegExp(`^[a-zA-Z0-9]{${length}}$`));

describe('the log', () => {
  it.each([
    ['Authorization: Bearer ', 10],
    ['authorization: basic ', 12],
    ['sk-', 10],
    ['sk-proj-', 20],
    ['api_key=', 8],
    ['"apiKey":"', 8],
    ['access_token: ', 10],
    ['password = ', 8],
    ['https://host/v1?key=', 12],
    ['', 24],
    ['eyJ', 40],
  ])('never has what stands behind "%s"', (before, length) => {
    fc.assert(
      fc.property(hex(length), (secret) => {
        said = '';
        logProblem('place', new Error(`The server said: ${before}${secret} and more`));
        expect(said).toContain('[redacted]');
        expect(said).not.toContain(secret);
      }),
      { numRuns: 200, seed: 20261121 },
    );
  });

  it('has no text that a parser quotes', () => {
    const quotes = (work: () => unknown): void => {
      try {
        work();
      } catch (thrown) {
        logProblem('place', thrown);
      }
    };
    quotes(() => JSON.parse('hunter2 is my password, please help'));
    quotes(() => new URL('My password is hunter2'));
    expect(said).toContain('SyntaxError');
    expect(said).not.toContain('hunter2');
  });

  it.each([['ticket text'], [{ text: 'ticket text' }], [undefined]])(
    'has only the kind of what is no error',
    (thrown) => {
      logProblem('place', thrown);
      expect(said).toBe(`[deskside] place: ${typeof thrown}`);
    },
  );

  it('still says what happened', () => {
    logProblem('session', new TypeError('a page message did not have a known shape'));
    expect(said).toBe('[deskside] session: TypeError: a page message did not have a known shape');
  });
});
