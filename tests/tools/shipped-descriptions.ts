import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Description } from '../../core/described/description';

/** The shipped descriptions below this folder of the repository, as they lie there: a test says that they are without a mistake. */
export const shippedDescriptions = (root: string): readonly Description[] => {
  const folder = join(root, 'adapters/described/shipped');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Description);
};
