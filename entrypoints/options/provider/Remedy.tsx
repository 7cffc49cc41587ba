import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { OriginHelp } from './OriginHelp';
import type { Refusal } from './shown';
import { useAnswers } from './useAnswers';

/** More would be a list of its own, and that stands in the field. */
const FEW = 8;

/** The one next step under a field that was refused, where it is more than to type something else. */
export function Remedy({ refusal: { id, error, passing, saving } }: { refusal: Refusal }) {
  const { form, view, changed, save, test, listedOf } = useAnswers();
  const listed = listedOf(id);
  const models = listed.is === 'models' ? listed.models.slice(0, FEW) : [];
  const again = (
    <Button onPress={() => (saving ? save() : test())}>
      {say(saving ? 'answers.remedy.save-again' : 'answers.remedy.test-again')}
    </Button>
  );
  if (error?.code === 'forbidden-origin')
    return (
      <div className="remedy">
        <OriginHelp origin={view.extensionOrigin} ollama={id === 'ollama'} />
        <div className="row">{again}</div>
      </div>
    );
  if (error?.code === 'model-missing' && models.length > 0)
    return (
      <div className="remedy row wrap" role="group" aria-label={say('answers.remedy.models')}>
        {models.map((model) => (
          <Button
            key={model.id}
            onPress={() => form.setValue(`providers.${id}.model`, model.id, { shouldTouch: true })}
          >
            {model.id}
          </Button>
        ))}
      </div>
    );
  if (!passing) return null;
  return (
    <div className="remedy row wrap">
      {again}
      {changed && (
        <Button look="quiet" onPress={() => save(true)}>
          {say('answers.remedy.save-untested')}
        </Button>
      )}
    </div>
  );
}
