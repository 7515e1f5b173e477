import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { type Violation, refusals } from '../../shared/violation.js';

/** Why a refund was refused. */
export const refuseRefund = refusals('contracting', {
  refundNotDue: {
    zh: '本合同没有应退还的款项。',
    en: 'Nothing is to be refunded on this contract.',
  },
  refundOverDue: {
    zh: '应退还 {due} 元，登记金额超出。',
    en: '{due} is to be refunded; this is more.',
  },
  refundNotPositive: { zh: '退款金额须大于 0。', en: 'A refund is above zero.' },
  refundInFuture: { zh: '到账日期不得晚于今天。', en: 'The refund lies in the future.' },
  bankReferenceTaken: {
    zh: '该银行流水号已登记为另一笔退款。',
    en: "The bank's reference stands for another refund.",
  },
});

/** Why money that came back can't be taken for a refund; every reason at once. Amounts in fen. */
export function refundViolations(
  { amountFen, receivedOn }: { readonly amountFen: Fen; readonly receivedOn: Day },
  due: Fen,
  today: Day,
): Violation[] {
  const at = { pointer: '/amount' };
  const over = { ...at, params: { due: formatYuan(due) } };
  return [
    ...(amountFen <= 0n ? [refuseRefund.refundNotPositive(at)] : []),
    ...(due === 0n ? [refuseRefund.refundNotDue()] : []),
    ...(due > 0n && amountFen > due ? [refuseRefund.refundOverDue(over)] : []),
    ...(receivedOn > today ? [refuseRefund.refundInFuture({ pointer: '/receivedOn' })] : []),
  ];
}
