import encodeQR from 'qr';
import { escapeHtml } from '../../../platform/index.js';

/** A QR code as a picture with a name, without any style of its own. */
export function qrCode(text: string, label: string): string {
  const svg = encodeQR(text, 'svg', { ecc: 'medium', border: 2 });
  return svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(label)}" `);
}
