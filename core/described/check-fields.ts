import type { Description } from './description';
import { problemOfCondition } from './parts';
import { blameIn, type Problem } from './problem';
import { gapsOf } from './template';
import type { Where } from './walk';

/** Every field can be found, named, and given a value. */
export function checkFields({ fields, pages, requests, composer, workflow, direct, queue }: Description): Problem[] {
  const problems: Problem[] = [];
  const blame = blameIn(problems);
  const pageNames = new Set(pages.map(({ name }) => name));
  const ids = fields.map(({ id }) => id);

  for (const [index, field] of fields.entries()) {
    const { id, each, as, options, control, dependsOn = [], title } = field;
    const at = (...rest: Where): Where => ['fields', index, ...rest];
    if (ids.indexOf(id) !== index) blame(at('id'), 'mistake.fields-twice', { name: id });
    const gaps = gapsOf(id);
    if ((each === undefined) !== (as === undefined)) blame(at(), 'mistake.each-and-as');
    if (each !== undefined && gaps.length === 0) blame(at('id'), 'mistake.each-without-gap');
    if (each === undefined && gaps.length > 0) blame(at('id'), 'mistake.gap-without-each');
    if (field.keep !== undefined && each === undefined) blame(at('keep'), 'mistake.keep-without-each');
    for (const [place, one] of (field.keep ?? []).entries()) {
      const problem = problemOfCondition(one);
      if (problem !== null) blame(at('keep', place), problem);
    }
    if (title === undefined && id !== 'priority' && id !== 'status' && id !== 'group' && id !== 'type' && id !== 'tags')
      blame(at(), 'mistake.no-title');
    if (options === 'control' && control === undefined) blame(at('options'), 'mistake.no-control');
    if (typeof options === 'object' && !Array.isArray(options)) {
      const { json, keep } = options as { json: string; keep?: Parameters<typeof problemOfCondition>[0] };
      if (!Object.hasOwn(requests.get, json)) blame(at('options', 'json'), 'mistake.no-request', { name: json });
      const problem = keep === undefined ? null : problemOfCondition(keep);
      if (problem !== null) blame(at('options', 'keep'), problem);
    }
    for (const [place, name] of dependsOn.entries())
      if (!ids.includes(name)) blame(at('dependsOn', place), 'mistake.no-field', { name });
    for (const [place, name] of (field.pages ?? []).entries())
      if (!pageNames.has(name)) blame(at('pages', place), 'mistake.no-page', { name });
  }
  const { status, assignee } = workflow ?? {};
  const steps = [['status', status] as const, ['assignee', assignee] as const];
  if (workflow !== undefined && direct === undefined) blame(['workflow'], 'mistake.workflow-without-direct');
  for (const [kind, step] of steps) {
    if (step === undefined) continue;
    const { options } = step;
    const at = (...rest: Where): Where => ['workflow', kind, 'options', ...rest];
    if (ids.includes(kind)) blame(['workflow', kind], 'mistake.fields-twice', { name: kind });
    if (Array.isArray(options)) continue;
    const { json, keep } = options;
    if (!Object.hasOwn(requests.get, json)) blame(at('json'), 'mistake.no-request', { name: json });
    const problem = keep === undefined ? null : problemOfCondition(keep);
    if (problem !== null) blame(at('keep'), problem);
  }
  for (const part of ['list', 'changes'] as const)
    for (const id of Object.keys(queue?.[part]?.row.values ?? {}))
      if (!ids.includes(id) && id !== 'status' && id !== 'assignee')
        blame(['queue', part, 'row', 'values', id], 'mistake.no-field', { name: id });
  for (const [index, { pages: on, mode, openFrom }] of composer.entries()) {
    const at = (...rest: Where): Where => ['composer', index, ...rest];
    for (const [place, name] of on.entries())
      if (!pageNames.has(name)) blame(at('pages', place), 'mistake.no-page', { name });
    if (openFrom !== undefined && !pageNames.has(openFrom.page))
      blame(at('openFrom', 'page'), 'mistake.no-page', { name: openFrom.page });
    const ways = [mode.value, mode.checked, mode.selectedTab, mode.attr].filter((way) => way !== undefined);
    if (ways.length !== 1 || (mode.attr !== undefined) !== (mode.css !== undefined)) blame(at('mode'), 'mistake.mode');
    if (mode.public.some((value) => mode.internal.includes(value))) blame(at('mode'), 'mistake.public-and-internal');
  }
  return problems;
}
