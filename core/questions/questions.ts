/** What somebody at a help desk needs to know of a problem, where most tickets of its kind tell it. In the order in which it is asked for. */
export const factKinds = ['device', 'error', 'began', 'people', 'version', 'screenshot', 'place', 'phone'] as const;
export type FactKind = (typeof factKinds)[number];

/** A question that the customer has not answered yet. */
export interface FollowUp {
  /** In the words in which it goes into a draft; one line. */
  readonly text: string;
  /** The team wrote it down for this kind of ticket, or most solved tickets of the kind tell it. */
  readonly from: 'team' | 'solved';
}

/** So many are shown. */
export const MOST_QUESTIONS = 3;

/** Of one question, in UTF-16 units. */
export const QUESTION_CHARS = 200;

/** Of one kind of ticket. */
const MOST_WRITTEN = 10;

/** Questions as somebody writes them down, one a line. */
export const questionsIn = (written: string): string[] =>
  written
    .split('\n', 4 * MOST_WRITTEN)
    .map((line) => line.trim().slice(0, QUESTION_CHARS))
    .filter((line) => line !== '')
    .slice(0, MOST_WRITTEN);

/** What the page asks the worker with. The ticket is checked there, as for a draft. */
export interface QuestionRequests {
  /**
   * What is missing in this ticket to solve it. `values`: what its fields hold, or are likely to, by field id, the category first; `draft`: the
   * text that is there already, empty without one. Empty where nothing is missing, or nothing may be told.
   */
  'draft.questions': {
    in: {
      ticket: unknown;
      values: { fieldId: string; optionId: string }[];
      draft: string;
    };
    out: { questions: readonly FollowUp[] };
  };
}
