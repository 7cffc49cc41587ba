import { type Told, phrase } from '../../../core/words/phrase';
import { type Lasting, sayNow, sentencesText } from '../../pages/words';
import { sayTold } from '../../../core/words/say-phrase';
import { zodResolver } from '@hookform/resolvers/zod';
import { createContext, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { describeAwayFromTicket } from '../../../core/error-text';
import { desksideError } from '../../../core/errors';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { ask, noAnswerPhrase } from '../../pages/ask';
import type { ProviderField } from '../../pages/provider/texts';
import { useAddresses, type CheckedAddress } from '../../pages/provider/useAddresses';
import { useSettings } from '../../pages/settings-store';
import { useSaidAnew } from '../useSaidAnew';
import { useUnsaved } from '../useUnsaved';
import { askForAccess, hasAccess, type Access } from './access';
import { useBrowserModel } from './browser/useBrowserModel';
import {
  appliedTo,
  beginning,
  cleanOf,
  draftOf,
  editedOf,
  inUse,
  isChanged,
  pathOf,
  printOf,
  schemaWith,
  storedValues,
  storesOther,
  toTry,
  withoutModel,
  type Only,
  type Values,
} from './form';
import { lacksOf } from './standing';
import { blamedFor, known, tryOut, type Outcome } from '../../pages/provider/trial';
import { nothing, placed, type Refusal, type Said, type Shown } from './shown';
import { useModels, type Listed } from './useModels';

type Work = 'nothing' | 'testing' | 'saving';

/** All that the provider's part of the page shows and does. */
export type Answers = ReturnType<typeof useAnswersForm>;

export const AnswersContext = createContext<Answers | null>(null);

export function useAnswers(): Answers {
  const answers = useContext(AnswersContext);
  if (answers === null) throw new Error('A field of a provider stands outside of its form');
  return answers;
}

const FIELDS: readonly ProviderField[] = ['address', 'key', 'model', 'contextChars'];

const placeId = (root: string, place: string, second: boolean): string => `${root}-${second ? 'second-' : ''}${place}`;

type Answered = Extract<Outcome, { is: 'answered' }>;

const printOfAll = (values: Values): string => JSON.stringify(inUse(values).map((id) => printOf(draftOf(values, id))));

/** `only`: Start sets up one provider, and asks for nothing that it can do without. */
export function useAnswersForm(only?: Only) {
  const { view, change, reload } = useSettings();
  const stored = useMemo(() => storedValues(view.effective), [view.effective]);
  const isOnly = only !== undefined;
  const untouched = isOnly ? beginning(stored, only) : stored;
  const prefix = useId();
  const root = isOnly ? prefix : 'answers';
  const used = (now: Values): readonly ProviderId[] => (isOnly ? [now.provider] : inUse(now));
  const idOf = (place: string, second: boolean): string => placeId(root, place, second);
  const browserModel = useBrowserModel();
  const models = useModels();
  const form = useForm<Values>({
    defaultValues: untouched,
    mode: 'onTouched',
    resolver: (values, context, options) => zodResolver(schema)(values, context, options),
  });
  useSaidAnew(form);
  const { control, getValues, setValue, handleSubmit, clearErrors } = form;
  const values = useWatch({ control, compute: (all: Values) => all });
  const addressNow = useAddresses(inUse(values).map((id) => draftOf(values, id)));
  const schema = schemaWith((now, id) => {
    const problem = addressNow(draftOf(now, id))?.problem;
    const lacks = { ...(problem ? { address: sayTold(problem) } : {}), ...lacksOf(view, now, id) };
    if (!isOnly) return lacks;
    return id === only.provider ? withoutModel(lacks, id) : {};
  });

  const [work, setWork] = useState<Work>('nothing');
  const [shown, setShown] = useState<Shown>(nothing);
  const running = useRef(new AbortController());
  const { refusal } = shown;
  const unsaved =
    values.provider !== untouched.provider ||
    values.fallback !== untouched.fallback ||
    editedOf(values, untouched).length > 0;
  useUnsaved(unsaved);

  // A save elsewhere, or another policy, changes what was not touched here.
  const before = useRef(stored);
  useEffect(() => {
    const old = before.current;
    before.current = stored;
    const now = getValues();
    for (const id of editedOf(stored, old))
      for (const field of FIELDS)
        if (now.providers[id][field] === old.providers[id][field])
          setValue(pathOf(id, field), stored.providers[id][field]);
    if (isOnly) return;
    if (now.provider === old.provider) setValue('provider', stored.provider);
    if (now.fallback === old.fallback) setValue('fallback', stored.fallback);
  }, [stored, isOnly, getValues, setValue]);

  // A try of other words than those that stand there is worth nothing.
  const print = printOfAll(values);
  const tried = useRef(print);
  useEffect(() => {
    if (tried.current !== print) running.current.abort();
    tried.current = print;
  }, [print]);
  useEffect(() => () => running.current.abort(), []);

  useEffect(() => {
    if (refusal?.saving === true)
      document
        .getElementById(
          placeId(root, refusal.place, refusal.place !== 'second' && refusal.id !== getValues('provider')),
        )
        ?.focus();
  }, [refusal, root, getValues]);

  const show = (news: Partial<Shown>): void => setShown((old) => ({ ...old, ...news, print: printOfAll(getValues()) }));
  const tell = (look: Said['look'], text: Lasting, doubts: readonly Told[] = []): void =>
    show({ said: { look, text, doubts } });
  const refuse = (
    id: ProviderId,
    place: Refusal['place'],
    why: Partial<Refusal> & Pick<Refusal, 'says'>,
    saving = true,
  ): false => {
    show({ refusal: { error: null, passing: false, ...why, id, place, saving } });
    return false;
  };
  /** What it answered, or null when it did not; the page says then why. */
  const tryOne = async (id: ProviderId, signal: AbortSignal, saving: boolean) => {
    const outcome = await tryOut(draftOf(getValues(), id), signal, (steps) => show({ steps }));
    if (outcome.is === 'answered') return outcome;
    if (outcome.is === 'stopped') setShown((old) => ({ ...old, steps: known(old.steps), stopped: true }));
    else refuse(id, outcome.blamed, outcome, saving);
    if (outcome.is === 'refused' && outcome.error?.code === 'model-missing') void list(id, false);
    return null;
  };

  /** Where Start was told no model: the one that the field shows as its example is taken, or the only one that the server has. */
  const nameModel = async (id: ProviderId): Promise<boolean> => {
    const { model, modelPlaceholder } = providerFacts[id];
    if (!isOnly || model === 'none' || getValues(pathOf(id, 'model')).trim() !== '') return true;
    const { models: there, error } = await ask('provider.models', draftOf(getValues(), id));
    if (error !== null) return refuse(id, blamedFor(error.code), { says: () => describeAwayFromTicket(error), error });
    const named = there.length === 1 ? there[0] : there.find((each) => each.id === modelPlaceholder);
    if (named === undefined) {
      void list(id, false);
      return refuse(id, 'model', { says: phrase('start.set-up.choose-model'), error: desksideError('model-missing') });
    }
    setValue(pathOf(id, 'model'), named.id);
    // It is no other question than the one that is being asked.
    tried.current = printOfAll(getValues());
    return true;
  };

  const store = async (access: Promise<Access>, untried: boolean, signal: AbortSignal): Promise<boolean> => {
    const allowed = await access;
    if (!allowed.ok) return refuse(allowed.provider, 'address', { says: allowed.problem });
    if (!(await nameModel(getValues('provider')))) return false;
    const now = getValues();
    const asked = toTry(now, stored).filter((id) => used(now).includes(id));
    const answered: Answered[] = [];
    for (const id of untried ? [] : asked) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: what the first says may save the cost of the second
      const outcome = await tryOne(id, signal, true);
      if (outcome === null) return false;
      answered.push(outcome);
    }
    const saved = await change((settings) => appliedTo(settings, now, view));
    const [problem] = saved.problems;
    if (problem !== undefined) return refuse(...placed(problem, now), { says: problem.message });
    const keyed = used(now).filter((id) => now.providers[id].key.trim() !== '');
    for (const id of keyed) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the vault writes one item
      const key = await ask('key.save', { provider: id, key: now.providers[id].key.trim(), tried: true });
      if ('error' in key) return refuse(id, 'key', { says: () => describeAwayFromTicket(key.error) });
    }
    if (asked.length > 0) await ask('provider.untried', { providers: [...asked], untried });
    await reload();
    for (const id of used(now)) setValue(`providers.${id}`, cleanOf(now.providers[id]));
    const different = storesOther(now, stored);
    const notTried = untried && asked.length > 0;
    const sentences: readonly Lasting[] = [
      notTried ? phrase('answers.saved-untried') : '',
      different ? saved.said : '',
      keyed.length > 0 ? phrase('answers.key.saved') : '',
      ...answered.map(({ says }) => says),
      // Whoever has just set it up would wait for a suggestion that never comes.
      view.effective.enabled ? '' : phrase('answers.still-off'),
    ];
    tell(
      notTried ? 'soft' : 'good',
      () => sentencesText(sentences.map(sayNow).filter((sentence) => sentence !== '')),
      answered.flatMap(({ doubts }) => doubts),
    );
    return true;
  };

  const list = async (id: ProviderId, pressed: boolean): Promise<void> => {
    const draft = draftOf(getValues(), id);
    if (pressed) return models.list(draft, askForAccess([draft], addressNow));
    if (models.of(draft).is !== 'models' && (await hasAccess(draft)))
      return models.list(draft, Promise.resolve({ ok: true }));
  };

  /** Runs what needs all fields to be filled in; where they are not, they say so and the first of them has the focus. */
  const whenWhole = (
    what: 'testing' | 'saving',
    run: (access: Promise<Access>, signal: AbortSignal) => unknown,
  ): void => {
    if (work !== 'nothing') return;
    const now = getValues();
    setShown(nothing);
    if (!schema.safeParse(now).success) {
      tell('bad', phrase(what === 'saving' ? 'answers.not-saved-fields' : 'answers.not-tested-fields'));
      // From now on a field takes its words back while it is typed in.
      void handleSubmit(() => undefined)();
      return;
    }
    clearErrors();
    // Before anything is awaited.
    const access = askForAccess(
      (what === 'saving' ? used(now) : [now.provider]).map((id) => draftOf(now, id)),
      addressNow,
    );
    running.current = new AbortController();
    setWork(what);
    void Promise.resolve(run(access, running.current.signal))
      .catch((thrown: unknown) => refuse(now.provider, 'test', { says: noAnswerPhrase(thrown) }))
      .finally(() => setWork('nothing'));
  };
  const test = async (access: Promise<Access>, signal: AbortSignal): Promise<void> => {
    const id = getValues('provider');
    const allowed = await access;
    if (!allowed.ok) return void refuse(id, 'address', { says: allowed.problem }, false);
    if ((await tryOne(id, signal, false)) === null || toTry(values, stored).includes(id)) return;
    await ask('provider.untried', { providers: [id], untried: false });
    await reload();
  };

  const isShown = shown.print === print;
  return {
    form,
    only,
    idOf,
    /** What a field is found by; one of Start has no address. */
    fieldAt: (place: 'address' | 'key' | 'model', second: boolean) => ({
      id: idOf(place, second),
      ...(second || isOnly ? {} : { at: `answers/${place}` }),
    }),
    values,
    view,
    browserModel,
    unsaved,
    /** Something that Save would store. */
    changed: isChanged(values, stored),
    work,
    shown: isShown ? shown : nothing,
    refusalOf: (id: ProviderId): Refusal | null => (isShown && refusal?.id === id ? refusal : null),
    /** Where requests to it would go; null until that is known. */
    addressOf: (id: ProviderId): CheckedAddress | null => addressNow(draftOf(values, id)),
    listedOf: (id: ProviderId): Listed => models.of(draftOf(values, id)),
    /** Pressed, the browser may be asked for access; otherwise only what may be asked already is. */
    list: (id: ProviderId, pressed: boolean) => void list(id, pressed),
    choose: (id: ProviderId) => {
      setValue('provider', id);
      clearErrors();
    },
    chooseSecond: (id: ProviderId | null) => setValue('fallback', id),
    /** These two straight from a click, since the browser asks for access only then. */
    save: (untried = false) => whenWhole('saving', (access, signal) => store(access, untried, signal)),
    test: () => whenWhole('testing', test),
    stop: () => running.current.abort(),
    discard: () => {
      setShown(nothing);
      form.reset(untouched);
    },
    removeKey: async (id: ProviderId): Promise<void> => {
      setShown(nothing);
      try {
        await ask('key.remove', { provider: id });
        tell('good', phrase('answers.key.removed'));
      } catch (thrown) {
        refuse(id, 'key', { says: noAnswerPhrase(thrown) });
      }
      await reload();
    },
  };
}
