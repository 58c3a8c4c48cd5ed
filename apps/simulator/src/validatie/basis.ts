import { leesKop } from '../berichten/kop.ts';
import { berichtCode, envelopSoort, isFunctie } from '../berichten/soorten.ts';
import { type Envelop } from '../envelop/envelop.ts';
import { type Kant } from '../storing/mix.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** The whole message, base64 included (ggk-vecozo §1.6). */
export const MAX_BYTES = 25_000_000;

function keurInhoud(e: Envelop): (string | false)[] {
  const kop = e.payload && leesKop(e.payload);
  if (kop === undefined) return ['xmlBestand bevat geen bericht met een Header'];
  const retour = e.soort === 'Du01' && !e.functie?.endsWith('325');
  const [van, naar] = retour ? [kop.ontvanger, kop.afzender] : [kop.afzender, kop.ontvanger];
  return [
    isFunctie(e.functie) && berichtCode(e.functie) !== kop.code && 'functie past niet bij BerichtCode',
    van !== e.zender.organisatie && 'zender past niet bij de Header van het bericht',
    naar !== e.ontvanger.organisatie && 'ontvanger past niet bij de Header van het bericht',
  ];
}

/** Di01 and Du01: numbers, functie and versions. */
function keurBericht(e: Envelop): (string | false)[] {
  const { functie } = e;
  return [
    !UUID_V4.test(e.referentienummer) && 'referentienummer is geen UUID v4 in kleine letters',
    !isFunctie(functie) && 'functie onbekend',
    isFunctie(functie) &&
      !functie.endsWith('325') &&
      envelopSoort(functie) !== e.soort &&
      'berichtcode past niet bij functie',
    e.versies?.slice(2).join() !== '0003,0002' && 'functieVersie en functieSubversie zijn niet 0003 en 0002',
    ...keurInhoud(e),
  ];
}

/** The text rules that the schema does not know (ggk-vecozo §1.5, §1.12). Empty means nothing found. */
export function keurEnvelop(e: Envelop, kant: Kant): string[] {
  return [
    !/^\d{14}(\d{3})?$/.test(e.tijdstipBericht) && 'tijdstipBericht is geen EEJJMMDDhhmmss[fff]',
    kant === 'ggk' && e.ontvanger.applicatie !== 'GGk' && 'ontvanger.applicatie is niet GGk',
    e.soort !== 'Di01' && e.crossRefnummer === undefined && 'crossRefnummer ontbreekt',
    ...(e.soort === 'Fo01' ? [e.fout === undefined && 'Fo01 zonder body'] : keurBericht(e)),
  ].filter((m) => m !== false);
}
