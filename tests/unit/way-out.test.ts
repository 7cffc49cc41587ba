import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Everything by which a script can make a browser send something by itself. */
const WAYS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'Image',
]);
const EVERYWHERE = new Set(['globalThis', 'self', 'window', 'navigator']);

/** Where what stands in the code names one of them as a value, by line. */
function waysIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found = new Map<number, string>();
  /** Names that stand there as a type, as the name of a member, or to be given another value. */
  const other = new Set<number>();
  new Visitor({
    Identifier: ({ name, start }) => void (WAYS.has(name) && found.set(start, name)),
    MemberExpression: ({ object, property, computed }) => {
      const isOwn = object.type === 'Identifier' && EVERYWHERE.has(object.name);
      if (!computed && !isOwn) other.add(property.start);
      if (computed && isOwn) found.set(object.start, code.slice(object.start, property.end));
    },
    Property: ({ key, computed, shorthand }) => void (!computed && !shorthand && other.add(key.start)),
    TSTypeQuery: ({ exprName }) => void other.add(exprName.start),
    TSPropertySignature: ({ key }) => void other.add(key.start),
    TSMethodSignature: ({ key }) => void other.add(key.start),
  }).visit(program);
  return [...found].flatMap(([start, name]) =>
    other.has(start) ? [] : [`${name} in line ${code.slice(0, start).split('\n').length}`],
  );
}

const filesOf = (...rooms: readonly string[]): string[] =>
  rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(room, name.split(path.sep).join('/'))),
  );

test('the worker, the providers and our own pages have one way out to another computer', () => {
  const users = filesOf('core', 'providers', 'entrypoints', 'components').flatMap((file) => {
    const ways = waysIn(file, readFileSync(path.join(root, file), 'utf8'));
    return ways.length === 0 ? [] : [[file, ways.length] as const];
  });
  expect(Object.fromEntries(users)).toEqual({
    'entrypoints/background/model/way-out.ts': 1,
    ...Object.fromEntries(Object.keys(ownFiles).map((file) => [file, 1])),
    ...inTheDesk,
  });
});

/** What is read there is a file of the extension itself. */
const ownFiles: Readonly<Record<string, string>> = {
  'entrypoints/background/desks/descriptions.ts': "fetch(new URL(SHIPPED, browser.runtime.getURL('/')))",
  'entrypoints/background/phrases.ts': "fetch(new URL('/phrases.json', browser.runtime.getURL('/')))",
  'entrypoints/lib/vocabulary.ts': "fetch(new URL(`/words/${language}.${ending[of]}`, browser.runtime.getURL('/')))",
  'entrypoints/options/described/StartFrom.tsx': "fetch('/described-desks.json')",
  'entrypoints/options/help/HelpSections.tsx': 'fetch(FILE)',
};

/** These run in a desk's tab, ask that desk alone, and never hold a key or know a provider. */
const inTheDesk = {
  'entrypoints/api-observer/hear.ts': 6,
  'entrypoints/desk-bootstrap/env.ts': 1,
  'entrypoints/desk-probe.ts': 1,
  'entrypoints/desk-trial/index.ts': 1,
};

test.each(Object.entries(ownFiles))('%s reads nothing but a file of the extension', (file, call) => {
  const code = readFileSync(path.join(root, file), 'utf8');
  expect(code).toContain(call);
  if (call.includes('FILE')) expect(code).toContain("const FILE = '/licences.txt'");
});

test.each([
  ['a call', 'await fetch(url)', 1],
  ['one that is handed on', 'connect({ fetch })', 1],
  ['one under a global', 'globalThis.fetch(url); self["fetch"](url)', 2],
  ['another kind', 'new WebSocket(url); navigator.sendBeacon(url)', 2],
  ['a type', 'type Fetch = typeof fetch; interface A { fetch: Fetch }', 0],
  ['a member of something of ours', 'connection.fetch(url); const a = { fetch: way }', 0],
])('%s is seen for what it is', (_what, code, times) => {
  expect(waysIn('x.ts', code)).toHaveLength(times);
});
