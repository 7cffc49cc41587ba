import type { ErasedState, Requests } from '../../../core/messages';
import { openTickets } from '../desks/tabs';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { keptDescriptions } from '../store/descriptions';
import { forgetArticles } from '../store/articles';
import { forgetDrafts } from '../store/drafts';
import { forgetInserts } from '../store/carried-insert';
import { forgetManners } from '../store/manners';
import { forgetSummaries } from '../store/summaries';
import { forgetLastAnswer } from '../store/last-answer';
import { forgetSeeds } from '../store/fence-seeds';
import { forgetPreviews } from '../store/previews';
import { forgetSent } from '../store/sent';
import { keepingPolicy } from '../rules/arrival';
import { loadEffective } from '../rules/load';
import { suggestionBook } from '../store/ledger/suggestion-book';
import { eraseLedger, exportLedger } from '../rules/upkeep';
import { keptViews } from '../queue/saved';
import { allPlaces } from '../store/places';
import { eraseStorage } from '../store/settings/store';
import { eraseVault } from '../store/vault/vault';
import { forgetLedTabs } from '../queue/open';

/**
 * Everything Deskside keeps, as JSON for the person: the settings as they set them, and as they count with the reason for each.
 * Keys are not part of it, not even ciphered.
 */
export async function exportData(): Promise<Requests['data.export']['out']> {
  const { stored, keys, rules, policyProblems } = await loadEffective();
  const effective = {
    managed: rules.managed,
    organisation: rules.organisation,
    gate: rules.gate,
    settings: keys,
    ignored: policyProblems,
  };
  return {
    json: JSON.stringify(
      {
        exportedAt: new Date().toISOString(),
        settings: stored,
        places: await allPlaces(),
        queueViews: await keptViews(),
        descriptions: await keptDescriptions(),
        effective,
        ...(await exportLedger()),
        notWrittenYet: await suggestionBook.waiting(),
        shownOnly: await suggestionBook.shownOnly(),
      },
      null,
      2,
    ),
  };
}

/** Nobody is asked anew about a ticket that is open, and its card stays as it is, so what it shows is all that is left of it. */
async function eraseActivity(): Promise<ErasedState> {
  const open = await openTickets();
  return suggestionBook.leaveShown(open, () => eraseLedger('activity'));
}

type Parts = Requests['data.erase']['out']['parts'];

/** More than any part of erasing takes that is going to end. Milliseconds. */
const PART_MS = 12_000;
/** A session may wait for a ledger that does not open. */
const TELL_MS = 5_000;

/** What becomes of one part never stops another one. */
async function erased(part: () => Promise<ErasedState | void>, ms = PART_MS): Promise<ErasedState> {
  try {
    const state = await inTime(part(), ms);
    return state === 'late' ? 'failed' : (state ?? 'erased');
  } catch (thrown) {
    logProblem('erasing', thrown);
    return 'failed';
  }
}

async function eraseSettings(): Promise<Parts> {
  const parts: Parts = { settings: 'failed', keys: 'failed' };
  let begun = false;
  const erase = async (): Promise<void> => {
    begun = true;
    parts.settings = await erased(eraseStorage);
    parts.keys = await erased(eraseVault);
  };
  await erased(() => keepingPolicy(erase), 3 * PART_MS);
  // Whatever stands in the way of the policy's copy is no reason to keep a key.
  if (!begun) await erase();
  return parts;
}

async function forgetMemory(what: Requests['data.erase']['in']['what']): Promise<void> {
  await Promise.all([
    forgetSent(),
    forgetPreviews(),
    forgetSeeds(),
    forgetLastAnswer(),
    forgetDrafts(),
    forgetArticles(),
    forgetSummaries(),
    forgetManners(),
    forgetInserts(),
    forgetLedTabs(),
    what === 'everything' ? suggestionBook.forget() : undefined,
  ]);
}

/** Settings and keys go first: they need no database that may be broken. `told` says it to everybody who shows something of it. */
export async function eraseData(
  { what }: Requests['data.erase']['in'],
  told: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Requests['data.erase']['out']> {
  const parts: Parts = {
    ...(what === 'everything' ? await eraseSettings() : {}),
    records: await erased(() => (what === 'activity' ? eraseActivity() : eraseLedger(what))),
    ...(what === 'learned' ? {} : { sent: await erased(() => forgetMemory(what)) }),
  };
  await erased(async () => void (await told()), TELL_MS);
  return { parts };
}
