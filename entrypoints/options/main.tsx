import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from 'react-error-boundary';
import '../../components/styles/deskside.css';
import { speakThen } from '../pages/speak';
import '../pages/pages.css';
import '../pages/controls.css';
import { App } from './App';
import { Trouble } from './parts/Trouble';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for its content');
const shown = createRoot(root);
void speakThen(() =>
  shown.render(
    <StrictMode>
      <ErrorBoundary
        fallback={<Trouble title="This page broke" sentence="Nothing was changed. Reload the page to go on." />}
      >
        <App />
      </ErrorBoundary>
    </StrictMode>,
  ),
);
