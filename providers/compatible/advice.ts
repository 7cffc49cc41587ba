import type { DesksideError } from '../../core/errors';
import type { Server } from './client';

/** What the connection test met, and the one thing to do about it. */
export function advice(server: Server, error: DesksideError): string {
  const { address, model } = server;
  switch (error.code) {
    case 'not-running':
      return `Nothing answers at ${address.host}. Start the server, or correct the address.`;
    case 'forbidden-origin':
      return `The server refuses this extension. Let it accept the origin ${error.detail ?? 'of this extension'}, then start it again.`;
    case 'bad-key':
      return 'The server did not accept the key. Enter it again.';
    case 'no-key':
      return 'The server asks for a key. Enter one.';
    case 'model-missing':
      return model === '' ? 'No model is chosen. Choose one of the server’s models.' : `The server does not have “${model}”. Choose one of its models, or pull this one.`;
    case 'wrong-address':
      return `There is no chat endpoint at ${address.chatUrl}. Correct the path of the address.`;
    case 'not-json':
      return `Something else than a model server answers at ${address.host}. Sign in there, or correct the address.`;
    case 'timeout':
      return `The model did not answer within ${error.detail ?? 'the time'}. It may be too large for its computer: try a smaller one.`;
    case 'rate-limited':
      return 'The server asks to wait. Test again later.';
    case 'quota-reached':
      return 'The quota or the balance is used up. Look at your plan with the provider.';
    case 'server-error':
      return `The server answered with an error${error.detail ? ` (${error.detail})` : ''}. Look at its log, then test again.`;
    default:
      return 'The model gave no usable answer. Test again, or choose another model.';
  }
}
