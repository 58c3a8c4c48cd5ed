import { type AanbiederConfig, type AanbiederDomeinConfig, type ContractConfig } from '../secties/aanbieder.ts';
import { TEKST } from '../teksten.ts';
import { bestaatDatum } from './datum.ts';
import { type Samenhang } from './samenhang.ts';

/** One channel: per aanbieder and law never two channels on the same day, each over a connector to the chain. */
export function toetsAanbieders(s: Samenhang): void {
  const { config, isGoed, meld } = s;
  const gezien = new Set<string>();
  config.aanbieders.forEach((aanbieder, i) => {
    const pad = `aanbieders[${i}]`;
    if (!isGoed(pad)) return;
    if (gezien.has(aanbieder.agb)) meld(`${pad}.agb`, TEKST.dubbel);
    gezien.add(aanbieder.agb);
    if (aanbieder.domeinen.length === 0) meld(`${pad}.domeinen`, TEKST.geenDomein);
    toetsDomeinen(pad, aanbieder, s);
  });
}

function toetsDomeinen(pad: string, aanbieder: AanbiederConfig, s: Samenhang): void {
  aanbieder.domeinen.forEach((domein, j) => {
    const plek = `${pad}.domeinen[${j}]`;
    toetsContract(`${plek}.contract`, domein.contract, s.meld);
    if (aanbieder.domeinen.slice(0, j).some((ander) => overlapt(ander, domein)))
      s.meld(`${plek}.contract`, TEKST.overlap);
    if (s.isGoed('connectoren')) toetsKanaal(`${plek}.kanaal`, domein.kanaal, s);
  });
}

function toetsContract(plek: string, { begin, eind }: ContractConfig, meld: Samenhang['meld']): void {
  if (!bestaatDatum(begin)) meld(`${plek}.begin`, TEKST.geenDatum);
  if (eind === undefined) return;
  if (!bestaatDatum(eind)) meld(`${plek}.eind`, TEKST.geenDatum);
  if (eind < begin) meld(`${plek}.eind`, TEKST.eindVoorBegin);
}

function toetsKanaal(plek: string, kanaal: string, { config, meld }: Samenhang): void {
  if (!Object.hasOwn(config.connectoren, kanaal)) meld(plek, TEKST.connectorOnbekend);
  else if (config.connectoren[kanaal]?.soort !== 'ggk') meld(plek, TEKST.geenKeten);
}

/** Plain dates compare as text. */
function overlapt(a: AanbiederDomeinConfig, b: AanbiederDomeinConfig): boolean {
  if (a.domein !== b.domein) return false;
  return a.contract.begin <= (b.contract.eind ?? '9999') && b.contract.begin <= (a.contract.eind ?? '9999');
}
