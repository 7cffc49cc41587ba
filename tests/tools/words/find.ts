import { parseSync } from 'oxc-parser';

/** A text in the code that reads like one for people. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Two words with a space between; one word counts where JSX shows it. */
const isSentence = (text: string): boolean => /\p{L}{2,}[.,:;!?’”)]* \p{L}+/u.test(text);
const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Selectors, styles, headers and addresses have spaces too. */
const isCode = (text: string): boolean =>
  /[{}[\]=>]|^[#.:@/]|--|\b[a-z-]+: [a-z0-9#]|^[a-z]+(?: [a-z]+)*$|\w\(|^https?:|\d(?:px|rem)\b/.test(text) &&
  !/[.!?…]$|’/.test(text);

/** What these take is told to developers. */
const isForDevelopers = (node: Node): boolean => {
  const callee = node['callee'];
  if (!isNode(callee)) return false;
  // Only errors are extended here.
  if (callee.type === 'Super') return true;
  const name = callee.type === 'Identifier' ? String(callee['name']) : '';
  return node.type === 'NewExpression' ? name.endsWith('Error') : /^log[A-Z]/.test(name);
};

/** Attributes of JSX that a person reads or hears. */
const SHOWN =
  /^(?:title|label|help|alt|placeholder|sentence|text|note|aria-(?:label|description|placeholder|valuetext))$/;

/** Every text of a file that reads like one for people, in the order of its lines. */
export function sentencesOf(file: string, source: string): readonly Sentence[] {
  const { program } = parseSync(file, source);
  const found: Sentence[] = [];
  const lineOf = (at: number): number => source.slice(0, at).split('\n').length;
  const take = (node: Node, text: string): void => {
    found.push({ line: lineOf(node.start), text: text.trim().replace(/\s+/g, ' ').slice(0, 120) });
  };
  const visit = (value: unknown, shown: boolean): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, shown);
      return;
    }
    if (!isNode(value)) return;
    if (/^(?:Import|ExportAll|TS(?!AsExpression|SatisfiesExpression|NonNull))/.test(value.type)) return;
    if (isForDevelopers(value)) return;
    if (value.type === 'JSXAttribute') {
      const name = isNode(value['name']) ? String(value['name']['name']) : '';
      if (name !== 'className') visit(value['value'], SHOWN.test(name));
      return;
    }
    // What is compared is not shown.
    if (shown && value.type === 'BinaryExpression' && /^[!=]==$/.test(String(value['operator']))) {
      visit([value['left'], value['right']], false);
      return;
    }
    if (value.type === 'JSXText') {
      if (isWord(String(value['value']))) take(value, String(value['value']));
      return;
    }
    if (value.type === 'Literal' && typeof value['value'] === 'string') {
      const text = value['value'];
      if (shown ? isWord(text) : isSentence(text) && !isCode(text)) take(value, text);
      return;
    }
    if (value.type === 'TemplateLiteral') {
      const quasis = value['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      const text = quasis.map(({ value: { cooked } }) => cooked).join('…');
      if ((isSentence(text) || (shown && isWord(text))) && !isCode(text)) take(value, text);
      visit(value['expressions'], shown);
      return;
    }
    for (const [name, child] of Object.entries(value))
      if (name !== 'type') visit(child, shown && !isNode(value['callee']));
  };
  visit(program, false);
  return found;
}
