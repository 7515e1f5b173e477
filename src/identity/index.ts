export { CreateAdmin } from './actions/create-admin.js';
export { Passwords } from './data/passwords.js';
export { createOrganizationUnit } from './data/create-organization-unit.js';
export { createOrganizationUnits } from './data/create-organization-units.js';
export { Unit, type UnitKind } from './data/unit.entity.js';
export { type RoleHolder, Units } from './data/units.js';
export { type DeclaredRoute, RouteCheck } from './http/route-check.js';
export { type AccountSeed, type UnitSeed, seedAccount, seedUnit } from './seed-identity.js';
export { isReadWithReason } from './policies.js';
