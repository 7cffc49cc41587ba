import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { bare } from '../text/labels';
import type { Finder, Piece } from '../text/piece';

const before = later(() => tables().namesBehind.map(([source, flags]) => new RegExp(source, flags)));
const japanese = later(() => new RegExp(...tables().japaneseNames));
const noNames = later(() => new Set(tables().noNames.split(' ')));
const noPeople = later(() => new Set(tables().noPeople.split(' ')));

const wordsOf = (text: string, start: number): Piece[] =>
  [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)].flatMap(({ 0: word, index }) =>
    /^\p{Lu}/u.test(word) && !noNames().has(bare(word))
      ? [{ kind: 'name' as const, start: start + index, end: start + index + word.length }]
      : [],
  );

/** Names of people that nobody told: found by what stands around them, so some are missed and some words are taken for names. */
export const otherNames: Finder = ({ prose }) => [
  ...before().flatMap((pattern) =>
    [...prose.matchAll(pattern)].flatMap(({ indices, 1: name = '' }) => {
      const place = indices?.[1];
      return place === undefined || noNames().has(bare(name.split(' ', 1)[0] ?? '')) ? [] : wordsOf(name, place[0]);
    }),
  ),
  ...[...prose.matchAll(japanese())].flatMap(({ indices, 1: first, 2: second, 3: third }) => {
    const place = indices?.[1] ?? indices?.[2] ?? indices?.[3];
    return place === undefined || noPeople().has(first ?? second ?? third ?? '')
      ? []
      : [{ kind: 'name' as const, start: place[0], end: place[1] }];
  }),
];
