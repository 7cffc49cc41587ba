import { parts, type DeskFacts, type PartFact } from '../desks/described/kit/facts';

const short = ({ is, grade }: PartFact): string => (is === 'works' ? `yes (${grade})` : `no (${grade})`);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** Which described desk does what, as Markdown: from the facts that its practice desk and its tests follow. */
export function describedTable(desks: readonly DeskFacts[]): string {
  const each = desks.map(({ name, parts: of }) => {
    const rows = parts.map((part) => [part, of[part].is === 'works' ? 'yes' : 'no', of[part].grade, of[part].says]);
    return `## ${name}\n\n${table(['part', 'does it', 'facts', 'what it rests on, or what is missing'], rows)}`;
  });
  return `# What each described desk does

Made from the facts that the tests follow (\`npm run described\`); nobody writes it by hand. None of these desks ran on a live account: their descriptions, and the practice desks that the tests drive them on, are made from what is published about them. Where the facts end, a description does not guess: that part is not read, set, or inserted, and a test says so. Everything that is asked of a desk rests on its row “ticket”: whether the page’s own session is enough. [Request Tracker](described-desks.md), which runs on its real server, is not in this list.

How sure the facts are: **H** two independent or one recent first-hand source, **M** one credible source, **L** a hint, **?** nobody knows.

${table(
  ['', ...desks.map(({ name }) => name)],
  parts.map((part) => [part, ...desks.map(({ parts: of }) => short(of[part]))]),
)}

${each.join('\n\n')}
`;
}
