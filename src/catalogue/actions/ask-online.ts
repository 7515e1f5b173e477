import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { Communities } from '../data/communities.js';
import { PublicForms } from '../data/public-forms.js';
import { RequestIntake } from '../data/request-intake.js';
import type { RequestClass } from '../domain/service-request-rules.js';

/** A web form as a resident fills it in. */
export interface OnlineRequest {
  readonly form: string;
  readonly communityId: string;
  readonly requestClass: RequestClass;
  readonly text: string;
  readonly name?: string;
  readonly phone?: string;
}

/** Takes in what a resident asks for on the web, without an account. */
@Injectable()
export class AskOnline {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly forms: PublicForms,
    private readonly intake: RequestIntake,
  ) {}

  /** The tracking code, the only time it is shown. RuleBroken: stale form, no such community (422), form sent before (409). */
  run({ form, communityId, ...input }: OnlineRequest): Promise<{ trackingCode: string }> {
    return this.database.transaction(async (tx) => {
      const formNonce = this.forms.demandFresh(tx, form);
      const place = await this.communities.demand(communityId);
      const { text, name = null, phone = null, requestClass } = input;
      return this.intake.keep(tx, {
        ...{ ...place, text, name, phone, requestClass, formNonce },
        channel: 'web',
        recordedBy: null,
      });
    });
  }
}
