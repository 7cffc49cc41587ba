import type { DeskAdapter } from '../adapter';
import { boundedCatalogue } from '../shared/bounds';
import { settle } from '../shared/settle';
import { readFieldCatalogue } from './fields';
import { sourceFor } from './source-for';

export const readCatalogue: DeskAdapter['readCatalogue'] = (origin, env, signal) =>
  settle(signal, async () =>
    boundedCatalogue(await readFieldCatalogue(sourceFor(origin, env, ''), origin, null, signal)),
  );
