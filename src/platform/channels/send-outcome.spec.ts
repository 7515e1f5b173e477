import { describe, expect, it } from '@jest/globals';
import { gatewayOutcome, smtpOutcome } from './send-outcome.js';

describe('how an attempt to send ended', () => {
  it.each([
    ['no such user', { responseCode: 550, command: 'RCPT TO' }, 'address-refused'],
    ['greylisted', { responseCode: 450, command: 'RCPT TO' }, 'deferred'],
    ['content not liked', { responseCode: 554, command: 'DATA' }, 'refused'],
    ['sender not liked', { responseCode: 553, command: 'MAIL FROM' }, 'refused'],
    ['our own password is wrong', { responseCode: 535, command: 'AUTH PLAIN' }, 'deferred'],
    ['nobody answers', {}, 'deferred'],
  ])('SMTP: %s', (_, failure, result) => {
    expect(smtpOutcome(failure).result).toBe(result);
  });

  it.each([
    [200, 'accepted'],
    [202, 'accepted'],
    [422, 'address-refused'],
    [400, 'refused'],
    [401, 'deferred'],
    [429, 'deferred'],
    [503, 'deferred'],
  ])('gateway: %i', (status, result) => {
    expect(gatewayOutcome(status)).toEqual({ result, reply: status });
  });
});
