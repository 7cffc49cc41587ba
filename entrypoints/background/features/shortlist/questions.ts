import type { DeskField } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { PublicTicket } from '../../../../core/ticket';
import { ticketText } from '../../../../providers/on-device/ticket-text';
import { alikeExamples } from '../examples/alike';
import { chooseExamples, type PromptExample } from '../examples/choose';
import type { Area } from './areas';
import { makeMenu, onlyAt, type FieldMenu, type Menu } from './menu';
import { isLarge, shortlist, shortlistSize } from './shortlist';

/** What a model chooses from, and the decided tickets that it is shown. */
export interface Question {
  readonly menu: Menu;
  readonly examples: readonly PromptExample[];
}

/** The areas of large catalogues that were asked for, by field id. */
export type AreasWanted = ReadonlyMap<string, readonly Area[]>;

export interface Questions {
  /** The words and people of all tickets that may go along with one of the questions. */
  readonly alike: readonly Pick<PromptExample, 'text' | 'names'>[];
  readonly first: Question;
  /**
   * For a model that found nothing in the first menu: what stands in the areas that it named instead. The other fields are asked
   * about as before, so that what a provider has cached stays the same; only the answer for those of the areas counts.
   */
  readonly within: (wanted: AreasWanted) => Question;
}

interface About {
  readonly ticket: PublicTicket;
  readonly fields: readonly DeskField[];
  /** Field id to option id to what it means. */
  readonly descriptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Newest first. */
  readonly examples: readonly Example[];
  readonly examplesInPrompt?: boolean;
  readonly contextChars: number;
}

/** Finds on this device what a model is asked about a ticket. The same for the same input. `readMeanings` has to be awaited before. */
export function questionsFor({
  ticket,
  fields,
  descriptions,
  examples,
  examplesInPrompt = false,
  contextChars,
}: About): Questions {
  const everything = makeMenu(fields);
  const text = ticketText(ticket);
  // A large list is shortened with what like tickets were given; the first field decides which of them go along.
  const alikeFor = (field: DeskField) => alikeExamples(text.main, ticket.ref, field, examples);
  const [first] = fields;
  const alikeFirst = first && (examplesInPrompt || isLarge(first)) ? alikeFor(first) : [];
  const withExamples = (menu: Menu): Question => {
    const listed = new Set(menu.find(({ field }) => field.id === first?.id)?.names.values());
    return {
      menu,
      examples: examplesInPrompt ? chooseExamples(alikeFirst.filter(({ optionId }) => listed.has(optionId))) : [],
    };
  };
  const lists = new Map(
    everything
      .filter(({ field }) => isLarge(field))
      .map(({ field }) => {
        const wanted = {
          field,
          descriptions: descriptions[field.id] ?? {},
          text,
          alike: field.id === first?.id ? alikeFirst : alikeFor(field),
          size: shortlistSize(field.options.length, contextChars),
        };
        return [field.id, { wanted, likely: shortlist(wanted) }];
      }),
  );
  const likelyOf = (menu: FieldMenu): FieldMenu => {
    const list = lists.get(menu.field.id);
    return list ? onlyAt(menu, list.likely) : menu;
  };
  const inside = (menu: FieldMenu, areas: readonly Area[]): FieldMenu => {
    const list = lists.get(menu.field.id);
    if (!list) return menu;
    const all = [...new Set(areas.flatMap(({ options }) => options))].sort((a, b) => a - b);
    const seen = new Set(list.likely);
    // Where not all of it can be shown, what was shown before makes room.
    const among = all.length <= list.wanted.size ? all : all.filter((position) => !seen.has(position));
    return onlyAt(menu, shortlist(list.wanted, among), areas);
  };
  return {
    alike: examplesInPrompt
      ? alikeFirst.map(({ example: { text: words, requesterName, agentName } }) => ({
          text: words,
          names: [requesterName, agentName],
        }))
      : [],
    first: withExamples(everything.map(likelyOf)),
    within: (wanted) =>
      withExamples(
        everything.map((menu) => {
          const areas = wanted.get(menu.field.id);
          return areas ? inside(menu, areas) : likelyOf(menu);
        }),
      ),
  };
}
