import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing, Settings, type Tx, now } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { formViolations, minutesAfter } from '../domain/service-request-rules.js';

/** Forms for people without an account: each is given out signed, is fresh for a while, and serves once. */
@Injectable()
export class PublicForms {
  constructor(
    private readonly keys: KeyRing,
    private readonly settings: Settings,
  ) {}

  /** A form given out at an instant, and when it stales. */
  issue(at: Date): { form: string; expiresAt: Date } {
    const body = `${randomBytes(12).toString('hex')}.${at.getTime()}`;
    const expiresAt = minutesAfter(at, this.settings.formFreshMinutes);
    return { form: `${body}.${this.keys.sign(subjectOf(body))}`, expiresAt };
  }

  /** The nonce of a form that comes back. RuleBroken (422) when it is stale or not ours. */
  demandFresh(tx: Tx, form: string): string {
    const [nonce = '', issued = '', signature = ''] = form.split('.');
    const genuine = this.keys.verify(subjectOf(`${nonce}.${issued}`), signature);
    const facts = { genuine, issuedAt: new Date(Number(issued)) };
    RuleBroken.unlessEmpty(formViolations(facts, now(tx), this.settings.formFreshMinutes));
    return nonce;
  }
}

function subjectOf(body: string): string {
  return `public form ${body}`;
}
