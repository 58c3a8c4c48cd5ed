import { berichtTabel, type BerichtNaam, type BerichtTabel, type ElementTabel } from '#hub/istandaarden';
import { type Knoop, pasToe } from './boom.ts';
import { type Basis, type Stap, type Wet } from './proef.ts';
import { type Woorden } from './woorden.ts';

/** A message of a scenario, written out. */
export interface Schriftelijk {
  readonly naam: BerichtNaam;
  /** Who sends it and who gets it, as its Header says: gemeentecode or AGB-code. */
  readonly afzender: string;
  readonly ontvanger: string;
  /** `BerichtCode Afzender Identificatie`: the same on both sides of the hub. */
  readonly sleutel: string;
  readonly bsn: string | null;
  readonly payload: Uint8Array;
}

/** The base message of a step with its changes, and all words filled in. @throws RangeError on a path that leads nowhere */
export function maakBericht(basis: Basis, { wijzigingen }: Stap, wet: Wet, woorden: Woorden): Schriftelijk {
  const tabel = berichtTabel(`${wet.toUpperCase()}${basis.nummer}` as BerichtNaam);
  const boom = pasToe([kop(tabel), ...basis.boom], wijzigingen);
  vul(boom, woorden);
  const header = boom.find(({ naam }) => naam === 'Header');
  const tekst = (naam: string): string => zoekTekst(header?.kinderen ?? [], naam) ?? '';
  return {
    naam: tabel.naam,
    afzender: tekst('Afzender'),
    ontvanger: tekst('Ontvanger'),
    sleutel: `${tekst('BerichtCode')} ${tekst('Afzender')} ${tekst('Identificatie')}`,
    bsn: zoekTekst(boom, 'Bsn'),
    payload: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${schrijfWortel(tabel, boom)}\n`),
  };
}

function kop({ berichtcode, afzender, xsdVersie }: BerichtTabel): Knoop {
  const [van, naar] = afzender === 'gemeente' ? ['{gemeente}', '{aanbieder}'] : ['{aanbieder}', '{gemeente}'];
  return klasse('Header', [
    tekst('BerichtCode', berichtcode),
    tekst('BerichtVersie', '3'),
    tekst('BerichtSubversie', '2'),
    tekst('Afzender', van),
    tekst('Ontvanger', naar),
    klasse('BerichtIdentificatie', [tekst('Identificatie', '{id}'), tekst('Dagtekening', '{vandaag}')]),
    klasse('XsdVersie', [tekst('BasisschemaXsdVersie', xsdVersie), tekst('BerichtXsdVersie', xsdVersie)]),
  ]);
}

function klasse(naam: string, kinderen: Knoop[]): Knoop {
  return { naam, waarde: null, kinderen };
}

function tekst(naam: string, waarde: string | undefined = ''): Knoop {
  return { naam, waarde, kinderen: [] };
}

function vul(boom: readonly Knoop[], woorden: Woorden): void {
  for (const knoop of boom) {
    if (knoop.waarde !== null) knoop.waarde = woorden.vul(knoop.waarde);
    vul(knoop.kinderen, woorden);
  }
}

function zoekTekst(boom: readonly Knoop[], naam: string): string | null {
  for (const knoop of boom) {
    const gevonden = knoop.naam === naam ? knoop.waarde : zoekTekst(knoop.kinderen, naam);
    if (gevonden !== null) return gevonden;
  }
  return null;
}

function schrijfWortel({ wortel, namespaces, voorvoegsels }: BerichtTabel, kinderen: readonly Knoop[]): string {
  const ns = namespaces.map((naam, i) => ` xmlns:${voorvoegsels[i]}="${naam}"`).join('');
  const open = `<${voorvoegsels[0]}:${wortel.naam}${ns}>`;
  const binnen = inVolgorde(kinderen, wortel).map((kind) => schrijf(kind, wortel, voorvoegsels));
  return `${open}${binnen.join('')}</${voorvoegsels[0]}:${wortel.naam}>`;
}

function kindVan({ type }: ElementTabel, naam: string): ElementTabel | undefined {
  return type.soort === 'klasse' ? type.elementen.find((e) => e.naam === naam) : undefined;
}

/** As the schema wants them; an element that it does not know comes last. */
function inVolgorde(kinderen: readonly Knoop[], { type }: ElementTabel): readonly Knoop[] {
  if (type.soort !== 'klasse') return kinderen;
  const plaats = ({ naam }: Knoop): number => type.elementen.findIndex((e) => e.naam === naam) + 1 || Infinity;
  return [...kinderen].sort((a, b) => Math.sign(plaats(a) - plaats(b) || 0));
}

function schrijf(knoop: Knoop, ouder: ElementTabel, voorvoegsels: readonly string[]): string {
  const element = kindVan(ouder, knoop.naam) ?? { ...ouder, naam: knoop.naam };
  const naam = `${voorvoegsels[element.ns]}:${knoop.naam}`;
  const binnen =
    knoop.waarde === null
      ? inVolgorde(knoop.kinderen, element)
          .map((kind) => schrijf(kind, element, voorvoegsels))
          .join('')
      : knoop.waarde.replace(/[&<>]/g, (teken) => `&#${teken.charCodeAt(0)};`);
  return `<${naam}>${binnen}</${naam}>`;
}
