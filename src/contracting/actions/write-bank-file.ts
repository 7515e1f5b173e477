import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, Database, Reveals, type SheetFormatDto, tableFile } from '../../platform/index.js';
import { PaymentBatches } from '../data/payment-batches.js';
import { formatYuan } from '../../shared/money.js';

const HEADERS = ['付款编号', '收款户名', '收款账号', '金额（元）', '附言'];

/** Writes a batch as the sheet that a bank takes: the one place where accounts leave the program, each time with a reason. */
@Injectable()
export class WriteBankFile {
  constructor(
    private readonly database: Database,
    private readonly batches: PaymentBatches,
    private readonly reveals: Reveals,
  ) {}

  /** The orders that are not withdrawn. NotFound (404) for another unit's; the reason is kept and read by auditors. */
  async run(
    actor: Actor,
    batchId: string,
    reason: string,
    format: SheetFormatDto['format'],
  ): Promise<StreamableFile> {
    const { orders } = await this.batches.one(actor, batchId);
    await this.database.transaction((tx) =>
      this.reveals.note(tx, actor, { type: 'payment_batch', id: batchId }, reason),
    );
    const lines = orders
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ payerPaymentId, payeeHolder, payeeNumber, amountFen, remark }) => {
        return [payerPaymentId, payeeHolder, payeeNumber, formatYuan(amountFen), remark];
      });
    return tableFile('银行付款文件', HEADERS, lines, format);
  }
}
