import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';
import type { CredentialKind } from './domain/credentials.js';
import type { SanctionAction } from './domain/sanction.lifecycle.js';

/** The day has come on which an organization is reminded of a credential's end, `before` days later. */
export const CredentialReminderDue = message<{ credentialId: string; before: number }>(
  'registry.credential-reminder-due',
);

/** A credential runs out and nothing recorded takes its place: for the inbox of the organization and its registrar. */
export const CredentialExpiring = message<{
  organizationId: string;
  credentialId: string;
  kind: CredentialKind;
  validTo: Day;
}>('registry.credential-expiring');

/** A sanction came one step further: for the inboxes of the organization and of the unit that proposed it. */
export const SanctionStepped = message<{ sanctionId: string; action: SanctionAction }>(
  'registry.sanction-stepped',
);

/** That an organization comes first on equal terms or has points of a factor, or no longer has from a day on. */
export interface FavourFacts {
  readonly favourId: string;
  readonly organizationId: string;
  /** The rule announced beforehand on which it stands. */
  readonly basis: string;
  /** Decimal text: points of a factor that a tender may announce; null for coming first on equal terms. */
  readonly points: string | null;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly endedOn: Day | null;
}

/** A favour was given or ended. Declared here because purchases ask for it; published by evaluation. */
export const FavourStepped = message<FavourFacts>('registry.favour-stepped');
