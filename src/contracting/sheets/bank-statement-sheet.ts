import { type RowOf, type SheetColumn, sheet } from '../../platform/index.js';
import type { BankResult } from '../domain/bank-matching.js';

const RESULTS = { paid: '成功', failed: '失败', returned: '退回' } as const satisfies Record<
  BankResult,
  string
>;

const AMOUNT = {
  key: 'amount',
  header: '金额（元）',
  english: 'Amount',
  kind: 'money-yuan',
  required: true,
  example: '240000.00',
} as const satisfies SheetColumn;

/** A bank's statement of what became of orders to pay. */
export const bankStatementSheet = sheet({
  name: 'bank-statements',
  title: '银行付款回单',
  version: 1,
  columns: [
    {
      key: 'bankReference',
      header: '银行流水号',
      english: 'Bank reference',
      kind: 'text',
      required: true,
      maxLength: 100,
      example: 'YH20250515000001',
    },
    { key: 'on', header: '交易日期', english: 'Date', kind: 'day', required: true, example: '2025-05-15' },
    {
      key: 'payerPaymentId',
      header: '付款编号',
      english: 'Payment id',
      kind: 'text',
      maxLength: 100,
      example: 'ZF20250514-1A2B3C4D',
      note: '与银行文件中的付款编号一致；不填则按账号和金额匹配',
    },
    {
      key: 'account',
      header: '收款账号',
      english: 'Account',
      kind: 'text',
      required: true,
      maxLength: 60,
      example: '6200000000000000017',
    },
    AMOUNT,
    {
      key: 'result',
      header: '交易结果',
      english: 'Result',
      kind: 'enum',
      required: true,
      labels: RESULTS,
      example: '成功',
    },
    { key: 'remark', header: '摘要', english: 'Remark', kind: 'text', example: '账号户名不符' },
  ],
});

export type BankStatementRow = RowOf<typeof bankStatementSheet>;
