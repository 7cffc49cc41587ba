import type { Visibility } from '../../core/ticket';
import { all, first } from '../shared/dom';
import { bubble, internalTag, origin } from './selectors';

export interface Judgement {
  readonly visibility: Visibility;
  readonly evidence: string;
}

const judged = (visibility: Visibility, evidence: string): Judgement => ({ visibility, evidence });

export const channelOf = (via: unknown): unknown =>
  typeof via === 'object' && via !== null && 'channel' in via ? via.channel : undefined;

/** From the desk's JSON. Public only where the flag is exactly `true`; a side conversation is never between agent and requester. */
export function judgeComment(comment: { readonly public?: unknown; readonly via?: unknown }): Judgement {
  if (channelOf(comment.via) === 'side_conversation') return judged('private', 'json side conversation');
  if (comment.public === true) return judged('public', 'json public=true');
  if (comment.public === false) return judged('private', 'json public=false');
  return judged('unknown', 'json without a public flag');
}

/**
 * From the page alone. It has marks for what is internal and none for what is public, so public needs a known kind of
 * bubble and the absence of every mark.
 */
export function judgeItem(item: HTMLElement): Judgement {
  const marked = internalMark(item);
  if (marked !== null) return judged('private', marked);
  const kinds = all(item, bubble).map((element) => element.getAttribute('type'));
  if (kinds.length !== 1 || (kinds[0] !== 'agent' && kinds[0] !== 'end-user'))
    return judged('unknown', 'page: unknown kind of message');
  // A side conversation looks like an agent's message and only its label tells, in the words of the agent's language.
  if (labelsOf(item).length > 0 && !/^en\b/i.test(item.ownerDocument.documentElement.lang))
    return judged('unknown', 'page: label in another language');
  return judged('public', `page type=${kinds[0]}`);
}

/** The page marks it as an internal note. */
export const isMarkedInternal = (item: HTMLElement): boolean =>
  first(item, internalTag) !== null || all(item, bubble).some((element) => element.getAttribute('type') === 'internal');

/** The mark by which the page shows that the requester cannot see an item, or null. */
export function internalMark(item: HTMLElement): string | null {
  if (first(item, internalTag) !== null) return 'page: internal tag';
  if (all(item, bubble).some((element) => element.getAttribute('type') === 'internal')) return 'page type=internal';
  return isSideConversation(item) ? 'page: side conversation' : null;
}

const isSideConversation = (item: HTMLElement): boolean =>
  labelsOf(item).some((label) => /side[ _-]?conversation/i.test(label));

/** What the page says about where an item came from. */
const labelsOf = (item: HTMLElement): string[] =>
  all(item, origin)
    .flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('[aria-label]')])
    .map((element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.trim())
    .filter((label) => label !== '');
