import { message } from '../../messages/message.js';

/** An import waits to be run. */
export const ImportStarted = message<{ importId: string }>('platform.import-started');
