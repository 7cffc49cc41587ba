import type { Page } from '@playwright/test';
import type { AgentName } from '../../../desks/request-tracker/index';
import { startModelServer, type ModelServer } from '../../../providers/openai-server';
import { launch, type Launched } from '../../support/browser';
import { DeskTab } from '../../support/desk-tab';
import { Deskside } from '../../support/deskside';
import { expect } from '../../support/expect';
import { test as base } from './test';

const displayPath = (id: number): string => `/Ticket/Display.html?id=${id}`;

/** A page of Request Tracker with our widgets, as a technician has it in front of them. */
export class RtTab extends DeskTab {
  constructor(
    page: Page,
    readonly origin: string,
  ) {
    super(page, { origin, ticketPath: displayPath });
  }

  /** RT’s own page for a reply to the requester. */
  async openReply(id: number): Promise<void> {
    await this.page.goto(`${this.origin}/Ticket/Update.html?Action=Respond;id=${id}`);
  }
}

interface Fixtures {
  /** A browser with the built extension, which may go to the desk, and in which `dana` is signed in there. */
  readonly launched: Launched;
  readonly model: ModelServer;
  readonly deskside: Deskside;
  readonly signIn: (agent: AgentName) => Promise<void>;
  readonly tab: RtTab;
  /** The address is added, its tab is open, and the person has let Deskside read there what the description says. */
  readonly known: RtTab;
}

export const test = base.extend<Fixtures>({
  launched: async ({ rt }, use) => {
    const launched = await launch({ grants: ['http://127.0.0.1/*'] });
    try {
      await rt.signIn(launched.context, 'dana');
      await use(launched);
    } finally {
      await launched.close();
    }
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  model: async ({}, use) => {
    const model = await startModelServer();
    await use(model);
    await model.close();
  },
  deskside: async ({ launched }, use) => use(new Deskside(launched.context)),
  signIn: async ({ rt, launched }, use) => use((agent) => rt.signIn(launched.context, agent)),
  tab: async ({ rt, launched }, use) => use(new RtTab(await launched.context.newPage(), rt.origin)),
  known: async ({ rt, tab, deskside }, use) => {
    await tab.page.goto(rt.origin);
    const added = await deskside.ask('desk.add', { address: rt.origin });
    expect(added).toMatchObject({ desk: null, name: 'Request Tracker 5', error: null });
    await deskside.ask('described.agree', { origin: rt.origin });
    await use(tab);
  },
});

export { expect } from '../../support/expect';
export { onRequestTracker } from './test';
