import { phrase, type Phrase } from '../../words/phrase';
import { found, unreadable, type Outcome } from './found';

/** One `[key]` of a registry file. Values are texts and numbers; others are named as problems. */
export interface RegKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, string | number>;
}

const HEADER = /^(?:Windows Registry Editor Version 5\.00|REGEDIT4)\s*$/;
const quoted = String.raw`"((?:[^"\\]|\\[\s\S])*)"`;
const NAMED = new RegExp(String.raw`^${quoted}\s*=\s*`);
const STRING = new RegExp(String.raw`^${quoted}[ \t]*(?=\r?\n|$)`);
const DWORD = /^dword:([0-9a-f]{1,8})[ \t]*(?=\r?\n|$)/i;
const HEX = /^hex(?:\(([0-9a-f]+)\))?:((?:[0-9a-f]{2}|,|\\\r?\n|[ \t])*)(?=\r?\n|$)/i;

const unescape = (text: string): string => text.replace(/\\([\s\S])/g, '$1');

/** Bytes of a text as the registry keeps it, two for each unit, with a zero at the end. */
function textOf(bytes: string): string {
  const all = bytes.match(/[0-9a-f]{2}/gi) ?? [];
  const units = all.flatMap((low, index) =>
    index % 2 === 0 ? [Number.parseInt(`${all[index + 1] ?? '00'}${low}`, 16)] : [],
  );
  const end = units.findLastIndex((unit) => unit !== 0) + 1;
  return units
    .slice(0, end)
    .map((unit) => String.fromCharCode(unit))
    .join('');
}

/** Reads what `regedit` exports. Problems name the line. */
export function readReg(text: string): Outcome<readonly RegKey[]> {
  const keys: { path: string; values: Map<string, string | number> }[] = [];
  let at = 0;
  const problem = (what: Phrase): Outcome<never> =>
    unreadable(phrase('studio.import.problem.line', { line: text.slice(0, at).split('\n').length, problem: what }));
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(at));
    if (match !== null) at += match[0].length;
    return match;
  };
  const header = take(/^[^\n]*/);
  if (!HEADER.test(header?.[0] ?? ''))
    return unreadable(phrase('studio.import.problem.header', { header: 'Windows Registry Editor Version 5.00' }));
  for (;;) {
    take(/^(?:\s|;[^\n]*)+/);
    if (at >= text.length) return found(keys);
    const section = take(/^\[(-?)([^\]\r\n]+)\]/);
    if (section !== null) {
      const [, removed, path = ''] = section;
      if (removed === '') keys.push({ path, values: new Map() });
      continue;
    }
    const key = keys.at(-1);
    const name = take(NAMED)?.[1];
    if (key === undefined || name === undefined)
      return problem(phrase('studio.import.problem.reg-line', { key: '[key]', name: '"name"' }));
    const string = take(STRING);
    const dword = string === null ? take(DWORD) : null;
    const hex = string === null && dword === null ? take(HEX) : null;
    const kind = hex?.[1] ?? '3';
    if (string !== null) key.values.set(unescape(name), unescape(string[1] ?? ''));
    else if (dword !== null) key.values.set(unescape(name), Number.parseInt(dword[1] ?? '0', 16));
    else if (hex !== null && (kind === '1' || kind === '2')) key.values.set(unescape(name), textOf(hex[2] ?? ''));
    else return problem(phrase('studio.import.problem.reg-value', { name: unescape(name) }));
  }
}

const bytesOf = (text: string): string =>
  Array.from({ length: text.length + 1 }, (_, index) => (text.charCodeAt(index) || 0).toString(16).padStart(4, '0'))
    .map((unit) => `${unit.slice(2)},${unit.slice(0, 2)}`)
    .join(',');

const hasControl = (text: string): boolean => [...text].some((letter) => letter < ' ');

/** A value as a registry file writes it. Line breaks and the like are only safe as bytes. */
export const writeRegValue = (value: string | number | boolean): string => {
  if (typeof value === 'string')
    return hasControl(value) ? `hex(1):${bytesOf(value)}` : `"${value.replace(/[\\"]/g, String.raw`\$&`)}"`;
  return `dword:${Number(value).toString(16).padStart(8, '0')}`;
};
