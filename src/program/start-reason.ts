import { SettingsRefused } from '../platform/config/load-settings.js';
import { StartRefused } from '../platform/postgres/start-refused.js';

/** The reason why the program did not start, as a person can use it. */
export function startReason(error: unknown): string {
  if (error instanceof SettingsRefused || error instanceof StartRefused) return error.message;
  const { code, message, address, port } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${address} is taken: stop what runs there, or set PORT to another one.`;
  if (code === 'EACCES')
    return `${message}: choose a port above 1023 (PORT), or a folder this user may write (DATA_DIR).`;
  if (code && DATABASE_REASONS[code]) return `${DATABASE_REASONS[code]} (${message})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const DATABASE_REASONS: Record<string, string> = {
  ECONNREFUSED: 'The database does not answer: start it, or correct DATABASE_URL',
  ENOTFOUND: 'The database host is unknown: correct DATABASE_URL',
  ENOENT: 'The database socket is not there: start the server, or correct DATABASE_URL',
  ETIMEDOUT: 'The database does not answer in time: check the network, or correct DATABASE_URL',
  '28P01': 'The database refuses the password: correct DATABASE_URL',
  '28000': 'The database refuses this user: correct DATABASE_URL',
  '3D000': 'The database named in DATABASE_URL does not exist: create it, or correct the name',
};
