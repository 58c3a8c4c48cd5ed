import { leesGrondig } from '#hub/istandaarden';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toetsZonderStand } from './toets-zonder-stand.ts';

const VOORBEELDEN = join(import.meta.dirname, '../../../../contracts/istandaarden/3.2/voorbeelden');

function regels(naam: string, opDag: (dagtekening: string) => string): string[] {
  const gelezen = leesGrondig(readFileSync(join(VOORBEELDEN, `${naam}.xml`)));
  if (gelezen.uitkomst !== 'goed') throw new Error(`${naam} is ${gelezen.uitkomst}`);
  const { dagtekening } = gelezen.waarde.header.berichtIdentificatie;
  return toetsZonderStand(gelezen.bericht, gelezen.waarde, opDag(dagtekening)).map(
    ({ regel, code, plek }) => `${regel} ${code} ${plek.join('.')}`,
  );
}

describe('toetsZonderStand', () => {
  it('finds a message that is dated after today, and nothing else', () => {
    expect(regels('JW305', () => '2000-01-01')).toEqual(['TR135 8848 header.berichtIdentificatie.dagtekening']);
    expect(regels('WMO317', () => '2000-01-01')).toEqual(['TR135 8848 header.berichtIdentificatie.dagtekening']);
    expect(regels('JW305', (dag) => dag)).toEqual([]);
  });

  it('has nothing to ask of a retourbericht', () => {
    expect(regels('JW306', () => '2000-01-01')).toEqual([]);
  });
});
