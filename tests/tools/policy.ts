import { readFile, writeFile } from 'node:fs/promises';
import { withReference } from './policy-reference';
import { managedSchema } from './policy-schema';

/** Writes what is made from the policy's schema: the file that Chromium reads, and the reference in the guide. */
const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

await writeFile(at('public/managed-schema.json'), `${JSON.stringify(managedSchema(), null, 2)}\n`);
const guide = at('docs/policy.md');
await writeFile(guide, withReference(await readFile(guide, 'utf8')));
console.log('Wrote public/managed-schema.json and the reference in docs/policy.md');
