import { type Actor, allowedActions } from '../../platform/index.js';
import type { MaskedAddress, OwnPreferences } from '../data/preferences.js';
import type { Channel } from '../domain/channels.js';
import type { MailPace } from '../domain/delivery-plan.js';
import { isDuty } from '../domain/duties.js';
import {
  type MessageAddressAction,
  type MessageAddressState,
  messageAddressLifecycle,
} from '../domain/message-address.lifecycle.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-texts.js';

const STEPS = { confirm: 'message.prefer', replace: 'message.prefer' } as const;

/** An address of the caller, masked. */
export class AddressView {
  id: string;
  version: number;
  channel: Channel;
  /** @example l***@example.org */
  address: string;
  /** `bounced`: the other side knows nobody there; nothing is sent until it is confirmed anew. */
  state: MessageAddressState;
  actions: MessageAddressAction[];

  static of({ address, masked }: MaskedAddress, actor: Actor): AddressView {
    const { id, version, channel, state } = address;
    const actions = allowedActions(messageAddressLifecycle, state, STEPS, actor, () => true);
    return { id, version, channel, address: masked, state, actions };
  }
}

/** A wish for one kind and channel. */
export class ChoiceView {
  kind: NoticeKind;
  channel: Channel;
  wanted: boolean;
}

/** One kind of notice. */
export class NoticeKindView {
  kind: NoticeKind;
  /** A right or a period depends on it: it comes whatever was chosen. */
  duty: boolean;
}

/** How the caller is told. */
export class PreferencesView {
  version: number;
  language: 'zh' | 'en';
  mailPace: MailPace;
  /** Null: the district's. */
  quietHours: string | null;
  /** @example 22:00-07:00 */
  districtQuietHours: string;
  choices: ChoiceView[];
  addresses: AddressView[];
  /** All kinds there are. */
  kinds: NoticeKindView[];

  static of({ set, choices, addresses, districtHours }: OwnPreferences, actor: Actor): PreferencesView {
    return {
      version: set?.version ?? 0,
      language: set?.language ?? 'zh',
      mailPace: set?.mailPace ?? 'at-once',
      quietHours: set?.quietHours ?? null,
      districtQuietHours: districtHours,
      choices: choices.map(({ kind, channel, wanted }) => ({ kind, channel, wanted })),
      addresses: addresses.map((each) => AddressView.of(each, actor)),
      kinds: NOTICE_KINDS.map((kind) => ({ kind, duty: isDuty(kind) })),
    };
  }
}
