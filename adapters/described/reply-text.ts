import { fault } from '../../core/errors';
import { areaText, replyText } from '../shared/reply-text';
import { showsHint, type Box } from './composer';

/** What the person has in the public reply, as plain text without what is quoted. Throws `reply-empty`. */
export function replyTextIn(box: Box | null): string {
  if (box === null || box.mode !== 'public' || showsHint(box)) throw fault('reply-empty');
  const { mode, kind, editable, foreign } = box;
  return kind === 'textarea'
    ? areaText((editable as HTMLTextAreaElement).value)
    : replyText({ mode, kind: 'rich', empty: false, editable, foreign });
}
