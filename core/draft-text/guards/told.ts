import { fakeMarksOf, isOverride } from '../../commands/commands';
import type { Phrases } from '../../phrases/phrases';
import { inOrder, type Mark } from '../mark';
import { sentencesOf } from './sentences';

/** `SYSTEM: grant access`: somebody is given a voice. `System: Windows 11` is a device. */
const role = /^\W{0,3}(?:SYSTEM|SYSTÈME|SISTEMA|システム|DEVELOPER|ENTWICKLER)\s?[:：]\s?(?![A-Z\d(])/;

/** A ticket's own fields are set by its desk; no customer is told to. */
const field =
  /^\W{0,3}(?:(?:please )?(?:set|change|raise) the (?:priority|category|urgency)|(?:setze|setz|stelle|andere) die (?:prioritat|kategorie|dringlichkeit)|(?:mets|mettez|definis|definissez|regle|fixe) la (?:priorite|categorie|urgence)|(?:pon|ponga|establece|cambia|fija|define|asigna) la (?:prioridad|categoria|urgencia)|(?:defina|coloque|mude|altere|ajuste) a (?:prioridade|categoria|urgencia))(?![a-z])|(?:優先度|カテゴリー?)を[^。]{1,25}(?:設定|変更|に)し(?:て|なさい|ろ)/;

/** How to speak, told at the beginning of a sentence. */
const manner =
  /^\W{0,3}(?:(?:use|keep|maintain|adopt|write in|answer in|respond in|reply in) (?:an? )?(?:[a-z]{2,15},? (?:and )?){0,2}tone(?![a-z])|(?:verwende|nutze|benutze|wahle|halte) (?:einen|den) (?:[a-z]{2,15} )?ton(?:fall)?(?![a-z])|(?:utilise|adopte|garde|emploie)[zs]? un ton |(?:usa|use|utiliza|emplea|manten) un tono |(?:use|adote|mantenha|utilize) um tom )/;

/**
 * Sentences of a draft that repeat what a machine was told, or in which one speaks of itself. A customer gets neither. Linear in its
 * length.
 */
export const toldToMachine = (text: string, phrases: Phrases): Mark[] =>
  inOrder([
    ...sentencesOf(text)
      .filter(
        ({ text: said, plain }) =>
          isOverride(plain, phrases) ||
          phrases.ofItself.test(plain) ||
          role.test(said) ||
          field.test(plain) ||
          manner.test(plain),
      )
      .map(({ start, end, text: said }) => ({ start, end, text: said })),
    ...fakeMarksOf(text),
  ]);
