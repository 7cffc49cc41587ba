import { expect as base } from '@playwright/test';

/** Looks more often than Playwright by itself, whose second look comes after 350 ms and the fourth after two seconds. */
const OFTEN = [20, 30, 50, 50, 100];

const poll: typeof base.poll = (actual, options) =>
  base.poll(actual, {
    intervals: OFTEN,
    ...(typeof options === 'string' ? { message: options } : options),
  });

/** Playwright's own, but that `expect.poll` sees a state soon after it has come. */
export const expect: typeof base = new Proxy(base, {
  get: (target, name, receiver): unknown => (name === 'poll' ? poll : Reflect.get(target, name, receiver)),
});
