import { refusals } from '../../shared/violation.js';

/** Why open data were not given. */
export const refuse = refusals('opendata', {
  prefixMissing: {
    zh: '尚未登记 OCDS 前缀（OCDS_PREFIX），因此不提供 OCDS 数据；发布记录已保存，登记后一并提供。',
    en: 'No OCDS prefix is registered (OCDS_PREFIX), so no OCDS is served. Releases are kept and served once there is one.',
  },
  cursorUnknown: {
    zh: '该游标不是本数据集给出的，请使用上一个数据包的 links.next。',
    en: 'This data set gave no such cursor: use the `links.next` of the package before.',
  },
});
