export type Level = 'urgent' | 'high' | 'normal' | 'low';

/** What a ticket's words say: how many are hit, that it hurries, that it claims to, that it does not. */
export type SignKind = 'impact' | 'urgency' | 'claim' | 'calm';
