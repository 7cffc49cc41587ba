import { fault } from '../../core/errors';
import { linesIn } from './caret';
import type { Composer } from './insert';

/**
 * What the person has in a public reply, as plain text: nothing that is quoted and nothing that the desk put there. Throws
 * `reply-empty`, also where the box is no public reply.
 */
export function replyText({ mode, editable, foreign = [] }: Composer): string {
  if (mode !== 'public' || editable === null) throw fault('reply-empty');
  const copy = editable.cloneNode(true) as HTMLElement;
  for (const css of ['blockquote', ...foreign.map((each) => each.css)])
    for (const stranger of copy.querySelectorAll(css)) stranger.remove();
  for (const list of copy.querySelectorAll('li ul, li ol')) list.before('\n');
  for (const item of copy.querySelectorAll('li')) item.prepend('- ');
  return orEmpty(linesIn(copy).join('\n'));
}

/** The same of a text area, where what is quoted has its mark before each line. */
export const areaText = (value: string): string =>
  orEmpty(
    value
      .split('\n')
      .filter((line) => !line.startsWith('>'))
      .join('\n'),
  );

function orEmpty(text: string): string {
  if (text.trim() === '') throw fault('reply-empty');
  return text.trim();
}
