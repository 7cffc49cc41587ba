import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writing } from '../adapters/described/writing';
import { lendWriting } from './desk-bootstrap/handle';

export default defineUnlistedScript(() => lendWriting(writing));
