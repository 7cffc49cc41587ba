import type { HaloPerson } from '../account/types';
import type { Knobs } from './knobs';
import type { By, LiveAccount } from './live';

/** One JSON request with all that answers it. */
export interface Ask {
  readonly method: string;
  readonly url: URL;
  readonly origin: string;
  readonly body: unknown;
  readonly by: By;
  readonly live: LiveAccount;
  readonly knobs: Knobs;
  readonly me: HaloPerson;
  /** To be called when the request has saved something, before it is answered. */
  readonly saved: () => void;
}

/** A query parameter that the server knows; null for one that the knob `ignoredFilters` makes unknown. */
export const param = (ask: Ask, name: string): string | null =>
  ask.knobs.ignoredFilters.includes(name) ? null : ask.url.searchParams.get(name);

export const isOn = (ask: Ask, name: string): boolean => param(ask, name) === 'true';

export const positive = (text: string | null, fallback: number): number => {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : fallback;
};
