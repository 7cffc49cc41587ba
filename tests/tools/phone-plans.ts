/**
 * Writes the numbering plans that the redaction knows phone numbers by, from libphonenumber's metadata: whole ones of the countries
 * whose numbers are told without a calling code, of all others how long a number is. The library itself is not shipped; a unit test
 * holds the file against it.
 */
import { writeFileSync } from 'node:fs';
import { phonePlans } from './phone-plans/plans';

const FILE = 'entrypoints/background/redaction/tables/phone-plans.json';

const linesOf = (entries: Readonly<Record<string, unknown>>): string =>
  Object.entries(entries)
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');

const { national, codes } = phonePlans();
writeFileSync(FILE, `{\n  "national": {\n${linesOf(national)}\n  },\n  "codes": {\n${linesOf(codes)}\n  }\n}\n`);
