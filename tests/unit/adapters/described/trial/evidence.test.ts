// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { holds, type Source } from '../../../../../adapters/described/evaluate';
import { judge } from '../../../../../adapters/described/judge';
import { evidenceFor } from '../../../../../adapters/described/trial/evidence';
import { toldOf } from '../../../../../adapters/described/trial/told';
import type { Description } from '../../../../../core/described/description';
import { canary } from '../kit';

type Messages = NonNullable<Description['messages']>;

const rules = (more: Partial<Messages> = {}): Messages => ({
  from: 'history',
  id: '$.id',
  at: '$.at',
  public: [{ path: '$.type', in: ['reply', 'create'] }],
  private: [{ path: '$.type', is: 'note' }],
  text: [{ take: '$.words', as: 'text' }],
  ...more,
});
const rowOf = (row: unknown): Source => ({ answers: new Map(), row, root: null, gaps: () => null });

describe('the evidence of a verdict', () => {
  it('says of each condition whether it holds and what was found there', () => {
    expect(evidenceFor(rules(), rowOf({ type: 'reply' }), true)).toEqual([
      { of: 'public', at: 0, holds: true, count: 1, values: ['reply'] },
      { of: 'private', at: 0, holds: false, count: 1, values: ['reply'] },
    ]);
    expect(evidenceFor(rules(), rowOf({}), false)[0]).toEqual({
      of: 'public',
      at: 0,
      holds: false,
      count: 0,
      values: [],
    });
  });

  it.each<[string, Partial<Messages>, object]>([
    ['the place of the words', { public: [{ path: '$.words', in: ['ok'] }] }, { words: 'CANARY-1' }],
    ['a sentence elsewhere', { public: [{ path: '$.summary', is: 'ok' }] }, { summary: `She asks, ${canary}` }],
    ['a long text', { public: [{ path: '$.summary', is: 'ok' }] }, { summary: `${canary}${'x'.repeat(500)}` }],
    ['a list of objects', { public: [{ path: '$.parts', has: 'ok' }] }, { parts: [{ text: canary }] }],
    [
      'the words of what it was opened with',
      {
        opening: { take: '$.first', as: 'text', if: { path: '$.type', is: 'reply' } },
        public: [{ path: '$.first', is: 'x' }],
      },
      { first: canary },
    ],
  ])('tells no word of a message that is not proven public: %s', (_where, more, row) => {
    const told = JSON.stringify(evidenceFor(rules(more), rowOf(row), false));
    expect(told).not.toContain('CANARY');
  });

  it('is bounded, and agrees with the verdict, whatever a row holds', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant('reply'),
      fc.constant('note'),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('type', 'flag', 'words'), value), (row) => {
        const messages = rules({
          public: [
            { path: '$.type', in: ['reply'] },
            { path: '$.flag', is: true },
          ],
        });
        const source = rowOf(row);
        const { visibility } = judge(messages, source);
        const evidence = evidenceFor(messages, source, visibility === 'public');
        const held = (of: string) => evidence.filter((one) => one.of === of).map((one) => one.holds);
        const expected = held('private').some(Boolean)
          ? 'private'
          : held('public').every(Boolean)
            ? 'public'
            : 'unknown';
        expect(visibility).toBe(expected);
        expect(held('public')).toEqual(messages.public.map((condition) => holds(condition, source)));
        for (const { values } of evidence) {
          expect(values.length).toBeLessThanOrEqual(3);
          for (const each of values) expect(typeof each === 'string' ? each.length : 0).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  it('counts elements and tells none', () => {
    document.body.innerHTML = '<p>a</p><p>b</p>';
    expect(toldOf([...document.querySelectorAll('p')])).toEqual({ count: 2, values: [] });
  });
});
