import { ChangeDrawer } from '../../../components/card/ChangeDrawer';
import { DismissReasons } from '../../../components/card/DismissReasons';
import { SuspicionPlaces } from '../../../components/card/SuspicionPlaces';
import { SentDialog } from '../../../components/SentDialog';
import css from '../../../components/styles/later.css?inline';
import { placed } from './placed';

/** What a person sees only after a press. A script of its own, with its own Preact: two scripts cannot share a tree. */
export const later = {
  changeDrawer: placed(ChangeDrawer, css),
  dismissReasons: placed(DismissReasons),
  sentDialog: placed(SentDialog, css),
  suspicionPlaces: placed(SuspicionPlaces, css),
};

export type Later = typeof later;
