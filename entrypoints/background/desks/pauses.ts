import { browser } from 'wxt/browser';
import { nextPauseEnd, withoutEndedPauses } from '../../../core/pause';
import { logProblem } from '../log';
import { changeSettings, loadSettings } from '../store/settings/store';

/** The browser wakes the worker by it when the next pause ends. */
const ALARM = 'deskside:pauses';

async function planNext(): Promise<void> {
  const next = nextPauseEnd((await loadSettings()).settings);
  if (next === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: next });
}

/** Takes the pauses that are over out of the settings. True where there were some. */
async function dropEnded(): Promise<boolean> {
  const { settings } = await loadSettings();
  if (withoutEndedPauses(settings) === settings) return false;
  await changeSettings(withoutEndedPauses);
  return true;
}

/** A pause of a desk ends by itself: `ended` is told then, also for one that ended while nobody was there. */
export function followPauses(ended: () => Promise<void>): void {
  const look = async (): Promise<void> => {
    if (await dropEnded()) await ended();
    await planNext();
  };
  const noted = (doing: Promise<void>): void =>
    void doing.catch((thrown: unknown) => logProblem('pauses of desks', thrown));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) noted(look());
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes) noted(planNext());
  });
  noted(look());
}
