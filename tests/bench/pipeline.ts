import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { TicketPage } from '../e2e/support/deskside';
import { addDraftClock, draftMomentsOf, watchDraft } from './draft-clock';
import { summarise } from './statistics';
import type { Row } from './table';
import type { World } from './world';

/** Two, since a draft that is done is kept for whoever opens its ticket again. */
const TICKETS = { fast: 2131, slow: 2132 } as const;
const WARM_UP = 2;
const SLOW_MS = 2_000;

interface Round {
  /** Milliseconds from the moment in which the draft is asked for (the desk has been read) to the whole draft in the page. */
  readonly pipeline: number;
  /** Milliseconds from the press to that moment: what the desk takes to give the newest messages. */
  readonly reading: number;
  /** Milliseconds of one `fetch` of the same body to the same server, read to its end, from a page of the extension. */
  readonly bare: number;
  /** Milliseconds from the server's first words to the first words in the page. */
  readonly firstWords: number;
}

/** What a request costs without Deskside. */
const bareCall = (page: Page, url: string, body: string): Promise<number> =>
  page.evaluate(
    async ([address, text]) => {
      const started = performance.now();
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text,
      });
      await response.text();
      return performance.now() - started;
    },
    [url, body] as const,
  );

async function rounds(
  { launched, model, deskside }: World,
  ticketId: number,
  firstByteAfter: number,
  count: number,
): Promise<Round[]> {
  await deskside.useModel(model.port);
  const bare = await launched.context.newPage();
  await bare.goto(`${EXTENSION_ORIGIN}/popup.html`);
  const tab = new TicketPage(await launched.context.newPage());
  const measured: Round[] = [];
  let firstWrite = 0;
  try {
    await addDraftClock(tab.page);
    await tab.open(ticketId);
    await tab.state(/^(suggestion|not-sure|no-fit|quiet)$/);
    model.settings.firstByteAfter = firstByteAfter;
    const gate = model.holdChunks();
    gate.open();
    const pass = gate.pass.bind(gate);
    let passed = 0;
    gate.pass = () => {
      // The first piece names the role, the second one has words.
      passed += 1;
      if (passed === 2) firstWrite = Date.now();
      return pass();
    };
    for (let round = 0; round < WARM_UP + count; round += 1) {
      passed = 0;
      await watchDraft(tab.page);
      await tab.press(tab.draft.getByRole('button', { name: round === 0 ? /Draft reply/ : /Try again/ }));
      const { pressed, read, words, done } = await draftMomentsOf(tab.page);
      const body =
        model.received.findLast(({ method, path }) => method === 'POST' && path.endsWith('/chat/completions'))?.body ??
        '';
      const firstWords = words - firstWrite;
      measured.push({
        pipeline: done - read,
        reading: read - pressed,
        bare: await bareCall(bare, `${model.url}/v1/chat/completions`, body),
        firstWords,
      });
    }
  } finally {
    model.reset();
    await Promise.all([tab.page.close(), bare.close()]);
  }
  return measured.slice(WARM_UP);
}

const row = (name: string, values: readonly number[], unit: Row['unit'], budget: number): Row => {
  const { median, spread } = summarise(values);
  return { name, value: median, unit, budget, spread };
};

/** What the whole way (page, worker, prompt, SDK, server and back) costs over a bare call to the same server, each pair measured one after the other. */
export async function pipelineRows(world: World, count: number): Promise<{ rows: Row[]; reading: number }> {
  const fast = await rounds(world, TICKETS.fast, 0, count);
  const slow = await rounds(world, TICKETS.slow, SLOW_MS, Math.min(count, 5));
  const rows = [
    row(
      'whole pipeline over a bare call, server answers at once',
      fast.map(({ pipeline, bare }) => pipeline - bare),
      'ms',
      60,
    ),
    row(
      'whole pipeline over a bare call, server takes 2 s',
      slow.map(({ pipeline, bare }) => (100 * (pipeline - bare)) / bare),
      '%',
      5,
    ),
    row(
      "first streamed words: from the server's write to the page",
      fast.map(({ firstWords }) => firstWords),
      'ms',
      50,
    ),
  ];
  return { rows, reading: summarise(fast.map(({ reading }) => reading)).median };
}
