import type { BerichtPerNaam } from '#hub/istandaarden';
import type { Bericht } from '../regel.ts';
import type { Stand } from '../stand/stand.ts';
import { verzoekStand, verzoekVan } from '../stand/verzoeken.ts';
import type { Bouw } from './bouw.ts';
import { clientVoor } from './client.ts';
import { inDomeinVan, kopNaar } from './kop.ts';
import { HOOGSTE_NUMMER, nummergever } from './nummers.ts';
import { REDEN, type Reden } from './teksten.ts';
import { honoreerVot } from './vot.ts';
import { honoreerVow } from './vow.ts';
import type { ToegewezenProduct, ToewijzingNaam, ToewijzingOpties, VerzoekNaam, Voorstel } from './voorstel.ts';

type Verzoek = BerichtPerNaam[VerzoekNaam];

/** The references of a verzoek: one per product of a 315, one of a whole 317. */
export function referentiesVan({ client }: Verzoek): readonly string[] {
  if ('verzoek' in client) return [client.verzoek.referentieAanbieder];
  return client.aangevraagdeProducten.map((p) => p.referentieAanbieder);
}

/** Why these references of the verzoek cannot be answered (again). */
export function bezwaren(verzoek: Verzoek, gekozen: readonly string[], stand: Stand): Reden[] {
  const bekend = referentiesVan(verzoek);
  if (gekozen.some((r) => !bekend.includes(r))) return [REDEN.referentieOnbekend];
  return gekozen.flatMap((referentie) => {
    const rij = verzoekVan(stand, verzoek.header.afzender, referentie);
    const hoe = rij && verzoekStand(stand, rij);
    return hoe === 'gehonoreerd' || hoe === 'afgewezen' ? [REDEN.alBeantwoord(hoe)] : [];
  });
}

function producten(verzoek: Verzoek, bouw: Bouw): ToegewezenProduct[] {
  return 'verzoek' in verzoek.client
    ? honoreerVow(verzoek as Bericht<'317'>, bouw)
    : honoreerVot(verzoek as Bericht<'315'>, bouw);
}

/**
 * The 301 that honours a verzoek that was approved (istandaarden.md §5.9; IV066, IV093, IV094, IV097, IV099, OP087, OP257,
 * OP348, OP380). A proposal: back office or operator decides, and whoever sends it checks it as any other 301.
 */
export function stelToewijzingVoor(
  naam: VerzoekNaam,
  verzoek: Verzoek,
  stand: Stand,
  opties: ToewijzingOpties,
): Voorstel<ToewijzingNaam> {
  const dossier = { aanbieder: verzoek.header.afzender, bsn: verzoek.client.bsn };
  const redenen = bezwaren(verzoek, opties.referenties ?? referentiesVan(verzoek), stand);
  const bouw: Bouw = { ...opties, stand, dossier, nummer: nummergever(stand), opmerkingen: [], redenen };
  const client = clientVoor(verzoek, opties.client);
  if (client.soort === 'reden') return { uitkomst: 'onmogelijk', redenen: [...redenen, client.reden] };
  const toegewezenProducten = producten(verzoek, bouw);
  if (toegewezenProducten.some((p) => p.toewijzingNummer > HOOGSTE_NUMMER)) redenen.push(REDEN.nummersOp);
  if (redenen.length > 0) return { uitkomst: 'onmogelijk', redenen };
  const naam301 = inDomeinVan(naam, '301');
  return {
    uitkomst: 'voorstel',
    naam: naam301,
    waarde: { header: kopNaar(naam301, verzoek, opties), client: { ...client.client, toegewezenProducten } },
    opmerkingen: [...client.opmerkingen, ...bouw.opmerkingen],
  };
}
