import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recogniseDesk } from '../adapters/recognise';
import { pause } from '../adapters/shared/wait';
import type { DeskId } from '../core/ticket-ref';

/** A desk's application is not there yet when its page is; a page that was opened longer ago than this shows what it has. */
const YOUNG_MS = 8_000;
const PATIENCE_MS = 20_000;
const FIRST_PAUSE_MS = 250;

async function find(signal: AbortSignal): Promise<DeskId | null> {
  for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
    const desk = await recogniseDesk(
      { document, location: () => new URL(location.href), fetch: (input, init) => fetch(input, init) },
      signal,
    );
    if (desk !== null || performance.now() > YOUNG_MS) return desk;
    await pause(wait, signal);
  }
}

/** Put into a tab of an address that the person added. Answers which desk it found, and where: the tab may have gone on meanwhile. */
export default defineUnlistedScript(async () => {
  const { origin } = location;
  return { origin, desk: await find(AbortSignal.timeout(PATIENCE_MS)) };
});
