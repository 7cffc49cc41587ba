import type { Learning } from '../../../../../entrypoints/background/session/lessons';

/** For tests that have nothing to do with learning from solved tickets. */
export const noLearning: Learning = {
  watch: () => () => undefined,
  now: () => Promise.resolve(null),
  begin: () => Promise.resolve(),
};
