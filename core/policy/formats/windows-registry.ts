import { phrase } from '../../words/phrase';
import { flat } from '../flat';
import type { Policy } from '../schema';
import { asChromiumReads } from './chromium-types';
import { chooseOurs, isJson, notOurs, unreadable, type FoundPolicy, type Json, type Outcome } from './found';
import { readReg, writeRegValue, type RegKey } from './reg-text';

export type WindowsBrowser = 'chrome' | 'edge';

const homes: Readonly<Record<WindowsBrowser, string>> = {
  chrome: String.raw`Google\Chrome`,
  edge: String.raw`Microsoft\Edge`,
};

const keyOf = (browser: WindowsBrowser, extensionId: string): string =>
  ['HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies', homes[browser], '3rdparty', 'extensions', extensionId, 'policy'].join(
    '\\',
  );

const packed = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);

/**
 * A registry file for `regedit`; save it as UTF-16 with a byte order mark, or letters beyond ASCII are lost. It first removes what
 * an earlier one wrote, so that a key that was taken out is gone. Lists are texts that hold JSON: numbered keys would arrive in the
 * order of their names (10 before 2).
 */
export function toWindowsRegistry(policy: Policy, browser: WindowsBrowser, extensionId: string): string {
  const key = keyOf(browser, extensionId);
  const values = Object.entries(flat(policy)).map(([name, value]) => `"${name}"=${writeRegValue(packed(value))}`);
  return ['Windows Registry Editor Version 5.00', '', `[-${key}]`, '', `[${key}]`, ...values, ''].join('\r\n');
}

const OURS =
  /^HKEY_(?:LOCAL_MACHINE|CURRENT_USER)\\SOFTWARE\\Policies\\.+?\\3rdparty\\extensions\\([^\\]+)\\policy(?:\\(.+))?$/i;

/** Puts a key's values at their place below the policy's own key. */
function place(into: Json, below: readonly string[], values: RegKey['values']): void {
  const [name, ...rest] = below;
  if (name === undefined) {
    for (const [each, value] of values) into[each] = value;
    return;
  }
  const before = into[name];
  const child: Json = isJson(before) ? before : {};
  into[name] = child;
  place(child, rest, values);
}

/** Reads what `toWindowsRegistry` writes and what `regedit` exports, with groups and lists as JSON or as keys below. */
export function fromWindowsRegistry(text: string): Outcome<FoundPolicy> {
  const read = readReg(text);
  if (!read.ok) return read;
  const policies = new Map<string, { extensionId: string; raw: Json }>();
  const others: string[] = [];
  for (const { path, values } of read.value) {
    const [, extensionId, below] = OURS.exec(path) ?? [];
    if (extensionId === undefined) {
      if (values.size > 0) others.push(path);
      continue;
    }
    const root = path.slice(0, path.length - (below === undefined ? 0 : below.length + 1)).toLowerCase();
    const policy = policies.get(root) ?? { extensionId, raw: {} };
    policies.set(root, policy);
    place(policy.raw, below?.split('\\') ?? [], values);
  }
  if (policies.size === 0)
    return unreadable(phrase('studio.import.problem.no-part', { part: String.raw`…\3rdparty\extensions\<id>\policy` }));
  const candidates = [...policies.values()].map(({ extensionId, raw }) => ({ extensionId, raw: asChromiumReads(raw) }));
  return chooseOurs(candidates, notOurs(others));
}
