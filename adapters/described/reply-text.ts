import { fault } from '../../core/errors';
import { replyText } from '../shared/reply-text';
import { showsHint, type Box } from './composer';

/** What the person has in the public reply, as plain text without what is quoted. Throws `reply-empty`. */
export function replyTextIn(box: Box | null): string {
  if (box === null || showsHint(box)) throw fault('reply-empty');
  return replyText(box);
}
