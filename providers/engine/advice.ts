import { describeAwayFromTicket } from '../../core/error-text';
import type { DesksideError } from '../../core/errors';
import { providerFacts } from '../../core/providers';
import type { Connection } from './connection';

const notRunning = ({ address, local, name }: Connection): string => {
  if (local && address.loopback)
    return `Nothing answers at ${address.host}. Start ${name === providerFacts.compatible.name ? 'the server' : name}, or correct the address.`;
  if (address.origin.startsWith('https:'))
    return `${address.host} cannot be reached. Check the connection and the address. If its certificate is your organisation’s own, open ${address.origin} in a tab once: the browser says there whether it trusts it.`;
  return `Nothing answers at ${address.host}. Start the server, or correct the address.`;
};

const modelMissing = ({ model, provider }: Connection): string => {
  if (model === '') return `No ${providerFacts[provider].modelWord.toLowerCase()} is chosen. Choose one.`;
  if (provider === 'ollama')
    return `Ollama does not have “${model}”. Run “ollama pull ${model}” in a terminal, or choose one of its models.`;
  if (provider === 'lm-studio')
    return `LM Studio does not have “${model}”. Download and load it there, or choose one of its models.`;
  if (provider === 'azure')
    return `There is no deployment “${model}” in this resource. Type its name as the Azure portal shows it.`;
  return `${providerFacts[provider].local ? 'The server' : providerFacts[provider].name} does not have “${model}”, or this key may not use it. Choose one of its models.`;
};

/** What the connection test met, and the one thing to do about it. */
export function advice(connection: Connection, error: DesksideError): string {
  const { address, name, local } = connection;
  const who = local ? 'The server' : name;
  switch (error.code) {
    case 'not-running':
      return notRunning(connection);
    case 'forbidden-origin':
      return `${who} refuses this extension. Let it accept the origin ${error.detail ?? 'of this extension'}, then start it again.`;
    case 'not-a-key':
    case 'model-signed-out':
    case 'server-refused':
      return describeAwayFromTicket(error);
    case 'bad-key':
      return `${who} did not accept the key${error.detail ? ` ending in ${error.detail}` : ''}. Enter it again.`;
    case 'no-key':
      return `${who} asks for a key. Enter one.`;
    case 'model-missing':
      return modelMissing(connection);
    case 'wrong-address':
      return `There is no chat endpoint at ${address.chatUrl}. Correct the path of the address.`;
    case 'not-json':
      return `A web page answers at ${address.host} instead of a model, perhaps of a proxy or a sign-in. Open ${address.origin} in a tab and sign in there, or correct the address.`;
    case 'timeout':
      return local
        ? `The model did not answer within ${error.detail ?? 'the time'}. It may be too large for its computer: try a smaller one.`
        : `${who} did not answer within ${error.detail ?? 'the time'}. Test again later.`;
    case 'rate-limited':
      return `${who} asks to wait. Test again later.`;
    case 'overloaded':
      return `${who} has too much to do right now. Test again later.`;
    case 'quota-reached':
      return `The quota of this key is used up. Look at its limits with ${local ? 'your provider' : name}.`;
    case 'no-credit':
      return `The account has no credit or no payment method. Add it with ${local ? 'your provider' : name}.`;
    case 'region-refused':
      return `${who} does not answer from this country or region. Choose another provider.`;
    case 'not-allowed':
      if (connection.provider === 'azure')
        return `This is not allowed: ${error.detail ?? 'the Azure resource refuses it'}. Ask whoever manages the resource.`;
      return `Your organisation’s settings at ${name} do not allow requests from a browser. Ask whoever manages them, or choose another provider.`;
    case 'too-long':
      return 'The model can read very little. Choose one with a larger context.';
    case 'refused':
      return 'The model declined to answer a harmless question. Choose another model.';
    case 'truncated':
      return 'The model used up its limit before it said anything. Choose another model.';
    case 'browser-model-missing':
      return 'This browser or this computer offers no model of its own. Choose another provider.';
    case 'browser-model-not-downloaded':
      return 'The browser has not downloaded its model yet. Start the download above.';
    case 'server-error':
      return `${who} answered with an error${error.detail ? ` (${error.detail})` : ''}. ${local ? 'Look at its log, then test again.' : 'Test again later.'}`;
    default:
      return 'The model gave no usable answer. Test again, or choose another model.';
  }
}
