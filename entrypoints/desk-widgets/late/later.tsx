import { ChangeDrawer } from '../../../components/card/ChangeDrawer';
import { DismissReasons } from '../../../components/card/DismissReasons';
import { FieldChoice } from '../../../components/card/FieldChoice';
import { SuspicionLine } from '../../../components/card/SuspicionLine';
import { SimilarList } from '../../../components/similar/SimilarList';
import css from '../../../components/styles/later.css?inline';
import { placed } from './placed';

/** What a person sees only after a press, once per desk, or on a ticket that speaks to a machine. A script of its own, with its own Preact: two scripts cannot share a tree. */
export const later = {
  changeDrawer: placed(ChangeDrawer, css),
  dismissReasons: placed(DismissReasons),
  fieldChoice: placed(FieldChoice, css),
  similarList: placed(SimilarList, css),
  suspicionLine: placed(SuspicionLine, css),
};

export type Later = typeof later;
