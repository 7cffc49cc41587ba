/**
 * Writes the numbering plans that the redaction knows phone numbers by: calling code, trunk prefix, pattern and lengths of every
 * country, from libphonenumber's metadata. The library itself is not shipped; a unit test holds the file against it.
 */
import { writeFileSync } from 'node:fs';
import { phonePlans } from './phone-plans/plans';

export const PHONE_PLANS = 'entrypoints/background/redaction/tables/phone-plans.json';

const lines = Object.entries(phonePlans()).map(([country, plan]) => `  "${country}": ${JSON.stringify(plan)}`);
writeFileSync(PHONE_PLANS, `{\n${lines.join(',\n')}\n}\n`);
