import type { Visibility } from '../../core/ticket';
import { all, first } from './dom';
import { bubble, internalTag, origin } from './selectors';

export interface Judgement {
  readonly visibility: Visibility;
  readonly evidence: string;
}

const judged = (visibility: Visibility, evidence: string): Judgement => ({ visibility, evidence });

export const channelOf = (via: unknown): unknown => (typeof via === 'object' && via !== null && 'channel' in via ? via.channel : undefined);

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
  const known = kinds.length === 1 && (kinds[0] === 'agent' || kinds[0] === 'end-user');
  return known ? judged('public', `page type=${String(kinds[0])}`) : judged('unknown', 'page: unknown kind of message');
}

/** The mark by which the page shows that the requester cannot see an item, or null. */
export function internalMark(item: HTMLElement): string | null {
  if (first(item, internalTag) !== null) return 'page: internal tag';
  if (all(item, bubble).some((element) => element.getAttribute('type') === 'internal')) return 'page type=internal';
  return isSideConversation(item) ? 'page: side conversation' : null;
}

/** Its label is localised; the words here are those of the languages in which it is known. */
function isSideConversation(item: HTMLElement): boolean {
  const labelled = all(item, origin).flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('[aria-label]')]);
  return labelled.some((element) => /side[ _-]?conversation/i.test(`${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`));
}
