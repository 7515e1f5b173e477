import type { FrameworkTerms } from '../domain/framework-terms.js';

/** What the first stage of a framework announces (框架协议). */
export class FrameworkTermsView {
  scope: string;
  /** Street offices that may order beside the buyer. */
  unitIds: string[];
  /** @example ["direct-choice", "rotation"] */
  ways: string[];
  /** @example rank */
  rotationOrder: string | null;
  /** 服务对象自主选择 */
  chosenByServed: boolean;
  /** 入围数量上限 */
  most: number | null;
  /** 补充征集规则 */
  reentry: string | null;
  /** The agreement whose parties it adds to. */
  supplements: string | null;

  static of(terms: FrameworkTerms): FrameworkTermsView {
    const { scope, unitIds, ways, rotationOrder, chosenByServed, most, reentry, supplements } = terms;
    return {
      ...{ scope, unitIds: [...unitIds], ways: [...ways], rotationOrder, chosenByServed },
      ...{ most, reentry, supplements },
    };
  }
}
