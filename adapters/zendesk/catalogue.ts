import type { DeskAdapter } from '../adapter';
import { boundedCatalogue } from '../shared/bounds';
import { settle } from '../shared/settle';
import { createApi } from './api';
import { readFieldCatalogue } from './fields';

export const readCatalogue: DeskAdapter['readCatalogue'] = (origin, env, signal) =>
  settle(signal, async () => boundedCatalogue(await readFieldCatalogue(createApi(origin, env), null, signal)));
