import type { Ref } from 'react';
import type { Shortcuts } from '../words';
import type { CardActions, CardView } from './view';

/** For the browser's keyboard commands, which know nothing of what is picked inside the card. */
export interface CardHandle {
  /** Accepts what is picked; when nothing is yet, the focus goes to the choices. */
  accept(): void;
  dismiss(): void;
}

/** What each state of the card is given. */
export interface StateProps {
  readonly view: CardView;
  readonly actions: CardActions;
  readonly now: number;
}

export interface DecidingProps extends StateProps {
  readonly shortcuts: Shortcuts;
  readonly handle: Ref<CardHandle> | undefined;
}
