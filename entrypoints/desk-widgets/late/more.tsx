import { AnalysisNote } from '../../../components/card/AnalysisNote';
import { DraftQuestions } from '../../../components/draft/DraftQuestions';
import css from '../../../components/styles/more.css?inline';
import { placed } from './placed';

/** What is offered beside the suggestion and the draft, to those who have switched it on or on a ticket that gives cause. A script of its own. */
export const more = { analysisNote: placed(AnalysisNote, css), draftQuestions: placed(DraftQuestions, css) };

export type More = typeof more;
