/** The kinds of problem, a documented page each under `/problems/{key}`. */
export const PROBLEMS = {
  'malformed-request': { status: 400, zh: '请求格式错误', en: 'The request is malformed' },
  'not-signed-in': { status: 401, zh: '未登录或凭证无效', en: 'Not signed in' },
  'not-permitted': { status: 403, zh: '无权进行此操作', en: 'Not permitted' },
  'not-found': { status: 404, zh: '未找到', en: 'Not found' },
  'method-not-allowed': { status: 405, zh: '不支持的请求方法', en: 'Method not allowed' },
  'not-acceptable': { status: 406, zh: '无法提供所要求的格式', en: 'Not acceptable' },
  'request-timeout': { status: 408, zh: '请求超时', en: 'The request took too long' },
  'state-conflict': { status: 409, zh: '当前状态不允许此操作', en: 'The present state does not allow this' },
  gone: { status: 410, zh: '内容已撤下', en: 'No longer public' },
  'version-stale': { status: 412, zh: '内容已被他人修改', en: 'The resource has changed since it was read' },
  'too-large': { status: 413, zh: '请求内容过大', en: 'The request is too large' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型', en: 'Unsupported media type' },
  'range-not-satisfiable': { status: 416, zh: '请求的范围无效', en: 'Range not satisfiable' },
  'rules-broken': { status: 422, zh: '不符合规定', en: 'Fields or rules are broken' },
  'account-locked': { status: 423, zh: '账号已锁定', en: 'The account is locked' },
  'precondition-required': { status: 428, zh: '缺少 If-Match', en: 'If-Match is required' },
  'too-many-requests': { status: 429, zh: '请求过于频繁', en: 'Too many requests' },
  'headers-too-large': {
    status: 431,
    zh: '请求地址或请求头过长',
    en: 'The address or the headers are too long',
  },
  'internal-error': { status: 500, zh: '系统内部错误', en: 'Internal error' },
  unavailable: { status: 503, zh: '服务暂不可用', en: 'Temporarily unavailable' },
} as const satisfies Record<string, { status: number; zh: string; en: string }>;

export type ProblemKey = keyof typeof PROBLEMS;

/** The problem that stands for a plain HTTP status; other 4xx count as malformed requests. */
export function problemForStatus(status: number): ProblemKey {
  const found = (Object.keys(PROBLEMS) as ProblemKey[]).find((key) => PROBLEMS[key].status === status);
  return found ?? (status < 500 ? 'malformed-request' : 'internal-error');
}
