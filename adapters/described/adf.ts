import { longestText } from '../shared/mail/types';

/** Elements deeper than this, and more of them than this, are not looked at. */
const DEEPEST = 60;
const MOST_NODES = 50_000;

interface Walk {
  nodes: number;
  length: number;
  pictures: number;
  lines: string[];
  /** Nothing stands in the line yet, or a sign only. */
  fresh: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown, name: string): string => {
  const text = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return typeof text === 'string' ? text : '';
};

const ofBlock = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'tableRow',
  'rule',
  'taskItem',
  'decisionItem',
  'caption',
]);
const media = new Set(['media', 'mediaInline']);

function add(walk: Walk, text: string): void {
  const room = Math.max(0, longestText - walk.length);
  const pieces = text.slice(0, room).split('\n');
  walk.length += text.length;
  if (text !== '') walk.fresh = text.endsWith('\n');
  for (const [at, piece] of pieces.entries())
    if (at === 0) walk.lines.push(`${walk.lines.pop() ?? ''}${piece}`);
    else walk.lines.push(piece);
}

function begin(walk: Walk, sign: string): void {
  if (walk.lines.at(-1) === '') walk.lines.pop();
  walk.lines.push(sign);
  walk.fresh = true;
}

/** What one element says itself; null where its content says it. */
function said(node: Readonly<Record<string, unknown>>, type: string): string | null {
  const { attrs } = node;
  switch (type) {
    case 'text':
      return textIn(node, 'text');
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'status':
      return textIn(attrs, 'text');
    case 'emoji':
      return textIn(attrs, 'text') || textIn(attrs, 'shortName');
    case 'inlineCard':
    case 'blockCard':
      return textIn(attrs, 'url');
    default:
      return null;
  }
}

function visit(node: unknown, walk: Walk, depth: number, lead: string): void {
  walk.nodes += 1;
  if (!isObject(node) || depth > DEEPEST || walk.nodes > MOST_NODES) return;
  const type = textIn(node, 'type');
  if (media.has(type)) walk.pictures += 1;
  const own = said(node, type);
  if (own !== null) return add(walk, own);
  if (ofBlock.has(type) && !walk.fresh) begin(walk, '');
  if (type === 'listItem') begin(walk, lead);
  if ((type === 'tableCell' || type === 'tableHeader') && !walk.fresh) {
    add(walk, ' | ');
    walk.fresh = true;
  }
  if (type === 'rule') add(walk, '---');
  const content: readonly unknown[] = Array.isArray(node['content']) ? node['content'] : [];
  const first = walk.lines.length;
  for (const [at, child] of content.entries()) {
    if (walk.nodes > MOST_NODES) return;
    visit(child, walk, depth + 1, type === 'orderedList' ? `${at + 1}. ` : '- ');
  }
  if (type === 'blockquote')
    walk.lines = walk.lines.map((line, at) => (at >= first && line !== '' ? `> ${line}` : line));
}

/**
 * Atlassian's document format as plain text: paragraphs and breaks are lines, items of a list have their sign, quotes `>`. Pictures and
 * files are counted.
 */
export function adfText(document: unknown): { text: string; pictures: number } {
  const walk: Walk = { nodes: 0, length: 0, pictures: 0, lines: [''], fresh: true };
  visit(document, walk, 0, '');
  return { text: walk.lines.join('\n').trim(), pictures: walk.pictures };
}
