import type { PdfBlock } from '../../platform/index.js';
import { formatInstant, minuteOf } from '../../shared/days.js';
import { type Side, isFullySigned } from '../domain/signing-rules.js';

/** What was signed. */
interface SignedText {
  readonly sha256: string;
  readonly parties: Readonly<Record<'buyer' | 'provider', { readonly name: string }>>;
  /** As the closing sentence names it. */
  readonly what: '合同' | '变更';
}

interface Given {
  readonly side: Side;
  readonly accountId: string;
  readonly documentSha256: string;
  readonly createdAt: Date;
  readonly delayReason?: string | null;
}

/** Who has signed the text and when, and whether that puts it in force. */
export function signingBlocks(
  { sha256, parties, what }: SignedText,
  signatures: readonly Given[],
): PdfBlock[] {
  const line = (side: Side, label: string): readonly [string, string] => {
    const given = signatures.find((each) => each.side === side);
    const late = given?.delayReason ? `；逾期签订原因：${given.delayReason}` : '';
    const how = given ? `已于 ${minuteOf(formatInstant(given.createdAt))} 经身份验证签署${late}` : '尚未签署';
    return [`${label}（${parties[side].name}）`, how];
  };
  const given = signatures.map(({ side, accountId, documentSha256 }) => {
    return { side, signerId: accountId, documentHash: documentSha256 };
  });
  const state = isFullySigned(given, sha256)
    ? `双方均已签署上述文本，${what}生效。`
    : `${what}自后签署一方签署之时生效；本件尚未生效。`;
  return [
    { kind: 'heading', text: '签署' },
    { kind: 'facts', facts: [line('buyer', '甲方'), line('provider', '乙方')] },
    { kind: 'paragraph', text: state },
  ];
}
