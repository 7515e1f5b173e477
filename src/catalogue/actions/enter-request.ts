import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Communities } from '../data/communities.js';
import { RequestIntake } from '../data/request-intake.js';
import { type RequestClass, type RequestKind, requestViolations } from '../domain/service-request-rules.js';

/** What a resident said on the phone. */
export interface EnteredRequest {
  readonly communityId: string;
  readonly kind: RequestKind;
  readonly requestClass?: RequestClass;
  readonly text: string;
  readonly name?: string;
  readonly phone?: string;
}

/** Takes in what a resident asks for on the hotline. */
@Injectable()
export class EnterRequest {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly intake: RequestIntake,
  ) {}

  /** The new request, with the code to be told to the resident. RuleBroken (422): another street's community, no class. */
  async run(actor: Actor, input: EnteredRequest): Promise<{ id: string; trackingCode: string }> {
    RuleBroken.unlessEmpty(requestViolations(input.kind, input.requestClass));
    const place = await this.communities.demandOwn(actor.unitId, input.communityId);
    const { text, name = null, phone = null, requestClass = null } = input;
    return this.database.transaction((tx) =>
      this.intake.keep(tx, {
        ...{ ...place, text, name, phone, requestClass },
        channel: 'hotline',
        recordedBy: actor.accountId,
      }),
    );
  }
}
