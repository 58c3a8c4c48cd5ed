import { type Stuurgegevens, type Systeem } from './envelop.ts';
import { NS_DAI, NS_SOAP, NS_WSA } from './namespaces.ts';
import { element } from './xml-tekst.ts';

/**
 * What to wrap an envelope in: nothing, SOAP 1.1, or a dai0100 message for the Digikoppeling adapter. `service` and
 * `action` are the ebMS values of the CPA; without `action` the StUF convention is used (ggk-vecozo §1.13).
 */
export type Verpakking =
  | { readonly vorm: 'kaal' }
  | { readonly vorm: 'soap' }
  | { readonly vorm: 'dai'; readonly service: string; readonly action?: string };

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
          adressering(stuurgegevens, verpakking.service, verpakking.action ?? actie) +
          `</soap:Header><soap:Body><dai:bericht xmlns:dai="${NS_DAI}">`,
        na: '</dai:bericht></soap:Body></soap:Envelope>',
      };
  }
}

/** WS-Addressing from the stuurgegevens, as the Digikoppeling adapter wants it (ggk-vecozo §1.13). */
function adressering(s: Stuurgegevens, service: string, action: string): string {
  const messageId = `${s.referentienummer}@${domein(s.zender)}`;
  const antwoordOp = s.crossRefnummer === null ? null : `${s.crossRefnummer}@${domein(s.ontvanger)}`;
  const conversatie = `<wsa:RelatesTo RelationshipType="urn:dkintern:ConversationId">`;
  return (
    element('wsa:To', partijUrn(s.ontvanger)) +
    `<wsa:From>${element('wsa:Address', partijUrn(s.zender))}</wsa:From>` +
    element('wsa:Action', `urn:dkintern:${service}:${action}`) +
    element('wsa:MessageID', `urn:dkintern:${messageId}`) +
    (antwoordOp === null ? '' : element('wsa:RelatesTo', `urn:dkintern:${antwoordOp}`)) +
    element('wsa:RelatesTo', `urn:dkintern:${antwoordOp ?? messageId}`).replace('<wsa:RelatesTo>', conversatie)
  );
}

function partijUrn({ organisatie, applicatie, administratie = '' }: Systeem): string {
  return `urn:dkintern:${[organisatie, applicatie, administratie].map(urnDeel).join(':')}`;
}

function domein({ organisatie, applicatie, administratie = '' }: Systeem): string {
  return [organisatie, applicatie, administratie, 'dkintern.nl']
    .filter((deel) => deel !== '')
    .map(urnDeel)
    .join('.');
}

/** RFC 2141: what may not stand in a URN is written as %xx; a colon would shift the parts. */
function urnDeel(deel: string): string {
  return encodeURIComponent(deel);
}
