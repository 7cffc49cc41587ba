import { describe, expect, it } from 'vitest';
import { readKey } from '../../../core/api-key';
import { sayPhrase } from '../../../core/words/say-phrase';
import { fc, runs } from '../property';

const KEY = 'sk-proj-abcDEF1234567890_-wxyz';

describe('a key as it is copied', () => {
  it.each([
    ['a zero-width space at its end', `${KEY}\u200b`],
    ['a mark of byte order before it', `\ufeff${KEY}`],
    ['a word joiner in the middle', `${KEY.slice(0, 9)}\u2060${KEY.slice(9)}`],
    ['a soft hyphen where the line broke', `${KEY.slice(0, 9)}\u00ad${KEY.slice(9)}`],
    ['marks of direction', `\u202a${KEY}\u202c`],
    ['tag characters', `${KEY}\u{e0041}`],
    ['a variation selector', `${KEY}\ufe0f`],
    ['spaces and a line break around it', `  ${KEY}\r\n`],
    ['a hard space before it', `\u00a0${KEY}`],
    ['nothing', KEY],
  ])('with %s is the key', (_what, typed) => expect(readKey(typed)).toEqual({ ok: true, key: KEY }));

  it.each([
    'abcd1234',
    'gsk_0123456789abcdef',
    'AIzaSyA-1234567890_abcdefghijklmnop',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    'dGVzdA==',
    'local:with|odd!marks#1',
    'lm-studio',
    'ollama',
  ])('%s is one', (typed) => expect(readKey(typed)).toEqual({ ok: true, key: typed }));

  it.each([
    ['sk-proj-abc…wxyz', /shortened/],
    ['sk-proj-abc...wxyz', /shortened/],
    ['sk-***', /shortened/],
    ['sk-proj-••••••••wxyz', /shortened/],
    ['sk-proj-●●●●wxyz', /shortened/],
    [`“${KEY}”`, /Quotation/],
    [`"${KEY}"`, /Quotation/],
    [`${KEY}’`, /Quotation/],
    [`Bearer ${KEY}`, /Bearer/],
    [`Authorization: Bearer ${KEY}`, /name stands/],
    [`OPENAI_API_KEY=${KEY}`, /name stands/],
    [`export ANTHROPIC_API_KEY="${KEY}"`, /name stands/],
    [`"api_key": "${KEY}"`, /name stands/],
    [`${KEY}\n${KEY}`, /space or a line break/],
    [`${KEY.slice(0, 9)} ${KEY.slice(9)}`, /space or a line break/],
    ['sk-xxxxxxxxxxxx', /placeholder/],
    ['<your key>', /placeholder/],
    ['your-api-key', /placeholder/],
    ['${OPENAI_API_KEY}', /placeholder/],
    ['ѕk-1234567890', /characters that no key has/],
    ['schlüssel', /characters that no key has/],
    ['sk-１２３４', /characters that no key has/],
    ['sk-12\u000034', /characters that no key has/],
    ['\u200b', /Nothing in it/],
    ['k'.repeat(8_001), /too long/],
  ])('%j is not one', (typed, problem) => {
    const read = readKey(typed);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(sayPhrase(read.problem)).toMatch(problem);
  });

  it('that is taken can stand in a header, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const read = readKey(typed);
        if (read.ok)
          expect(new Headers({ authorization: `Bearer ${read.key}` }).get('authorization')).toBe(`Bearer ${read.key}`);
      }),
      { numRuns: runs },
    );
  });
});
