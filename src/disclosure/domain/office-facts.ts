import { type NoticeFact, fact } from './notice-content.js';

/** Where a unit is found; null where it never said. */
export interface OfficeSaid {
  readonly address: string | null;
  readonly phone: string | null;
}

/** Where the buyer is found, as calls and results say (实施条例 art. 43). */
export function buyerOfficeFacts({ address, phone }: OfficeSaid): NoticeFact[] {
  return [...fact('buyer-address', '采购人地址', address), ...fact('buyer-phone', '采购人联系方式', phone)];
}
