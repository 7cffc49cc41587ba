import type { CDPSession } from '@playwright/test';
import { chosen, leaked, nothingLeft } from './kit/checks';
import { isAbout, pathOf, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** What leaks leaks with every switch: the bounds go with their number. */
const SWITCHES = process.env['DESKSIDE_ALL'] === undefined ? 30 : 200;
const MEGABYTE = 1_000_000;

interface Load {
  readonly heap: number;
  readonly listeners: number;
}

/** What the page holds after everything that can be freed was freed; our part of it lies in the same heap. */
async function loadOf(session: CDPSession): Promise<Load> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: valueOf('JSHeapUsedSize'), listeners: valueOf('JSEventListeners') };
}

interface WorkerWorld {
  readonly chrome: {
    readonly runtime: {
      readonly onConnect: {
        addListener(
          listener: (port: {
            name: string;
            readonly onDisconnect: { addListener(listener: () => void): void };
          }) => void,
        ): void;
      };
    };
  };
  openTicketPorts?: number;
}

onEveryDesk(
  (kit) => {
    test(
      `${SWITCHES} ticket switches without a reload: no leak, no stale write, one card, the last ticket’s suggestion`,
      { tag: '@wide' },
      async ({ deskside, tab, desk, model, world }, { annotations }) => {
        test.setTimeout(180_000);
        const tickets = [desk.notable.showcase, ...desk.notable.ordinary].slice(0, 6);
        const pathFor = (ticket: number): readonly string[] => pathOf(kit, tickets.indexOf(ticket) % 3);
        model.settings.answer = (request) => {
          const ticket = tickets.find((each) => isAbout(request, each)) ?? 0;
          return sure(kit, { path: pathFor(ticket), reason: `About ${ticket}` })(request);
        };
        const [worker] = world.launched.context.serviceWorkers();
        await deskside.useModel(model.port);
        await worker?.evaluate(() => {
          const here = globalThis as unknown as WorkerWorld;
          // The same worker may have been counted in by the test before.
          if (here.openTicketPorts !== undefined) return;
          here.openTicketPorts = 0;
          here.chrome.runtime.onConnect.addListener((port) => {
            if (port.name !== 'deskside:ticket') return;
            here.openTicketPorts = (here.openTicketPorts ?? 0) + 1;
            port.onDisconnect.addListener(() => (here.openTicketPorts = (here.openTicketPorts ?? 0) - 1));
          });
        });
        await tab.open(tickets[0] ?? 0);
        await tab.state('suggestion');
        const session = await tab.page.context().newCDPSession(tab.page);
        await session.send('Performance.enable');

        /** The suggestion for this ticket, or that it was accepted. */
        const shows = (ticket: number): Promise<void> =>
          expect(tab.card).toContainText(new RegExp(`About ${ticket}|${pathFor(ticket).at(-1)}.*Filled in`));
        const storm = async (switches: number, accepting: boolean): Promise<void> => {
          for (let turn = 1; turn <= switches; turn += 1) {
            const ticket = tickets[turn % tickets.length] ?? 0;
            await tab.switchTo(ticket);
            if (turn % 20 === 0) {
              await shows(ticket);
              // Leaves while the form is being filled.
              if (accepting && (await tab.card.getAttribute('data-state')) === 'suggestion') await tab.accept();
            } else if (turn % 3 === 0) await tab.values(ticket);
          }
          const last = tickets[switches % tickets.length] ?? 0;
          await tab.values(last);
          await shows(last);
        };
        /** On the same ticket each time, one that is never accepted: a form that is being edited has listeners of its own. */
        const measured = async (): Promise<Load> => {
          const ticket = tickets[1] ?? 0;
          await tab.switchTo(ticket);
          await shows(ticket);
          return loadOf(session);
        };
        // Four times around first: tabs, editors and fonts of the desk's own are loaded by then.
        await storm(24, false);
        const before = await measured();
        await storm(SWITCHES, true);
        const after = await measured();

        const grown = (after.heap - before.heap) / MEGABYTE;
        annotations.push({
          type: 'heap growth',
          description: `${grown.toFixed(2)} MB, ${after.listeners - before.listeners} listeners`,
        });
        // Forms that are being edited hold something too, and there are no more of them after more switches.
        expect(grown).toBeLessThan(2 + SWITCHES * 0.015);
        expect(after.listeners - before.listeners).toBeLessThan(SWITCHES * 0.3);
        await expect(tab.card).toHaveCount(1);
        await expect(tab.draft).toHaveCount(1);
        expect(await worker?.evaluate(() => (globalThis as unknown as WorkerWorld).openTicketPorts)).toBe(1);

        for (const ticket of tickets) {
          await tab.switchTo(ticket);
          const { category, priority } = await chosen(tab, kit, ticket);
          const stored = desk.stored(ticket);
          // Either untouched, or what was suggested for this very ticket: never another ticket's value.
          expect([stored[kit.facts.category.fieldId] ?? null, kit.optionId(pathFor(ticket))], String(ticket)).toContain(
            category,
          );
          expect([stored['priority'] ?? null, kit.facts.priorities[2]], String(ticket)).toContain(priority);
        }
        expect(leaked(desk, model)).toEqual([]);
        nothingLeft(desk);
      },
    );
  },
  { wide: true },
);
