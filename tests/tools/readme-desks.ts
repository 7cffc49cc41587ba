import type { Description } from '../../core/described/description';
import type { DeskFacts } from '../desks/described/kit/facts';
import { parts } from '../desks/described/kit/facts';

/** A described desk: its description, and the facts of its practice desk; null where a real server stands in its place. */
export interface Listed {
  readonly description: Pick<Description, 'id' | 'name' | 'about'>;
  readonly facts: DeskFacts | null;
}

const BEGIN = '<!-- desks: npm run described -->\n';
const END = '<!-- end of desks -->';

/** The three that are written by hand, each with its practice desk. */
const byHand = [
  ['Zendesk', 'zendesk'],
  ['Freshdesk', 'freshdesk'],
  ['HaloPSA, HaloITSM', 'halopsa'],
] as const;

const fromSurest = ['H', 'M', 'L', '?'] as const;

const standing: Readonly<Record<Description['about']['tested'], string>> = {
  'real-server': 'real server',
  practice: 'practice desk',
  'facts-end': 'practice desk',
};

function gradeOf(facts: DeskFacts): string {
  const does = parts.map((part) => facts.parts[part]).filter(({ is }) => is === 'works');
  const counted = fromSurest.flatMap((grade) => {
    const count = does.filter((one) => one.grade === grade).length;
    return count === 0 ? [] : [`${grade} ${count}`];
  });
  return counted.length === 0 ? 'nothing is known yet' : counted.join(', ');
}

function rowOf({ description: { name, about }, facts }: Listed): string {
  const tested = standing[about.tested];
  const ends = facts === null ? [] : parts.filter((part) => facts.parts[part].is === 'end');
  const missing = facts === null ? about.missing.map(({ what }) => what) : ends;
  const grade = facts === null ? 'seen' : gradeOf(facts);
  return `| ${name} | data | ${tested} | ${grade} | ${missing.length === 0 ? '–' : missing.join(', ')} |`;
}

/** The README’s table of desks, with the marks that it stands between. */
export function readmeDesks(described: readonly Listed[]): string {
  const rows = [
    ...byHand.map(
      ([name, id]) =>
        `| ${name} | code | practice desk | [fact by fact](tests/desks/${id}/README.md) | the table above |`,
    ),
    ...described.map(rowOf),
  ];
  return `${BEGIN}
| desk | is | stands on a | how sure, by parts | facts end here |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${END}`;
}

/** The README with this table in the place of the one that it has. */
export function withDesks(readme: string, table: string): string {
  const [before = '', rest] = readme.split(BEGIN, 2);
  const after = rest?.split(END, 2)[1];
  if (after === undefined) throw new Error('README.md has no place for the table of desks');
  return before + table + after;
}

/** Those on a real server first, then in the order of the practice desks. */
export function listedDesks(
  descriptions: readonly Listed['description'][],
  practice: readonly { readonly id: string; readonly facts: DeskFacts }[],
): readonly Listed[] {
  const practised = practice.flatMap(({ id, facts }) =>
    descriptions.filter((one) => one.id === id).map((description) => ({ description, facts })),
  );
  const others = descriptions.filter(({ id }) => practice.every((one) => one.id !== id));
  return [...others.map((description) => ({ description, facts: null })), ...practised];
}
