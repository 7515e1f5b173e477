import { refusals } from '../../shared/violation.js';

/** Refusals of the HTTP edge itself. */
export const refuse = refusals('platform', {
  fieldInvalid: { zh: '字段不符合要求：{reasonZh}', en: 'The field is not as required: {reason}' },
  fieldUnknown: { zh: '未知字段', en: 'Unknown field' },
  queryUnknown: { zh: '未知的查询参数：{name}', en: 'Unknown query parameter: {name}' },
  queryInvalid: {
    zh: '查询参数不符合要求：{name}（{reasonZh}）',
    en: 'Bad query parameter {name}: {reason}',
  },
  stepNotAllowed: {
    zh: '当前状态“{state}”不允许“{action}”，可进行：{allowed}',
    en: 'While {state}, {action} is not possible; possible are: {allowed}',
  },
  duplicate: { zh: '已存在相同的记录', en: 'The same record exists already' },
  idempotencyKeyMissing: { zh: '缺少 Idempotency-Key 请求头', en: 'The Idempotency-Key header is missing' },
  idempotencyKeyInvalid: {
    zh: 'Idempotency-Key 须为 1 至 200 个可见字符',
    en: 'Idempotency-Key must have 1 to 200 visible characters',
  },
  idempotencyKeyReused: {
    zh: '同一 Idempotency-Key 用于不同内容的请求',
    en: 'The Idempotency-Key was used for another payload',
  },
  withheld: {
    zh: '该公开信息已依据{authority} {orderedOn} 作出的{order}于 {until} 撤下，说明见公告 {notice}。',
    en: 'Taken off the public’s eyes on {until} by order {order} of {authority} of {orderedOn}: see notice {notice}.',
  },
  retentionRunning: {
    zh: '个人信息到期清理正在进行，请稍后再试',
    en: 'Data past their time are being taken away; try again later',
  },
  idempotencyKeyBusy: { zh: '相同请求仍在处理中', en: 'The same request is still running' },
  ifMatchMissing: {
    zh: '修改前须提供 If-Match（读取时的 ETag）',
    en: 'Send If-Match with the ETag that you read',
  },
  reasonHasNumber: {
    zh: '理由中不得写入电话或证件号码',
    en: 'No phone and no identity number belongs into the reason',
    rule: '个人信息保护法 art. 6',
  },
  revealsUsedUp: {
    zh: '今日查看完整个人信息的次数已用完（{limit} 次）',
    en: "The day's {limit} looks at unmasked personal data are used up",
  },
  fileTooLarge: { zh: '文件超过 {limit} MiB', en: 'The file is larger than {limit} MiB' },
  fileTypeRefused: { zh: '不接受此类文件：{type}', en: 'Files of type {type} are not accepted' },
  fileMissing: { zh: '请求中没有名为 file 的文件', en: 'The request has no file part named "file"' },
  fileHashDiffers: { zh: '文件内容与所给 SHA-256 不一致', en: 'The content differs from the SHA-256 given' },
});
