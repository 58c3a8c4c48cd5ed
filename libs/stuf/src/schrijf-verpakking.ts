import { type Stuurgegevens, type Systeem } from './envelop.ts';
import { NS_DAI, NS_SOAP, NS_WSA } from './namespaces.ts';
import { element } from './xml-tekst.ts';

/**
 * What to wrap an envelope in: nothing, SOAP 1.1, or a dai0100 message for the Digikoppeling adapter. `service` is
 * the ebMS service of the CPA. `puntBijLegeAdministratie`: an empty administratie leaves its dot in the MessageId (dai
 * appendix B) instead of nothing (StUF bindings 5.2, the default); ggk-vecozo §1.12.9.
 */
export type Verpakking =
  | { readonly vorm: 'kaal' }
  | { readonly vorm: 'soap' }
  | { readonly vorm: 'dai'; readonly service: string; readonly puntBijLegeAdministratie?: boolean };

type Dai = Extract<Verpakking, { vorm: 'dai' }>;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface Omhulsel {
  readonly voor: string;
  readonly na: string;
}

/** The text before and after the envelope. `actie` is the namespace and name of its root element. */
export function omhulsel(verpakking: Verpakking, stuurgegevens: Stuurgegevens, actie: string): Omhulsel {
  switch (verpakking.vorm) {
    case 'kaal':
      return { voor: XML, na: '' };
    case 'soap':
      return { voor: `${XML}<soap:Envelope xmlns:soap="${NS_SOAP}"><soap:Body>`, na: '</soap:Body></soap:Envelope>' };
    case 'dai':
      return {
        voor:
          `${XML}<soap:Envelope xmlns:soap="${NS_SOAP}" xmlns:wsa="${NS_WSA}"><soap:Header>` +
          adressering(stuurgegevens, verpakking, actie) +
          `</soap:Header><soap:Body><dai:bericht xmlns:dai="${NS_DAI}">`,
        na: '</dai:bericht></soap:Body></soap:Envelope>',
      };
  }
}

/** WS-Addressing from the stuurgegevens, as the Digikoppeling adapter wants it (ggk-vecozo §1.13). */
function adressering(s: Stuurgegevens, dai: Dai, action: string): string {
  const messageId = `${s.referentienummer}@${domein(s.zender, dai)}`;
  const antwoordOp = s.crossRefnummer === null ? null : `${s.crossRefnummer}@${domein(s.ontvanger, dai)}`;
  const conversatie = `<wsa:RelatesTo RelationshipType="urn:dkintern:ConversationId">`;
  return (
    element('wsa:To', partijUrn(s.ontvanger)) +
    `<wsa:From>${element('wsa:Address', partijUrn(s.zender))}</wsa:From>` +
    element('wsa:Action', `urn:dkintern:${dai.service}:${action}`) +
    element('wsa:MessageID', `urn:dkintern:${messageId}`) +
    (antwoordOp === null ? '' : element('wsa:RelatesTo', `urn:dkintern:${antwoordOp}`)) +
    element('wsa:RelatesTo', `urn:dkintern:${antwoordOp ?? messageId}`).replace('<wsa:RelatesTo>', conversatie)
  );
}

function partijUrn({ organisatie, applicatie, administratie = '' }: Systeem): string {
  return `urn:dkintern:${[organisatie, applicatie, administratie].map(urnDeel).join(':')}`;
}

function domein({ organisatie, applicatie, administratie = '' }: Systeem, dai: Dai): string {
  const punt = administratie !== '' || dai.puntBijLegeAdministratie === true;
  const delen = [organisatie, applicatie, ...(punt ? [administratie] : [])];
  return `${delen.map(urnDeel).join('.')}.dkintern.nl`;
}

/** RFC 2141: what may not stand in a URN is written as %xx; a colon would shift the parts. */
function urnDeel(deel: string): string {
  return encodeURIComponent(deel);
}
