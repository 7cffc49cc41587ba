import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folder of the package that a bundled module lies in; null for our own. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const begin = at + '/node_modules/'.length;
  const [first = '', second = ''] = path.slice(begin).split('/');
  return path.slice(0, begin) + (first.startsWith('@') ? `${first}/${second}` : first);
}

const isLicence = (name: string): boolean => /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i.test(name);

function licenceOf(folder: string): readonly [string, string] {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const texts = readdirSync(folder)
    .filter(isLicence)
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const head = `${name} ${version}${license === undefined ? '' : ` (${license})`}`;
  return [`${name} ${version}`, [head, '='.repeat(head.length), '', ...texts].join('\n')];
}

/** The licences of all packages of which anything came into the extension, by name. `moduleIds`: as the bundler tells them. */
export function licencesText(moduleIds: Iterable<string>): string {
  const folders = new Set([...moduleIds].map(packageFolder).filter((folder) => folder !== null));
  const texts = new Map([...folders].map(licenceOf));
  return `${[...texts.keys()]
    .toSorted()
    .map((name) => texts.get(name))
    .join('\n\n\n')}\n`;
}
