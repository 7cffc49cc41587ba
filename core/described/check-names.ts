import type { Description } from './description';
import { blameIn, isFlaw, type Problem } from './problem';
import { gapsOf } from './template';
import { parsePath } from './value-path';
import { walk, type Where } from './walk';

/** What the interpreter itself can fill in. */
const ownGaps = [
  'base',
  'id',
  'page',
  'offset',
  'next',
  'row',
  'person',
  'view',
  'since',
  'scope',
  'value',
  'text',
  'words',
  'article',
  'any',
];

/** Every gap that can have a value in this description. */
function knownGaps({ pages, fields, ready, workflow = {} }: Description): ReadonlySet<string> {
  const ofPages = pages.flatMap(({ path }) => gapsOf(path));
  const ofFields = fields.flatMap(({ id, each }) => (each === undefined ? [id] : []));
  const steps = Object.keys(workflow);
  return new Set([
    ...ownGaps,
    ...ofPages,
    ...ofFields,
    ...steps,
    ...(ready.second === undefined ? [] : [ready.second.name]),
  ]);
}

/** Texts for people, which may hold braces and dollars as they like. */
const prose: ReadonlySet<unknown> = new Set(['about', 'name', 'labels', '$schema']);

function* textsOf(description: Description): Generator<{ readonly text: string; readonly where: Where }> {
  const found: { text: string; where: Where }[] = [];
  walk(description, (value, where) => {
    if (prose.has(where[0]) || where.includes('labels')) return;
    const key = where.at(-1);
    if (typeof value === 'string') found.push({ text: value, where });
    // The names of a body’s members are templates too.
    if (typeof key === 'string' && /[{$]/.test(key)) found.push({ text: key, where });
  });
  yield* found;
}

/** Every name that is used is there, and nothing is there twice. */
export function checkNames(description: Description): Problem[] {
  const problems: Problem[] = [];
  const { pages, requests, recognise, health, ready, fields } = description;
  const blame = blameIn(problems);

  const names = pages.map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index) blame(['pages', index, 'name'], 'mistake.pages-twice', { name });

  const marks = new Set(recognise.marks.map((mark) => JSON.stringify(mark)));
  if (recognise.marks.length === 0) {
    if (recognise.ask !== undefined) blame(['recognise', 'ask'], 'mistake.marks-none');
  } else if (marks.size < recognise.least)
    blame(['recognise', 'least'], 'mistake.marks-few', { wanted: recognise.least, there: marks.size });

  const known = knownGaps(description);
  const lists = new Set(fields.flatMap(({ as }) => (as === undefined ? [] : [as])));
  for (const { text, where } of textsOf(description)) {
    if (text.startsWith('$')) {
      const parsed = parsePath(text);
      const answer = isFlaw(parsed) ? null : parsed.answer;
      if (answer !== null && !(answer in requests.get) && !lists.has(answer))
        blame(where, 'mistake.no-request', { name: answer });
    }
    for (const gap of gapsOf(text)) {
      const [head = '', member] = gap.split('.');
      if (member === undefined ? !known.has(gap) && !lists.has(gap) : !lists.has(head))
        blame(where, 'mistake.gap-empty', { name: gap });
    }
  }
  for (const [index, { path, id }] of pages.entries()) {
    const inPath = gapsOf(path).includes('id');
    for (const [place, source] of id.entries())
      if ('path' in source && !inPath) blame(['pages', index, 'id', place], 'mistake.page-without-id');
  }
  const tells = new Set(['id', ...(ready.second === undefined ? [] : [ready.second.name])]);
  for (const [index, one] of ready.agree.entries()) {
    const text = 'address' in one ? one.address : 'has' in one ? one.has : 'is' in one ? one.is : one.value;
    if (!gapsOf(text).some((gap) => tells.has(gap))) blame(['ready', 'agree', index], 'mistake.agree-without-id');
  }
  // A page that is redrawn after its address would show one ticket under the name of another.
  if (ready.agree.every((one) => 'address' in one && one.loaded !== true))
    for (const part of partsInPage(description)) blame(part, 'mistake.only-address');
  for (const [index, { id }] of pages.entries())
    for (const [place, source] of id.entries())
      if (('value' in source || 'text' in source) && ready.agree.some((one) => 'address' in one))
        blame(['pages', index, 'id', place], 'mistake.id-in-address');
  if (requests.auth.kind === 'none' && Object.keys(requests.get).length > 0)
    blame(['requests', 'auth'], 'mistake.no-session');
  for (const [index, part] of health.essential.entries())
    if (!partExists(description, part)) blame(['health', 'essential', index], 'mistake.no-part', { name: part });
  return problems;
}

/** What is looked for in the ticket’s own page, and would be another ticket’s where the page is late. */
function partsInPage({ fields, composer, messages }: Description): Where[] {
  return [
    ...fields.flatMap(({ control }, index): Where[] => (control === undefined ? [] : [['fields', index, 'control']])),
    ...composer.map((_, index): Where => ['composer', index]),
    ...(messages !== undefined && typeof messages.from !== 'string' ? [['messages', 'from']] : []),
    ...(messages?.join === undefined ? [] : [['messages', 'join']]),
  ];
}

/** `ready`, `messages`, `composer`, `requests.<name>`, `fields.<id>`. */
function partExists({ requests, fields, messages }: Description, part: string): boolean {
  if (part === 'ready' || part === 'composer') return true;
  if (part === 'messages') return messages !== undefined;
  const [kind, name = ''] = part.split('.', 2);
  if (kind === 'requests') return Object.hasOwn(requests.get, name);
  return kind === 'fields' && fields.some(({ id }) => id === name);
}
