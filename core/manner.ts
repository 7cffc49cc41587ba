/** How one draft is to sound. */
export const tones = ['friendly', 'neutral', 'formal'] as const;
export type Tone = (typeof tones)[number];

/** How long one draft is to be. */
export const lengths = ['short', 'normal', 'detailed'] as const;
export type Length = (typeof lengths)[number];

/** What a person chose for the drafts of one tab. What is left out is as the settings, or the organisation, say. */
export interface Manner {
  readonly tone?: Tone | undefined;
  readonly length?: Length | undefined;
}
