import { type Json, member, textOf } from '../json.js';
import { type Check, type ProcessRule, check } from './check.js';
import { type Placed, datesOf, everyValue } from './walk.js';

const DATE = /^(199\d|20[0-4]\d|2050)-\d\d-\d\dT\d\d:\d\d:\d\d/;
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const TELEPHONE = /^\+?[\d\s()-]{5,20}$/;
const MEDIA_TYPE = /^([a-z]+\/[a-z0-9.+-]+|offline\/print)$/;
const LANGUAGE = /^[a-z]{2}$/;
/** Of org-id.guide, and the list of this program's units (XX- is for lists that are not registered there). */
const SCHEMES = new Set(['CN-USCI', 'XX-SANSHE']);
const MOST_DESCRIPTION = 250;

/** Where a type of document belongs. */
const SECTIONS: Readonly<Record<string, RegExp>> = {
  tenderNotice: /^\/tender\//,
  awardNotice: /^\/awards\//,
  contractNotice: /^\/contracts\//,
};

/** 13–22: single fields, in the compiled release. */
export const FIELDS: readonly Check[] = [
  check(13, 'the prefix is registered', null),
  check(14, 'dates are dates between 1990 and 2050', ({ compiled }) => wrong(datesOf(compiled), DATE)),
  check(15, 'e-mail addresses are some', texts('email', EMAIL)),
  check(16, 'schemes of identifiers are known', ({ compiled }) =>
    [...everyValue(compiled)]
      .filter(({ key, value }) => key === 'identifier' && typeof value === 'object')
      .map(({ path, value }) => ({ path, scheme: textOf(member(value, 'scheme')) }))
      .filter(({ scheme }) => !SCHEMES.has(scheme))
      .map(({ path, scheme }) => `${path}: ${scheme}`),
  ),
  check(17, 'telephones are possible', texts('telephone', TELEPHONE)),
  check(18, 'descriptions of documents are short', ({ compiled }) =>
    documents(compiled)
      .filter(({ value }) => textOf(member(value, 'description')).length > MOST_DESCRIPTION)
      .map(({ path }) => `${path} is too long`),
  ),
  check(19, 'types of documents fit their place', ({ compiled }) =>
    documents(compiled)
      .map(({ path, value }) => ({ path, type: textOf(member(value, 'documentType')) }))
      .filter(({ path, type }) => SECTIONS[type]?.test(path) === false)
      .map(({ path, type }) => `${path}: ${type}`),
  ),
  check(20, 'formats are media types', texts('format', MEDIA_TYPE)),
  check(21, 'counts and quantities are not below zero', ({ compiled }) =>
    [...everyValue(compiled)]
      .filter(({ key }) => key === 'quantity' || key === 'numberOfTenderers' || key === 'durationInDays')
      .filter(({ value }) => Number(value) < 0)
      .map(({ path }) => `${path} is below zero`),
  ),
  check(22, 'languages are ISO 639-1', texts('language', LANGUAGE)),
];

function texts(field: string, pattern: RegExp): ProcessRule {
  return ({ compiled }) =>
    wrong(
      [...everyValue(compiled)].filter(({ key, value }) => key === field && typeof value === 'string'),
      pattern,
    );
}

function wrong(found: readonly Placed[], pattern: RegExp): string[] {
  return found
    .filter(({ value }) => !pattern.test(textOf(value)))
    .map(({ path, value }) => `${path}: ${textOf(value)}`);
}

function documents(release: Json): Placed[] {
  return [...everyValue(release)].filter(({ path }) => /\/documents\/\d+$/.test(path));
}
