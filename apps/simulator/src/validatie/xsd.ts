import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { domeinVan, type Functie, isFunctie } from '../berichten/soorten.ts';
import { type Envelop, NS } from '../envelop/envelop.ts';

/** Validation with xmllint and the official schemas, in batches, beside the traffic. */
export interface XsdKeuring {
  /** Puts the envelope and its bericht in the next batch. */
  bekijk(e: Envelop, xml: string): void;
  /** Resolves when everything that was put in has been judged. */
  klaar(): Promise<void>;
  sluit(): Promise<void>;
}

type Meld = (ref: string, melding: string) => void;

interface Stuk {
  readonly ref: string;
  readonly schema: string;
  readonly wat: string;
  readonly inhoud: string | Buffer;
}

const NIETS: XsdKeuring = { bekijk: () => undefined, klaar: () => Promise.resolve(), sluit: () => Promise.resolve() };
const WACHT_MS = 500;

/** Own wrapper schemas: SOAP around whatever StUF message the official schemas know. */
function wikkels(standaarden: string): Record<string, string> {
  const ggk = resolve(standaarden, 'ggk0210/ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd');
  const schema = (ns: string, rest: string): string =>
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${ns}" elementFormDefault="qualified">${rest}</xs:schema>`;
  const alles = (verwerking: string): string =>
    `<xs:sequence><xs:any processContents="${verwerking}" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>`;
  const type = (inhoud: string): string => `<xs:complexType>${inhoud}</xs:complexType>`;
  const kop = `<xs:element name="Header" minOccurs="0">${type(alles('skip'))}</xs:element>`;
  const body = `<xs:element name="Body">${type('<xs:sequence><xs:any processContents="strict"/></xs:sequence>')}</xs:element>`;
  return {
    'dai.xsd': schema(
      NS.dai,
      `<xs:import namespace="${NS.ggk}" schemaLocation="${ggk}"/><xs:element name="bericht">${type(alles('strict'))}</xs:element>`,
    ),
    'soap.xsd': schema(
      NS.soap,
      `<xs:import namespace="${NS.ggk}" schemaLocation="${ggk}"/><xs:import namespace="${NS.dai}" schemaLocation="dai.xsd"/>` +
        `<xs:element name="Envelope">${type(`<xs:sequence>${kop}${body}</xs:sequence>`)}</xs:element>`,
    ),
  };
}

/** Runs xmllint once per schema; gives per file the first complaint. */
function xmllint(schema: string, bestanden: readonly string[]): Promise<Map<string, string>> {
  return new Promise((klaar) => {
    const argumenten = ['--nonet', '--noout', '--huge', '--schema', schema, ...bestanden];
    execFile('xmllint', argumenten, { maxBuffer: 64 << 20 }, (_fout, _uit, klachten) => {
      const gevonden = new Map<string, string>();
      for (const regel of klachten.split('\n')) {
        const [, bestand = '', rest = ''] = /^(\S+?):(\d+: .*error.*)$/.exec(regel) ?? [];
        if (bestand !== '' && !gevonden.has(bestand)) gevonden.set(bestand, rest);
      }
      klaar(gevonden);
    });
  });
}

class Xmllint implements XsdKeuring {
  private wachtrij: Stuk[] = [];
  private bezig: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private gezien = 0;
  private readonly map: string;
  private readonly standaarden: string;
  private readonly eenOp: number;
  private readonly meld: Meld;
  private readonly functies = new Set<string>();

  constructor(map: string, standaarden: string, hoe: { eenOp: number; meld: Meld }) {
    this.map = map;
    this.standaarden = standaarden;
    this.eenOp = hoe.eenOp;
    this.meld = hoe.meld;
  }

  bekijk(e: Envelop, xml: string): void {
    const functie = e.functie ?? e.soort;
    const eerste = !this.functies.has(functie);
    this.functies.add(functie);
    if (this.gezien++ % this.eenOp !== 0 && !eerste) return;
    this.wachtrij.push({ ref: e.referentienummer, schema: join(this.map, 'soap.xsd'), wat: 'envelop', inhoud: xml });
    const schema = isFunctie(functie) ? this.schemaVan(functie) : undefined;
    if (e.payload && schema !== undefined)
      this.wachtrij.push({ ref: e.referentienummer, schema, wat: functie, inhoud: e.payload });
    this.timer ??= setTimeout(() => void this.klaar(), WACHT_MS);
  }

  /** There is no official schema for the Wmo retourberichten and the WMO325. */
  private schemaVan(functie: Functie): string | undefined {
    const map = domeinVan(functie) === 'JW' ? 'ijw-3.2' : 'iwmo-3.2';
    const schema = resolve(this.standaarden, map, 'xsd', `${functie}.xsd`);
    return existsSync(schema) ? schema : undefined;
  }

  klaar(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const stukken = this.wachtrij;
    this.wachtrij = [];
    this.bezig = this.bezig.then(() => this.keur(stukken));
    return this.bezig;
  }

  private async keur(stukken: readonly Stuk[]): Promise<void> {
    for (const [schema, groep] of Map.groupBy(stukken, (s) => s.schema)) {
      const map = await mkdtemp(join(this.map, 'partij-'));
      const namen = groep.map((_, i) => join(map, `${i}.xml`));
      await Promise.all(groep.map((stuk, i) => writeFile(namen[i] ?? '', stuk.inhoud)));
      const klachten = await xmllint(schema, namen);
      groep.forEach((stuk, i) => {
        const klacht = klachten.get(namen[i] ?? '');
        if (klacht !== undefined) this.meld(stuk.ref, `${stuk.wat} is ongeldig: ${zonderWaarde(klacht)}`);
      });
      await rm(map, { recursive: true });
    }
  }

  async sluit(): Promise<void> {
    await this.klaar();
    await rm(this.map, { recursive: true, force: true });
  }
}

/** A complaint of xmllint quotes the value, which may be personal. */
function zonderWaarde(klacht: string): string {
  return klacht.replace(/The value '[^']*'/g, 'The value').replace(/: '[^']*' is not/g, ': value is not');
}

/** Opens the validator; without the schemas or xmllint it does nothing and says so through `zegt`. */
export async function openXsdKeuring(
  hoe: { readonly valideer: 'alles' | 'steekproef' | 'uit'; readonly standaarden: string },
  meld: Meld,
  zegt: (tekst: string) => void,
): Promise<XsdKeuring> {
  if (hoe.valideer === 'uit') return NIETS;
  if (!existsSync(resolve(hoe.standaarden, 'ggk0210'))) {
    zegt('officiële schema’s niet gevonden: alleen de eigen controles');
    return NIETS;
  }
  const map = await mkdtemp(join(tmpdir(), 'simulator-xsd-'));
  for (const [naam, inhoud] of Object.entries(wikkels(hoe.standaarden))) await writeFile(join(map, naam), inhoud);
  return new Xmllint(map, hoe.standaarden, { eenOp: hoe.valideer === 'alles' ? 1 : 20, meld });
}
