import { desksideError, toDesksideError } from '../../../core/errors';
import type { Manner } from '../../../core/manner';
import { agreementTo } from '../../../core/policy/consent';
import type { PreviewAnswer } from '../../../core/request-preview';
import type { LanguageModel } from '../../../providers/provider';
import { draft } from '../features/draft/draft';
import { triage } from '../features/triage/triage';
import { seedToLookAt } from '../model/fence-seed';
import type { Lines } from '../model/lines';
import { onItsWay } from '../model/pipeline';
import { onlyLooked, OnlyLooked, previewOf } from '../model/preview';
import { asked } from '../rules/usable';
import type { RequestAbout } from '../store/previews';
import { firstProviders } from '../tickets/agreement';
import { allLocked } from '../tickets/next-step';
import type { Permitted } from '../tickets/permitted';
import { triagePlan } from '../tickets/triage-plan';
import { readyDraft, type Situation } from './may-draft';
import type { MessageOf } from './page-message';

/** `manner`: how drafts of this tab are to sound. */
type Wish = Pick<MessageOf<'preview'>, 'what' | 'instruction'> & { readonly manner: Manner };

/** As it would be once the person had agreed to where it goes. It allows nothing: the last gate reads for itself what is agreed to. */
const asIfAgreed = (permitted: Permitted): Permitted => ({
  ...permitted,
  settings: {
    ...permitted.settings,
    agreed: [
      ...permitted.settings.agreed,
      ...firstProviders(permitted).flatMap((provider) => agreementTo(permitted, asked(provider))),
    ],
  },
});

const nothingWatched = { onCause: () => undefined, onSent: () => undefined };

/** The first request of this work, made as in earnest by the feature itself. */
async function firstRequest(
  model: LanguageModel,
  about: RequestAbout,
  permitted: Permitted,
  lines: Lines,
  work: (model: LanguageModel, fenceSeed: string) => Promise<unknown>,
): Promise<PreviewAnswer> {
  const way = onItsWay(model, about, lines, async () => false);
  try {
    await work(onlyLooked(way), await seedToLookAt(about));
  } catch (thrown) {
    if (!(thrown instanceof OnlyLooked)) throw thrown;
    if (thrown.looked === null) return { is: 'nothing-leaves', label: model.label };
    return { is: 'request', preview: await previewOf(thrown.looked, model, about.feature, permitted, false) };
  }
  return { is: 'no-request' };
}

async function lookAt(
  wish: Wish,
  { ref, permitted: now, seen, limit }: Situation,
  lines: Lines,
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const permitted = asIfAgreed(now);
  if (ref === null || seen === null || !permitted.on) return { is: 'failed', error: desksideError('off') };
  if (permitted.problem !== null) return { is: 'failed', error: permitted.problem };
  const { capabilities } = permitted.settings;
  const what = capabilities.triage ? wish.what : 'draft';
  const providers = what === 'triage' ? permitted.providers : permitted.draftProviders;
  if (providers === null) return { is: 'no-request' };
  const { first } = providers;
  if (first.kind === 'classifier') return { is: 'nothing-leaves', label: first.label };
  const about = { ref, feature: what };
  if (what === 'triage') {
    const { targets } = seen;
    if (seen.closed || targets.kind === 'ask' || allLocked(seen, targets, permitted)) return { is: 'no-request' };
    const { task } = await triagePlan(seen.ticket, targets, permitted, providers, seen.whole);
    return firstRequest(first, about, permitted, lines, (model, fenceSeed) =>
      triage(model, { ...task, fenceSeed }, { ...nothingWatched, signal }),
    );
  }
  const message = { type: 'draft', runId: '', ticket: seen.ticket, age: 0, instruction: wish.instruction } as const;
  const ready = await readyDraft(message, wish.manner, { ref, permitted, seen, limit });
  if (!ready.ok) return { is: 'failed', error: ready.error };
  const { task } = ready.value;
  return firstRequest(first, about, permitted, lines, (model, fenceSeed) =>
    draft(model, { ...task, fenceSeed }, { ...nothingWatched, onText: () => undefined, signal }),
  );
}

/**
 * What would be sent for this ticket as it was read last, and as everything is set now, byte for byte. Nothing leaves for it. Never
 * rejects: what stands in the way is told.
 */
export const look = (wish: Wish, situation: Situation, lines: Lines, signal: AbortSignal): Promise<PreviewAnswer> =>
  lookAt(wish, situation, lines, signal).catch((thrown: unknown) => ({
    is: 'failed',
    error: toDesksideError(thrown),
  }));
