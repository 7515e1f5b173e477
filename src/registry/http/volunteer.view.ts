import { formatInstant } from '../../shared/days.js';
import { maskName, maskPhone } from '../../shared/masking.js';
import type { VolunteerHours } from '../data/volunteer.entity.js';
import type { VolunteerDetails } from '../data/volunteers.js';

/** A volunteer, masked. */
export class VolunteerView {
  id: string;
  version: number;
  communityId: string;
  /** Masked; empty once it was erased. @example 赵** */
  name: string;
  /** Masked; empty once it was erased. @example 138****8000 */
  phone: string;
  /** Was on the register of residents served before. */
  wasServed: boolean;
  /** Minutes of all time, corrections taken off. */
  minutes: number;
  /** The day on which he left; his record stays. */
  leftOn: string | null;

  static of({ volunteer, contact, minutes }: VolunteerDetails): VolunteerView {
    const { id, version, communityId, wasServed, leftOn } = volunteer;
    const { name, phone } = contact;
    return {
      ...{ id, version, communityId, name: maskName(name), phone: maskPhone(phone) },
      ...{ wasServed, minutes, leftOn },
    };
  }
}

/** Volunteers, newest first. */
export class VolunteerListView {
  items: VolunteerView[];
  next: string | null;
}

/** A service record. */
export class VolunteerHoursView {
  id: string;
  servedOn: string;
  /** Below zero for an entry against another. */
  minutes: number;
  /** What was done, or why it was taken back. */
  activity: string;
  /** The unit that keeps the record. */
  unitId: string;
  /** RFC 3339. */
  recordedAt: string;
  /** The entry that it takes back. */
  correctsId: string | null;

  static of(row: VolunteerHours): VolunteerHoursView {
    const { id, servedOn, minutes, activity, unitId, recordedAt, correctsId } = row;
    return { id, servedOn, minutes, activity, unitId, recordedAt: formatInstant(recordedAt), correctsId };
  }
}

/** Service records, the latest entered first. */
export class VolunteerHoursListView {
  items: VolunteerHoursView[];
  next: string | null;
}
