import type * as z from 'zod/mini';
import type { RequestName, Requests } from '../../../core/messages';
import type { Asker } from './sender';

type Handle<N extends RequestName> = (
  payload: Requests[N]['in'],
  asker: Asker,
) => Promise<Requests[N]['out']> | Requests[N]['out'];

/** What each request has to look like, and who answers it. */
export type Handlers<Names extends RequestName = RequestName> = {
  readonly [N in Names]: { readonly shape: z.ZodMiniType<Requests[N]['in']>; readonly handle: Handle<N> };
};
