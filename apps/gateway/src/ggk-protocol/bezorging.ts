import { HubError } from '#hub/envelope';
import {
  type Antwoord,
  leesAntwoord,
  schrijfBericht,
  schrijfFo01,
  type Stuurgegevens,
  type Verpakking,
  versienr,
} from '#hub/stuf';
import { type Aflevering } from '../connector.ts';
import { type HttpClient } from '../http/axios-client.ts';
import { type StufOpties } from './opties.ts';

/** SOAPAction of each operation of the GGk WSDL; a dai message has an empty one (ggk-vecozo §1.3, §1.13). */
const SOAP_ACTION = {
  Di01: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Di01',
  Du01: 'http://www.stufstandaarden.nl/koppelvlak/ggk0210/ggk_Du01',
  Fo01: 'http://www.egem.nl/StUF/StUF0301/Fo01',
} as const;

/** Posts one delivery and resolves when the other side took responsibility; otherwise throws a HubError. */
export async function bezorg(aflevering: Aflevering, opties: StufOpties, client: HttpClient): Promise<void> {
  const actie = opties.modus === 'dai' ? '' : SOAP_ACTION[aflevering.soort];
  const { status, lichaam } = await client.post(opties.adres, bytesVan(aflevering, opties), {
    'Content-Type': 'text/xml; charset=utf-8',
    SOAPAction: `"${actie}"`,
    ...(aflevering.traceparent === null ? {} : { traceparent: aflevering.traceparent }),
  });
  const fout = oordeel(leesAntwoord(lichaam, status), status, aflevering.kenmerk);
  if (fout !== null) throw fout;
}

/** The message of a delivery: the same bytes at every attempt. */
export function bytesVan(aflevering: Aflevering, opties: StufOpties): Uint8Array {
  const { soort, fout, payload, versie } = aflevering;
  const stuurgegevens = stuurgegevensVan(aflevering);
  const verpakking = verpakkingVan(opties);
  if (soort === 'Fo01') {
    if (fout === null) throw onvolledig();
    return schrijfFo01(stuurgegevens, fout, verpakking);
  }
  if (payload === null || versie === null || stuurgegevens.functie === null) throw onvolledig();
  const parameters = {
    applicatieVersie: opties.applicatieVersie,
    applicatieSubversie: opties.applicatieSubversie,
    functieVersie: versienr(versie.versie),
    functieSubversie: versienr(versie.subversie),
  };
  return schrijfBericht({ stuurgegevens, parameters, payload }, verpakking);
}

/**
 * What an answer means for the delivery (ggk-vecozo §5 no. 1–5): null is delivered. Never a success without a Bv03 or
 * Bv04 that answers this very message. Texts of the other side are not passed on: they may name a person.
 */
export function oordeel(antwoord: Antwoord, status: number, kenmerk: string): HubError | null {
  switch (antwoord.soort) {
    case 'bevestiging': {
      const { crossKenmerk } = antwoord;
      if (crossKenmerk === null || crossKenmerk === '' || crossKenmerk === kenmerk) return null;
      return new HubError('HUB_DELIVERY_AMBIGUOUS', 'ambiguous', 'De bevestiging hoort bij een ander bericht');
    }
    case 'Fo03':
      return antwoord.plek === 'server'
        ? new HubError(
            'HUB_DELIVERY_UNREACHABLE',
            'transient',
            `De ontvanger kan nu niet aannemen (${codeVan(antwoord.code)})`,
          )
        : new HubError(
            'HUB_DELIVERY_REFUSED',
            'permanent',
            `De ontvanger weigert het bericht (${codeVan(antwoord.code)})`,
          );
    case 'fault':
    case 'onbekend':
      return oordeelStatus(status);
  }
}

/** Without a StUF answer only the status tells: 503 and 429 come from in front of the application. */
function oordeelStatus(status: number): HubError {
  if (status === 503 || status === 429)
    return new HubError('HUB_DELIVERY_UNREACHABLE', 'transient', `De ontvanger is niet beschikbaar (HTTP ${status})`);
  if (status >= 300 && status < 500 && status !== 408)
    return new HubError('HUB_DELIVERY_REFUSED', 'permanent', `De ontvanger weigert de aanvraag (HTTP ${status})`);
  return new HubError('HUB_DELIVERY_AMBIGUOUS', 'ambiguous', `Geen StUF-antwoord (HTTP ${status})`);
}

/** Only what looks like a code; anything else could be anything. */
function codeVan(code: string): string {
  return /^[A-Za-z]{2,4}\d{2,4}$/.test(code) ? code : 'onbekende code';
}

function stuurgegevensVan(a: Aflevering): Stuurgegevens {
  return {
    berichtcode: a.soort,
    zender: a.zender,
    ontvanger: a.ontvanger,
    referentienummer: a.kenmerk,
    tijdstipBericht: a.tijdstipBericht,
    crossRefnummer: a.soort === 'Di01' ? null : (a.crossKenmerk ?? ''),
    functie: a.soort === 'Fo01' ? null : a.functie,
  };
}

function verpakkingVan({ modus, dai }: StufOpties): Verpakking {
  if (modus === 'http') return { vorm: 'soap' };
  return { vorm: 'dai', service: dai?.service ?? '', puntBijLegeAdministratie: dai?.puntBijLegeAdministratie ?? false };
}

function onvolledig(): HubError {
  return new HubError('HUB_DELIVERY_REFUSED', 'permanent', 'De aflevering mist onderdelen van haar bericht');
}
