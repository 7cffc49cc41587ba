import { expect } from '../e2e/support/expect';
import { onlyWide } from './gallery-managed-shots';
import type { Shot } from './gallery-shot';
import { axeFindings, openGallery } from './gallery-site';
import { test } from './gallery-test';

/** Axe does not see contrast themes, and the rest is another sentence in the same place. */
const sameButForWords: ReadonlySet<string> = new Set([
  'described-empty',
  'described-forbidden',
  'described-gone',
  'described-kept',
  'described-wrong-forced',
  'health-forced-colours',
  'learned-no-match',
  'learned-nothing',
  'options-desks-unknown',
  'own-model-available',
  'own-model-downloadable',
  'own-model-no-room',
  'own-model-not-offered',
  'own-model-silent',
  'own-model-unavailable',
  'provider-forced-colours',
  'provider-origin-other',
  'provider-stopped',
  'usage-loading',
  'watch-closed',
  'watch-forbidden',
  'watch-fresh',
  'watch-limit',
  'watch-views-forced',
  'watch-without',
]);

/**
 * The dark, narrow or wide twin of a picture of the options or the popup, or a state that differs from another in words only; the card,
 * its list of values and the draft are looked at in every form.
 */
export const isTwin = (name: string): boolean =>
  onlyWide.has(name) ||
  sameButForWords.has(name) ||
  (/-(?:dark|narrow|wide)$/.test(name) && !/^(?:card|draft|picker)-/.test(name));

const surfaceOf = ({ name }: Shot): string => name.split('-', 1)[0] ?? name;

/**
 * What `npm test` looks at: of each surface the first state and every third after it, so that a new surface is among them, and the dark
 * card, whose colours are those of all that is dark in a desk. Before a release all.
 */
const isLookedAt = (shots: readonly Shot[], shot: Shot): boolean =>
  shot.name === 'card-dark' || shots.filter((each) => surfaceOf(each) === surfaceOf(shot)).indexOf(shot) % 3 === 0;

export function axeFindsNothing(shots: readonly Shot[]): void {
  for (const shot of shots) {
    const where = isLookedAt(shots, shot) ? {} : { tag: '@wide' };
    test(`axe finds nothing: ${shot.name}`, where, async ({ site, still }) => {
      await still.setViewportSize({ width: shot.width, height: 800 });
      await still.emulateMedia({ colorScheme: shot.dark ? 'dark' : 'light' });
      await openGallery(still, site, shot.url);
      await shot.act(still);
      expect(await axeFindings(still, shot.part?.(still))).toEqual([]);
    });
  }
}
