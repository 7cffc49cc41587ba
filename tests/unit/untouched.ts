import { afterAll, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const partsOf = (whole: object): readonly object[] => [
  whole,
  ...Object.values(whole).filter(isObject).flatMap(partsOf),
];

/** Every part of the browser as it is before a test file puts something else in its place. */
const parts = partsOf(fakeBrowser).map((part) => [part, Object.getOwnPropertyDescriptors(part)] as const);

// Files that share their modules share this browser too.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const [part, before] of parts) {
    for (const name of Object.keys(part)) if (!(name in before)) Reflect.deleteProperty(part, name);
    Object.defineProperties(part, before);
  }
  fakeBrowser.reset();
});
