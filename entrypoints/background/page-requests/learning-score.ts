import type { Requests } from '../../../core/messages';
import { meaningsOf } from '../../../core/policy/meanings';
import { createProvider } from '../../../providers';
import { loadEffective } from '../rules/load';
import { wayOut } from '../model/way-out';
import { catalogues, examples } from '../store/ledger/ledger';
import { memory } from '../store/ledger/memory';
import { modelCache } from '../store/ledger/model-cache';
import { chooseTargets } from '../tickets/fields-to-ask';

/** What the classifier on this device would have got right of what it learnt from one desk. */
export async function scoreLearning({
  origin,
}: Requests['learning.score']['in']): Promise<Requests['learning.score']['out']> {
  const [{ settings, rules }, catalogue, learnt] = await Promise.all([
    loadEffective(),
    catalogues.get(origin),
    examples.of(origin),
  ]);
  const nothing = { learnt: learnt.length, got: null };
  if (catalogue === undefined || learnt.length === 0) return nothing;
  const targets = chooseTargets(catalogue, [], settings.desks[origin], rules.fields);
  const classifier = createProvider(
    { id: 'on-device', address: '', model: '', key: null },
    { models: modelCache, memory, wayOut },
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
