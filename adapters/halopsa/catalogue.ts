import type { DeskAdapter } from '../adapter';
import { settle } from '../shared/settle';
import { readFieldCatalogue } from './fields';
import { sourceFor } from './source-for';

export const readCatalogue: DeskAdapter['readCatalogue'] = (origin, env, signal) =>
  settle(signal, () => readFieldCatalogue(sourceFor(origin, env, ''), origin, signal));
