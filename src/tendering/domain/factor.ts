/** `price` is computed, `subjective` is each judge's own opinion, `objective` is one fact that all judges state alike. */
export type FactorKind = 'price' | 'subjective' | 'objective';

/** One level of a factor (档次): a range of points, or exact points where both ends are the same. Decimal texts. */
export interface Level {
  /** @example 优 */
  readonly label: string;
  readonly min: string;
  readonly max: string;
  /** What a bid has to be like. */
  readonly description: string;
}

/** One line of the published award criteria (评审因素). */
export interface Factor {
  /** Unique within the criteria, kebab-case. */
  readonly code: string;
  readonly title: string;
  /** Read by the same checks as the title. */
  readonly description?: string;
  /** How points are given, level by level: a judge's points lie in one of them. */
  readonly levels?: readonly Level[];
  /** Decimal text with at most two decimals; all factors together make 100. */
  readonly maxPoints: string;
  readonly kind: FactorKind;
  /**
   * Of an objective factor that nobody judges: `evaluation` takes the points that an organization's evaluations give it
   * by their announced rule, as they are in force on the day of the deadline.
   */
  readonly source?: 'evaluation';
  /** 技术 or 商务; only technical factors count towards the technical index that breaks ties. */
  readonly part?: 'technical' | 'business';
}

/** True for what no judge gives points for. */
export function isComputed({ kind, source }: Factor): boolean {
  return kind === 'price' || source !== undefined;
}
