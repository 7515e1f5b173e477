import { sheet } from '../../platform/index.js';
import { maskName } from '../../shared/masking.js';

/** The pool of experts as it is taken out. */
export const expertSheet = sheet({
  name: 'experts',
  title: '评审专家名册',
  version: 1,
  columns: [
    {
      key: 'name',
      header: '姓名',
      english: 'Name',
      kind: 'text',
      required: true,
      mask: maskName,
      example: '张*',
    },
    { key: 'fields', header: '评审领域', english: 'Fields', kind: 'list', maxLength: 400, example: 'ELD' },
    {
      header: '可抽取',
      english: 'Available',
      example: '是',
      key: 'available',
      kind: 'enum',
      labels: { yes: '是', no: '否' },
    },
  ],
});
