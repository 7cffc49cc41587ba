import type { Catalogue } from '../../../core/fields';
import type { Requests } from '../../../core/messages';
import { meaningsOf } from '../../../core/policy/meanings';
import { createProvider } from '../../../providers';
import { whyNot } from '../desks/learn/may-learn';
import { askSource } from '../desks/source';
import { loadEffective, type Loaded } from '../rules/load';
import { catalogues, examples } from '../store/ledger/ledger';
import { memory } from '../store/ledger/memory';
import { modelCache } from '../store/ledger/model-cache';
import { chooseTargets } from '../tickets/fields-to-ask';

/** As it was read last; before a ticket was opened there, an open tab of the desk is asked for its fields, where it may be learnt from. */
async function fieldsOf(origin: string, effective: Loaded): Promise<Catalogue | undefined> {
  const kept = await catalogues.get(origin);
  if (kept !== undefined || whyNot(effective, origin) !== null) return kept;
  const told = await askSource(origin, { what: 'catalogue', scope: null, quiet: false });
  return told.ok ? told.value : undefined;
}

/** What the classifier on this device would have got right of what it learnt from one desk. */
export async function scoreLearning({
  origin,
}: Requests['learning.score']['in']): Promise<Requests['learning.score']['out']> {
  const effective = await loadEffective();
  const { settings, rules } = effective;
  const learnt = await examples.of(origin);
  const nothing = { learnt: learnt.length, got: null };
  if (learnt.length === 0) return nothing;
  const catalogue = await fieldsOf(origin, effective);
  if (catalogue === undefined) return nothing;
  const targets = chooseTargets(catalogue, [], settings.desks[origin], rules.fields);
  const classifier = createProvider(
    { id: 'on-device', address: '', model: '', key: null },
    { models: modelCache, memory },
  );
  if (targets.kind !== 'ready' || targets.fields.length === 0 || classifier.kind !== 'classifier') return nothing;
  const { fields } = targets;
  const descriptions = Object.fromEntries(
    fields.map((field) => [
      field.id,
      meaningsOf(field, origin, rules.fields, settings.desks[origin]?.descriptions[field.id]),
    ]),
  );
  const got = await classifier.wouldHaveGot(
    { fields, whole: catalogue.fields, descriptions, examples: learnt },
    new AbortController().signal,
  );
  return { learnt: learnt.length, got };
}
