import type { Macro } from '../../core/fields';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { readMacroHtml } from '../shared/mail/macro';
import { readPlain } from '../shared/mail/read';
import { macrosShape, type MacroBody } from './shapes';

const mostPages = 30;

/** Active macros that write a public reply; none where the role may not list them. */
export function readMacros(api: ZendeskApi, signal: AbortSignal): Promise<Macro[]> {
  const read = async (): Promise<Macro[]> => {
    const macros: Macro[] = [];
    for await (const page of api.pages('/api/v2/macros?page[size]=100', macrosShape, mostPages, signal))
      for (const body of page.macros) {
        const macro = toMacro(body);
        if (macro !== null) macros.push(macro);
      }
    return macros;
  };
  return orRefused(read(), []);
}

export function toMacro({ id, title, active, actions }: MacroBody): Macro | null {
  const valueOf = (field: string): unknown => actions.find((action) => action.field === field)?.value;
  // A macro that writes an internal note is not a reply.
  if (!active || String(lastOf(valueOf('comment_mode_is_public'))) === 'false') return null;
  const plain = textIn(valueOf('comment_value'));
  const text =
    plain === '' ? readMacroHtml(textIn(valueOf('comment_value_html'))) : readPlain(plain, { place: 'opening' }).text;
  return text === '' ? null : { id: String(id), title: asNamed(title), text };
}

/** A value, or a pair of channel and value. */
const lastOf = (value: unknown): unknown => (Array.isArray(value) ? value.at(-1) : value);

function textIn(value: unknown): string {
  const text = lastOf(value);
  return typeof text === 'string' ? text : '';
}
