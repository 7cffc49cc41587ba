import type { Description } from './description';
import { problemOfCondition } from './parts';
import { blameIn, type Problem } from './problem';
import { walk, type Where } from './walk';

/** Whether an address lies in what may be asked: below a folder, or the same single address. */
const liesIn = (address: string, folders: readonly string[]): boolean => {
  const path = address.split('?', 1)[0] ?? '';
  return folders.some((folder) => (folder.endsWith('/') ? path.startsWith(folder) : path === folder));
};

/** A folder that is everything bounds nothing. */
const isEverything = (folder: string): boolean => folder === '/' || folder === '{base}/';

/** Nothing is asked outside of the folders, nothing is pressed that saves, nothing is written without a guard. */
export function checkWrites({
  requests,
  recognise,
  direct,
  note,
  save,
  fields,
  composer,
  queue,
}: Description): Problem[] {
  const problems: Problem[] = [];
  const blame = blameIn(problems);
  const { folders, get } = requests;
  for (const [index, folder] of folders.entries()) {
    if (isEverything(folder)) blame(['requests', 'folders', index], 'mistake.folder-whole-site');
    if (folder.includes('?') || folder.replace(/^\{base\}/, '').includes('{'))
      blame(['requests', 'folders', index], 'mistake.folder-plain');
  }
  const inside = (address: string, where: Where): void => {
    if (!liesIn(address, folders)) blame(where, 'mistake.outside-folders');
  };
  for (const [name, { path, perRow, rows, as, more }] of Object.entries(get)) {
    const at = (...rest: Where): Where => ['requests', 'get', name, ...rest];
    inside(path, at('path'));
    if (perRow !== undefined && get[perRow]?.rows === undefined)
      blame(at('perRow'), 'mistake.no-rows', { name: perRow });
    if (typeof rows === 'object' && as !== 'html') blame(at('rows'), 'mistake.rows-as-html');
    if (more !== undefined) {
      if (rows === undefined) blame(at('more'), 'mistake.more-without-rows');
      const gap = 'next' in more ? /\{next\}/ : /\{(?:page|offset)\}/;
      if (!gap.test(path)) blame(at('more'), 'mistake.more-without-gap');
    }
  }
  if (recognise.ask !== undefined) inside(recognise.ask.get, ['recognise', 'ask', 'get']);

  const exists = (name: string, where: Where): void => {
    if (!Object.hasOwn(get, name)) blame(where, 'mistake.no-request', { name });
  };
  if (direct !== undefined) {
    inside(direct.path, ['direct', 'path']);
    exists(direct.readBack, ['direct', 'readBack']);
    if ([direct.json, direct.form, direct.operations].filter((body) => body !== undefined).length !== 1)
      blame(['direct'], 'mistake.one-body');
    if ('header' in direct.guard) {
      const name = direct.guard.from.slice('etag:'.length);
      exists(name, ['direct', 'guard', 'from']);
      if (Object.hasOwn(get, name) && get[name]?.etag !== true)
        blame(['direct', 'guard', 'from'], 'mistake.no-etag', { name });
    }
    if (direct.conflict === 'stamp' && !('stamp' in direct.guard))
      blame(['direct', 'conflict'], 'mistake.conflict-stamp');
  }
  if (note !== undefined) {
    inside(note.path, ['note', 'path']);
    exists(note.readBack.get, ['note', 'readBack', 'get']);
  }
  if (queue !== undefined) {
    exists(queue.list.get, ['queue', 'list', 'get']);
    if (queue.views !== undefined) exists(queue.views.get, ['queue', 'views', 'get']);
    if (queue.changes !== undefined) {
      exists(queue.changes.get, ['queue', 'changes', 'get']);
      const path = get[queue.changes.get]?.path ?? '';
      if (!path.includes('{view}') || !path.includes('{since}'))
        blame(['queue', 'changes', 'get'], 'mistake.changes-gaps');
    }
    if (queue.solved !== undefined) exists(queue.solved.get, ['queue', 'solved', 'get']);
    for (const which of ['list', 'solved'] as const)
      for (const [index, one] of (queue[which]?.keep ?? []).entries()) {
        const problem = problemOfCondition(one);
        if (problem !== null) blame(['queue', which, 'keep', index], problem);
      }
    if ((queue.views === undefined) === (queue.fixedViews === undefined)) blame(['queue'], 'mistake.one-views');
  }
  const never = new Set(save.never.map((css) => JSON.stringify(css)));
  walk({ fields, composer }, (value, where) => {
    const key = where.at(-1);
    if ((key === 'click' || key === 'press' || key === 'option') && never.has(JSON.stringify(value)))
      blame(where, 'mistake.would-save');
  });
  return problems;
}
