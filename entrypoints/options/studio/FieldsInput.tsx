import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { emptyField, fieldsIn, type DraftValue, type FieldDraft } from './draft';
import { FieldEntry } from './FieldEntry';
import { useMovedFocus } from '../useMovedFocus';

/** What the organisation says about fields, an entry for each. */
export function FieldsInput({
  value,
  onChange,
}: {
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue) => void;
}) {
  const entries = fieldsIn(value);
  const { place, moveTo } = useMovedFocus();
  const replace = (at: number, entry: FieldDraft) =>
    onChange(entries.map((before, index) => (index === at ? entry : before)));
  const remove = (at: number) => {
    onChange(entries.filter((_, index) => index !== at));
    moveTo('.adding > button');
  };
  const add = () => {
    onChange([...entries, emptyField]);
    moveTo('.entry:nth-last-of-type(1) input');
  };
  return (
    <div ref={place} className="entries">
      {entries.map((entry, index) => (
        <FieldEntry
          key={index}
          number={index + 1}
          entry={entry}
          onChange={(next) => replace(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      <div className="row wrap adding">
        <Button onPress={add}>{say('studio.fields.add')}</Button>
      </div>
    </div>
  );
}
