/**
 * `npm run live -- --provider X --model NAME [--address URL]`: runs the situations of the `@providers` matrix that a real service
 * can be brought into against an account or a server that a person has, and prints a table. The key is read from the variable
 * DESKSIDE_KEY, so that it stands in no shell history. What is sent is one made-up ticket.
 */
import { openWay } from '../providers/open-way';
import { parseArgs } from 'node:util';
import { providerName } from '../../core/provider-name';
import { providerFacts, providerIds, type ProviderId } from '../../core/providers';
import { createModel } from '../../providers';
import type { Memory } from '../../providers/provider';
import { liveRows, type LiveRow } from './live/rows';

const MODELS = providerIds.filter((id) => providerFacts[id].kind === 'language-model' && id !== 'browser');

function fail(words: string): never {
  console.error(words);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    provider: { type: 'string' },
    model: { type: 'string', default: '' },
    address: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
const id = MODELS.find((known) => known === values.provider);
if (id === undefined)
  fail(`Usage: DESKSIDE_KEY=… npm run live -- --provider ${MODELS.join('|')} --model NAME [--address URL] [--json]`);
const { key: need, model: needsModel } = providerFacts[id];
const key = process.env['DESKSIDE_KEY'] ?? null;
if (need === 'required' && key === null)
  fail(`${providerName(id)} needs a key: put it into the variable DESKSIDE_KEY.`);
if (needsModel === 'required' && values.model === '') fail('Name a model: --model NAME.');

const nothing: Memory = { get: async () => undefined, set: async () => {} };
const make = (change: { readonly key?: string; readonly model?: string } = {}) =>
  createModel(
    {
      id: id as Exclude<ProviderId, 'on-device'>,
      address: values.address,
      model: change.model ?? values.model,
      key: change.key ?? key,
    },
    { memory: nothing, wayOut: openWay() },
  );

const rows: LiveRow[] = [];
for await (const row of liveRows(make, key !== null)) {
  rows.push(row);
  if (!values.json) console.log(`${row.outcome.padEnd(10)} ${row.name.padEnd(16)} ${row.words}`);
}
if (values.json) console.log(JSON.stringify({ provider: id, model: values.model, rows }, null, 2));
process.exit(rows.some(({ outcome }) => outcome === 'FAILED') ? 1 : 0);
