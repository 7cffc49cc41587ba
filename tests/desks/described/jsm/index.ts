import type { PracticeDesk } from '../kit/contract';
import { openJsm } from './account';
import { facts } from './facts';

export const jsm: PracticeDesk = {
  id: 'jsm-cloud',
  base: '',
  facts,
  open: openJsm,
  cookies: { 'cloud.session.token': 'of-dana' },
  signedOut: 'status',
  script: new URL('in-page.js', import.meta.url),
  avoids: [
    /\/rest\/api\/3\/issue\/[^/?]+(?:\?(?!fields=)|$)/,
    /\/rest\/api\/3\/issue\/[^/?]+\/comment/,
    /\/comment\?(?!public=true&internal=false)/,
  ],
  fields: ['Priority', 'Site', 'Category'],
  saves: { title: 'Site', option: 'Bristol' },
  composer: {
    press: { public: '#practice-reply', internal: '#comment-editor-container-tabs-0' },
    editor: '[data-testid="issue.component.editor.default-editor"] .ProseMirror',
    germanMode: 'unknown',
  },
};
