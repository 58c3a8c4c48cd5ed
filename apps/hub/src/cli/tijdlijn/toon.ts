import { type Tijdlijn, type TijdlijnActie, type TijdlijnAflevering, type TijdlijnStap } from '#hub/store';
import { duur, moment, tabel } from '../basis/opmaak.ts';
import { legRedenUit } from '../beheer/redenen.ts';
import { partij, soortVan } from '../berichten/toon.ts';
import { toonVondsten } from './vondsten.ts';

const KETEN = {
  wacht: 'de keten moet nog antwoorden',
  beantwoord: 'de keten heeft geantwoord',
  afgekeurd: 'de keten heeft het afgekeurd',
} as const;

/** Everything about one bericht, for people: where it is, what happened and when, and what still has to. */
export function toonTijdlijn({ bericht, stappen, afleveringen, acties }: Tijdlijn): string {
  const regels = [
    `${soortVan(bericht)}  ${bericht.status}  kenmerk ${bericht.kenmerk}`,
    `  van ${partij(bericht.zender)} naar ${partij(bericht.ontvanger)}, over ${bericht.connector}, ${moment(bericht.ontvangenOp)}, ${bericht.grootte} bytes`,
    ...(bericht.reden === null ? [] : [`  reden: ${legRedenUit(bericht.reden)}`]),
    ...inspringen(stapTabel(stappen, bericht.ontvangenOp)),
    ...stappen.flatMap(toonVondsten),
    ...afleveringen.flatMap(toonAflevering),
    ...acties.map(toonActie),
  ];
  return `${regels.join('\n')}\n`;
}

function stapTabel(stappen: readonly TijdlijnStap[], begin: Date): string {
  const rijen = stappen.map((s) => [
    `+${duur(s.op.getTime() - begin.getTime())}`,
    s.rol,
    s.stap,
    s.duurMs === null ? '' : duur(s.duurMs),
    s.code ?? '',
  ]);
  return tabel(['na', 'rol', 'stap', 'duur', 'code'], rijen);
}

function toonAflevering(a: TijdlijnAflevering): string[] {
  const soort = a.telt ? 'aflevering' : 'melding';
  const staat = a.status === 'klaar' ? 'wacht' : a.status;
  const delen = [
    `${soort} aan ${a.bestemming}: ${staat}, ${a.pogingen} ${a.pogingen === 1 ? 'poging' : 'pogingen'}`,
    ...(a.volgendePoging === null ? [] : [`volgende ${moment(a.volgendePoging)}`]),
    ...(a.keten === null ? [] : [KETEN[a.keten]]),
  ];
  return [
    `  ${delen.join(', ')}`,
    `    kenmerk ${a.kenmerk}`,
    ...(a.reden === null ? [] : [`    reden: ${legRedenUit(a.reden)}`]),
  ];
}

function toonActie({ op, wie, actie, reden }: TijdlijnActie): string {
  return `  ${actie} door ${wie}, ${moment(op)}: ${reden}`;
}

function inspringen(tekst: string): string[] {
  return tekst.split('\n').map((regel) => `    ${regel}`);
}
