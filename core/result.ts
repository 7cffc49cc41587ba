import type { DesksideError } from './errors';

/** The outcome of anything that a person can see fail: a value, or one member of the closed error union. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesksideError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = <T = never>(error: DesksideError): Result<T> => ({ ok: false, error });
