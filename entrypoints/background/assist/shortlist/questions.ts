import type { DeskField } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { PublicTicket } from '../../../../core/ticket';
import { ticketText } from '../../../../providers/on-device/ticket-text';
import { alikeExamples } from '../examples/alike';
import { chooseExamples, type PromptExample } from '../examples/choose';
import type { Area } from './areas';
import { makeMenu, onlyAt, type Menu } from './menu';
import { isLarge, shortlist, shortlistSize } from './shortlist';

/** What a model chooses from, and the decided tickets that it is shown. */
export interface Question {
  readonly menu: Menu;
  readonly examples: readonly PromptExample[];
}

export interface Questions {
  readonly first: Question;
  /** For a model that found nothing in the first menu: what stands in the areas that it named instead. */
  readonly within: (areas: readonly Area[]) => Question;
}

interface About {
  readonly ticket: PublicTicket;
  readonly category: DeskField | null;
  readonly priority: DeskField | null;
  readonly descriptions: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly examples: readonly Example[];
  readonly examplesInPrompt?: boolean;
  readonly contextChars: number;
}

/** Finds on this device what a model is asked about a ticket. The same for the same input. */
export function questionsFor({
  ticket,
  category,
  priority,
  descriptions,
  examples,
  examplesInPrompt = false,
  contextChars,
}: About): Questions {
  const everything = makeMenu(category, priority);
  const large = isLarge(category);
  const text = ticketText(ticket);
  const alike = category && (large || examplesInPrompt) ? alikeExamples(text.main, ticket.ref, category, examples) : [];
  const withExamples = (menu: Menu): Question => {
    const listed = new Set(menu.categories.values());
    return {
      menu,
      examples: examplesInPrompt ? chooseExamples(alike.filter(({ optionId }) => listed.has(optionId))) : [],
    };
  };
  if (!large) return { first: withExamples(everything), within: () => withExamples(everything) };
  const wanted = {
    field: category,
    descriptions,
    text,
    alike,
    size: shortlistSize(category.options.length, contextChars),
  };
  const likely = shortlist(wanted);
  return {
    first: withExamples(onlyAt(everything, likely)),
    within: (areas) => {
      const inside = [...new Set(areas.flatMap(({ options }) => options))].sort((a, b) => a - b);
      const seen = new Set(likely);
      // Where not all of it can be shown, what was shown before makes room.
      const among = inside.length <= wanted.size ? inside : inside.filter((position) => !seen.has(position));
      return withExamples(onlyAt(everything, shortlist(wanted, among), areas));
    },
  };
}
