import { describe, expect, it } from 'vitest';
import { withPatternsLater } from '../../../patterns-later';

/** The module as it is built, without the line that brings `later`, one statement a line. */
async function built(code: string): Promise<string> {
  const text = await withPatternsLater(code, 'a.js');
  return text.replace(/^import \{ later as _later \} from ".*\/core\/later\.ts";\n/, '');
}

describe('is made at its first use', () => {
  it.each([
    ['a pattern', 'const a = /x/u;\nf(a);', 'const a = _later(() => /x/u);\nf(a());'],
    [
      'one that is put together',
      'const a = new RegExp(`${b}x`, "u");',
      'const a = _later(() => new RegExp(`${b}x`, "u"));',
    ],
    ['one of raw text', 'const a = RegExp(String.raw`\\d`);', 'const a = _later(() => RegExp(String.raw`\\d`));'],
    ['a list of them', 'const a = [/x/, /y/];\nf(...a);', 'const a = _later(() => [/x/, /y/]);\nf(...a());'],
    [
      'a list that is made of texts',
      "const a = ['x'].map(one => new RegExp(one));",
      "const a = _later(() => ['x'].map(one => new RegExp(one)));",
    ],
    [
      'what is made of another one',
      'const a = /x/;\nconst b = [a];\nf(b);',
      'const a = _later(() => /x/);\nconst b = _later(() => [a()]);\nf(b());',
    ],
    ['one that is named in short', 'const a = /x/;\nf({\n  a\n});', 'const a = _later(() => /x/);\nf({\n  a: a()\n});'],
    [
      'another name of it',
      'const a = /x/;\nconst b = a;\nf(b);',
      'const a = _later(() => /x/);\nconst b = _later(() => a());\nf(b());',
    ],
    [
      'what a language sorts by',
      "const a = new Intl.Collator('en').compare;",
      "const a = _later(() => new Intl.Collator('en').compare);",
    ],
  ])('%s', async (_name, code, expected) => {
    expect(await built(code)).toBe(expected);
  });

  it('and another variable of the same name is what it was', async () => {
    const code = 'const a = /x/;\nconst f = text => a.test(text);\nconst g = a => a;';
    expect(await built(code)).toBe(
      'const a = _later(() => /x/);\nconst f = text => a().test(text);\nconst g = a => a;',
    );
  });
});

describe('stays as it is', () => {
  it.each([
    ['a pattern that another module takes', 'export const a = /x/;'],
    ['one that is exported by its name', 'const a = /x/;\nexport { a };'],
    ['a constant without a pattern', 'const a = [1, 2];'],
    ['a pattern in a function', 'const f = text => /x/.test(text);'],
    ['what a call of something unknown makes', 'const a = note(/x/);'],
    ['what a method of something unknown makes', 'const a = b.add(/x/);'],
    ['what may have changed until then', 'let b = 1;\nconst a = [b, /x/];\nb = 2;'],
    ['what a list does while it is made of patterns', 'const a = [1].map(one => {\n  note(one);\n  return /x/;\n});'],
    ['a variable that is set anew', 'let a = /x/;\na = /y/;'],
  ])('%s', async (_name, code) => {
    expect(await built(code)).toBe(code);
  });
});
