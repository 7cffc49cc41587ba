import type { Persona } from '../../../core/policy/simulate';
import { say } from '../../../core/words/say';
import { defaultSettings, type Settings } from '../../../core/settings';

export const settingsChoices = ['fresh', 'on', 'here'] as const;
export type SettingsChoice = (typeof settingsChoices)[number];

/** A technician as typed. */
export interface PersonaForm {
  readonly settings: SettingsChoice;
  readonly ownKey: boolean;
  readonly desk: string;
  readonly email: string;
  readonly groups: string;
  readonly organisation: string;
  readonly ticketType: string;
  readonly used: string;
}

export const somebody = (): PersonaForm => ({
  settings: 'fresh',
  ownKey: false,
  desk: 'example.zendesk.com',
  email: 'one@example.com',
  groups: say('studio.technician.groups.example'),
  organisation: say('policy.access.organisations.example'),
  ticketType: say('studio.technician.ticketType.example'),
  used: '0',
});

const names = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** `here`: what is stored in this browser. An empty field is something that the desk does not say. */
export function personaOf(form: PersonaForm, here: Settings): Persona {
  const known = (typed: string): readonly string[] | null => (names(typed).length === 0 ? null : names(typed));
  const used = Number(form.used.replace(/[\s,.']/g, ''));
  return {
    settings: form.settings === 'here' ? here : { ...defaultSettings(), enabled: form.settings === 'on' ? true : null },
    ownKey: form.ownKey,
    desk: form.desk.trim(),
    admissionFacts: {
      user: known(form.email),
      groups: known(form.groups),
      organisation: known(form.organisation),
      ticketType: known(form.ticketType),
    },
    used: Number.isFinite(used) && used > 0 ? used : 0,
  };
}
