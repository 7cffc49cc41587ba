import { listText } from '../words/formats';
import { sayPhrase } from '../words/say-phrase';
import { say } from '../words/say';
import { clip } from '../text';
import { brokenAt, lineOf } from './line-of';
import type { Form, Problem } from './problem';

/** A problem at its line. */
export interface Mistake extends Pick<Problem, 'says' | 'forms'> {
  /** From 1. */
  readonly line: number;
  /** The word that it is about, from the outside in; empty where it is the whole. */
  readonly where: string;
}

/** Longer words are no description's. Characters. */
const LONGEST_WHERE = 200;

/** What is wrong with a text, from its first line on. */
export function mistakesIn(text: string, problems: readonly Problem[]): readonly Mistake[] {
  const broken = brokenAt(text);
  return problems
    .map(({ where, says, ...forms }): Mistake => {
      const isWhole = broken !== null && says.key === 'mistake.json.other';
      return {
        line: broken?.line ?? lineOf(text, where),
        where: clip(where.join('.'), LONGEST_WHERE),
        says: isWhole ? { key: broken.says } : says,
        ...forms,
      };
    })
    .toSorted((a, b) => a.line - b.line);
}

/** Texts in quotation marks; `true` and numbers without any. */
function sayForm(form: Form): string {
  if ('written' in form) return form.written;
  return 'text' in form ? say('mistake.quoted', { text: form.text }) : say(`mistake.form.${form.kind}`);
}

/** The sentence alone, without its line and place, in the reader's language. */
export const sayMistake = ({ says, forms = [] }: Pick<Problem, 'says' | 'forms'>): string =>
  forms.length === 0
    ? sayPhrase(says)
    : sayPhrase({ ...says, values: { forms: listText([...new Set(forms.map(sayForm))], 'disjunction') } });
