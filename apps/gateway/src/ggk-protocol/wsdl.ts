import { NS_DAI, NS_GGK, NS_STUF } from '#hub/stuf';
import { DAI_SCHEMA, GGK_SCHEMA, STUF_SCHEMA } from './schema.ts';

/** One operation: its name and SOAPAction, what goes in and what comes out. */
interface Operatie {
  readonly naam: string;
  readonly soapAction: string;
  readonly invoer: string;
  readonly uitvoer: 'Bv03' | 'Bv04';
}

interface Dienst {
  readonly namespace: string;
  readonly portType: string;
  readonly dienst: string;
  readonly schemas: string;
  readonly operaties: readonly Operatie[];
}

/** The portType of GGk 0210 (ggk-vecozo §1.3). */
const HTTP: Dienst = {
  namespace: NS_GGK,
  portType: 'OntvangAsynchroon',
  dienst: 'StUFOntvangAsynchroonGGK0210Service',
  schemas: STUF_SCHEMA + GGK_SCHEMA,
  operaties: [
    { naam: 'ggk_Di01', soapAction: `${NS_GGK}/ggk_Di01`, invoer: 'GGK:envelopHeenbericht-ggk_Di01', uitvoer: 'Bv03' },
    {
      naam: 'ggk_Du01',
      soapAction: `${NS_GGK}/ggk_Du01`,
      invoer: 'GGK:envelopRetourbericht-ggk_Du01',
      uitvoer: 'Bv03',
    },
    { naam: 'Fo01', soapAction: `${NS_STUF}/Fo01`, invoer: 'StUF:Fo01Bericht', uitvoer: 'Bv03' },
  ],
};

/** The portType of dai0100: any StUF message in `dai:bericht`. */
const DAI: Dienst = {
  namespace: NS_DAI,
  portType: 'DigikoppelingAdapter',
  dienst: 'DigikoppelingAdapterService',
  schemas: STUF_SCHEMA + DAI_SCHEMA,
  operaties: [{ naam: 'addressing', soapAction: '', invoer: 'dai:bericht', uitvoer: 'Bv04' }],
};

/** The WSDL 1.1 (SOAP 1.1, document/literal) of a path on the door, with everything it needs in one document. */
export function wsdl(modus: 'http' | 'dai', adres: string): Uint8Array {
  const dienst = modus === 'http' ? HTTP : DAI;
  const { namespace, portType, operaties } = dienst;
  const berichten = [
    ...operaties.map((o) => message(o.naam, o.invoer)),
    message(`${operaties[0]!.uitvoer}Antwoord`, `StUF:${operaties[0]!.uitvoer}Bericht`),
    message('Fo03Antwoord', 'StUF:Fo03Bericht'),
  ];
  return Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:StUF="${NS_STUF}" xmlns:GGK="${NS_GGK}" xmlns:dai="${NS_DAI}" xmlns:tns="${namespace}" name="${portType}" targetNamespace="${namespace}">` +
      `<wsdl:types>${dienst.schemas}</wsdl:types>${berichten.join('')}` +
      `<wsdl:portType name="${portType}">${operaties.map(portOperatie).join('')}</wsdl:portType>` +
      `<wsdl:binding name="${portType}Binding" type="tns:${portType}"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>${operaties.map(bindOperatie).join('')}</wsdl:binding>` +
      `<wsdl:service name="${dienst.dienst}"><wsdl:port name="${portType}" binding="tns:${portType}Binding"><soap:address location="${adres}"/></wsdl:port></wsdl:service>` +
      '</wsdl:definitions>\n',
  );
}

function message(naam: string, element: string): string {
  return `<wsdl:message name="${naam}"><wsdl:part name="body" element="${element}"/></wsdl:message>`;
}

function portOperatie({ naam, uitvoer }: Operatie): string {
  return (
    `<wsdl:operation name="${naam}"><wsdl:input message="tns:${naam}"/><wsdl:output message="tns:${uitvoer}Antwoord"/>` +
    '<wsdl:fault name="fout" message="tns:Fo03Antwoord"/></wsdl:operation>'
  );
}

function bindOperatie({ naam, soapAction }: Operatie): string {
  const letterlijk = '<soap:body use="literal"/>';
  return (
    `<wsdl:operation name="${naam}"><soap:operation soapAction="${soapAction}"/><wsdl:input>${letterlijk}</wsdl:input>` +
    `<wsdl:output>${letterlijk}</wsdl:output><wsdl:fault name="fout"><soap:fault name="fout" use="literal"/></wsdl:fault></wsdl:operation>`
  );
}
