import { say } from '../../core/words/say';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import '../../components/styles/deskside.css';
import '../../components/styles/later.css';
import { speakThen } from '../pages/speak';
import '../pages/pages.css';
import '../pages/controls.css';
import { App } from './App';
import { Trouble } from './parts/Trouble';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for its content');
const shown = createRoot(root);
void speakThen(
  () =>
    shown.render(
      <StrictMode>
        <ErrorBoundary fallback={<Trouble title={say('shell.broken.title')} sentence={say('shell.broken.sentence')} />}>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    ),
  'shell.name',
);
