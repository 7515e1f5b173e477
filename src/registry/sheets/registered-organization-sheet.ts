import { sheet } from '../../platform/index.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';
import { organizationSheet } from './organization-sheet.js';

/** Chinese names of the states. */
const STATE_LABELS = {
  registered: '已登记',
  active: '已核验',
  suspended: '已停用',
  withdrawn: '已注销',
} as const satisfies Record<OrganizationState, string>;

/** The register of suppliers as it is taken out: the columns of the import, and what became of each. */
export const registeredOrganizationSheet = sheet({
  name: 'registered-organizations',
  title: '社会组织名册',
  version: 2,
  columns: [
    ...organizationSheet.columns,
    { key: 'state', header: '状态', english: 'State', kind: 'enum', labels: STATE_LABELS, example: '已核验' },
    { key: 'enteredOn', header: '登记日期', english: 'Entered on', kind: 'day', example: '2025-03-01' },
  ],
});
