import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { ProblemView } from '../http/problem.view.js';
import { ApiProblem } from './api-problem.js';
import { PERMISSIONS, type Permission } from './permissions.js';

/** Metadata key: the permission a route requires. */
export const REQUIRES = 'sanshe:requires';
/** Metadata key: a route open to everybody. */
export const PUBLIC = 'sanshe:public';
/** Metadata key: a route whose calls leave no trace of the caller in logs and, until unsealed, in audit views. */
export const SEALED = 'sanshe:sealed';

/** Metadata key: a route that stays open to an account which must first put its own credentials in order. */
export const OPEN_TO_RESTRICTED = 'sanshe:open-to-restricted';

/** Says who may call a route: the holders of one permission. It writes itself into the OpenAPI document. */
export function Requires(permission: Permission) {
  return applyDecorators(
    SetMetadata(REQUIRES, permission),
    ApiBearerAuth(),
    ApiExtension('x-permission', { permission, roles: [...PERMISSIONS[permission]] }),
    ApiProblem(401, 'No or bad credentials'),
    ApiProblem(403, `The caller's role does not carry ${permission}, or the row is not theirs to touch`),
  );
}

/** Says that everybody may call a route, signed in or not. */
export function Public() {
  return applyDecorators(
    SetMetadata(PUBLIC, true),
    ApiExtension('x-permission', { permission: null, roles: [] }),
  );
}

/** Marks a route whose caller must stay unknown until the tender is opened. */
export function Sealed() {
  return SetMetadata(SEALED, true);
}

/** The schema every error answer refers to. */
export const PROBLEM_SCHEMA = ProblemView;

/** Marks the few routes that an account reaches before it has changed its password or enrolled a second factor. */
export function OpenToRestricted() {
  return SetMetadata(OPEN_TO_RESTRICTED, true);
}
