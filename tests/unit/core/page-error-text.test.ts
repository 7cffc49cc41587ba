import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { describeError, toldState, withWords } from '../../../core/error-text';
import { desksideError, errorCodes, type ErrorCode } from '../../../core/errors';
import { describeHere, pageWords } from '../../../core/page-error-text';

const root = join(import.meta.dirname, '../../..');
const isCode = (text: string): text is ErrorCode => (errorCodes as readonly string[]).includes(text);

/** What is built into a desk's tab and makes errors. */
const rooms = ['adapters', 'components', 'entrypoints/desk-widgets', 'entrypoints/desk-bootstrap', 'entrypoints/lib'];
const files = [
  ...rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  ),
  'core/errors.ts',
  'core/ticket.ts',
];

const madeIn = (file: string): ErrorCode[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:fault|desksideError|cutOff)\(([^;]*?)\)/g)]
    .flatMap(([, said = '']) => [...said.matchAll(/'([^']+)'/g)])
    .map(([, text = '']) => text)
    .filter(isCode);

describe('a tab of a desk', () => {
  const made = new Set(files.flatMap(madeIn));

  it('makes some of all errors', () => expect(made.size).toBeGreaterThan(20));

  test.each([...made])('has words of its own for %s, which it makes', (code) => {
    expect(Object.keys(pageWords)).toContain(code);
    expect(describeHere(desksideError(code, 'ticket'))).toEqual(describeError(desksideError(code, 'ticket')));
  });

  test.each(errorCodes)('says of %s what the worker told along with it', (code) => {
    const told: unknown = JSON.parse(JSON.stringify(withWords(desksideError(code, 'llama3.2'))));
    expect(describeHere(told as ReturnType<typeof withWords>)).toEqual(describeError(desksideError(code, 'llama3.2')));
  });

  it('never stands without words', () => expect(describeHere({ code: 'bad-key' }).title).toBe('Something went wrong'));
});

test.each(errorCodes)('%s ends the work, so its words do not say that it goes on by itself', (code) => {
  for (const detail of [undefined, 'x'])
    expect(describeError(desksideError(code, detail)).sentence).not.toMatch(/Deskside (?:waits|tries|goes on)/);
});

test('a state is told with the words of its error, and any other one as it is', () => {
  const failed = { is: 'failed', runId: 'r', error: desksideError('timeout', '10 s'), text: 'Hello' } as const;
  expect(toldState(failed)).toEqual({ ...failed, error: withWords(failed.error) });
  const idle = { is: 'idle' } as const;
  expect(toldState(idle)).toBe(idle);
});
