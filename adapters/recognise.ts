import { deskIds, type DeskId } from '../core/ticket-ref';
import type { DeskEnv } from './adapter';
import { recogniseFreshdesk } from './freshdesk/recognise';
import { recogniseHalopsa } from './halopsa/recognise';
import { recogniseZendesk } from './zendesk/recognise';

type Recogniser = (env: Pick<DeskEnv, 'document' | 'fetch' | 'location'>, signal: AbortSignal) => Promise<boolean>;

/** Each looks at the path or at marks of the page before it asks the site anything. */
const recognisers: Readonly<Record<DeskId, Recogniser>> = {
  zendesk: recogniseZendesk,
  freshdesk: recogniseFreshdesk,
  halopsa: recogniseHalopsa,
  // By its description alone: `described/recognise.ts`.
  described: () => Promise.resolve(false),
};

/** Which desk a page of a person's own domain belongs to; null when it is none that we know, or nobody is signed in. */
export async function recogniseDesk(
  env: Pick<DeskEnv, 'document' | 'fetch' | 'location'>,
  signal: AbortSignal,
): Promise<DeskId | null> {
  for (const desk of deskIds) {
    if (await recognisers[desk](env, signal)) return desk;
  }
  return null;
}

export { recogniseDescribed } from './described/recognise';
