import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { Button } from '../../../components/parts/Button';
import { agoText } from '../../../components/words';
import type { Catalogue } from '../../../core/fields';
import type { DeskSummary } from '../../../core/messages';
import { ActionRow, ChooseField } from '../parts/Field';
import { valueRules } from '../managed/field-rules';
import { lockWords, byOf } from '../../pages/managed/words';
import { SaveRow, Said, useSaving } from '../../pages/saving';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { isWatchable, NotWatched, WatchedViews } from '../watch/WatchedViews';
import { DescriptionList } from './DescriptionList';
import { Folded } from '../parts/Folded';
import { LearnedList } from './LearnedList';
import { LearnSolved } from './LearnSolved';
import { useDeskForm } from './useDeskForm';
import { refreshFields } from './useDesks';
import { hostOf, placeAt } from './words';

export function DeskSheet({
  desk,
  catalogue,
  onChanged,
}: {
  desk: DeskSummary;
  catalogue: Catalogue;
  onChanged: () => Promise<void>;
}) {
  const { view, change } = useSettings();
  const form = useDeskForm(catalogue, view.settings.desks[desk.origin], view.managed.rules);
  const by = byOf(view.managed.rules);
  const own = view.settings.desks[desk.origin]?.categoryFieldId;
  const keepsOwnField = own !== undefined && own !== form.fieldId;
  const refreshing = useSaving();

  const refresh = async () => {
    refreshing.forgetAll();
    await refreshing.save(() => refreshFields(desk.origin));
    await onChanged();
  };

  return (
    <Section
      title={say('desks.desk', { host: hostOf(desk.origin) })}
      note={sayTold(desk.name ?? '')}
      unsaved={form.unsaved}
      alone
    >
      <ActionRow
        label={say('desks.fields.label')}
        help={say(desk.open ? 'desks.fields.help' : 'desks.fields.help-closed')}
      >
        <div className="row wrap">
          <span>{say('desks.fields.read', { ago: agoText(catalogue.fetchedAt, Date.now()) })}</span>
          <Button onPress={() => void refresh()} off={!desk.open || refreshing.saving}>
            {say(refreshing.saving ? 'desks.fields.reading' : 'desks.fields.refresh')}
          </Button>
          <Said {...refreshing} />
        </div>
      </ActionRow>
      <ChooseField
        label={placeTitle('desks/*/fields')}
        at={placeAt(desk.origin, 'fields')}
        lock={form.fieldIsTheirs ? { says: lockWords(by, keepsOwnField) } : null}
        help={say('desks.category.help')}

        value={form.fieldId}
        of={[
          [
            '',
            form.field !== undefined && form.fieldId === ''
              ? say('desks.category.found', { field: form.field.title })
              : say('desks.category.ask'),
          ],
          ...form.candidates.map(
            ({ id, title, options }) =>
              [id, say('desks.category.option', { field: title, count: options.length })] as const,
          ),
        ]}
        onChoose={form.chooseField}
      />
      {form.field !== undefined && (
        <DescriptionList
          at={placeAt(desk.origin, 'meanings')}
          field={form.field}
          descriptions={form.descriptions}
          rules={valueRules(view.managed.rules, desk.origin, form.field)}
          by={by}
          onDescribe={form.describe}
          questions={form.questions}
          onAsk={form.ask}
        />
      )}
      <SaveRow {...form.row} onSave={() => void form.save(() => change(form.applyTo))}>
        <Button look="quiet" onPress={() => window.open(desk.origin, '_blank', 'noopener')}>
          {say('desks.open')}
        </Button>
      </SaveRow>
      <hr />
      {isWatchable(view, desk.origin) ? <WatchedViews desk={desk} /> : <NotWatched origin={desk.origin} />}
      <LearnSolved desk={desk} onLearned={onChanged} />
      <Folded
        title={placeTitle('desks/*/learned')}
        more={say('desks.learned.count', { count: desk.examples })}
        at={placeAt(desk.origin, 'learned')}
      >
        <LearnedList desk={desk} onChanged={onChanged} />
      </Folded>
    </Section>
  );
}
