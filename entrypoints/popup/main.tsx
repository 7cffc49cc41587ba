import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/styles/deskside.css';
import '../../components/styles/later.css';
import { speakThen } from '../pages/speak';
import '../pages/pages.css';
import '../pages/controls.css';
import './popup.css';
import { Popup } from './Popup';

const root = document.getElementById('root');
if (root === null) throw new Error('The popup has no place for its content');
const shown = createRoot(root);
void speakThen(() =>
  shown.render(
    <StrictMode>
      <Popup />
    </StrictMode>,
  ),
);
