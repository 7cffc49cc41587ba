import { RequestAsk } from '../../../components/RequestAsk';
import { WouldDialog } from '../../../components/WouldDialog';
import css from '../../../components/styles/preview.css?inline';
import { placed } from './placed';

/** What a person looks at before it is sent. A script of its own: who asks for neither never loads it. */
export const preview = { requestAsk: placed(RequestAsk, css), wouldDialog: placed(WouldDialog, css) };

export type Preview = typeof preview;
