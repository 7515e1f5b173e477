import { winnerOf } from './06-contract.mjs';

/**
 * One instalment: asked for with an invoice, approved by two people, paid once, however often it is reported.
 * @param {import('../stage.mjs').Stage} stage
 * @param {import('../project.mjs').Project} project
 * @param {{instalment: string, at: string, reports?: number}} payment
 */
export async function pay(stage, project, { instalment, at, reports = 1 }) {
  stage.act(`Payment: ${instalment}`);
  await stage.at(at);
  const { who, ids } = project;
  const [provider, lead, finance] = await Promise.all(
    [winnerOf(project).login, who.lead, who.finance].map((login) => stage.as(login)),
  );
  const milestones = await provider.list(`/contracts/${ids.contractId}/milestones`);
  const { id: milestoneId } = milestones.find((each) => each.stage === instalment);
  const invoiceNumber = `2523200000${at.slice(0, 10).replaceAll('-', '')}`;
  const request = await provider.post('/payment-requests', { milestoneId, invoiceNumber });
  await lead.post(`/payment-requests/${request.id}/approve`);
  await finance.post(`/payment-requests/${request.id}/approve`);
  stage.say(`the provider asks for ${request.amount.amount} yuan; business and finance approve`);
  const paidOn = at.slice(0, 10);
  const payment = {
    paymentRequestId: request.id,
    payerPaymentId: `ZF-${paidOn}`,
    amount: request.amount,
    paidOn,
  };
  const recorded = new Set();
  for (let n = 1; n <= reports; n += 1) recorded.add((await finance.post('/payments', payment)).id);
  stage.check('a payment sent again is the same payment', recorded.size === 1);
  stage.say(
    `paid ${payment.amount.amount} yuan${reports > 1 ? `, reported ${reports} times, recorded once` : ''}`,
  );
}
