import { type Gesprek, type GesprekBeen } from '#hub/store';
import { moment, tabel } from '../basis/opmaak.ts';
import { legRedenUit } from '../beheer/redenen.ts';

const KOP = ['been', 'verzoek', 'bericht', 'staat', 'uiterlijk', 'ontvangen', 'klaar', 'kenmerk'];
const NAMEN: Readonly<Record<string, string>> = {
  heen: 'heenbericht',
  'besluit-na-onderzoek': 'besluit na onderzoek',
};

/** One gesprek for people: every leg with its own state, its last day and the bericht that fills it. */
export function toonGesprek({ berichtnaam, aanbieder, op, benen }: Gesprek): string {
  const regels = [
    `${berichtnaam}  aanbieder ${aanbieder}, ontvangen ${moment(op)}`,
    ...tabel(KOP, benen.map(rij))
      .split('\n')
      .map((regel) => `  ${regel}`),
    ...benen.flatMap(({ been, reden }) => (reden === null ? [] : [`  ${NAMEN[been] ?? been}: ${legRedenUit(reden)}`])),
  ];
  return `${regels.join('\n')}\n`;
}

function rij(b: GesprekBeen): string[] {
  return [
    NAMEN[b.been] ?? b.been,
    b.referentie ?? '',
    b.berichtnaam ?? '',
    b.staat,
    b.uiterlijk ?? '',
    b.ontvangenOp === null ? '' : moment(b.ontvangenOp),
    b.klaarOp === null ? '' : moment(b.klaarOp),
    b.kenmerk ?? '',
  ];
}
