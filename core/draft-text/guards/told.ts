import { fold } from '../../automatic-mail/fold';
import { fakeMarksOf, isOverride } from '../../commands/commands';
import { inOrder, type Mark } from '../mark';
import { sentencesOf } from './sentences';

const anyStem = (...languages: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${languages.map(fold).join('|')})`, 'u');

/** A model speaks of itself, or of what it was told to write. */
const ofItself = [
  anyStem(
    "as an? (?:ai|a\\.i\\.|artificial|language model|llm|virtual assistant|automated)|i(?:'m| am) (?:just |only )?an? (?:ai|artificial|language model|llm|virtual assistant|chatbot)|language model|(?:my|your) prompt\\b|system prompt|my (?:instructions|guidelines|training|programming|knowledge cutoff)|i (?:was|am|have been|'ve been) (?:told|instructed|asked|programmed|directed) (?:to|not to)|you(?:'ve| have)? (?:asked|told|instructed|directed|wanted|requested) (?:me|that i|i) (?:to |not to )?(?:write|draft|reply|respond|include|answer|keep|make|compose|mention|say|promise|use|avoid|only|be|stick|set|tell|offer|pretend|apologi)|(?:per|following|according to|based on|in line with|as per) (?:your|my|the) (?:instructions?|prompt|guidelines|rules|system|house rules)|(?:the|these|those|your|my) (?:house rules|instructions) (?:say|tell|require|state|forbid|do not allow)|i (?:cannot|can't|can not|won't) (?:comply|fulfil|fulfill|generate|write this|assist with (?:that|this)|reveal|share my)|instructed to (?:write|reply|respond|answer|draft|include)|(?:the|this) (?:ticket|text|message|customer) (?:instructs|commands|tells) (?:me|the assistant|us) to",
    'als (?:eine? )?(?:ki|kunstliche|sprachmodell|virtueller? assistent|ai)(?![a-z])|ich bin (?:nur )?(?:eine? )?(?:ki|sprachmodell|virtueller assistent|chatbot)|sprachmodell|(?:mein|dein|ihr)\\w{0,2} (?:system)?prompt|meine\\w? (?:anweisung|vorgabe|richtlinie)|(?:ich wurde|mir wurde) (?:angewiesen|gebeten|beauftragt|aufgetragen|vorgegeben)|(?:du hast|sie haben|sie hatten) mich (?:gebeten|angewiesen|beauftragt|aufgefordert)|(?:gemass|laut|entsprechend|nach) (?:ihren|deinen|den|meinen|ihrer|deiner|der|meiner) (?:anweisung|vorgabe|instruktion|hausregel)|(?:anweisung|vorgabe|hausregel)\\w{0,2} (?:lautet|besag|verlang|schreib)',
    "en tant qu(?:e |')(?:ia|assistant virtuel|modele|intelligence artificielle|assistant ia)|je suis (?:une |un |seulement une? )?(?:ia\\b|intelligence artificielle|modele de langage|assistant virtuel)|modele de langage|(?:mon|votre|ton|le) prompt|mes (?:instructions|consignes|directives)|(?:on m'a|j'ai ete) (?:demande|charge|instruit|programme)|(?:vous m'avez|tu m'as) (?:demande|dit|charge)|(?:selon|conformement a|suivant|d'apres) (?:vos|tes|mes|les|l')(?: )?(?:instruction|consigne|directive|regles de la maison)",
    'como (?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente virtual)(?![a-z])|soy (?:solo )?(?:una? )?(?:ia|inteligencia artificial|modelo de lenguaje|asistente virtual)(?![a-z])|modelo de lenguaje|(?:mi|tu|su|el) prompt|mis (?:instrucciones|directrices|indicaciones)|(?:se me|me) (?:ha |han |pidio|pidieron|indico|ordeno|instruyo)(?:pedido|indicado|ordenado|instruido)?|me (?:ha|has|han) (?:pedido|indicado|dicho|solicitado) que|(?:me pidio|me pediste) que|(?:segun|siguiendo|conforme a|de acuerdo con) (?:sus|tus|mis|las) (?:instruccion|indicacion|directri|reglas)',
    'como (?:uma? )?(?:ia|inteligencia artificial|modelo de linguagem|assistente virtual)(?![a-z])|sou (?:apenas )?(?:uma? )?(?:ia|inteligencia artificial|modelo de linguagem|assistente virtual)(?![a-z])|modelo de linguagem|(?:meu|seu|o) prompt|minhas (?:instrucoes|diretrizes|orientacoes)|(?:fui|me foi) (?:instruid|orientad|programad|solicitad|pedid)|voce (?:me )?(?:pediu|solicitou|instruiu|mandou) (?:que eu|para (?:eu )?|me )|(?:me|que) (?:pediu|pediram) (?:para|que)|(?:conforme|segundo|seguindo|de acordo com) (?:suas|as suas|minhas|as minhas|as) (?:instruc|diretri|orientac|regras)',
  ),
  new RegExp(
    fold(
      'AI(?:アシスタント)?(?:として|である|なので|のため)|人工知能|言語モデル|(?:ご)?指示(?:に従|通り|どおり|いただ|された|のとおり)|(?:私|わたし)は(?:AI|アシスタント)|プロンプト|(?:書く|作成する|返信する|回答する)よう(?:に)?(?:指示|依頼|言われ|求められ|頼まれ)|ハウスルール',
    ),
    'u',
  ),
] as const;

/**
 * Sentences of a draft that repeat what a machine was told, or in which one speaks of itself. A customer gets neither. Linear in its
 * length.
 */
export const toldToMachine = (text: string): Mark[] =>
  inOrder([
    ...sentencesOf(text)
      .filter(({ plain }) => isOverride(plain) || ofItself.some((pattern) => pattern.test(plain)))
      .map(({ start, end, text: said }) => ({ start, end, text: said })),
    ...fakeMarksOf(text),
  ]);
