import type { DeskAdapter } from '../adapter';
import { settle } from '../shared/settle';
import { createApi } from './api';
import { readFieldCatalogue } from './fields';

export const readCatalogue: DeskAdapter['readCatalogue'] = (origin, env, signal) =>
  settle(signal, () => readFieldCatalogue(createApi(origin, env), env, signal));
