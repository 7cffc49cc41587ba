import { notable, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import { launch, type Launched } from '../e2e/support/browser';
import { Deskside } from '../e2e/support/deskside';
import { startModelServer, type ModelServer } from '../providers/openai-server';

/** A host that is no help desk; the practice server answers for it too. */
export const ELSEWHERE = 'https://example.test';

export const LONG_TICKET = notable.fiveHundredComments;

export interface World {
  readonly desk: ZendeskDesk;
  readonly model: ModelServer;
  readonly launched: Launched;
  readonly deskside: Deskside;
}

/** Runs the work with a practice desk, a model server and a browser with the built extension, and ends them all. */
export async function withWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  const desk = await startZendesk({ tls: true });
  try {
    const model = await startModelServer();
    try {
      const rules = ['*.zendesk.com', new URL(ELSEWHERE).host]
        .map((host) => `MAP ${host} 127.0.0.1:${desk.port}`)
        .join(', ');
      const launched = await launch({
        deskPort: desk.port,
        grants: ['http://127.0.0.1/*'],
        args: [`--host-resolver-rules=${rules}`],
        measured: true,
      });
      try {
        return await work({ desk, model, launched, deskside: new Deskside(launched.context) });
      } finally {
        await launched.close();
      }
    } finally {
      await model.close();
    }
  } finally {
    await desk.close();
  }
}
