// Writes everything that follows from contracts/: `npm run generate`. Output is committed and checked for drift in CI.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leesContract } from './contract.ts';
import { schrijfGemeenten } from './gemeenten.ts';
import { berichtNaam, type Contract, DOMEINEN } from './model.ts';
import { schrijfBerichtpagina, schrijfCodelijsten, schrijfDatatypen, schrijfIndex } from './referentie.ts';
import { leesPlichten, schrijfPlichten, schrijfPlichthoofdstuk } from './plichten.ts';
import { leesRegels } from './regels.ts';
import { schrijfRegelpagina, schrijfRegels } from './regelschrijver.ts';
import { schrijfTabellen } from './tabellen.ts';
import { schrijfBasis, schrijfBerichtenlijst, schrijfBerichttypen } from './typen.ts';
import { schrijfBasisschema, schrijfXsd } from './xsd.ts';

const WORTEL = join(import.meta.dirname, '../..');
const CONTRACTEN = 'contracts/istandaarden';
const GENERATED = 'libs/istandaarden/src/generated';
const REFERENTIE = 'docs/reference/berichten';
const REGELS = 'libs/regels';

function schrijf(pad: string, inhoud: string): void {
  mkdirSync(join(WORTEL, dirname(pad)), { recursive: true });
  writeFileSync(join(WORTEL, pad), inhoud);
}

const maakLeeg = (pad: string): void => rmSync(join(WORTEL, pad), { recursive: true, force: true });

function genereerRegels(release: string, contract: Contract): void {
  const map = `${CONTRACTEN}/${release}`;
  const regels = leesRegels(join(WORTEL, map), contract);
  if (regels === null) return;
  const kop = (bestand: string): string => `// Gemaakt door tools/generate uit ${map}/${bestand}; niet wijzigen.\n`;
  schrijf(`${REGELS}/src/generated/${release}/regels.ts`, kop('regels.yaml') + schrijfRegels(regels));
  const plichten = leesPlichten(join(WORTEL, map));
  schrijf(`${REGELS}/src/generated/${release}/afzender.ts`, kop('afzender.yaml') + schrijfPlichten(plichten));
  const vectoren = join(WORTEL, REGELS, 'vectors');
  const hoofdstuk = schrijfPlichthoofdstuk(plichten, join(vectoren, 'afzender'));
  schrijf('docs/reference/regels.md', `${schrijfRegelpagina(regels, contract, vectoren)}\n${hoofdstuk}`);
}

function genereer(release: string): void {
  const map = `${CONTRACTEN}/${release}`;
  const contract = leesContract(join(WORTEL, map));
  const ts = (bestand: string, inhoud: string): void =>
    schrijf(
      `${GENERATED}/${release}/${bestand}`,
      `// Gemaakt door tools/generate uit ${map}; niet wijzigen.\n${inhoud}`,
    );
  for (const pad of [`${GENERATED}/${release}`, `${map}/xsd`, REFERENTIE]) maakLeeg(pad);

  ts('tabellen.ts', schrijfTabellen(contract));
  ts('basis.ts', schrijfBasis(contract));
  ts('berichten.ts', schrijfBerichtenlijst(contract));
  for (const b of contract.berichten) ts(`bericht${b.nummer}.ts`, schrijfBerichttypen(b, contract));

  for (const domein of DOMEINEN) {
    schrijf(`${map}/xsd/${domein}/basisschema.xsd`, schrijfBasisschema(contract, domein, map));
    for (const b of contract.berichten) {
      const naam = berichtNaam(domein, b.nummer);
      schrijf(`${map}/xsd/${domein}/${naam}.xsd`, schrijfXsd(b, contract, domein, map));
      schrijf(`${REFERENTIE}/${naam}.md`, schrijfBerichtpagina(b, contract, domein));
    }
  }
  schrijf(`${REFERENTIE}/README.md`, schrijfIndex(contract));
  schrijf(`${REFERENTIE}/datatypen.md`, schrijfDatatypen(contract));
  schrijf(`${REFERENTIE}/codelijsten.md`, schrijfCodelijsten(contract));
  genereerRegels(release, contract);
}

for (const release of readdirSync(join(WORTEL, CONTRACTEN)).filter((f) => /^\d+\.\d+$/.test(f))) genereer(release);

const GEMEENTEN = 'contracts/codelijsten/gemeenten.yaml';
schrijf(
  `${REGELS}/src/generated/gemeenten.ts`,
  `// Gemaakt door tools/generate uit ${GEMEENTEN}; niet wijzigen.\n${schrijfGemeenten(join(WORTEL, GEMEENTEN))}`,
);
