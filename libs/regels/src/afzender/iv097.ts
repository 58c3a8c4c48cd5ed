import { versiesVan } from '../stand/toewijzingen.ts';
import { isOpen } from '../stand/verzoeken.ts';
import { type Opvallend, perProduct, type Plicht, type Vraag301 } from './plicht.ts';
import { isGewijzigd, isHerzending } from './vergelijk.ts';

/**
 * IV097: a reference stands in the 301 that honours its verzoek, and in no later one. TR379 refuses a wrong one; that an
 * unchanged toewijzing still has its old one in a new 301, or that none is there while a verzoek is open, it lets pass.
 */
export const iv097: Plicht = {
  regel: 'IV097',
  toets: { '301': (vraag) => [...eerder(vraag), ...vergeten(vraag)] },
};

const oudeReferenties = perProduct(({ product: { referentieAanbieder }, verzoek, nummer }, { stand }) => {
  if (referentieAanbieder === undefined || verzoek) return null;
  const stond = versiesVan(stand, nummer).some((versie) => versie.referentieAanbieder === referentieAanbieder);
  return stond ? { zin: 'eerder', gegevens: { nummer } } : null;
}, 'referentieAanbieder');

function eerder(vraag: Vraag301): readonly Opvallend[] {
  return isHerzending(vraag.bericht, vraag.stand, vraag.dossier) ? [] : oudeReferenties(vraag);
}

function vergeten({ regels, stand, dossier }: Vraag301): Opvallend[] {
  const { aanbieder, bsn } = dossier;
  if (regels.some(({ product }) => product.referentieAanbieder !== undefined)) return [];
  if (!regels.some((regel) => regel.soort === 'nieuw' || isGewijzigd(regel))) return [];
  const aantal = stand.verzoeken.filter((v) => v.aanbieder === aanbieder && v.bsn === bsn && isOpen(stand, v)).length;
  return aantal === 0 ? [] : [{ zin: 'open', plek: ['client', 'toegewezenProducten'], gegevens: { aantal } }];
}
