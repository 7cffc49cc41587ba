import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { seldom } from '../adapters/described/seldom';
import { lend } from './desk-bootstrap/handle';

export default defineUnlistedScript(() => lend('seldom', seldom));
