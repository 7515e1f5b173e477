/**
 * One purchase on its way: what demo/boli.json says about it, who acts, and what it has gathered so far.
 * @typedef {object} Project
 * @property {boolean} [showsRefusals] whether the demo also tries what has to be refused
 * @property {Record<string, string>} at instants of its steps, RFC 3339
 * @property {{name: string, fiscalYear: number, sources: {kind: string, amount: string}[]}} fund
 * @property {{title: string, year: number}} list
 * @property {{title: string, beneficiaryCount: number}} need
 * @property {{meeting: object, comment: {text: string, judgement: object}, conclusion: {attendance: number}}} consultation
 * @property {{intention: object, survey: {objects: object[]}, plan: object, acceptancePlan: object}} groundwork before the tender
 * @property {{title: string, ceiling: string}} item
 * @property {{title: string, budget: string, ceiling: string}} tender
 * @property {{code: string, maxPoints: string}[]} criteria
 * @property {{act: 'place' | 'replace' | 'withdraw', bidder: string, price: string}[]} bidding a withdrawal has no price
 * @property {number} panelSize
 * @property {Record<string, string>} finalOffers yuan by bidder
 * @property {Record<string, Record<string, string | string[]>>} scores by factor and bidder: of all, or of each seat
 * @property {string} decision
 * @property {{holder: string, number: string}} payeeAccount
 * @property {{method: string, place: string, quantity: string, days: string[]}} records
 * @property {object[]} recipients
 * @property {string[]} standards
 * @property {Record<string, object[]>} opinions by stage
 * @property {Record<string, string>} evaluation score by indicator
 * @property {{code: string, on: string, answers: string[]}[]} [visits]
 * @property {{at: string, reason: string, addedService: string, amount: string, tooMuch: string}} [change]
 * @property {{acceptance: string, at: string, item: string, reason: string}} [rework] what is sent back first
 * @property {{at: string, decidedAt: string, grounds: string, scores: object[], reasons: string}} [appeal]
 * @property {{planAt: string, plan: string, reportAt: string, report: string, visit: object, findings: string}} [rectification]
 * @property {Record<'gridWorker' | 'clerk' | 'communityLead' | 'officer' | 'lead' | 'finance', string>} who logins
 * @property {Map<string, Supplier>} suppliers by letter
 * @property {Map<string, Supplier & {id: string}>} bids by the bidder's letter
 * @property {Record<string, string>} ids of its fund, list, item, tender, award, contract
 * @property {string} winner letter of the awarded bidder; empty before the award
 *
 * @typedef {{letter: string, name: string, login: string}} Supplier
 */

/**
 * A project of the file, ready to begin.
 * @param {import('./stage.mjs').DemoFile} file
 * @param {string} key
 * @returns {Project}
 */
export function projectOf(file, key) {
  const project = file.projects[key];
  const { street, community } = project;
  return {
    ...project,
    criteria: file.criteria,
    consultation: file.consultation,
    groundwork: file.groundwork,
    who: {
      gridWorker: `${community}.grid-worker`,
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
    winner: '',
  };
}

/** Yuan as the API wants it. @param {string} amount with two decimals */
export function yuan(amount) {
  return { amount, currency: 'CNY' };
}
