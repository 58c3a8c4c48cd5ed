import {
  type Adressering,
  type Berichtcode,
  type Envelop,
  type Foutbody,
  type Parameters,
  type Stuurgegevens,
  type Systeem,
  type Vorm,
} from './envelop.ts';

type Velden = ReadonlyMap<string, string>;

/** The texts of the document by field name, as the grammar names them, made into an envelope. */
export function envelopVan(e: { soort: Berichtcode; vorm: Vorm; velden: Velden; inhoudHash: Uint8Array }): Envelop {
  return {
    vorm: e.vorm,
    soort: e.soort,
    stuurgegevens: stuurgegevensVan(e.velden, e.soort),
    parameters: parametersVan(e.velden),
    fout: foutVan(e.velden),
    adressering: adresseringVan(e.velden),
    inhoudHash: e.inhoudHash,
  };
}

export function stuurgegevensVan(velden: Velden, berichtcode: Berichtcode): Stuurgegevens {
  return {
    berichtcode,
    zender: systeemVan(velden, 'zender'),
    ontvanger: systeemVan(velden, 'ontvanger'),
    referentienummer: velden.get('referentienummer') ?? '',
    tijdstipBericht: velden.get('tijdstipBericht') ?? '',
    crossRefnummer: velden.get('crossRefnummer') ?? null,
    functie: velden.get('functie') ?? null,
  };
}

function systeemVan(velden: Velden, naam: 'zender' | 'ontvanger'): Systeem {
  const administratie = velden.get(`${naam}.administratie`);
  const gebruiker = velden.get(`${naam}.gebruiker`);
  return {
    organisatie: velden.get(`${naam}.organisatie`) ?? '',
    applicatie: velden.get(`${naam}.applicatie`) ?? '',
    ...(administratie === undefined ? {} : { administratie }),
    ...(gebruiker === undefined ? {} : { gebruiker }),
  };
}

function parametersVan(velden: Velden): Parameters | null {
  const applicatieVersie = velden.get('applicatieVersie');
  if (applicatieVersie === undefined) return null;
  return {
    applicatieVersie,
    applicatieSubversie: velden.get('applicatieSubversie') ?? '',
    functieVersie: velden.get('functieVersie') ?? '',
    functieSubversie: velden.get('functieSubversie') ?? '',
    bestandsnaam: velden.get('bestandsnaam') ?? null,
  };
}

function foutVan(velden: Velden): Foutbody | null {
  const code = velden.get('fout.code');
  if (code === undefined) return null;
  return {
    code,
    plek: velden.get('fout.plek') ?? '',
    omschrijving: velden.get('fout.omschrijving') ?? '',
    details: velden.get('fout.details') ?? '',
  };
}

function adresseringVan(velden: Velden): Adressering {
  return {
    to: velden.get('wsa.to') ?? null,
    from: velden.get('wsa.from') ?? null,
    action: velden.get('wsa.action') ?? null,
    messageId: velden.get('wsa.messageId') ?? null,
  };
}
