import { detectors, type DeskDetector } from '../../../adapters/detect';
import type { CustomDesk } from '../../../core/settings';
import type { DeskId } from '../../../core/ticket-ref';
import { isCoveredBy, permissionPattern } from '../../lib/desk-address';

/** Where a desk's agent pages live: `/agent/*`. A product that has no host of its own is on added ones only, and may be anywhere there. */
const pathsOf = ({ matches }: DeskDetector): string[] =>
  matches.length === 0 ? ['/*'] : [...new Set(matches.map((pattern) => pattern.replace(/^[a-z]+:\/\/[^/]+/, '')))];

const ownsByName = (detector: DeskDetector, origin: string): boolean =>
  pathsOf(detector).some((path) => detector.owns(new URL(path.replace('*', ''), origin)));

/** The desk whose product gives its accounts names like this one; null for a person's own domain. */
export const deskByName = (origin: string): DeskId | null =>
  detectors.find((detector) => ownsByName(detector, origin))?.id ?? null;

/** The desk of a host that is in the manifest, so that nobody has to add it. */
export const builtInDesk = (origin: string): DeskId | null =>
  detectors.find((detector) => isCoveredBy(origin, detector.matches) && ownsByName(detector, origin))?.id ?? null;

export const builtInPatterns: readonly string[] = detectors.flatMap(({ matches }) => matches);

/**
 * Match patterns of an added desk: its agent pages once it is known which desk it is, before that all of its pages. Like
 * permissions they carry no port, so whoever uses them compares the origin as well.
 */
export function addedPatterns({ origin, desk, described }: CustomDesk): string[] {
  const detector = detectors.find(({ id }) => id === desk);
  const all = permissionPattern(origin);
  if (desk === 'described') return [all.replace(/\/\*$/, `${described?.base ?? ''}/*`)];
  return detector === undefined ? [all] : pathsOf(detector).map((path) => all.replace(/\/\*$/, path));
}
