import { notable } from '../desks/zendesk/index';
import { DESK_ORIGIN, TicketPage } from '../e2e/support/deskside';
import type { ModelServer } from '../providers/openai-server';
import { plausibleAnswer } from '../providers/plausible-answer';
import { addClock, momentsOf, watchTicket } from './page-clock';
import { summarise } from './statistics';
import type { Row } from './table';
import { LONG_TICKET, type World } from './world';

/** The first rounds fill caches and warm the machine up; they do not count. */
const WARM_UP = 2;

/** Epoch milliseconds at which the server was about to write the newest piece of an answer; after the answer that is its last. */
function watchLastByte(model: ModelServer): () => number {
  let last = 0;
  const gate = model.holdChunks();
  gate.open();
  const pass = gate.pass.bind(gate);
  gate.pass = () => {
    last = Date.now();
    return pass();
  };
  // An answer in one piece passes no gate.
  model.settings.answer = (request) => {
    last = Date.now();
    return plausibleAnswer(request);
  };
  return () => last;
}

interface Round {
  /** Milliseconds from the first frame with the ticket's messages to the first frame with our card. */
  readonly visible: number;
  /** Milliseconds from the messages in the document, which nobody sees yet, to the first frame with our card. */
  readonly sinceInDocument: number;
  /** Milliseconds from the provider's last byte to the card with the answer. */
  readonly answered: number;
}

/**
 * Opens tickets as a person does, every one for the first time, so that the model is really asked. `load`: each in a fresh
 * page, the widgets' script included. `switch`: one after the other inside of the desk.
 */
async function openTickets(
  { launched, model }: World,
  how: 'load' | 'switch',
  ticketIds: readonly number[],
): Promise<Round[]> {
  const lastByte = watchLastByte(model);
  const rounds: Round[] = [];
  let tab = new TicketPage(await launched.context.newPage());
  try {
    await addClock(tab.page);
    if (how === 'switch') await tab.page.goto(`${DESK_ORIGIN}/agent/tickets/${LONG_TICKET}`);
    if (how === 'switch') await momentsOf(tab.page, ['answer']);
    for (const ticketId of ticketIds) {
      if (how === 'switch') {
        await watchTicket(tab.page, ticketId);
        await tab.switchTo(ticketId);
      } else {
        await tab.page.close();
        tab = new TicketPage(await launched.context.newPage());
        await addClock(tab.page);
        await tab.open(ticketId);
      }
      const { inDocument, readable, card, answer } = await momentsOf(tab.page, [
        'inDocument',
        'readable',
        'card',
        'answer',
      ]);
      if (answer < lastByte()) throw new Error(`Ticket ${ticketId} showed an answer before the model had given it`);
      rounds.push({ visible: card - readable, sinceInDocument: card - inDocument, answered: answer - lastByte() });
    }
  } finally {
    await tab.page.close();
  }
  if (rounds.length <= WARM_UP)
    throw new RangeError('The practice account has too few ordinary tickets for so many rounds');
  return rounds.slice(WARM_UP);
}

/** The card's two budgets, each after a page load and after a switch inside of the desk. */
export async function cardRows(
  world: World,
  count: number,
): Promise<{ rows: Row[]; sinceInDocument: Record<'load' | 'switch', number> }> {
  await world.deskside.useModel(world.model.port);
  // Ordinary tickets only: the special ones are about layouts and visibility that Deskside rightly refuses to judge.
  const ids = world.desk.account.tickets.filter(({ id }) => id < notable.german[0]).map(({ id }) => id);
  const each = WARM_UP + count;
  const rounds = {
    load: await openTickets(world, 'load', ids.slice(0, each)),
    switch: await openTickets(world, 'switch', ids.slice(each, 2 * each)),
  };
  const row = (name: string, values: readonly number[], budget: number): Row => {
    const { median, spread } = summarise(values);
    return { name, value: median, unit: 'ms', budget, spread };
  };
  const rows = (['load', 'switch'] as const).flatMap((how) => {
    const after = how === 'load' ? 'page load' : 'switch of tickets';
    return [
      row(
        `readable ticket to visible card, ${after}`,
        rounds[how].map(({ visible }) => visible),
        100,
      ),
      row(
        `provider's last byte to the card, ${after}`,
        rounds[how].map(({ answered }) => answered),
        50,
      ),
    ];
  });
  const fromDocument = (how: 'load' | 'switch'): number =>
    summarise(rounds[how].map(({ sinceInDocument }) => sinceInDocument)).median;
  return { rows, sinceInDocument: { load: fromDocument('load'), switch: fromDocument('switch') } };
}
