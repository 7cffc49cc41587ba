/** What a desk's answer says of the limit that it counts in. */
export interface LimitSaid {
  /** How many requests are allowed in all; null where that is not said. */
  readonly all: number | null;
  readonly left: number | null;
  /** Milliseconds until it counts anew. */
  readonly resetMs: number | null;
  /** Milliseconds that it asks to wait (`Retry-After`). */
  readonly waitMs: number | null;
}

function numberIn(headers: Headers, names: readonly string[]): number | null {
  const value = names.map((name) => headers.get(name)).find((each) => each !== null);
  const number = Number(value);
  return value === undefined || value === null || value.trim() === '' || !Number.isFinite(number) ? null : number;
}

/** Seconds, or a date. */
function waitIn(headers: Headers): number | null {
  const seconds = numberIn(headers, ['retry-after']);
  if (seconds !== null) return seconds * 1000;
  const date = Date.parse(headers.get('retry-after') ?? '');
  return Number.isNaN(date) ? null : date - Date.now();
}

/** Zendesk writes `x-rate-limit`, newer ones `ratelimit-limit`; Freshdesk `x-ratelimit-total`. */
export function limitIn(headers: Headers): LimitSaid {
  const reset = numberIn(headers, ['ratelimit-reset', 'x-ratelimit-reset']);
  const waitMs = waitIn(headers);
  return {
    all: numberIn(headers, ['ratelimit-limit', 'x-ratelimit-total', 'x-ratelimit-limit', 'x-rate-limit']),
    left: numberIn(headers, ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining']),
    resetMs: reset === null ? waitMs : reset * 1000,
    waitMs,
  };
}
