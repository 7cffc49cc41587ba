import type { Description } from './description';
import { parseTemplate } from './template';
import { parsePath } from './value-path';
import { walk, type Problem, type Where } from './walk';

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
  'any',
];

/** Every gap that can have a value in this description. */
function knownGaps({ pages, fields, ready }: Description): ReadonlySet<string> {
  const ofPages = pages.flatMap(({ path }) => gaps(path));
  const ofFields = fields.flatMap(({ id, each }) => (each === undefined ? [id] : []));
  return new Set([...ownGaps, ...ofPages, ...ofFields, ...(ready.second === undefined ? [] : [ready.second.name])]);
}

function gaps(text: string): readonly string[] {
  const parsed = parseTemplate(text);
  return typeof parsed === 'string' ? [] : parsed.gaps;
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
  const say = (where: Where, text: string): void => void problems.push({ where, text });

  const names = pages.map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) !== index) say(['pages', index, 'name'], `Two pages are called “${name}”.`);

  const marks = new Set(recognise.marks.map((mark) => JSON.stringify(mark)));
  if (recognise.marks.length === 0) {
    if (recognise.ask !== undefined) say(['recognise', 'ask'], 'Without `marks` nothing is asked.');
  } else if (marks.size < recognise.least)
    say(
      ['recognise', 'least'],
      `It asks for ${recognise.least} marks, and there are only ${marks.size} different ones.`,
    );

  const known = knownGaps(description);
  const lists = new Set(fields.flatMap(({ as }) => (as === undefined ? [] : [as])));
  for (const { text, where } of textsOf(description)) {
    if (text.startsWith('$')) {
      const parsed = parsePath(text);
      const answer = typeof parsed === 'string' ? null : parsed.answer;
      if (answer !== null && !(answer in requests.get) && !lists.has(answer))
        say(where, `There is no request that is called “${answer}”.`);
    }
    for (const gap of gaps(text)) {
      const [head = '', member] = gap.split('.');
      if (member === undefined ? !known.has(gap) && !lists.has(gap) : !lists.has(head))
        say(where, `Nothing fills the gap “{${gap}}”.`);
    }
  }
  for (const [index, { path, id }] of pages.entries()) {
    const inPath = gaps(path).includes('id');
    for (const [place, source] of id.entries())
      if ('path' in source && !inPath) say(['pages', index, 'id', place], 'The path of this page has no “{id}”.');
  }
  const tells = new Set(['id', ...(ready.second === undefined ? [] : [ready.second.name])]);
  for (const [index, one] of ready.agree.entries()) {
    const text = 'address' in one ? one.address : 'has' in one ? one.has : 'is' in one ? one.is : one.value;
    if (!gaps(text).some((gap) => tells.has(gap)))
      say(['ready', 'agree', index], 'It names no ticket: it needs “{id}”.');
  }
  // A page that is redrawn after its address would show one ticket under the name of another.
  if (ready.agree.every((one) => 'address' in one && one.loaded !== true))
    for (const part of partsInPage(description))
      say(part, 'Only the address names the ticket, so nothing of the page can be read, set, or inserted in.');
  for (const [index, { id }] of pages.entries())
    for (const [place, source] of id.entries())
      if (('value' in source || 'text' in source) && ready.agree.some((one) => 'address' in one))
        say(['pages', index, 'id', place], 'Where the address alone names the ticket, its id stands in the address.');
  if (requests.auth.kind === 'none' && Object.keys(requests.get).length > 0)
    say(['requests', 'auth'], 'Without a session (`none`) nothing can be asked for.');
  for (const [index, part] of health.essential.entries())
    if (!partExists(description, part))
      say(['health', 'essential', index], `There is no part that is called “${part}”.`);
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
