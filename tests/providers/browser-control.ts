/// <reference types="dom-chromium-ai" />

/** How the browser's model treats prompts, until told otherwise. */
type BrowserBehaviour =
  | 'normal'
  /** Words that decline. */
  | 'refusal'
  /** Words where JSON was wanted, as a model without constraints gives. */
  | 'prose'
  | 'empty'
  /** Never stops. */
  | 'endless'
  /** Never says anything, and does not heed a signal. */
  | 'silent'
  /** The stream breaks after some words. */
  | 'broken'
  /** What the model wrote was held back: for its content, for its language. */
  | 'filtered'
  | 'language'
  /** Takes no `responseConstraint`. */
  | 'no-schema'
  /** Cannot make an answer that fits the constraint. */
  | 'unfitting';

export interface BrowserModelOptions {
  readonly availability?: Availability;
  readonly behaviour?: BrowserBehaviour;
  readonly contextWindow?: number;
  readonly languages?: readonly string[];
  /** Has only the names of before `contextWindow`. */
  readonly oldNames?: boolean;
  /** Tells how many tokens a prompt would use. */
  readonly measures?: boolean;
  /** Each piece of an answer waits for `release`. */
  readonly slow?: boolean;
}

/** What a test sees and changes while the model runs; in an injected one it is `globalThis.browserModel`. */
export interface BrowserModelControl {
  availability: Availability | 'silent';
  behaviour: BrowserBehaviour;
  contextWindow: number;
  languages: readonly string[];
  oldNames: boolean;
  measures: boolean;
  slow: boolean;
  /** Whether a person has just clicked: a download needs it. */
  activated: boolean;
  /** Whether `create` keeps to its signal and comes to an end. */
  createHangs: boolean;
  /** Sessions that were made and not destroyed. */
  open: number;
  readonly looked: LanguageModelCreateCoreOptions[];
  readonly created: LanguageModelCreateOptions[];
  readonly prompts: { readonly input: string; readonly options: LanguageModelPromptOptions }[];
  /** Tells that something happened; resolves the next time. */
  changed: () => Promise<void>;
  release: (pieces?: number) => void;
}

export interface InstalledBrowserModel {
  readonly LanguageModel: typeof LanguageModel;
  readonly browserModel: BrowserModelControl;
}
