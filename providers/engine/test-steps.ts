import type { DesksideError } from '../../core/errors';
import type { TestStep } from '../../core/messages';
import { phrase, type Told } from '../../core/words/phrase';

type Name = TestStep['name'];

export const ok = (name: Name, text: Told, ms?: number): TestStep => ({
  name,
  state: 'ok',
  text,
  ...(ms === undefined ? {} : { ms }),
});
export const skipped = (name: Name, text: Told): TestStep => ({ name, state: 'skipped', text });
export const waiting = (name: Name, text: Told): TestStep => ({ name, state: 'waiting', text });
export const failed = (name: Name, text: Told, error: DesksideError): TestStep => ({
  name,
  state: 'failed',
  text,
  error,
});

const names: readonly Name[] = [
  'address',
  'reachable',
  'key',
  'model',
  'first-word',
  'streaming',
  'structured',
  'context',
];

/** The steps of one test in the order in which a person reads them; told anew with every change. */
export class Steps {
  readonly #known = new Map<Name, TestStep>();
  /** What the list of models said about the chosen one. */
  contextTokens: number | undefined;

  constructor(private readonly onSteps: (steps: readonly TestStep[]) => void) {}

  set(...steps: readonly TestStep[]): void {
    for (const step of steps) this.#known.set(step.name, step);
    this.onSteps(this.#all(waiting));
  }

  stateOf(name: Name): TestStep['state'] | undefined {
    return this.#known.get(name)?.state;
  }

  /** All of them: what was not reached says so. */
  end(): readonly TestStep[] {
    const steps = this.#all(skipped).map((step) => (step.state === 'waiting' ? skipped(step.name, NOT_TRIED) : step));
    this.onSteps(steps);
    return steps;
  }

  #all(otherwise: typeof skipped): readonly TestStep[] {
    return names.map(
      (name) =>
        this.#known.get(name) ?? otherwise(name, otherwise === skipped ? NOT_TRIED : phrase('test.not-tried-yet')),
    );
  }
}

const NOT_TRIED = phrase('test.not-tried');
