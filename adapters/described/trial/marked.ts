import type { DescribedDesk } from '../../../core/described/addressed';
import type { Css } from '../../../core/described/parts';
import { gapsOf } from '../../../core/described/template';
import type { DeskEnv } from '../../adapter';
import { meantBy } from '../controls/find';
import { elementsOf, type Gaps } from '../evaluate';
import { shownIn } from '../pane';

interface Marked {
  /** In the page or in the frame that the ticket lies in, each once. */
  readonly elements: readonly HTMLElement[];
  /** A gap in the selector that nobody could fill here; null where all are filled. */
  readonly gap: string | null;
}

/** What the page knows for gaps: all that a shown ticket tells, else the desk's base alone. */
export const gapsHere = (desk: DescribedDesk, env: Pick<DeskEnv, 'document' | 'location'>): Gaps =>
  shownIn(desk, env)?.gaps ?? ((gap) => (gap === 'base' ? desk.base : null));

/**
 * What a selector of the description finds in the whole page. `fieldIds`: fields that the desk's answers have told of, for selectors
 * that name one (`{field.id}`); all of them count.
 */
export function elementsMarked(
  css: Css,
  desk: DescribedDesk,
  env: Pick<DeskEnv, 'document' | 'location'>,
  fieldIds: readonly string[],
): Marked {
  const shown = shownIn(desk, env);
  const gaps = gapsHere(desk, env);
  const root = shown?.document ?? env.document;
  const texts = typeof css === 'string' ? [css] : css.map((one) => one.css);
  const open = texts.flatMap(gapsOf).find((gap) => gaps(gap) === null);
  if (open === undefined) return { elements: elementsOf(css, { root, gaps }), gap: null };
  const each = fieldIds.flatMap((id) => meantBy(id, desk.description, gaps)?.gaps ?? []);
  const filled = each.filter((known) => known(open) !== null);
  const elements = new Set(filled.flatMap((known) => elementsOf(css, { root, gaps: known })));
  return { elements: [...elements], gap: filled.length > 0 ? null : open };
}
