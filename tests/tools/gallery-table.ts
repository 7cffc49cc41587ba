import { kinds, type Findings, type Kind } from './gallery-languages';

const headings: Readonly<Record<Kind, string>> = {
  broke: 'broke off',
  missing: 'keys shown',
  english: 'in English',
  cut: 'cut words',
  sideways: 'sideways',
  serious: 'axe serious',
  minor: 'axe other',
};

/** One row for each language and theme: pictures, and how many of each kind were found. */
export function tableOf(all: readonly Findings[]): string {
  const names = [...new Set(all.map(({ language, theme }) => `${language} ${theme}`))];
  const rows = names.map((name) => {
    const findings = all.filter(({ language, theme }) => `${language} ${theme}` === name);
    return [
      name,
      String(findings.length),
      ...kinds.map((kind) => String(findings.reduce((sum, { found }) => sum + found[kind].length, 0))),
    ];
  });
  const lines = [
    ['', 'pictures', ...kinds.map((kind) => headings[kind])],
    ...rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ];
  return lines
    .map(([name = '', ...cells]) => name.padEnd(14) + cells.map((cell) => cell.padStart(12)).join(''))
    .join('\n');
}

/** What was found in one state, each once with the looks that it was found in; empty where nothing was. */
export function linesOf(findings: readonly Findings[]): readonly string[] {
  const looks = new Map<string, string[]>();
  for (const { language, theme, width, found } of findings)
    for (const kind of kinds)
      for (const one of found[kind]) {
        const line = `${headings[kind]}: ${one}`;
        looks.set(line, [...(looks.get(line) ?? []), `${language}/${theme}/${width}`]);
      }
  return [...looks].map(
    ([line, where]) => `  ${line} (${where.length > 4 ? `${where.slice(0, 4).join(', ')} …` : where.join(', ')})`,
  );
}
