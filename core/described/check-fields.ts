import type { Description } from './description';
import { problemOfCondition } from './parts';
import { parseTemplate } from './template';
import type { Problem, Where } from './walk';

/** Every field can be found, named, and given a value. */
export function checkFields({ fields, pages, requests, composer }: Description): Problem[] {
  const problems: Problem[] = [];
  const say = (where: Where, text: string): void => void problems.push({ where, text });
  const pageNames = new Set(pages.map(({ name }) => name));
  const ids = fields.map(({ id }) => id);

  for (const [index, field] of fields.entries()) {
    const { id, each, as, options, control, dependsOn = [], title } = field;
    const at = (...rest: Where): Where => ['fields', index, ...rest];
    if (ids.indexOf(id) !== index) say(at('id'), `Two fields are called “${id}”.`);
    const parsed = parseTemplate(id);
    const gaps = typeof parsed === 'string' ? [] : parsed.gaps;
    if ((each === undefined) !== (as === undefined)) say(at(), '`each` and `as` stand together or not at all.');
    if (each !== undefined && gaps.length === 0)
      say(at('id'), 'Fields of a list need a gap in their id, such as “{field.id}”.');
    if (each === undefined && gaps.length > 0) say(at('id'), 'Only fields of a list (`each`) have a gap in their id.');
    if (field.keep !== undefined && each === undefined)
      say(at('keep'), 'Only fields of a list (`each`) can be left out.');
    for (const [place, one] of (field.keep ?? []).entries()) {
      const problem = problemOfCondition(one);
      if (problem !== null) say(at('keep', place), problem);
    }
    if (title === undefined && id !== 'priority' && id !== 'status' && id !== 'group' && id !== 'type' && id !== 'tags')
      say(at(), 'It needs a `title`: what the desk calls it.');
    if (options === 'control' && control === undefined)
      say(at('options'), 'There is no `control` that the values could come from.');
    if (typeof options === 'object' && !Array.isArray(options)) {
      const { json, keep } = options as { json: string; keep?: Parameters<typeof problemOfCondition>[0] };
      if (!Object.hasOwn(requests.get, json))
        say(at('options', 'json'), `There is no request that is called “${json}”.`);
      const problem = keep === undefined ? null : problemOfCondition(keep);
      if (problem !== null) say(at('options', 'keep'), problem);
    }
    for (const [place, name] of dependsOn.entries())
      if (!ids.includes(name)) say(at('dependsOn', place), `There is no field that is called “${name}”.`);
    for (const [place, name] of (field.pages ?? []).entries())
      if (!pageNames.has(name)) say(at('pages', place), `There is no page that is called “${name}”.`);
  }
  for (const [index, { pages: on, mode, openFrom }] of composer.entries()) {
    const at = (...rest: Where): Where => ['composer', index, ...rest];
    for (const [place, name] of on.entries())
      if (!pageNames.has(name)) say(at('pages', place), `There is no page that is called “${name}”.`);
    if (openFrom !== undefined && !pageNames.has(openFrom.page))
      say(at('openFrom', 'page'), `There is no page that is called “${openFrom.page}”.`);
    const ways = [mode.value, mode.checked, mode.selectedTab, mode.attr].filter((way) => way !== undefined);
    if (ways.length !== 1 || (mode.attr !== undefined) !== (mode.css !== undefined))
      say(at('mode'), 'One thing has to say the mode: `value`, `checked`, `selectedTab`, or `attr` with `css`.');
    if (mode.public.some((value) => mode.internal.includes(value)))
      say(at('mode'), 'The same value is called public and internal.');
  }
  return problems;
}
