import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const OIN = '00000099000000001000';

const SLEUTEL = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
const DAGEN = ['-days', '2'];

/**
 * A test PKI in a folder: the issuer `ca`, a `server` on 127.0.0.1, the clients `klant` (with OIN) and `zonder`, and
 * `vreemd`, which has the OIN but not the issuer. Gives the contents of `<naam>.pem` and `<naam>.key`.
 */
export function maakPki(map: string): (bestand: string) => string {
  zelfgetekend(map, 'ca', '/CN=Proef-CA');
  zelfgetekend(map, 'vreemd', `/CN=Vreemd/serialNumber=${OIN}`);
  writeFileSync(join(map, 'san.cnf'), 'subjectAltName=IP:127.0.0.1');
  getekend(map, 'server', '/CN=hub');
  getekend(map, 'klant', `/CN=klant/serialNumber=${OIN}`);
  getekend(map, 'zonder', '/CN=zonder');
  return (bestand) => readFileSync(join(map, bestand), 'utf8');
}

function zelfgetekend(map: string, naam: string, subject: string): void {
  openssl(map, [
    'req',
    '-x509',
    ...SLEUTEL,
    '-keyout',
    `${naam}.key`,
    '-out',
    `${naam}.pem`,
    '-subj',
    subject,
    ...DAGEN,
  ]);
}

function getekend(map: string, naam: string, subject: string): void {
  const aanvraag = `${naam}.csr`;
  openssl(map, ['req', '-new', ...SLEUTEL, '-keyout', `${naam}.key`, '-out', aanvraag, '-subj', subject]);
  const uitgever = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'san.cnf'];
  openssl(map, ['x509', '-req', '-in', aanvraag, ...uitgever, '-out', `${naam}.pem`, ...DAGEN]);
}

function openssl(map: string, argumenten: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', argumenten, { cwd: map });
  if (status !== 0) throw new Error(String(stderr));
}
