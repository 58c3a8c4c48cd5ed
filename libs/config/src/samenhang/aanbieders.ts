import { type AanbiederConfig, type AanbiederDomeinConfig } from '../secties/aanbieder.ts';
import { TEKST } from '../teksten.ts';
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
    toetsDomeinen(pad, aanbieder, s);
  });
}

function toetsDomeinen(pad: string, aanbieder: AanbiederConfig, { config, isGoed, meld }: Samenhang): void {
  aanbieder.domeinen.forEach((domein, j) => {
    const plek = `${pad}.domeinen[${j}]`;
    const { begin, eind } = domein.contract;
    if (!bestaat(begin)) meld(`${plek}.contract.begin`, TEKST.geenDatum);
    if (eind !== undefined && !bestaat(eind)) meld(`${plek}.contract.eind`, TEKST.geenDatum);
    if (eind !== undefined && eind < begin) meld(`${plek}.contract.eind`, TEKST.eindVoorBegin);
    if (aanbieder.domeinen.slice(0, j).some((ander) => overlapt(ander, domein)))
      meld(`${plek}.contract`, TEKST.overlap);
    const connector = Object.hasOwn(config.connectoren ?? {}, domein.kanaal)
      ? config.connectoren[domein.kanaal]
      : undefined;
    if (!isGoed('connectoren')) return;
    if (!connector) meld(`${plek}.kanaal`, TEKST.connectorOnbekend);
    else if (connector.soort !== 'ggk') meld(`${plek}.kanaal`, TEKST.geenKeten);
  });
}

/** Plain dates compare as text. */
function overlapt(a: AanbiederDomeinConfig, b: AanbiederDomeinConfig): boolean {
  if (a.domein !== b.domein) return false;
  return a.contract.begin <= (b.contract.eind ?? '9999') && b.contract.begin <= (a.contract.eind ?? '9999');
}

function bestaat(datum: string): boolean {
  const moment = new Date(`${datum}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(datum);
}
