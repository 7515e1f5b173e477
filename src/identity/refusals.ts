import { refusals } from '../shared/violation.js';

export const refuse = refusals('identity', {
  credentialsWrong: { zh: '账号或密码不正确', en: 'Login or password is wrong' },
  accountLocked: {
    zh: '连续失败次数过多，账号已锁定 30 分钟',
    en: 'Too many failures: the account is locked for 30 minutes',
  },
  refreshTokenBad: { zh: '刷新令牌无效，请重新登录', en: 'The refresh token is no good; sign in again' },
  accessTokenBad: { zh: '登录已失效，请重新登录', en: 'The session has ended; sign in again' },
  permissionMissing: { zh: '当前角色无“{permission}”权限', en: 'No role of yours carries {permission}' },
  membershipUnknown: {
    zh: 'X-Membership 所指的任职不存在或已失效',
    en: 'X-Membership names no present membership of yours',
  },
});
