import type { Description } from '../../core/described/description';
import { isTicketId } from '../../core/ticket-id';

type Kind = Description['ticketId'];

const shapes: Readonly<Record<Kind, RegExp>> = {
  digits: /^[1-9]\d{0,18}$/,
  key: /^[A-Za-z][A-Za-z0-9_]{0,49}-[1-9]\d{0,17}$/,
  hex: /^[0-9a-f]{8,64}$/i,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** Whether a text can be the id of a ticket at this desk. Bounded, since it may come from a page. */
export const isIdOf = (kind: Kind, text: string | null | undefined): text is string =>
  typeof text === 'string' && isTicketId(text) && shapes[kind].test(text);
