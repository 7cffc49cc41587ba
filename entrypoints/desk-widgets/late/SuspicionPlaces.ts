import { late } from './late';
import type { Later } from './later';

export const SuspicionPlaces = late('later', ({ suspicionPlaces }: Later) => suspicionPlaces);
