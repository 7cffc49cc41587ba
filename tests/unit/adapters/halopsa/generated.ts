import { fc } from '../../property';
import { action, ticketBody } from './fake-desk';

/** An action as the desk may send it, with what it says of itself: may its text leave, or never? */
interface Drawn {
  readonly isPublic: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

const off = fc.constantFrom<unknown>(undefined, null, false);
const on = fc.constantFrom<unknown>(true, 1, 'true', 'yes', {}, [true]);
const noSupplier = fc.constantFrom<unknown>(undefined, null, 0);
const supplier = fc.constantFrom<unknown>(77, '77', true, -1, '', [77]);
const otherTicket = fc.constantFrom<unknown>(2102, undefined, null, '2102', '2101', 21010, [2101]);

const quiet = {
  hiddenfromuser: fc.constant<unknown>(false),
  ticket_id: fc.constant<unknown>(2101),
  action_supplier_id: noSupplier,
  supplieronly: off,
  ischildnotes: off,
  isrelatednotes: off,
  ishiddenfrominternalit: off,
  _isportalagentnote: off,
  hide_user_visibility_toggle: off,
};

/** One thing about it that forbids it to leave, everything else as it is for a public one. */
const spoilt: readonly Readonly<Record<string, fc.Arbitrary<unknown>>>[] = [
  { hiddenfromuser: fc.constantFrom<unknown>(true, undefined, null, 'false', 0, '', 'no', [false], {}) },
  { ticket_id: otherTicket },
  { action_supplier_id: supplier },
  { supplieronly: on },
  { ischildnotes: on },
  { isrelatednotes: on },
  { ishiddenfrominternalit: on },
  { _isportalagentnote: on },
  { hide_user_visibility_toggle: on },
];

const clearlyPublic = fc.record(quiet).map((fields): Drawn => ({ isPublic: true, fields }));
const notPublic = fc.oneof(
  ...spoilt.map((one) => fc.record({ ...quiet, ...one }).map((fields): Drawn => ({ isPublic: false, fields }))),
);

/** Where the text stands: the action's own fields, plain or as HTML. */
const places = ['note', 'note_html', 'emailbody', 'emailbody_html'] as const;
type Place = (typeof places)[number];

export interface DrawnTicket {
  readonly actions: readonly (Drawn & { readonly place: Place; readonly withPrivateNote: boolean })[];
  /** Whose text the ticket's details repeat: an action's by its place, or their own. */
  readonly details: number | 'own' | 'none';
  readonly answer: 'json' | 'observed' | 'bare' | 'refused' | 'wrong-shape';
}

const drawnAction = fc
  .record({
    what: fc.oneof(clearlyPublic, notPublic),
    place: fc.constantFrom(...places),
    withPrivateNote: fc.boolean(),
  })
  .map(({ what, ...rest }) => ({ ...what, ...rest }));

export const drawnTicket: fc.Arbitrary<DrawnTicket> = fc.record({
  actions: fc.array(drawnAction, { minLength: 1, maxLength: 5 }),
  details: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom('own' as const, 'none' as const)),
  answer: fc.constantFrom('json', 'json', 'observed', 'bare', 'refused', 'wrong-shape'),
});

/** Fields of actions and tickets that hold internal text and that nobody may even look at. */
const secretOfAction = ['private_note', 'default_private_note', 'ai_summary', 'emailsubject', 'action_note'];
export const secretOfTicket = [
  'notepad',
  'amemo',
  'smemo',
  'unotes',
  'lastnote',
  'action_note',
  'closure_note',
  'ai_summary',
  'ai_conversation_summary',
  'ai_generated_summary',
  'private_note',
  'internalnote',
  'reportedby_note',
  'category_1_display',
];

export const textOf = (index: number): string => `CANARY-${index}-x`;

const asHtml = (place: Place, text: string): string => (place.endsWith('_html') ? `<p>${text}</p>` : text);

export function actionOf({ fields, place, withPrivateNote }: DrawnTicket['actions'][number], index: number): object {
  const secrets = withPrivateNote
    ? Object.fromEntries(secretOfAction.map((name) => [name, `CANARY-secret-${name}`]))
    : {};
  const row = { ...action(index + 1), note: '', ...fields, ...secrets, [place]: asHtml(place, textOf(index)) };
  // What is undefined is missing on the wire.
  return JSON.parse(JSON.stringify(row)) as object;
}

export function ticketOf({ details, actions }: DrawnTicket): object {
  const text = details === 'none' ? '' : details === 'own' ? 'CANARY-details-x' : textOf(details % actions.length);
  return {
    ...ticketBody,
    details: text,
    details_html: text === '' ? '' : `<div>${text}</div>`,
    ...Object.fromEntries(secretOfTicket.map((name) => [name, `CANARY-secret-${name}`])),
    customfields: [{ id: 171, value: 'CANARY-secret-customfield' }],
    faigeneratedsummary_list: [{ summary: 'CANARY-secret-list' }],
  };
}
