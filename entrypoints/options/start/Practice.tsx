import { say, speaker } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useState } from 'react';
import { Card } from '../../../components/card/Card';
import { Button } from '../../../components/parts/Button';
import { pathText } from '../../../core/fields';
import { practiceIn } from '../../../core/practice';
import { providerFacts } from '../../../core/providers';
import { nameOf } from '../../pages/words';
import { useSettings } from '../../pages/settings-store';
import { ChooseField } from '../parts/Field';
import { usePractice } from './usePractice';

/** The browser’s commands reach the tab of a desk, not this page. */
const noShortcuts = { accept: '', dismiss: '', draft: '', insert: '' };

/** The card without any desk: on a ticket that comes with the extension, beside a form that is nobody's. */
export function Practice() {
  const { view } = useSettings();
  const { provider } = view.effective;
  const [open, setOpen] = useState(false);
  const { subject, requesterName, text, fields, meanings } = practiceIn(speaker());
  const practice = usePractice(view, providerName(provider), { fields, meanings });
  const asksServer = providerFacts[provider].address !== 'none';
  return (
    <section className="sheet practice" aria-label={say('start.practice.label')}>
      <div className="row wrap">
        <Button
          expanded={open}
          onPress={() => {
            if (!open && practice.view === null) practice.suggest();
            setOpen(!open);
          }}
        >
          {say(open ? 'start.practice.close' : 'start.practice.open')}
        </Button>
        <span className="soft small grow">
          {asksServer ? say('start.practice.sent', { provider: nameOf(provider) }) : say('start.practice.not-sent')}
        </span>
      </div>
      {open && (
        <>
          <p className="soft small">{say('start.practice.note')}</p>
          <div className="practice-place">
            <article aria-label={say('start.practice.ticket')} className="practice-ticket">
              <h3>{subject}</h3>
              <p className="small soft">{requesterName}</p>
              <p className="practice-text">{text}</p>
            </article>
            <div className="practice-side">
              {practice.problem !== null && <p className="bad">✕ {practice.problem}</p>}
              {practice.view === null ? (
                <div>
                  <Button onPress={practice.suggest}>{say('start.practice.again')}</Button>
                </div>
              ) : (
                <Card view={practice.view} actions={practice.actions} shortcuts={noShortcuts} />
              )}
              <div role="group" aria-label={say('start.practice.form')} className="practice-form">
                {fields.map((field) => (
                  <ChooseField
                    key={field.id}
                    label={field.title}
                    value={practice.values[field.id] ?? ''}
                    of={[['', '–'], ...field.options.map(({ id, path }) => [id, pathText(path)] as const)]}
                    onChoose={(optionId) => practice.set(field.id, optionId || null)}
                  />
                ))}
              </div>
            </div>
          </div>
        </>
      )}
    </section>
  );
}
