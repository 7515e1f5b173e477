/** One reason for a refusal. */
export class ViolationView {
  /** Stable code, never translated. @example tendering.price-weight-out-of-range */
  code: string;
  /** JSON pointer into the request's body. @example /criteria/0/maxPoints */
  pointer?: string;
  /** The reason, in Chinese or English by Accept-Language. */
  detail: string;
  /** Figures of the reason. */
  params?: Record<string, string | number>;
  /** The regulation behind it. @example 财库〔2014〕214号 art. 24 */
  rule?: string;
}

/** An error answer by RFC 9457, `application/problem+json`. */
export class ProblemView {
  /** Absolute URI of the page that documents this kind of problem. */
  type: string;
  /** Constant per type. */
  title: string;
  /** The HTTP status. @example 422 */
  status: number;
  /** What is wrong this time, for people. */
  detail: string;
  /** Path of the request. */
  instance: string;
  /** Id of the request, as in `X-Request-Id` and in the logs. */
  requestId: string;
  /** Every reason, all at once. */
  violations: ViolationView[];
}
