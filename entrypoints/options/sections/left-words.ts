import { listText } from '../../../core/words/formats';
import { sentencesText, startWithCapital } from '../../pages/words';
import { say } from '../../../core/words/say';
import type { ErasedPart, ErasedState, Requests } from '../../../core/messages';

type Erasing = Requests['data.erase'];

const all: readonly ErasedPart[] = ['settings', 'keys', 'records', 'sent'];

/** What could not be erased and what to do about it, in words; empty when all of it is gone. */
export function leftWords(what: Erasing['in']['what'], parts: Erasing['out']['parts']): string {
  const named = (state: ErasedState): string =>
    listText(all.filter((part) => parts[part] === state).map((part) => say(`data.left.part.${part}`)));
  const [later, failed] = [named('later'), named('failed')];
  if (later === '' && failed === '') return '';
  if (what !== 'everything') return say('data.left.some', { parts: failed });
  return sentencesText([
    ...(later === '' ? [] : [say('data.left.later', { parts: startWithCapital(later) })]),
    ...(failed === '' ? [] : [say('data.left.failed', { parts: failed })]),
    ...(parts.settings === 'erased' ? [say('data.left.rest')] : []),
  ]);
}
