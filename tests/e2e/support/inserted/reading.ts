/** What a customer reads of a reply. */
export interface Reading {
  /** As in `InsertedDraft.reads`. */
  readonly lines: readonly string[];
  readonly links: readonly string[];
  /** Lines whose own direction is said to be from right to left. */
  readonly rightToLeft: readonly string[];
  /** Its characters, white space as it is written. */
  readonly characters: string;
}

/** Runs in a page and refers to nothing outside of itself. Blocks, lists, breaks, links and directions; quotes are blocks. */
export function readReply(html: string): Reading {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: { text: string; rightToLeft: boolean }[] = [];
  const links: string[] = [];
  let line: { text: string; rightToLeft: boolean } | null = null;
  const isRight = (element: Element): boolean => element.closest('[dir]')?.getAttribute('dir') === 'rtl';
  const lineAt = (element: Element): { text: string; rightToLeft: boolean } => {
    if (line === null) {
      line = { text: '', rightToLeft: isRight(element) };
      lines.push(line);
    }
    return line;
  };
  const markOf = (item: Element): string => {
    let around = -1;
    for (let list = item.parentElement?.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol'))
      around += 1;
    const siblings = [...(item.parentElement?.children ?? [])].filter(({ tagName }) => tagName === 'LI');
    const mark = item.parentElement?.tagName === 'OL' ? `${siblings.indexOf(item) + 1}.` : '•';
    return `${'  '.repeat(Math.max(0, around))}${mark} `;
  };
  const walk = (node: Node, around: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replaceAll(/[ \n\t]+/g, ' ').replaceAll(/[\u2060\uFEFF\u200B]/g, '');
      if (text !== '' && (text !== ' ' || line !== null)) lineAt(around).text += text;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.tagName === 'BR') {
      lineAt(around);
      line = null;
      return;
    }
    const isBlock = /^(?:P|DIV|LI|UL|OL|BLOCKQUOTE)$/.test(node.tagName);
    if (isBlock) line = null;
    if (node.tagName === 'LI') lineAt(node).text = markOf(node);
    if (node.tagName === 'A') links.push(node.getAttribute('href') ?? '');
    for (const child of node.childNodes) walk(child, isBlock ? node : around);
    if (isBlock) line = null;
  };
  walk(body, body);
  const said = lines.map(({ text, rightToLeft }) => {
    const [indent = ''] = /^ *(?=(?:•|\d+\.) )/.exec(text) ?? [];
    return { text: indent + text.slice(indent.length).replaceAll(/\s+/gu, ' ').trim(), rightToLeft };
  });
  return {
    lines: said.map(({ text }) => text),
    links,
    rightToLeft: said.filter(({ text, rightToLeft }) => rightToLeft && text !== '').map(({ text }) => text),
    characters: body.textContent ?? '',
  };
}
