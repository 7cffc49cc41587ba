import { vi } from 'vitest';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { FakePort } from '../kit/fake-port';
import { ANSWER, FakeModel } from '../kit/model';
import { openTab, shows } from '../kit/tabs';
import { freshBrowser, ticketMessage } from '../kit/world';

/** A new browser with one worker in it and a model that answers when the test says so. */
export class SessionWorld {
  model = new FakeModel();
  hub = new Hub();

  renew(): void {
    freshBrowser();
    this.model = new FakeModel();
    this.hub = new Hub();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  }

  opened = (): Promise<FakePort> => openTab(this.hub);

  /** A tab that shows the model's first answer. */
  async suggested(): Promise<FakePort> {
    const port = await this.opened();
    port.say(ticketMessage());
    (await this.model.request()).answer(ANSWER);
    await port.until(shows('suggestion'));
    return port;
  }
}
