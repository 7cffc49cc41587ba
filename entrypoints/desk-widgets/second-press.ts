import { openWarnings, type DraftView } from '../../components/draft/view';
import type { DraftWarning, GuardKind } from '../../core/draft-text/warning';

/**
 * The kinds of findings at which a first press on Insert stops, so that they are looked at; null where it may go on: nothing of what the
 * organisation names was found, or all of it was shown by a press before. What nobody has looked through may hold any of it.
 */
export function askedAgain(
  view: Pick<DraftView, 'warnings' | 'fills' | 'pressAgain'>,
  secondPress: readonly GuardKind[],
): readonly DraftWarning['kind'][] | null {
  const named: readonly string[] = secondPress;
  const found = openWarnings(view).flatMap(({ kind }) =>
    named.includes(kind) || (kind === 'unchecked' && named.length > 0) ? [kind] : [],
  );
  return found.every((kind) => view.pressAgain.includes(kind)) ? null : [...new Set(found)];
}
