import { message } from '../../messages/message.js';

/** An export waits to be written. */
export const ExportStarted = message<{ exportId: string }>('platform.export-started');

/** The seven days of an export are over. */
export const ExportExpired = message<{ exportId: string }>('platform.export-expired');
