import { Injectable } from '@nestjs/common';
import { KeyRing, PublicUrl } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-texts.js';
import { refuse } from '../domain/refusals.js';

/** In a digest's link: all mail but duties. */
export const EVERY_KIND = 'every-kind';

/** What a link ends. */
export interface Unsubscription {
  readonly accountId: string;
  readonly kind: NoticeKind | typeof EVERY_KIND;
}

/** Signed links that end the mail of one kind; whoever has the mail can use its link, without an account, for ever. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly keys: KeyRing,
    private readonly publicUrl: PublicUrl,
  ) {}

  for(accountId: string, kind: Unsubscription['kind']): string {
    const what = `${accountId}.${kind}`;
    return `${this.publicUrl.value}/unsubscribe/${what}.${this.keys.sign(signed(what))}`;
  }

  /** What a token says. RuleBroken (422) when it isn't one of ours. */
  read(token: string): Unsubscription {
    const [accountId = '', kind = '', signature = ''] = token.split('.');
    const known = kind === EVERY_KIND || (NOTICE_KINDS as readonly string[]).includes(kind);
    if (!known || !this.keys.verify(signed(`${accountId}.${kind}`), signature)) {
      throw new RuleBroken([refuse.linkInvalid()]);
    }
    return { accountId, kind: kind as Unsubscription['kind'] };
  }
}

function signed(what: string): string {
  return `unsubscribe:${what}`;
}
