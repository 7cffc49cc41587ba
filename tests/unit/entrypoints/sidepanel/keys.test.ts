// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { keyTable, meaningOf, takesText } from '../../../../entrypoints/sidepanel/keys';

const none = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('a key', () => {
  test.each([
    ['j', {}, 'next'],
    ['J', { shiftKey: true }, 'extend-next'],
    ['ArrowUp', { shiftKey: true }, 'extend-previous'],
    ['A', {}, 'accept'],
    ['/', { shiftKey: true }, 'search'],
    ['?', { shiftKey: true }, 'help'],
    ['a', { ctrlKey: true }, 'select-all'],
    ['A', { metaKey: true }, 'select-all'],
    ['ф', { code: 'KeyA' }, 'accept'],
    ['О', { code: 'KeyJ', shiftKey: true }, 'extend-next'],
    ['q', {}, undefined],
    ['j', { ctrlKey: true }, undefined],
    ['a', { altKey: true }, undefined],
    ['Enter', {}, 'open'],
    ['Enter', { shiftKey: true }, undefined],
  ] as const)('%s with %j is %s', (key, held, does) => expect(meaningOf({ ...none, key, ...held })).toBe(does));
  test('means one thing', () => {
    const keys = keyTable.flatMap(({ keys: each }) => [...each]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('single keys keep out of where somebody types or chooses', () => {
  document.body.innerHTML =
    '<input id="a" /><input id="b" type="checkbox" /><select id="c"></select><div role="menu"><button id="d"></button></div><button id="e"></button>';
  const takes = ['a', 'b', 'c', 'd', 'e'].filter((id) => takesText(document.getElementById(id)));
  expect(takes).toEqual(['a', 'c', 'd']);
  expect(takesText(null)).toBe(false);
});
