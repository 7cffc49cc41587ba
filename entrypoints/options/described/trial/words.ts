import type { Condition } from '../../../../core/described/parts';
import type { Description } from '../../../../core/described/description';
import type { FromTrial, TriedCondition, TriedValues, TrialReport } from '../../../../core/described/trial';
import { describeAwayFromTicket } from '../../../../core/error-text';
import type { DesksideError } from '../../../../core/errors';
import type { Visibility } from '../../../../core/ticket';
import type { Unreached } from './reach';

export const hostOf = (origin: string): string => new URL(origin).host;

export const leftText = 'The desk’s tab was left or loaded anew, so this ended there. Press again to go on.';

export function unreachedText(why: Unreached, origin: string): string {
  const host = hostOf(origin);
  switch (why) {
    case 'not-added':
      return `${host} is not among your help desks. Add its address first.`;
    case 'no-access':
      return `The browser keeps ${host} from Deskside. Press “Allow access” beside this desk, then try again.`;
    case 'gone':
      return `That tab does not show ${host} any more. Open a ticket there, then try again.`;
    case 'not-reached':
      return 'That tab could not be reached. Reload it, then try again.';
  }
}

export const refusedText: Readonly<Record<Extract<FromTrial, { is: 'failed' }>['why'], string>> = {
  'bad-description': 'The description has mistakes. Mend them first; they are named with their lines.',
  unexpected: 'That could not be tried. Reload the desk’s tab, then try again.',
};

export const verdicts: Readonly<Record<Visibility, { readonly text: string; readonly look: string }>> = {
  public: { text: '✓ Public', look: 'fine' },
  private: { text: '✕ Private', look: 'plain' },
  unknown: { text: '? Not proven', look: 'low' },
};

/** What stands for a message whose words nobody may see here. */
export const keptWords: Readonly<Record<Visibility, string>> = {
  public: 'Its words could not be read.',
  private: 'Its words are not read.',
  unknown: 'Its words are not read, because nothing proves that it is public.',
};

export function foundText({ count, values }: TriedValues): string {
  if (count === 0) return 'nothing is there';
  if (values.length === 0) return count === 1 ? 'it is there' : `${count} are there`;
  const more = count > values.length && values.length > 1 ? ` and more (${count})` : '';
  return `found ${values.map((value) => `“${value}”`).join(', ')}${more}`;
}

/** The condition of the description that was tried; null where the description has been changed since. */
export function conditionOf({ of, at }: TriedCondition, { messages }: Description): Condition | null {
  if (of === 'opening') return messages?.opening?.if ?? null;
  return (of === 'public' ? messages?.public : messages?.private)?.[at] ?? null;
}

/** Of all conditions, those that decided. */
export function decisive(visibility: Visibility, conditions: readonly TriedCondition[]): readonly TriedCondition[] {
  const forIt = conditions.filter(({ of }) => of !== 'private');
  if (visibility === 'public') return forIt;
  if (visibility === 'private') return conditions.filter(({ of, holds }) => of === 'private' && holds);
  return forIt.filter(({ holds }) => !holds);
}

export const errorLine = (error: DesksideError): string => describeAwayFromTicket(error);

/** The first thing that keeps the report from being whole, with what to do; null where nothing does. */
export function nextStep(
  { ticket, desk, pages }: TrialReport,
  host: string,
): { title: string; sentence: string } | null {
  const errors = [
    ...(typeof desk.ask === 'string' ? [] : [desk.ask.error]),
    ...(ticket === null ? [] : [ticket.facts, ticket.messages, ticket.fields]).flatMap((part) =>
      part.ok ? [] : [part.error],
    ),
  ];
  if (errors.some(({ code }) => code === 'desk-signed-out'))
    return { title: 'You are signed out there', sentence: `Sign in to ${host} in its tab, then try again.` };
  if (ticket === null)
    return pages.length === 0
      ? {
          title: 'Not a ticket’s page',
          sentence: 'Its address is none of the pages of the description. Open a ticket in that tab, then try again.',
        }
      : {
          title: 'The page is not believed yet',
          sentence: 'Its address is a ticket’s, but not everything that the description asks for is there. See below.',
        };
  const [first] = errors;
  return first === undefined ? null : { title: 'Not everything could be read', sentence: errorLine(first) };
}

export const editorNames = (kind: string): string => kind.replace(/-frame$/, ' in a frame');
