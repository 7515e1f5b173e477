import { message } from '../platform/index.js';

/** A leak was reported: for the inboxes of the unit's lead and of the district. */
export const IncidentReported = message<{ incidentId: string; unitId: string }>('privacy.incident-reported');
