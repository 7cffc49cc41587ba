import type { RequestName } from './messages';

/** What a desk's tab may ask for; everything else is answered to the extension's own pages only. */
export const pageRequests: readonly RequestName[] = [
  'sent.get',
  'preview.get',
  'catalogue.get',
  'values.get',
  'draft.check',
  'insert.carry',
  'insert.take',
  'draft.questions',
  'note.look',
  'note.write',
  'ticket.show',
  'widgets.inject',
  'late.inject',
  'helper.inject',
  'desk.here',
  'desk.described',
  'desk.candidates',
  'position.save',
  'options.open',
  'health.tell',
  'words.get',
  'queue.show',
];
