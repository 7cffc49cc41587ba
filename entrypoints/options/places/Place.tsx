import { createContext, useContext, useId, type ReactNode } from 'react';
import { describeAwayFromTicket, describeError } from '../../../core/error-text';
import type { ErrorCode } from '../../../core/errors';

/** What somebody came for. */
export interface Came {
  /** As `settingsPlace` writes it. */
  readonly at: string;
  readonly turn: number;
  /** The error that led there, until something was saved. */
  readonly problem: ErrorCode | null;
  /** It is on its page now, and tells the error itself. */
  readonly found: boolean;
}

export const CameContext = createContext<Came>({ at: '', turn: 0, problem: null, found: false });

/** The error that led to this very place; null where none did. */
export function useProblemAt(at: string | undefined): ErrorCode | null {
  const came = useContext(CameContext);
  return at !== undefined && came.at === at ? came.problem : null;
}

/** An error's title and sentence, beside what mends it. */
export function PlaceProblem({ code, id }: { code: ErrorCode | null; id?: string }) {
  const own = useId();
  if (code === null) return null;
  return (
    <p id={id ?? own} className="place-problem">
      <b>{describeError({ code }).title}</b> {describeAwayFromTicket({ code })}
    </p>
  );
}

/** What an address can name, where it is no field. `at`: as `settingsPlace` writes it. */
export function Place({ at, children }: { at: string; children: ReactNode }) {
  return (
    <div data-place={at} className="place">
      <PlaceProblem code={useProblemAt(at)} />
      {children}
    </div>
  );
}
