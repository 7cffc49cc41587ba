import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { matched, type Piece } from '../text/piece';

const shapes = later(() => tables().loginShapes.map(([source, flags]) => new RegExp(source, flags)));

/** Passwords beside a user's name, in commands and in settings: the shape around one says which part it is. */
export const logins = (text: string): Piece[] => shapes().flatMap((shape) => matched('password', text, shape, 1));
