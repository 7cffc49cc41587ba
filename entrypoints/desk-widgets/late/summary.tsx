import { SummaryPart } from '../../../components/summary/SummaryPart';
import css from '../../../components/styles/summary.css?inline';
import { placed } from './placed';

/** What a conversation comes to. A script of its own: it is off until somebody switches it on, and a short conversation has none. */
export const summary = { summaryPart: placed(SummaryPart, css) };

export type SummaryScript = typeof summary;
