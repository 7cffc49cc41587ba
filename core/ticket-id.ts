/**
 * How a desk names a ticket: a number, a key such as `ABC-123`, hex, a uuid. To everything but its adapter an id is a text that means
 * nothing: it is compared, kept and shown, never counted with or put in order.
 *
 * The alphabet is closed, because ids come from pages and go far: into keys that are joined by `|` or a space, into selectors and
 * patterns, and by the adapter into an address. None of these signs ends or opens anything there. What a path takes for itself, `.` and
 * `..`, is no id.
 */
export const isTicketId = (text: string): boolean => /^[\w.-]{1,100}$/.test(text) && text !== '.' && text !== '..';

/** An id as the source of a pattern. Of the signs that it may hold only the dot means something there. */
export const idAsPattern = (ticketId: string): string => ticketId.replaceAll('.', String.raw`\.`);
