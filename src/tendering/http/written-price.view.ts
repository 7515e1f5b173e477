import { MoneyView } from '../../platform/index.js';
import { parseYuan } from '../../shared/money.js';
import type { WrittenPrice } from '../domain/price-precedence.js';

/** A price that was written in figures and in words. */
export class WrittenPriceView {
  figures: MoneyView;
  /** 大写. @example 人民币肆拾陆万捌仟元整 */
  words: string;
  /** `both` where they say the same amount, `words` where they differ, `figures` where the words say no amount. */
  counts: string;
  /** Why the words count; null where they need not. @example 87号令 art. 59 */
  rule: string | null;

  static orNull(written: WrittenPrice | null): WrittenPriceView | null {
    if (!written) return null;
    const { figures, words, counts } = written;
    const rule = counts === 'words' ? '87号令 art. 59' : null;
    return { figures: MoneyView.of(parseYuan(figures)), words, counts, rule };
  }
}
