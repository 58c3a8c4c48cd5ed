import { isIP } from 'node:net';

/** What a host name or IP address says about where it is. Names are not looked up. */
export type Ligging = 'machine' | 'eigen-netwerk' | 'voorbeeld' | 'elders';

const EIGEN_NETWERK = [/^10\./, /^192\.168\./, /^172\.(1[6-9]|2\d|3[01])\./, /^169\.254\./, /^f[cd]/, /^fe[89ab]/];

/**
 * `machine`: loopback. `eigen-netwerk`: private or link-local address, or a name without a dot (as containers have).
 * `voorbeeld`: `.test`, `.example` and their likes, which exist nowhere (RFC 2606).
 */
export function ligging(host: string): Ligging {
  const naam = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (isIP(naam) !== 0) {
    if (naam === '::1' || /^(::ffff:)?127\./.test(naam)) return 'machine';
    return EIGEN_NETWERK.some((patroon) => patroon.test(naam.replace(/^::ffff:/, ''))) ? 'eigen-netwerk' : 'elders';
  }
  if (naam === 'localhost' || naam.endsWith('.localhost')) return 'machine';
  if (/(^|\.)(test|example|invalid)$/.test(naam) || /(^|\.)example\.(com|net|org)$/.test(naam)) return 'voorbeeld';
  return naam.includes('.') ? 'elders' : 'eigen-netwerk';
}
