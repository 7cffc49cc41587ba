import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { useMovedFocus } from '../useMovedFocus';
import { DescriptionEntry } from './DescriptionEntry';
import { linesIn, type DraftValue } from './draft';

/** The organisation's descriptions of desks, each a whole text that is folded away under its name. */
export function DescriptionsInput({
  value,
  onChange,
}: {
  readonly value: DraftValue | undefined;
  readonly onChange: (value: DraftValue) => void;
}) {
  const texts = linesIn(value);
  const { place, moveTo } = useMovedFocus();
  const add = () => {
    onChange([...texts, '']);
    moveTo('.entry:nth-last-of-type(1) textarea');
  };
  return (
    <div ref={place} className="entries">
      {texts.map((text, index) => (
        <DescriptionEntry
          key={index}
          number={index + 1}
          text={text}
          onChange={(next) => onChange(texts.map((before, at) => (at === index ? next : before)))}
          onRemove={() => {
            onChange(texts.filter((_, at) => at !== index));
            moveTo('.adding > button');
          }}
        />
      ))}
      <div className="row wrap adding">
        <Button onPress={add}>{say('studio.descriptions.add')}</Button>
      </div>
    </div>
  );
}
