import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import '../../components/styles/deskside.css';
import '../../components/styles/later.css';
import '../../components/styles/analysis.css';
import '../../components/styles/dialog.css';
import '../../components/styles/summary.css';
import { say } from '../../core/words/say';
import '../pages/controls.css';
import '../pages/pages.css';
import { speakThen } from '../pages/speak';
import './board/board.css';
import './bulk/bulk.css';
import './detail/detail.css';
import './list/list.css';
import './sidepanel.css';
import './toolbar/toolbar.css';
import { Sidepanel } from './Sidepanel';
import { Notice } from './states/Notice';

const root = document.getElementById('root');
if (root === null) throw new Error('The panel has no place for its content');
const shown = createRoot(root);
void speakThen(
  () =>
    shown.render(
      <StrictMode>
        <ErrorBoundary fallback={<Notice title={say('shell.broken.title')} sentence={say('queue.broken')} bad />}>
          <Sidepanel />
        </ErrorBoundary>
      </StrictMode>,
    ),
  'queue.title',
);
