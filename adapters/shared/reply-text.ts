import { fault } from '../../core/errors';
import type { Composer } from './insert';
import { readPlain, readShown } from './mail/read';

/**
 * What the person has in a public reply, as plain text. As of any later message, quoted history stays out, which may repeat what was
 * never public; so does what the desk put there. Throws `reply-empty`, also where the box is no public reply.
 */
export function replyText({ mode, editable, foreign = [] }: Pick<Composer, 'mode' | 'editable' | 'foreign'>): string {
  if (mode !== 'public' || editable === null) throw fault('reply-empty');
  const strangers = ['blockquote', ...foreign.map(({ css }) => css)];
  const without = new Set(strangers.flatMap((css) => [...editable.querySelectorAll(css)]));
  const { text } =
    editable.tagName === 'TEXTAREA'
      ? readPlain((editable as HTMLTextAreaElement).value, { place: 'later' })
      : readShown(editable, without, { place: 'later' });
  if (text.trim() === '') throw fault('reply-empty');
  return text;
}
