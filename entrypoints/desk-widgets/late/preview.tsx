import { FirstUseAsk } from '../../../components/card/FirstUseAsk';
import { RequestAsk } from '../../../components/RequestAsk';
import { SentDialog } from '../../../components/SentDialog';
import { WouldDialog } from '../../../components/WouldDialog';
import css from '../../../components/styles/preview.css?inline';
import { placed } from './placed';

/** What a person looks at of a request, before it is sent and after. A script of its own: who asks for neither never loads it. */
export const preview = {
  firstUseAsk: placed(FirstUseAsk, css),
  requestAsk: placed(RequestAsk, css),
  sentDialog: placed(SentDialog, css),
  wouldDialog: placed(WouldDialog, css),
};

export type Preview = typeof preview;
