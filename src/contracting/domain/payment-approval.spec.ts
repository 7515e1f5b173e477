import { describe, expect, it } from '@jest/globals';
import { type ApprovalFacts, approvalViolations, isApproved } from './payment-approval.js';

const facts: ApprovalFacts = {
  requestedBy: 'organization-lead',
  approver: { accountId: 'street-lead', unitId: 'street' },
  buyerUnitIds: ['street', 'street-finance'],
  approvedBy: [],
};

describe('approving a payment', () => {
  it.each<[string, Partial<ApprovalFacts>, string[]]>([
    ['first approver', {}, []],
    ['second approver', { approvedBy: ['finance-officer'] }, []],
    ['the same person again', { approvedBy: ['street-lead'] }, ['contracting.approved-already']],
    ['who requested it', { requestedBy: 'street-lead' }, ['contracting.approver-is-requester']],
    [
      'the provider itself',
      { approver: { accountId: 'organization-lead', unitId: 'organization' } },
      ['contracting.approver-is-requester', 'contracting.approver-not-of-buyer'],
    ],
  ])('%s', (_, change, expected) => {
    expect(approvalViolations({ ...facts, ...change }).map((v) => v.code)).toEqual(expected);
  });

  it('takes two different people, or as many as the settings ask', () => {
    expect(isApproved([])).toBe(false);
    expect(isApproved(['a'])).toBe(false);
    expect(isApproved(['a', 'a'])).toBe(false);
    expect(isApproved(['a', 'b'])).toBe(true);
    expect(isApproved(['a', 'b'], { approvers: 3 })).toBe(false);
  });
});
