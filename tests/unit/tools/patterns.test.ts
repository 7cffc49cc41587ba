import { describe, expect, test } from 'vitest';
import { bounded } from '../../tools/patterns/bounded';
import { patternsOf } from '../../tools/patterns/find';
import { slowness } from '../../tools/patterns/slow';

const written = (code: string): string[] =>
  patternsOf('x.ts', code).map(({ line, source, flags }) => `${line}: /${source}/${flags}`);

describe('every pattern of a file is found', () => {
  test.each([
    ['const a = 1;\nconst b = /x+$/u;', ['2: /x+$/u']],
    ["new RegExp('a\\\\d+', 'g')", ['1: /a\\d+/g']],
    ["RegExp('a' + 'b')", ['1: /ab/']],
    [
      'const part = String.raw`\\d+`;\nconst whole = new RegExp(String.raw`^${part}-(${part})$`, "i");',
      ['2: /^\\d+-(\\d+)$/i'],
    ],
    ['const mark = /<a>/;\nfunction f() {\n  return new RegExp(`^${mark.source}$`);\n}', ['1: /<a>/', '3: /^<a>$/']],
    ['const f = (name: string) => new RegExp(`<${escaped(name)}>`, flags);', ['1: /<x>/']],
    ["text.replace('/not+a+pattern/', '')", []],
  ])('%j', (code, wanted) => {
    expect(written(code)).toEqual(wanted);
  });
  test('and a file that cannot be read is said so', () => {
    expect(() => patternsOf('x.ts', 'const = /a/;')).toThrow('x.ts');
  });
});

describe('a pattern is slow', () => {
  test.each([
    ['(a+)+b', '', 'exponential'],
    ['\\s+$', '', 'polynomial'],
    ['a+a+b', '', 'polynomial'],
    ['[a-z][a-z0-9+.-]*:\\/\\/', 'i', 'polynomial'],
    ['quota.*exceeded', 'i', 'polynomial'],
    ['<!--[^]*?-->', '', 'polynomial'],
    ['^.*?: .*? \\d+$', '', 'polynomial'],
  ])('/%s/%s', (source, flags, how) => {
    const slow = slowness(source, flags);
    expect(slow?.how).toBe(how);
    expect(slow?.attack).toMatch(/^".+"\.repeat\(\d+\)$/s);
  });
  test.each([
    ['^\\s+', ''],
    ['\\S+', 'g'],
    ['a{1,200}b', ''],
    ['^[^:]*: [^:]*$', ''],
    ['(?<!\\s)\\s+x', ''],
    ['^(\\S+) (\\S+)$', ''],
    ['\\b(urgent\\w*|now)\\b', ''],
    ['\\d+-', 'y'],
    ['Chrome/\\S+', ''],
  ])('but not /%s/%s', (source, flags) => {
    expect(slowness(source, flags)).toBeNull();
  });
});

test('whoever lists a pattern as bounded says what bounds its text', () => {
  for (const [pattern, why] of Object.entries(bounded)) expect(why.length, pattern).toBeGreaterThan(20);
});
