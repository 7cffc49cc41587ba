import { axeFindsNothing, isTwin } from '../tools/gallery-axe';
import { shots } from '../tools/gallery-shots';

axeFindsNothing(shots.filter(({ name }) => isTwin(name)));
