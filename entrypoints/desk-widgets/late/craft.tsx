import { DraftChange } from '../../../components/draft/DraftChange';
import { DraftCraft } from '../../../components/draft/DraftCraft';
import { DraftSources } from '../../../components/draft/DraftSources';
import css from '../../../components/styles/craft.css?inline';
import { placed } from './placed';

/** What is done with an open draft that a model wrote. A script of its own: most tickets are answered without a look at it. */
export const craft = {
  draftCraft: placed(DraftCraft, css),
  draftChange: placed(DraftChange, css),
  draftSources: placed(DraftSources, css),
};

export type Craft = typeof craft;
