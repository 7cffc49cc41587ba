import { phrase, type Phrase } from '../../words/phrase';
import { found, unreadable, type Json, type Outcome } from './found';

/** Besides the markup, every letter that some readers of XML take for the end of a line. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** What XML cannot hold at all. */
const forbidden = (letter: string): boolean =>
  (letter < ' ' && letter !== '\n' && letter !== '\t' && letter !== '\r') ||
  letter === '\uFFFE' ||
  letter === '\uFFFF' ||
  /^[\uD800-\uDFFF]$/.test(letter);

/** Whether a property list can carry a text as it is. */
export const fitsPlist = (text: string): boolean => ![...text].some(forbidden);

const written = (text: string): string =>
  [...text].map((letter) => (forbidden(letter) ? '\uFFFD' : (escapes[letter] ?? letter))).join('');

function element(value: unknown, indent: string): string {
  const deeper = `${indent}\t`;
  if (typeof value === 'boolean') return `${indent}<${String(value)}/>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'string') return `${indent}<string>${written(value)}</string>`;
  if (Array.isArray(value))
    return value.length === 0
      ? `${indent}<array/>`
      : [`${indent}<array>`, ...value.map((each: unknown) => element(each, deeper)), `${indent}</array>`].join('\n');
  const entries = Object.entries(value ?? {});
  if (entries.length === 0) return `${indent}<dict/>`;
  return [
    `${indent}<dict>`,
    ...entries.flatMap(([key, each]) => [`${deeper}<key>${written(key)}</key>`, element(each, deeper)]),
    `${indent}</dict>`,
  ].join('\n');
}

/** A property list of texts, whole numbers, switches, lists and groups. What XML cannot hold is written as U+FFFD. */
export const writePlist = (value: Json): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n${element(value, '')}\n</plist>\n`;

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const missing = (what: string): Phrase => phrase('studio.import.problem.missing', { what });

class Unreadable extends Error {
  constructor(readonly told: Phrase) {
    super(told.key);
  }
}

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    const point = name.startsWith('#')
      ? Number(name.startsWith('#x') || name.startsWith('#X') ? `0x${name.slice(2)}` : name.slice(1))
      : null;
    const letter = point === null ? names[name] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (letter === undefined) throw new Unreadable(phrase('studio.import.problem.entity', { entity: whole }));
    return letter;
  });

/** Reads an XML property list, and of XML no more than that. Problems name the line. */
export function readPlist(source: string): Outcome<unknown> {
  const text = source.replace(/\r\n?/g, '\n');
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const skip = (): void => void take(/(?:\s|<!--[\s\S]*?-->)*/y);
  const must = (pattern: RegExp, problem: Phrase): RegExpExecArray => {
    const match = take(pattern);
    if (match === null) throw new Unreadable(problem);
    return match;
  };
  const words = (tag: string): string =>
    unescaped(must(new RegExp(`([^<]*)</${tag}\\s*>`, 'y'), missing(`</${tag}>`))[1] ?? '');
  const value = (): unknown => {
    skip();
    const [, tag = '', closed] = must(/<([a-z]+)\s*(\/?)>/y, phrase('studio.import.problem.value-missing'));
    const empty = closed === '/';
    if (tag === 'true' || tag === 'false') {
      if (!empty) must(new RegExp(`\\s*</${tag}\\s*>`, 'y'), missing(`</${tag}>`));
      return tag === 'true';
    }
    if (tag === 'string') return empty ? '' : words(tag);
    if (tag === 'integer' || tag === 'real') {
      const number = Number(empty ? Number.NaN : words(tag).trim() || Number.NaN);
      if (!Number.isFinite(number))
        throw new Unreadable(phrase('studio.import.problem.no-number', { tag: `<${tag}>` }));
      return number;
    }
    if (tag === 'array') return empty ? [] : list();
    if (tag === 'dict') return empty ? {} : group();
    throw new Unreadable(phrase('studio.import.problem.tag', { tag: `<${tag}>` }));
  };
  const list = (): unknown[] => {
    const items: unknown[] = [];
    for (skip(); take(/<\/array\s*>/y) === null; skip()) items.push(value());
    return items;
  };
  const group = (): Json => {
    const entries: [string, unknown][] = [];
    for (skip(); take(/<\/dict\s*>/y) === null; skip()) {
      must(/<key\s*>/y, missing('<key>'));
      const name = words('key');
      if (entries.some(([before]) => before === name))
        throw new Unreadable(phrase('studio.import.problem.twice', { what: `<key>${name}</key>` }));
      entries.push([name, value()]);
    }
    return Object.fromEntries(entries);
  };
  try {
    take(/\s*(?:<\?xml[^>]*\?>)?/y);
    skip();
    take(/<!DOCTYPE\s+plist[^[>]*>/y);
    skip();
    must(/<plist[^>]*>/y, missing('<plist>'));
    const read = value();
    skip();
    must(/<\/plist\s*>\s*$/y, missing('</plist>'));
    return found(read);
  } catch (thrown) {
    if (thrown instanceof Unreadable)
      return unreadable(
        phrase('studio.import.problem.line', { line: text.slice(0, at).split('\n').length, problem: thrown.told }),
      );
    throw thrown;
  }
}
