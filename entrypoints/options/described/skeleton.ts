/** Every word that a description has to have, in the guide's order; what is empty is named with its line until it is filled in. */
const words = {
  format: 'deskside.desk/1',
  id: '',
  name: '',
  hosts: [],
  ticketId: 'digits',
  recognise: { marks: [], least: 2 },
  pages: [{ name: 'ticket', path: '{base}/', id: [{ path: 'id' }], shows: ['fields', 'thread', 'composer'] }],
  ready: { agree: [] },
  requests: { auth: { kind: 'cookie' }, signedOut: 'status', folders: [], get: {} },
  ticket: { subject: '' },
  messages: { from: '', id: '', at: '', public: [], text: [] },
  fields: [],
  save: { by: 'person', never: [], saved: { when: 'load' } },
  composer: [],
  health: { essential: ['ready', 'messages'] },
  about: { tested: 'facts-end', missing: [] },
};

export const skeleton = `${JSON.stringify(words, null, 2)}\n`;
