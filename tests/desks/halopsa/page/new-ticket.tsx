import { useState } from 'react';
import { labelsIn } from '../account/labels';
import { FroalaBox } from './froala';
import { current } from './store';
import { words } from './words';

/** A record that is not saved yet; it has no number. Saving is not modelled. */
export function NewTicket() {
  const { language, labels } = current().boot.knobs;
  const [details, setDetails] = useState('');
  const label = labelsIn(language, labels);
  return (
    <div className="panel new-ticket-screen">
      <h1 className="profile-full-name">{words().newTicket}</h1>
      <div className="editor-row">
        <label htmlFor="input-field-for-symptom">{label.summary} *</label>
        <input id="input-field-for-symptom" type="text" className="plain-input" />
      </div>
      <div className="editor-row">
        <label htmlFor="input-field-for-details">{label.details}</label>
        <div id="input-field-for-details">
          <FroalaBox model={details} onModel={setDetails} />
        </div>
      </div>
    </div>
  );
}
