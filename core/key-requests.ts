import type { DesksideError } from './errors';
import type { ProviderId } from './providers';

/** What the settings ask of the keys that are saved, and of the passphrase over them. */
export interface KeyRequests {
  /**
   * Saves, then asks the provider whether it accepts the key, unless it was `tried` just now. `check` is what that met, null when it was
   * accepted or not asked; the key is saved all the same.
   */
  'key.save': {
    in: { provider: ProviderId; key: string; tried?: boolean | undefined };
    out: { last4: string; check: DesksideError | null } | { error: DesksideError };
  };
  /** Notes whether these were saved without being asked. */
  'provider.untried': { in: { providers: ProviderId[]; untried: boolean }; out: Record<string, never> };
  'key.remove': { in: { provider: ProviderId }; out: Record<string, never> };
  'vault.unlock': { in: { passphrase: string }; out: { unlocked: boolean } };
  'vault.lock': { in: Record<string, never>; out: Record<string, never> };
  /** For a forgotten passphrase: it goes with all saved keys. `gone` is false while they are not locked; then nothing is. */
  'vault.giveUp': { in: Record<string, never>; out: { gone: boolean } };
  'vault.passphrase': { in: { passphrase: string | null }; out: { error: DesksideError | null } };
}
