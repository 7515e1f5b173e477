import { Matches } from 'class-validator';
import { RedFlagSettings } from './red-flag-settings.js';

/** OCP's prefix for documentation: the sandbox's, and nobody's in production. */
export const SAMPLE_PREFIX = 'ocds-213czf';

const ADDRESS = /^(https?:\/\/\S+)?$/;

/** Under whose name and terms open data are published (DESIGN). */
export abstract class OpenDataSettings extends RedFlagSettings {
  /** Registered prefix of all ocids. Empty: the sandbox takes OCP's sample, production serves no OCDS. Never changed. */
  @Matches(/^(ocds-[a-z0-9]{6})?$/, { message: 'must be a registered prefix like ocds-a1b2c3' })
  ocdsPrefix = '';

  /** Who publishes. */
  @Matches(/\S/)
  ocdsPublisher = '三社联动服务采购平台';

  /** Address of the licence; empty: none is stated. */
  @Matches(ADDRESS, { message: 'must be an http(s) address' })
  ocdsLicense = '';

  /** Address of the publication policy; empty: none is stated. */
  @Matches(ADDRESS, { message: 'must be an http(s) address' })
  ocdsPublicationPolicy = '';
}
