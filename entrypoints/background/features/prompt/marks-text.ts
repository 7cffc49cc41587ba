import type { SentTicket } from '../../../../core/sent-ticket';

/** What a model is told of the marks that stand for values: nothing where nothing was replaced. */
export const marksText = ({ redaction }: Pick<SentTicket, 'redaction'>): readonly string[] =>
  redaction === 'off'
    ? []
    : [
        'Marks such as ⟨email 1⟩ or ⟨name 2⟩ stand for values that are kept from you. Where you mean such a value, copy its mark exactly as it stands; never make up a mark or what stands behind one.',
      ];
