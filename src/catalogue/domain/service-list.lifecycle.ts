import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A community's service list: drafted, submitted to its street office, published for everybody, and superseded when its
 * next edition is published.
 */
export const serviceListLifecycle = lifecycle('service-list', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  publish: { from: ['submitted'], to: 'published' },
  supersede: { from: ['published'], to: 'superseded' },
  withdraw: { from: ['drafted', 'submitted', 'published'], to: 'withdrawn' },
});

/** 项目清单: its items are bought or claimed; 认领清单: its items are only claimed, without money. */
export const LIST_KINDS = ['project', 'claim'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export type ServiceListState = StateOf<typeof serviceListLifecycle>;
