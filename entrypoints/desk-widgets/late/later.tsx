import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ChangeDrawer } from '../../../components/card/ChangeDrawer';
import { SentDialog } from '../../../components/SentDialog';
import { SimilarList } from '../../../components/similar/SimilarList';

/** A component in a place of its own. */
export interface Placed<Props> {
  render(props: Props): void;
  end(): void;
}

const placed =
  <Props extends object>(Part: (props: Props) => ReactElement) =>
  (place: Element): Placed<Props> => {
    const root = createRoot(place);
    return { render: (props) => root.render(<Part {...props} />), end: () => root.unmount() };
  };

/** What a person sees only after a press. A script of its own, with its own Preact: two scripts cannot share a tree. */
export const later = {
  changeDrawer: placed(ChangeDrawer),
  sentDialog: placed(SentDialog),
  similarList: placed(SimilarList),
};

export type Later = typeof later;
