import type { Condition } from '../../../../core/described/parts';
import type { Description } from '../../../../core/described/description';
import type { TriedCondition, TriedValue, TriedValues, TrialReport } from '../../../../core/described/trial';
import { describeAwayFromTicket } from '../../../../core/error-text';
import type { DesksideError } from '../../../../core/errors';
import type { Visibility } from '../../../../core/ticket';
import { listText } from '../../../../core/words/formats';
import { sayPhrase } from '../../../../core/words/say-phrase';
import { say } from '../../../../core/words/say';

/** How a verdict looks. */
export const verdictLooks: Readonly<Record<Visibility, string>> = { public: 'fine', private: 'plain', unknown: 'low' };

export const valueText = (value: TriedValue): string =>
  typeof value === 'string' ? say('trial.found.text', { text: value }) : sayPhrase(value);

export function foundText({ count, values }: TriedValues): string {
  if (count === 0) return say('trial.found.nothing');
  if (values.length === 0) return say('trial.found.there', { count });
  const isMore = count > values.length && values.length > 1;
  const more = isMore ? [say('trial.found.more', { count: count - values.length })] : [];
  return say('trial.found.values', { values: listText([...values.map(valueText), ...more]) });
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
    return { title: say('trial.step.signed-out'), sentence: say('trial.step.signed-out-do', { host }) };
  if (ticket === null)
    return pages.length === 0
      ? { title: say('trial.step.no-page'), sentence: say('trial.step.no-page-do') }
      : { title: say('trial.step.not-believed'), sentence: say('trial.step.not-believed-do') };
  const [first] = errors;
  return first === undefined ? null : { title: say('trial.step.in-part'), sentence: errorLine(first) };
}

export const editorText = (kind: string): string =>
  kind.endsWith('-frame')
    ? say('trial.box.editor-in-frame', { kind: kind.slice(0, -'-frame'.length) })
    : say('trial.box.editor', { kind });
