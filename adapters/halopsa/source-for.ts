import type { DeskEnv } from '../adapter';
import { canAsk, createApi } from './api';
import { observedSource } from './observed';
import { askingSource, type HaloSource } from './source';

/** Asked for with the page's token where that can be had; else heard from the page. `ticketId` as in `observedSource`. */
export const sourceFor = (origin: string, env: DeskEnv, ticketId: string): HaloSource =>
  canAsk(origin, env) ? askingSource(createApi(origin, env).get) : observedSource(env, ticketId);
