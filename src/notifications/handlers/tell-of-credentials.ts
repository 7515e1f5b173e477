import { Injectable } from '@nestjs/common';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { CredentialExpiring, OrganizationProfiles } from '../../registry/index.js';
import { deliver } from '../data/deliver.js';
import { Receivers } from '../data/receivers.js';

/** Tells an organization and its registrar that a paper runs out and nothing takes its place. */
@Injectable()
export class TellOfCredentials {
  constructor(
    private readonly receivers: Receivers,
    private readonly profiles: OrganizationProfiles,
  ) {}

  @Handles(CredentialExpiring, 'notifications.tell-of-expiring-credential')
  async expiring(
    tx: Tx,
    { organizationId: id, validTo: on }: { organizationId: string; validTo: string },
    envelope: Envelope,
  ): Promise<void> {
    const profile = (await this.profiles.byIds([id])).get(id);
    const registrar = profile?.registrarId ?? null;
    const told = [
      ...(await this.receivers.inUnit(id, ['organization-lead', 'organization-member'])),
      ...(registrar === null ? [] : await this.receivers.inUnit(registrar, ['street-officer'])),
    ];
    const params = { title: profile?.name ?? '–', on };
    await deliver(
      tx,
      envelope,
      { kind: 'credential-expiring', subject: { type: 'organization', id }, params },
      told,
    );
  }
}
