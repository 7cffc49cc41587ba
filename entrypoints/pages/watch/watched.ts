import type { DeskView } from '../../../core/queue';
import type { Settings } from '../../../core/settings';

export const watchedOf = (settings: Settings, origin: string): readonly DeskView[] =>
  settings.desks[origin]?.watched ?? [];

/** The settings with these views watched on that desk. The titles are kept, so that they can be shown while it is closed. */
export function withWatched(settings: Settings, origin: string, views: readonly DeskView[]): Settings {
  const { watched: _before, ...desk } = settings.desks[origin] ?? { descriptions: {} };
  const watched = views.map(({ id, title }) => ({ id, title }));
  return {
    ...settings,
    desks: { ...settings.desks, [origin]: { ...desk, ...(watched.length === 0 ? {} : { watched }) } },
  };
}

/** A view that can be chosen. */
export interface Choice extends DeskView {
  /** It is watched, and the desk offers it no longer. */
  readonly gone: boolean;
}

/** What the desk offers, in its order, with its titles of today; before that what is watched and no longer offered. */
export function choicesOf(offered: readonly DeskView[], watched: readonly DeskView[]): Choice[] {
  const known = new Set(offered.map(({ id }) => id));
  return [
    ...watched.filter(({ id }) => !known.has(id)).map((view) => ({ ...view, gone: true })),
    ...offered.map((view) => ({ ...view, gone: false })),
  ];
}
