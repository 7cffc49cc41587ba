import type { Description } from './description';
import { problemOfCondition } from './parts';
import { walk, type Problem, type Where } from './walk';

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
  const say = (where: Where, text: string): void => void problems.push({ where, text });
  const { folders, get } = requests;
  for (const [index, folder] of folders.entries()) {
    if (isEverything(folder))
      say(['requests', 'folders', index], 'This is the whole site. Name the folders that are needed.');
    if (folder.includes('?') || folder.replace(/^\{base\}/, '').includes('{'))
      say(['requests', 'folders', index], 'A folder has no gaps and no query.');
  }
  const inside = (address: string, where: Where): void => {
    if (!liesIn(address, folders)) say(where, 'It lies in none of `requests.folders`.');
  };
  for (const [name, { path, perRow, rows, as, more }] of Object.entries(get)) {
    const at = (...rest: Where): Where => ['requests', 'get', name, ...rest];
    inside(path, at('path'));
    if (perRow !== undefined && get[perRow]?.rows === undefined)
      say(at('perRow'), `“${perRow}” is no request that has \`rows\`.`);
    if (typeof rows === 'object' && as !== 'html') say(at('rows'), 'Rows by a selector need `"as": "html"`.');
    if (more !== undefined) {
      if (rows === undefined) say(at('more'), 'Without `rows` there is no next page.');
      const gap = 'next' in more ? /\{next\}/ : /\{(?:page|offset)\}/;
      if (!gap.test(path)) say(at('more'), 'Nothing in its path says which page is asked for.');
    }
  }
  if (recognise.ask !== undefined) inside(recognise.ask.get, ['recognise', 'ask', 'get']);

  const exists = (name: string, where: Where): void => {
    if (!Object.hasOwn(get, name)) say(where, `There is no request that is called “${name}”.`);
  };
  if (direct !== undefined) {
    inside(direct.path, ['direct', 'path']);
    exists(direct.readBack, ['direct', 'readBack']);
    if ([direct.json, direct.form, direct.operations].filter((body) => body !== undefined).length !== 1)
      say(['direct'], 'It needs one body: `json`, `form`, or `operations`.');
    if ('header' in direct.guard) {
      const name = direct.guard.from.slice('etag:'.length);
      exists(name, ['direct', 'guard', 'from']);
      if (Object.hasOwn(get, name) && get[name]?.etag !== true)
        say(['direct', 'guard', 'from'], `The request “${name}” does not say that it has an \`etag\`.`);
    }
    if (direct.conflict === 'stamp' && !('stamp' in direct.guard))
      say(['direct', 'conflict'], 'A conflict by `stamp` needs a guard that is one.');
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
        say(['queue', 'changes', 'get'], 'It has to ask for one list and one time: `{view}` and `{since}`.');
    }
    if (queue.solved !== undefined) exists(queue.solved.get, ['queue', 'solved', 'get']);
    for (const which of ['list', 'solved'] as const)
      for (const [index, one] of (queue[which]?.keep ?? []).entries()) {
        const problem = problemOfCondition(one);
        if (problem !== null) say(['queue', which, 'keep', index], problem);
      }
    if ((queue.views === undefined) === (queue.fixedViews === undefined))
      say(['queue'], 'It needs `views` or `fixedViews`, one of the two.');
  }
  const never = new Set(save.never.map((css) => JSON.stringify(css)));
  walk({ fields, composer }, (value, where) => {
    const key = where.at(-1);
    if ((key === 'click' || key === 'press' || key === 'option') && never.has(JSON.stringify(value)))
      say(where, 'This would be pressed, and `save.never` says that it never is.');
  });
  return problems;
}
