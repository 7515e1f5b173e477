import { refusals } from '../../shared/violation.js';

export const refuse = refusals('identity', {
  credentialsWrong: { zh: '账号或密码不正确', en: 'Login or password is wrong' },
  accountInUse: {
    zh: '账号仍有有效任职，须先结束任职再删除。',
    en: 'The account still has a membership: end it before the account is erased.',
  },
  archivePrevails: {
    zh: '该账号在采购活动中留有记录，采购档案须自采购结束之日起保存十五年，不予删除。',
    en: 'The account acted in a purchase, whose archive is kept for fifteen years: it is not erased.',
    rule: '政府采购法 art. 42',
  },
  accountLocked: {
    zh: '连续失败次数过多，账号已锁定 {minutes} 分钟',
    en: 'Too many failures: the account is locked for {minutes} minutes',
  },
  refreshTokenBad: { zh: '刷新令牌无效，请重新登录', en: 'The refresh token is no good; sign in again' },
  accessTokenBad: { zh: '登录已失效，请重新登录', en: 'The session has ended; sign in again' },
  passwordChangeNeeded: {
    zh: '须先修改密码（POST /api/v1/me/password）',
    en: 'Change the password first (POST /api/v1/me/password)',
  },
  oldPasswordWrong: { zh: '原密码不正确', en: 'The old password is wrong' },
  passwordTooShort: { zh: '密码至少 {min} 个字符', en: 'A password has at least {min} characters' },
  passwordTooPlain: {
    zh: '密码须含大写字母、小写字母、数字、其他字符中的至少 {min} 类',
    en: 'A password has at least {min} of: capital letters, small letters, digits, other characters',
  },
  passwordHasLogin: { zh: '密码不得包含登录名', en: 'A password does not contain the login' },
  passwordUsedBefore: {
    zh: '不得与最近 {count} 次使用的密码相同',
    en: 'The last {count} passwords cannot be used again',
  },
  secondFactorMissing: {
    zh: '此角色须先绑定动态口令（POST /api/v1/me/second-factor）',
    en: 'This role needs a second factor first (POST /api/v1/me/second-factor)',
  },
  secondFactorNeeded: { zh: '请输入动态口令', en: 'Send the code of your authenticator too' },
  secondFactorWrong: { zh: '动态口令不正确或已使用', en: 'The code is wrong or was used' },
  confirmationNeeded: {
    zh: '此操作须再次验证：请在 X-Second-Factor 请求头中提供动态口令',
    en: 'This step is a signature: send a fresh code of your authenticator in the X-Second-Factor header',
  },
  confirmationNeedsFactor: {
    zh: '此操作须以动态口令确认，请先绑定（POST /api/v1/me/second-factor）',
    en: 'This step is a signature and needs a second factor: enrol one first (POST /api/v1/me/second-factor)',
  },
  secondFactorThere: {
    zh: '已绑定动态口令，须先解除',
    en: 'There is a second factor already; disable it first',
  },
  secondFactorAbsent: { zh: '尚未绑定动态口令', en: 'There is no second factor' },
  keyPermissionRefused: {
    zh: '不能授予“{permission}”：不在本人权限之内，或不得由程序行使',
    en: '{permission} cannot be given: it is not yours, or not for programs',
  },
  keyExpiryPast: { zh: '到期日早于今天（{today}）', en: 'The last day is before today ({today})' },
  keyExpiryTooFar: {
    zh: '有效期最长 {days} 天（至 {last}）',
    en: 'A key lives at most {days} days (until {last})',
  },
  keyNameTaken: { zh: '本单位已有同名密钥', en: 'The unit has a key of that name' },
  loginTaken: { zh: '登录名已被使用', en: 'The login is taken' },
  accountUnknown: { zh: '没有此登录名的账号', en: 'No account has this login' },
  unitUnknown: { zh: '单位不存在', en: 'There is no such unit' },
  unitParentKind: {
    zh: '“{kind}”类单位的上级只能是：{parents}',
    en: 'A {kind} hangs below: {parents}',
  },
  unitBelowItself: { zh: '单位不能隶属于自身或其下级', en: 'A unit cannot hang below itself' },
  unitOutlivesParent: {
    zh: '单位的有效期不得超出上级单位的有效期',
    en: 'A unit is not valid when the one above it is not',
  },
  unitBodyTwice: { zh: '该社区已有“{kind}”', en: 'The community has a {kind} already' },
  unitEndsEarly: { zh: '有效期止早于有效期起', en: 'The last day is before the first' },
  unitPlaceUnknown: { zh: '区划不存在', en: 'There is no such place' },
  unitPlaceLevel: {
    zh: '“{kind}”类单位的区划级别须为：{levels}',
    en: 'The place of a {kind} is a: {levels}',
  },
  unitPlaceNotInForce: {
    zh: '区划在单位有效期起日尚未生效或已终止',
    en: 'The place is not valid on the first day of the unit',
  },
  stationForCommunities: {
    zh: '只有社区可以由社区工作站服务',
    en: 'Only a community is served by a work station',
  },
  stationOfAnotherStreet: {
    zh: '社区工作站属于其他街道',
    en: 'The work station belongs to another street office',
  },
  stationFull: {
    zh: '一个社区工作站最多服务 {most} 个社区',
    en: 'A work station serves {most} communities at the most',
  },
  officeNotYours: {
    zh: '只能填写本单位的办公地址和电话',
    en: 'Only the own unit’s office is yours to give',
  },
  officePhonePersonal: {
    zh: '该号码将长期对外公示，须填写办公电话，不得填写个人手机号',
    en: 'The number is published for years: give the office’s telephone, not a person’s mobile phone',
    rule: '个人信息保护法 art. 25',
  },
  unitClosed: { zh: '单位已终止（至 {lastDay}）', en: 'The unit ended on {lastDay}' },
  unitHasOpenUnits: {
    zh: '下列单位在该日之后仍有效，须先办理：{names}',
    en: 'These units last longer: {names}',
  },
  unitHasMembers: {
    zh: '该日之后仍有 {count} 项任职有效，须先终止',
    en: '{count} memberships last longer; end them first',
  },
  predecessorCount: {
    zh: '拆分须指定 1 个社区，合并须指定 2 至 20 个社区',
    en: 'One community is split; two to twenty are merged',
  },
  predecessorKind: { zh: '{name} 不是社区', en: '{name} is no community' },
  predecessorsOfSeveralStreets: {
    zh: '合并的社区须属于同一街道',
    en: 'The communities have to belong to one street office',
  },
  successorCount: {
    zh: '拆分后须有 2 个以上社区，合并后须为 1 个社区',
    en: 'A split makes two or more communities, a merger makes one',
  },
  successorNameTwice: { zh: '新社区名称重复', en: 'Two of the new communities have the same name' },
  reorganizationBackdated: {
    zh: '生效日须晚于今天（{today}）',
    en: 'It takes effect after today ({today})',
  },
  roleOutsideUnit: {
    zh: '角色“{role}”不能设在“{kind}”类单位，只能设在：{kinds}',
    en: 'The role {role} does not exist in a {kind}, only in: {kinds}',
  },
  rolesApart: {
    zh: '角色“{role}”与“{other}”不得由同一账号担任（三员分立）',
    en: '{role} and {other} are never the same account',
  },
  membershipForOneself: { zh: '不得为自己申请角色', en: 'Nobody proposes himself' },
  membershipEndsEarly: { zh: '终止日早于起始日', en: 'The last day is before the first' },
  membershipBackdated: { zh: '起始日不得早于今天（{today}）', en: 'The first day is before today ({today})' },
  membershipThere: { zh: '该账号在此单位已有此角色', en: 'The account has that role in that unit already' },
  membershipNotYours: {
    zh: '须由本单位负责人或上级单位办理',
    en: "This is for the unit's lead or the unit above",
  },
  selfApproval: { zh: '提出人和本人不得自行批准', en: 'Neither the proposer nor the member decides' },
  permissionMissing: { zh: '当前角色无“{permission}”权限', en: 'No role of yours carries {permission}' },
  reasonMissing: {
    zh: '查阅须说明理由：请在 X-Reason 请求头中提供（{min} 至 {max} 字，可用百分号编码）',
    en: 'Say why you read this: send X-Reason with {min} to {max} characters, percent-encoded where they are not ASCII',
  },
  reasonUnfit: {
    zh: 'X-Reason 须为 {min} 至 {max} 字，且不得含电话或证件号码',
    en: 'X-Reason has {min} to {max} characters and no phone or identity number',
  },
  membershipUnknown: {
    zh: 'X-Membership 所指的任职不存在或已失效',
    en: 'X-Membership names no present membership of yours',
  },
});
