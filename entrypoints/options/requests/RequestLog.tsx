import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { RequestRecord } from '../../../core/request-log';
import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { ask } from '../../pages/ask';
import { useLock } from '../../pages/parts/Lock';
import { Toggle } from '../../pages/parts/Toggle';
import { done, Said, useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { useAsked } from '../../pages/useAsked';
import { downloadJson } from '../download';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { placeTitle } from '../places/table';
import { RequestDetail } from './RequestDetail';
import { RequestList } from './RequestList';
import { fits, hostOf } from './words';
import './requests.css';

const readLog = () => ask('requests.list', {});

/** What was sent to servers: to look through, to take along, to erase. */
export function RequestLog() {
  const { view, change } = useSettings();
  const { found, problem, reload } = useAsked(readLog, { changes: true });
  const [typed, setTyped] = useState('');
  const [desk, setDesk] = useState('');
  const [opened, setOpened] = useState<RequestRecord | null>(null);
  const [erasing, setErasing] = useState(false);
  const texts = useSaving();
  const outcome = useSaving();
  const all = found?.requests ?? [];
  const desks = [...new Set(all.flatMap(({ ref }) => ref?.origin ?? []))].toSorted();
  const origin = desks.includes(desk) ? desk : null;
  const shown = all.filter(
    (request) => (origin === null || request.ref?.origin === origin) && fits(request, typed.trim()),
  );

  const exportShown = async () => {
    const ids = new Set(shown.map(({ id }) => id));
    const { requests } = await ask('requests.export', {});
    const json = JSON.stringify({ requests: requests.filter(({ id }) => ids.has(id)) }, null, 2);
    return done(phrase('requests.exported', { file: downloadJson('deskside-requests', json) }));
  };
  const erase = async () => {
    await ask('requests.erase', { origin });
    await reload();
    return done(phrase('requests.erase.done'));
  };
  const eraseTitle = origin === null ? say('requests.erase.all') : say('requests.erase.desk', { desk: hostOf(origin) });

  return (
    <Section title={say('requests.title')} note={say('requests.note')}>
      <Place at="data/requests">
        <div className="row wrap request-search">
          <input
            type="search"
            value={typed}
            maxLength={200}
            aria-label={say('requests.search')}
            placeholder={say('requests.search')}
            title={say('requests.search')}
            onChange={({ target }) => setTyped(target.value)}
          />
          {desks.length > 1 && (
            <select
              value={origin ?? ''}
              aria-label={say('requests.desk')}
              onChange={({ target }) => setDesk(target.value)}
            >
              <option value="">{say('requests.desk.all')}</option>
              {desks.map((each) => (
                <option key={each} value={each}>
                  {hostOf(each)}
                </option>
              ))}
            </select>
          )}
        </div>
        {problem !== undefined && <p className="bad">{problem}</p>}
        <p className="soft small" role="status">
          {found === null
            ? ''
            : all.length === 0
              ? say('requests.none')
              : shown.length === 0
                ? say('requests.none-found')
                : say('requests.count', { count: shown.length })}
        </p>
        {shown.length > 0 && <RequestList label={say('requests.title')} requests={shown} onOpen={setOpened} />}
      </Place>
      <div className="row wrap">
        <Button onPress={() => void outcome.save(exportShown)} off={outcome.saving || shown.length === 0}>
          {say('requests.export')}
        </Button>
        <Button look="danger" onPress={() => setErasing(true)} off={outcome.saving || all.length === 0}>
          {eraseTitle}
        </Button>
      </div>
      <Said {...outcome} />
      <Place at="data/texts">
        <Toggle
          label={placeTitle('data/texts')}
          help={say('requests.texts-help')}
          checked={view.effective.keepRequestTexts}
          off={texts.saving}
          lock={useLock('keepRequestTexts')}
          onChange={(on) => void texts.save(() => change((settings) => ({ ...settings, keepRequestTexts: on })))}
        />
      </Place>
      <Said {...texts} />
      {opened !== null && <RequestDetail request={opened} onClose={() => setOpened(null)} />}
      {erasing && (
        <ConfirmDialog
          title={eraseTitle}
          text={
            origin === null ? say('requests.erase.all.goes') : say('requests.erase.desk.goes', { desk: hostOf(origin) })
          }
          verb={say('data.erase.verb')}
          onConfirm={() => void outcome.save(erase)}
          onClose={() => setErasing(false)}
        />
      )}
    </Section>
  );
}
