import type { SheetColumn } from '../../platform/index.js';
import { maskName, maskPhone } from '../../shared/masking.js';

/** The name of a person in a sheet; no export shows more than the mask. */
export const NAME_COLUMN = {
  key: 'name',
  header: '姓名',
  english: 'Name',
  kind: 'text',
  required: true,
  maxLength: 50,
  example: '王示例',
  mask: maskName,
} as const satisfies SheetColumn;

/** The phone by which the person is told from others of that name. */
export const PHONE_COLUMN = {
  key: 'phone',
  header: '手机',
  english: 'Phone',
  kind: 'code',
  pattern: /^\+?[\d()-]{7,20}$/,
  required: true,
  maxLength: 24,
  example: '13800138000',
  mask: maskPhone,
} as const satisfies SheetColumn;
