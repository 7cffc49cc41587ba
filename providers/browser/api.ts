/// <reference types="dom-chromium-ai" />

/** What is used of the Prompt API: https://github.com/webmachinelearning/prompt-api */
export type ModelApi = Pick<typeof LanguageModel, 'availability' | 'create'>;
export type Session = LanguageModel;
export type State = Availability;
export type Wishes = Pick<LanguageModelCreateCoreOptions, 'expectedInputs' | 'expectedOutputs'>;
export type Messages = readonly [LanguageModelSystemMessage, ...LanguageModelMessage[]];
export type PromptOptions = LanguageModelPromptOptions;

/** Pages and workers of a browser that knows such models have it as a global. */
export const modelApi = (): ModelApi | undefined => (typeof LanguageModel === 'undefined' ? undefined : LanguageModel);

/** Tokens that a session has used; older versions have another name for it. */
export const usedTokens = (session: Session): number | undefined => session.contextUsage ?? session.inputUsage;

/** Tokens that a session has room for in all. */
export const windowTokens = (session: Session): number | undefined => session.contextWindow ?? session.inputQuota;

/** Tokens that a prompt would use. */
export function measure(session: Session, prompt: string, options: PromptOptions): Promise<number> {
  const ask = session.measureContextUsage ?? session.measureInputUsage;
  return ask.call(session, prompt, options);
}
