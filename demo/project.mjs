/**
 * One purchase on its way: what the file says about it, who acts for whom, and what it has gathered so far.
 * @typedef {object} Project
 * @property {Record<string, string>} who logins by role
 * @property {Record<string, string>} ids of its fund, list, item, tender, panel, award, contract
 * @property {Map<string, {id: string, login: string, letter: string}>} bids by the bidder's letter
 */

/** A project of the file, ready to begin. @returns {Project} */
export function projectOf(file, key) {
  const project = file.projects[key];
  const { street, community } = project;
  return {
    ...project,
    criteria: file.criteria,
    who: {
      clerk: `${community}.community-clerk`,
      communityLead: `${community}.community-lead`,
      officer: `${street}.street-officer`,
      lead: `${street}.street-lead`,
      finance: `${street}.finance-officer`,
    },
    suppliers: new Map(
      file.organizations.map(({ bidder, key: unit, name }) => {
        return [bidder, { letter: bidder, name, login: `${unit}.organization-lead` }];
      }),
    ),
    bids: new Map(),
    ids: {},
  };
}

/** Yuan as the API wants it. @param {string} amount with two decimals */
export function yuan(amount) {
  return { amount, currency: 'CNY' };
}
