import type { DescribedDesk } from '../../core/described/addressed';
import type { Description } from '../../core/described/description';
import type { DeskField } from '../../core/fields';
import type { TicketRead, TicketRef } from '../../core/ticket';
import type { DeskAdapter, DeskEnv, DeskTicket } from '../adapter';
import { orUnknown } from '../shared/admission-facts';
import { settle } from '../shared/settle';
import { createAsking } from './asking';
import { ownsDescribed } from './detect';
import { heard } from './heard';
import { pageTicket, type PageTicket } from './page-ticket';
import { detectInPage } from './pane';
import { rememberPeople } from './people';
import type { Seldom } from './seldom';
import { readDescribed, readNewest, type TicketContext } from './ticket';

type BringSeldom = (signal: AbortSignal) => Promise<Seldom>;

function openTicket(ref: TicketRef, desk: DescribedDesk, env: DeskEnv, bring: BringSeldom): DeskTicket {
  const requests = new Map<string, string | null>();
  const asking = heard(createAsking(desk.description, desk.base, ref.origin, env), requests);
  const page = pageTicket(ref, desk, env);
  const context: TicketContext = { asking, ref, people: rememberPeople()(asking), env, page: page.shown };
  const savedDirectly = new Map<string, string | null | undefined>();
  let fieldIds: readonly string[] = [];

  /** The page need not notice what was saved behind its back: what it showed then is no value now. */
  const currentValue = (field: DeskField): string | null | undefined => {
    const value = page.currentValue(field);
    if (savedDirectly.has(field.id) && savedDirectly.get(field.id) === value) return undefined;
    savedDirectly.delete(field.id);
    return value;
  };

  const { shown: _shown, control: _control, write, ...shared } = page;
  return {
    ...shared,
    currentValue,
    read: (signal) =>
      settle(signal, async () => {
        page.shown();
        const read = await readDescribed(context, signal);
        fieldIds = Object.keys(read.values);
        return withForm(read, page);
      }),
    admissionFacts: async (signal) => {
      const seldom = await orUnknown(bring(signal), signal);
      return (
        (await seldom?.readAdmissionFacts(context, signal)) ?? {
          user: null,
          groups: null,
          organisation: null,
          ticketType: null,
        }
      );
    },
    newestPublicMessage: (signal) => settle(signal, () => readNewest(context, signal)),
    updateDirectly: (choices, updatedStamp, signal) =>
      write(signal, async ({ writeDirectly }) => {
        const before = choices.map(({ field, optionId }) => [field.id, page.currentValue(field), optionId] as const);
        await writeDirectly(context, choices, updatedStamp, signal);
        for (const [id, value, wanted] of before) if (value !== wanted) savedDirectly.set(id, value);
      }),
    health: async () => {
      const { signal } = new AbortController();
      const seldom = await orUnknown(bring(signal), signal);
      return seldom?.healthOf(ref, desk, env, { requests, fieldIds }) ?? [];
    },
  };
}

/** A page that shows the fields shows those that can be chosen; another one leaves it to the desk’s own answers. */
function withForm(read: TicketRead, { shown, control }: PageTicket): TicketRead {
  if (!shown().page.shows.includes('fields')) return read;
  const onForm = read.fieldsOnForm.filter((id) => control(id) !== null);
  return onForm.length === 0 ? read : { ...read, fieldsOnForm: onForm };
}

/**
 * A described desk with its page. `base`: what `{base}` stands for, empty or `/rt`. `bring`: as `DeskEnv.writing`, for what is seldom
 * needed.
 */
export function describedDesk(description: Description, base: string, bring: BringSeldom): DeskAdapter {
  const desk: DescribedDesk = { description, base };
  return {
    id: 'described',
    owns: (url, hosted = false) => ownsDescribed(url, desk, hosted),
    detect: (env) => detectInPage(desk, env),
    open: (ref, env) => openTicket(ref, desk, env, bring),
    readCatalogue: (origin, env, signal) =>
      settle(signal, async () => (await bring(signal)).readPageCatalogue(desk, origin, env, signal)),
  };
}
